namespace Probity.Bodies.Units;

/// <summary>Which unit of a body an official works in, as the post says it.</summary>
/// <param name="all">The body's units and posts, ended ones too.</param>
public sealed class UnitMap(IReadOnlyList<BodyUnit> all)
{
    /// <summary>Stands for the body as a whole.</summary>
    public const string Whole = "";

    /// <summary>The unit that answers for what an official of this post does: the body as a whole where the post names none, or names several.</summary>
    /// <param name="post">The post in Chinese, as looks have it.</param>
    public string UnitOf(string post)
    {
        string[] units = [.. Places(post)];
        return units.Length is 1 ? units[0] : Whole;
    }

    /// <summary>
    /// Whether what is suspended for a unit is suspended for an official of this post: those in the unit and in units below it. A unit that was ended takes nothing away with it: its suspension passes to the unit
    /// in which it stood, at last to the body. Of an official whose unit nobody can tell it holds too.
    /// </summary>
    public bool IsSuspended(string unit, string post)
    {
        var suspended = Living(unit);
        if (suspended is Whole) return true;

        string[] units = [.. Places(post)];
        return units.Length is 0 || units.Any(one => Chain(one).Contains(suspended));
    }

    /// <summary>The unit for which holds what is suspended for a unit: itself, or the one above where it was ended; null: the body as a whole.</summary>
    public BodyUnit? HoldingFor(string unit) => Find(Living(unit));

    IEnumerable<string> Places(string post)
    {
        BodyUnit[] named = [.. all.Where(one => one.Kind is UnitKind.Post && one.Name.Zh == post)];
        var posts = named.Any(one => !one.IsEnded) ? named.Where(one => !one.IsEnded) : named;
        return posts.Select(one => one.Within ?? Whole).Distinct();
    }

    string Living(string unit)
    {
        var found = Find(unit);
        return found is null ? Whole : found.IsEnded ? Living(found.Within ?? Whole) : found.Code;
    }

    IEnumerable<string> Chain(string unit)
    {
        for (var one = Find(unit); one is not null; one = Find(one.Within ?? Whole)) yield return one.Code;
    }

    BodyUnit? Find(string code) => all.FirstOrDefault(one => one.Code == code);
}
