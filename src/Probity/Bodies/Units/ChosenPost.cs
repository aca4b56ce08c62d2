namespace Probity.Bodies.Units;

/// <summary>Where a body has said which posts there are, an official has one of them; where it has not, the post is what the administrator words.</summary>
public static class ChosenPost
{
    /// <summary>The body has posts, and this is none of them.</summary>
    public static readonly Refusal NotListed = Refusal.Invalid("official.post-not-listed",
        "请从本单位登记的岗位中选择。", "Choose one of the posts of your body.");

    /// <summary>What stands against an official of the body having this post.</summary>
    public static async Task<Refusal?> RefuseAsync(RosterWork open, CreditCode body, Words post, CancellationToken ct)
    {
        var stored = await open.Work.ListUnitsAsync(open.Register, body, ct);
        BodyUnit[] posts = [.. new UnitTree([.. stored.Select(one => one.Unit)]).Posts];
        return posts.Length is 0 || posts.Any(one => one.Name == post) ? null : NotListed;
    }
}
