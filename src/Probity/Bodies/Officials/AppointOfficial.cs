using Probity.Bodies.Units;
using Probity.Facts;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Bodies.Officials;

/// <summary>Who is to be appointed, as it was read.</summary>
/// <param name="Number">Number at the body, as <see cref="OfficialNumber"/> read it.</param>
/// <param name="Name">The official's own name.</param>
/// <param name="Post">The post, as <see cref="OfficialPost"/> read it.</param>
/// <param name="Roles">What the body lets the official do.</param>
public sealed record NewOfficial(string Number, PersonName Name, Words Post, IReadOnlySet<Role> Roles)
{
    /// <summary>First and last day, as they were asked for.</summary>
    public required AppointmentTerm Term { get; init; }
}

/// <summary>A body's administrator appoints an official of the same body. The official comes in by an invitation (<see cref="InviteOfficial"/>).</summary>
public sealed class AppointOfficial(ChangeRoster roster, BodyStandings standings)
{
    /// <summary>Somebody of the body has, or once had, this number.</summary>
    public static readonly Refusal NumberTaken = Refusal.Conflict("official.number-taken",
        "本单位已有人员使用过这一工号；工号不得再给他人。", "Somebody of your body has, or had, this number. It is never given to another.");

    /// <summary>Appoints; gives the version of the new appointment.</summary>
    public Task<Outcome<int>> RunAsync(Official admin, NewOfficial named, Channel channel, CancellationToken ct) => roster.RunAsync<int>(admin, 1, async work =>
    {
        var term = AppointmentTerm.Read(named.Term.From, named.Term.To, work.Today);
        if ((term.Refusal ?? Refuse(admin, named, work)) is { } refusal) return refusal;

        var taken = work.Work.AskOfficial(admin.Body, named.Number);
        await work.Work.FlushAsync(ct);
        if (taken.Rows.Count > 0) return NumberTaken;
        if (await ChosenPost.RefuseAsync(work, admin.Body, named.Post, ct) is { } notListed) return notListed;

        await WriteAsync(work, admin, named, ct);
        work.Add(new Fact(FactKind.OfficialAppointed, work.Work.Now, admin.ActsBy(channel), "",
            [admin.Body.ToString(), named.Number, Day(term.Value.From), Day(term.Value.To), RolesText.Of(named.Roles), named.Name.Reveal(), named.Post.Zh]));
        return 1;
    }, ct);

    Refusal? Refuse(Official admin, NewOfficial named, RosterWork work)
    {
        if (PersonName.Parse(admin.Name).Matches(named.Name)) return OwnOfficial.Own;

        var standing = standings.Of(admin.Body, work.Tree, work.Work.Now);
        return Grants.Check(named.Roles, standing) ?? RoleRules.Check(named.Roles, admin.Body, default);
    }

    static Task WriteAsync(RosterWork work, Official admin, NewOfficial named, CancellationToken ct)
    {
        var id = Ids.New(work.Work.Now);
        var rows = new BodyRows();
        rows.Add(new StoredOfficial(id, admin.Body, named.Number, named.Term.From, named.Term.To, 1)
        {
            Box = OfficialCodec.Seal(work.Register, id, 1, new OfficialDetails(named.Name.Reveal(), named.Post)),
        });
        foreach (var role in named.Roles) rows.Add(new StoredRole(id, role, admin.Body, named.Term.From, named.Term.To, null));
        return rows.WriteAsync(work.Work, ct);
    }

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Roles as facts name them.</summary>
static class RolesText
{
    public static string Of(IEnumerable<Role> roles) => string.Join(' ', roles.Order().Select(role => role.ToString()));
}
