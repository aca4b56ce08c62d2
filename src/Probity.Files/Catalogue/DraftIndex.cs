namespace Probity.Catalogue;

/// <summary>What the lints look up, found at once however much an edition holds: made when reading is over.</summary>
sealed class DraftIndex
{
    readonly Dictionary<string, Statute> statutes = new(StringComparer.Ordinal);
    readonly HashSet<(string Statute, string Article)> articles = [];
    readonly Dictionary<string, Item> items = new(StringComparer.Ordinal);
    readonly Dictionary<string, IReadOnlyList<RefusedStatute>> refused = new(StringComparer.Ordinal);
    readonly ILookup<(string Dataset, string Statute, string Article), (Item Item, Basis Basis)> covers;
    readonly ILookup<(string Statute, string Article), Basis> refusedArticles;
    readonly ILookup<string, RefusedStatute> refuseList;

    public DraftIndex(Draft draft)
    {
        foreach (var statute in draft.Statutes)
            if (statutes.TryAdd(statute.Value.Code, statute.Value)) articles.UnionWith(statute.Value.Articles.Select(article => (statute.Value.Code, article)));
        foreach (var item in draft.Items) items.TryAdd(item.Value.Code, item.Value);
        covers = draft.Items.SelectMany(item => item.Value.Covers.Select(basis => (Item: item.Value, Basis: basis)))
            .ToLookup(pair => (pair.Item.Dataset, pair.Basis.Statute, pair.Basis.Article));
        refusedArticles = draft.Fields.SelectMany(field => field.Value.NotRecorded).Concat(draft.Groups.SelectMany(group => group.Value.NotRecorded))
            .SelectMany(matter => matter.Articles).ToLookup(basis => (basis.Statute, basis.Article));
        // Titles are made plain once: comparing each with each would cost more than everything else.
        refuseList = draft.RefuseList.SelectMany(list => list.Value.Aliases.Append(list.Value.Title.Zh ?? "").Where(title => title.Length > 0).Select(title => (Title: StatuteTitle.Plain(title), list.Value)))
            .ToLookup(pair => pair.Title, pair => pair.Value);
        Placed = draft.Fields.SelectMany(field => field.Value.Items).Concat(draft.Groups.SelectMany(group => group.Value.Items)).ToHashSet(StringComparer.Ordinal);
        Seen = draft.Purposes.SelectMany(purpose => purpose.Value.Sees).Select(sight => sight.Item).ToHashSet(StringComparer.Ordinal);
        Bodies = draft.Bodies.Select(body => $"{body.Value.Code}").ToHashSet(StringComparer.Ordinal);
        ContextCodes = draft.Contexts.Select(context => context.Value.Code).ToHashSet(StringComparer.Ordinal);
        ContextsOfItems = draft.Items.Select(item => item.Value.Context).ToHashSet(StringComparer.Ordinal);
        Numbers = new NumberHistory(draft.Statutes.Select(statute => statute.Value));
        Schedules = draft.Schedules.GroupBy(schedule => schedule.Value.Code).ToDictionary(group => group.Key, group => group.First().Value);
    }

    /// <summary>What numbers of articles meant when.</summary>
    public NumberHistory Numbers { get; }

    /// <summary>Items that a key field or a key group carries.</summary>
    public IReadOnlySet<string> Placed { get; }

    /// <summary>Items of which a purpose sees something.</summary>
    public IReadOnlySet<string> Seen { get; }

    /// <summary>Codes of the bodies.</summary>
    public IReadOnlySet<string> Bodies { get; }

    /// <summary>Codes of the fields of life.</summary>
    public IReadOnlySet<string> ContextCodes { get; }

    /// <summary>Fields of life that items name.</summary>
    public IReadOnlySet<string> ContextsOfItems { get; }

    /// <summary>Schedules by their code.</summary>
    public Dictionary<string, TermSchedule> Schedules { get; }

    /// <summary>Codes of the schedules.</summary>
    public IReadOnlyCollection<string> ScheduleCodes => Schedules.Keys;

    /// <summary>Codes of the items.</summary>
    public IReadOnlyCollection<string> ItemCodes => items.Keys;

    /// <summary>The statute with this code; null when there is none.</summary>
    public Statute? FindStatute(string code) => statutes.GetValueOrDefault(code);

    /// <summary>The items that cover what ended, and where: the numbers of an edition are those of its first day.</summary>
    public IEnumerable<(Item Item, Basis Basis)> Covering(BasisEnd end, string statute, DateOnly firstDay) =>
        from item in items.Values
        from basis in item.Covers
        where basis.Statute == statute && ReferenceEquals(Numbers.EndOf(basis, firstDay), end)
        select (item, basis);

    /// <summary>Whether the statute lists the article as one that the catalogue may cite.</summary>
    public bool Lists(Statute statute, string article) => articles.Contains((statute.Code, article));

    /// <summary>The item with this code; null when there is none.</summary>
    public Item? FindItem(string code) => items.GetValueOrDefault(code);

    /// <summary>Another item of the same dataset that covers the same place of law; null when there is none.</summary>
    public Item? OtherCovering(Item item, Basis basis) =>
        covers[(item.Dataset, basis.Statute, basis.Article)].Where(pair => pair.Item.Code != item.Code && pair.Basis.Overlaps(basis)).Select(pair => pair.Item).FirstOrDefault();

    /// <summary>Whether a field or group names this place of law among what is never recorded.</summary>
    public bool IsNeverRecorded(Basis basis) => refusedArticles[(basis.Statute, basis.Article)].Any(refused => refused.Overlaps(basis));

    /// <summary>Whether a field or group names all of this place of law among what is never recorded.</summary>
    public bool RefusesAll(Basis basis) => refusedArticles[(basis.Statute, basis.Article)].Any(refused => refused.Paragraph is null && (refused.SubItem is null || refused.SubItem == basis.SubItem));

    /// <summary>Whether the refuse-list names a statute's article.</summary>
    public bool IsRefused(Statute statute, string article)
    {
        if (!refused.TryGetValue(statute.Code, out var lists))
            refused[statute.Code] = lists = [.. statute.Aliases.Append(statute.Title.Zh ?? "").Where(title => title.Length > 0).SelectMany(title => refuseList[StatuteTitle.Plain(title)]).Distinct()];
        return lists.Any(list => list.Articles.Count == 0 || list.Articles.Contains(article));
    }
}
