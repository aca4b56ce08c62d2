namespace Probity.Catalogue;

/// <summary>
/// What became of places of law (charter C2; misuse L4). What was renumbered or replaced stands under its successors, through as many of them as there are; what rests on several places stands while one
/// of them does.
/// </summary>
public static class BasisSuccession
{
    /// <summary>Whether a place of law holds on a day.</summary>
    public static LegalStanding Of(Edition edition, Basis basis, DateOnly day) => Follow(edition, basis, day, []);

    /// <summary>Whether one of several places still holds; with none named, nothing is missing.</summary>
    public static LegalStanding OfAny(Edition edition, IReadOnlyCollection<Basis> bases, DateOnly day)
    {
        if (bases.Count is 0) return LegalStanding.Standing;

        List<(Basis Basis, LegalStanding Standing)> all = [.. bases.Select(basis => (basis, Of(edition, basis, day)))];
        if (all.TrueForAll(one => one.Standing is LegalStanding.Suspended)) return LastToGo([.. all.Select(one => (LegalStanding.Suspended)one.Standing)]);

        var successors = all.Select(one => one.Standing).OfType<LegalStanding.StandsUnder>().SelectMany(one => one.Successors).Distinct().ToArray();
        return successors.Length is 0 ? LegalStanding.Standing : new LegalStanding.StandsUnder(successors);
    }

    /// <summary>Whether rows of an item may be taken: what it covers, and what lets it be recorded at all.</summary>
    public static LegalStanding OfItem(Edition edition, Item item, DateOnly day) =>
        Both(OfAny(edition, item.Covers, day), OfAny(edition, item.RecordedUnder, day));

    /// <summary>The same for one conduct of an item.</summary>
    public static LegalStanding OfConduct(Edition edition, Item item, Conduct conduct, DateOnly day) =>
        Both(OfAny(edition, conduct.Basis, day), OfAny(edition, item.RecordedUnder, day));

    /// <summary>Whether an edition knows of any end that has come by a day: nothing else need be asked where it does not.</summary>
    public static bool HasEnds(Edition edition, DateOnly day) => edition.Statutes.Any(statute => statute.Ended.Any(end => end.On <= day));

    /// <summary>Both must stand: suspended since the first of the two went.</summary>
    internal static LegalStanding Both(LegalStanding one, LegalStanding other) => (one, other) switch
    {
        (LegalStanding.Suspended first, LegalStanding.Suspended second) => first.Since <= second.Since ? first : second,
        (LegalStanding.Suspended, _) => one,
        (_, LegalStanding.Suspended) => other,
        (LegalStanding.StandsUnder, _) => one,
        _ => other,
    };

    static LegalStanding Follow(Edition edition, Basis basis, DateOnly day, HashSet<Basis> passed)
    {
        if (!passed.Add(basis) || EndOf(edition, basis, day) is not { } end) return LegalStanding.Standing;
        if (!end.HasSuccessors) return new LegalStanding.Suspended(end.On, end.How is EndKind.AuthorityGone ? SuspensionCause.AuthorityGone : SuspensionCause.NoLongerUnlawful, [basis]);

        List<(Basis Basis, LegalStanding Standing)> followed = [.. end.Successors.Select(successor => (successor, Follow(edition, successor, day, passed)))];
        if (followed.Count > 0 && followed.TrueForAll(one => one.Standing is LegalStanding.Suspended))
            return LastToGo([.. followed.Select(one => (LegalStanding.Suspended)one.Standing)]) with { Bases = [basis] };

        return new LegalStanding.StandsUnder([.. followed.SelectMany(Live).Distinct()]);
    }

    static IReadOnlyList<Basis> Live((Basis Basis, LegalStanding Standing) one) => one.Standing switch
    {
        LegalStanding.StandsUnder under => under.Successors,
        LegalStanding.Suspended => [],
        _ => [one.Basis],
    };

    // The first end of a place is the one that it had: what became of its number afterwards is another's.
    static BasisEnd? EndOf(Edition edition, Basis basis, DateOnly day) =>
        edition.FindStatute(basis.Statute)?.Ended.Where(end => end.On <= day && end.Covers(basis)).MinBy(end => end.On);

    // It had something to stand on until the last of them went.
    static LegalStanding.Suspended LastToGo(IReadOnlyList<LegalStanding.Suspended> all) =>
        all.MaxBy(one => one.Since)! with { Bases = [.. all.SelectMany(one => one.Bases).Distinct()] };
}
