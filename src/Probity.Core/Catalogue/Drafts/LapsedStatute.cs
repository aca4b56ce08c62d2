namespace Probity.Catalogue.Drafts;

/// <summary>A statute of which one edition widened something and narrowed something else: the narrower of each holds, and of what is in doubt what was before.</summary>
static class LapsedStatute
{
    /// <summary>What holds of the two.</summary>
    public static Statute Of(Statute held, Statute next) => next with
    {
        From = held.From,
        Level = held.Level,
        Accompanies = held.Accompanies,
        To = held.To is null || next.To < held.To ? next.To : held.To,
        Publishes = [.. next.Publishes.Intersect(held.Publishes)],
        Aliases = [.. next.Aliases.Intersect(held.Aliases)],
        Verified = held.Verified && next.Verified,
        Ended = Ends(held, next),
    };

    static IReadOnlyList<BasisEnd> Ends(Statute held, Statute next)
    {
        var (old, now) = (Places(held), Places(next));
        return [.. now.Keys.Union(old.Keys).Select(place => One(old.GetValueOrDefault(place), now.GetValueOrDefault(place))).OfType<BasisEnd>()];
    }

    // A repeal holds from the earlier day; where only one of the two is a repeal, it does; of mere numbers, what the edition says.
    static BasisEnd? One(BasisEnd? held, BasisEnd? next) => held is null or { HasSuccessors: true } || next is { HasSuccessors: false } && next.On <= held.On ? next : held;

    static Dictionary<string, BasisEnd> Places(Statute statute) => statute.Ended
        .SelectMany(end => end.Bases.Count is 0 ? [("", end)] : end.Bases.Select(basis => (ListWords.Code(basis), end with { Bases = [basis] })))
        .OrderBy(pair => pair.Item2.On).GroupBy(pair => pair.Item1).SelectMany(group => group.Select((pair, i) => (Key: $"{group.Key} {i}", End: pair.Item2))).ToDictionary(pair => pair.Key, pair => pair.End);
}
