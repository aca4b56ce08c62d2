namespace Probity.Catalogue;

/// <summary>
/// What became of places of law (charter C2; misuse L4). A place is a number and the day on which it was written (<see cref="NumberHistory"/>). What was renumbered or replaced stands under its successors, through as many of them as there are; what rests on several places stands while one
/// of them does.
/// </summary>
public static class BasisSuccession
{
    /// <summary>Whether what a place of law meant when it was written holds on a day.</summary>
    public static LegalStanding Of(Edition edition, Basis basis, DateOnly written, DateOnly day) => new Walk(NumberHistory.Of(edition), day).Follow(basis, written);

    /// <summary>Whether one of several places that were written on one day still holds; with none named, nothing is missing.</summary>
    public static LegalStanding OfAny(Edition edition, IReadOnlyCollection<Basis> bases, DateOnly written, DateOnly day)
    {
        if (bases.Count is 0) return LegalStanding.Standing;

        var walk = new Walk(NumberHistory.Of(edition), day);
        List<LegalStanding> all = [.. bases.Select(basis => walk.Follow(basis, written))];
        if (all.TrueForAll(one => one is LegalStanding.Suspended)) return LastToGo([.. all.Cast<LegalStanding.Suspended>()]);

        var successors = all.OfType<LegalStanding.StandsUnder>().SelectMany(one => one.Successors).Distinct().ToArray();
        return successors.Length is 0 ? LegalStanding.Standing : new LegalStanding.StandsUnder(successors);
    }

    /// <summary>Whether rows of an item may be taken: what it covers, and what lets it be recorded at all. An edition's own numbers are those of its first day.</summary>
    public static LegalStanding OfItem(Edition edition, Item item, DateOnly day) =>
        Both(OfAny(edition, item.Covers, edition.From, day), OfAny(edition, item.RecordedUnder, edition.From, day));

    /// <summary>The same for one conduct of an item.</summary>
    public static LegalStanding OfConduct(Edition edition, Item item, Conduct conduct, DateOnly day) =>
        Both(OfAny(edition, conduct.Basis, edition.From, day), OfAny(edition, item.RecordedUnder, edition.From, day));

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

    // It had something to stand on until the last of them went.
    static LegalStanding.Suspended LastToGo(IReadOnlyList<LegalStanding.Suspended> all) =>
        all.MaxBy(one => one.Since)! with { Bases = [.. all.SelectMany(one => one.Bases).Distinct()] };

    // A successor has its number from the day of the end on, and only what ended later ends it: each step is later than the one before, so there is no circle. Ways that meet again are walked once.
    sealed class Walk(NumberHistory numbers, DateOnly day)
    {
        readonly Dictionary<(Basis, DateOnly), LegalStanding> known = [];

        public LegalStanding Follow(Basis basis, DateOnly written)
        {
            if (numbers.EndOf(basis, written) is not { } end || end.On > day) return LegalStanding.Standing;
            if (known.TryGetValue((basis, end.On), out var found)) return found;

            return known[(basis, end.On)] = After(basis, end);
        }

        LegalStanding After(Basis basis, BasisEnd end)
        {
            if (!end.HasSuccessors) return new LegalStanding.Suspended(end.On, end.How is EndKind.AuthorityGone ? SuspensionCause.AuthorityGone : SuspensionCause.NoLongerUnlawful, [basis]);

            List<(Basis Basis, LegalStanding Standing)> followed = [.. end.SuccessorsOf(basis).Select(successor => (successor, Follow(successor, end.On)))];
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
    }
}
