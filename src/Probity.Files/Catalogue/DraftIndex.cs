namespace Probity.Catalogue;

/// <summary>What the lints look up, found at once however much an edition holds: made when reading is over.</summary>
sealed class DraftIndex
{
    readonly Dictionary<string, Statute> statutes = new(StringComparer.Ordinal);
    readonly Dictionary<string, Item> items = new(StringComparer.Ordinal);
    readonly Dictionary<(string Statute, string Article), bool> refused = [];
    readonly ILookup<(string Dataset, string Statute, string Article), (Item Item, Basis Basis)> covers;
    readonly ILookup<(string Statute, string Article), Basis> refusedArticles;
    readonly IReadOnlyList<RefusedStatute> refuseList;

    public DraftIndex(Draft draft)
    {
        foreach (var statute in draft.Statutes) statutes.TryAdd(statute.Value.Code, statute.Value);
        foreach (var item in draft.Items) items.TryAdd(item.Value.Code, item.Value);
        covers = draft.Items.SelectMany(item => item.Value.Covers.Select(basis => (Item: item.Value, Basis: basis)))
            .ToLookup(pair => (pair.Item.Dataset, pair.Basis.Statute, pair.Basis.Article));
        refusedArticles = draft.Fields.SelectMany(field => field.Value.NotRecorded).Concat(draft.Groups.SelectMany(group => group.Value.NotRecorded))
            .SelectMany(matter => matter.Articles).ToLookup(basis => (basis.Statute, basis.Article));
        refuseList = [.. draft.RefuseList.Select(refused => refused.Value)];
        Placed = draft.Fields.SelectMany(field => field.Value.Items).Concat(draft.Groups.SelectMany(group => group.Value.Items)).ToHashSet(StringComparer.Ordinal);
        Bodies = draft.Bodies.Select(body => $"{body.Value.Code}").ToHashSet(StringComparer.Ordinal);
        Schedules = draft.Schedules.GroupBy(schedule => schedule.Value.Code).ToDictionary(group => group.Key, group => group.First().Value);
    }

    /// <summary>Items that a key field or a key group carries.</summary>
    public IReadOnlySet<string> Placed { get; }

    /// <summary>Codes of the bodies.</summary>
    public IReadOnlySet<string> Bodies { get; }

    /// <summary>Schedules by their code.</summary>
    public IReadOnlyDictionary<string, TermSchedule> Schedules { get; }

    /// <summary>Codes of the items.</summary>
    public IReadOnlyCollection<string> ItemCodes => items.Keys;

    /// <summary>The statute with this code; null when there is none.</summary>
    public Statute? FindStatute(string code) => statutes.GetValueOrDefault(code);

    /// <summary>The item with this code; null when there is none.</summary>
    public Item? FindItem(string code) => items.GetValueOrDefault(code);

    /// <summary>Another item of the same dataset that covers the same place of law; null when there is none.</summary>
    public Item? OtherCovering(Item item, Basis basis) =>
        covers[(item.Dataset, basis.Statute, basis.Article)].Where(pair => pair.Item.Code != item.Code && pair.Basis.Overlaps(basis)).Select(pair => pair.Item).FirstOrDefault();

    /// <summary>Whether a field or group names this place of law among what is never recorded.</summary>
    public bool IsNeverRecorded(Basis basis) => refusedArticles[(basis.Statute, basis.Article)].Any(refused => refused.Overlaps(basis));

    /// <summary>Whether the refuse-list names a statute's article.</summary>
    public bool IsRefused(Statute statute, string article)
    {
        if (refused.TryGetValue((statute.Code, article), out var known)) return known;
        return refused[(statute.Code, article)] = refuseList.Any(list => list.Bars(statute, article));
    }
}
