namespace Probity.Catalogue;

/// <summary>What changes of the ends of articles: a repeal narrows, one that is taken back or put off widens, and a number more or less touches nobody.</summary>
static class CompareEnds
{
    /// <summary>Every difference of one statute that both editions have.</summary>
    public static IEnumerable<EditionChange> Run(Statute before, Statute after)
    {
        var (old, now) = (PlacesOf(before), PlacesOf(after));
        return old.Keys.Union(now.Keys).Order(StringComparer.Ordinal).SelectMany(place => One(after.Code, place, old.GetValueOrDefault(place), now.GetValueOrDefault(place)));
    }

    static Dictionary<string, BasisEnd> PlacesOf(Statute statute) => statute.Ended
        .SelectMany(end => end.Bases.Count is 0 ? [("", end)] : end.Bases.Select(basis => (ListWords.Code(basis).Replace(statute.Code + " ", "", StringComparison.Ordinal), end: end)))
        .OrderBy(pair => pair.end.On).GroupBy(pair => pair.Item1).SelectMany(group => group.Select((pair, i) => (Key: i is 0 ? group.Key : $"{group.Key} ({i + 1})", pair.end))).ToDictionary(pair => pair.Key, pair => pair.end);

    static IEnumerable<EditionChange> One(string code, string place, BasisEnd? before, BasisEnd? after)
    {
        if (before is not null && after is not null && (before.On, before.How, before.Source, before.IsRetaken) == (after.On, after.How, after.Source, after.IsRetaken) && before.Successors.SequenceEqual(after.Successors)) yield break;

        // What other words have the number may be recorded, though the list of articles reads as before.
        var effect = after is { IsRetaken: true } && before is not { IsRetaken: true } ? ChangeEffect.Widens : (Suspends(before), Suspends(after)) switch
        {
            (false, true) => ChangeEffect.Narrows,
            (true, false) => ChangeEffect.Widens,
            (true, true) => after!.On == before!.On ? ChangeEffect.Neither : after.On < before.On ? ChangeEffect.Narrows : ChangeEffect.Widens,
            _ => ChangeEffect.Neither,
        };
        var what = place.Length is 0 ? new Words("整部法律", "The whole statute") : new Words($"第{place}条", $"Article {place}");
        yield return new EditionChange(ChangedThing.Statute, code, effect, after is null
            ? new Words($"{what.Zh}恢复效力（此前：{Say(before!).Zh}）", $"{what.En} holds again, before: {Say(before!).En}")
            : new Words($"{what.Zh}{Say(after).Zh}", $"{what.En} {Say(after).En}"));
    }

    static bool Suspends(BasisEnd? end) => end is { HasSuccessors: false };

    static Words Say(BasisEnd end) => end.IsRetaken && What(end) is var what ? new($"{what.Zh}，该序号另有新条文", $"{what.En}; other words have its number") : What(end);

    static Words What(BasisEnd end)
    {
        var day = $"{end.On:yyyy-MM-dd}";
        var successors = string.Join("、", end.Successors.Select(ListWords.Code));
        return end.How switch
        {
            EndKind.Renumbered => new($"自{day}起改为{successors}", $"is renumbered from {day}: {successors.Replace("、", ", ", StringComparison.Ordinal)}"),
            EndKind.Replaced => new($"自{day}起由{successors}取代", $"is replaced from {day} by {successors.Replace("、", ", ", StringComparison.Ordinal)}"),
            EndKind.NoLongerUnlawful => new($"自{day}起废止，所列行为不再违法，已有记录中止使用", $"ends on {day}: the conduct is no longer unlawful, and entries under it are suspended"),
            _ => new($"自{day}起废止，职权依据失效，已有记录中止使用", $"ends on {day}: the authority is gone, and entries under it are suspended"),
        };
    }
}
