using Probity.Catalogue;

namespace Probity.Entries;

/// <summary>Which terms an entry has, and by which law (charter C1: the gravity behind them is for the person alone).</summary>
public static class EntryTerms
{
    /// <summary>
    /// The terms of an entry under the edition that recorded it, and under every law that held since its decision up to a day: what lapsed, and what was narrowed and widened again, too. The earliest end of them
    /// counts, for of an old and a new rule the one that favours the person holds (从旧兼从轻); so no end ever moves later.
    /// </summary>
    public static IReadOnlyList<GravityTerms> Of(Edition recorded, Editions editions, EntryContent content, DateOnly day)
    {
        var turns = editions.All.SelectMany(edition => (DateOnly?[])[edition.From, edition.LapsesOn]).OfType<DateOnly>().Where(turn => content.DecisionDate < turn && turn <= day);
        var laws = turns.Distinct().Order().Select(editions.InForceOn).OfType<Edition>().Select(law => Under(law, content)).OfType<GravityTerms>();
        return [.. laws.Prepend(Under(recorded, content) ?? throw new InvalidOperationException($"Edition {recorded.Code} has no terms for {content.Item}.")).Distinct()];
    }

    /// <summary>The terms under one edition; null where it knows no such item.</summary>
    public static GravityTerms? Under(Edition edition, EntryContent content) =>
        edition.FindItem(content.Item) is { } item ? edition.FindSchedule(item.Schedule)?.TermsOf(KindsOf(content)) : null;

    static string[] KindsOf(EntryContent content) => content.Fields.GetValueOrDefault(FieldNames.PenaltyKind, "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
