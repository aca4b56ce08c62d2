namespace Probity.Catalogue;

/// <summary>Holds a catalogue against <see cref="CharterArticles"/>: each of them is named among what is never recorded, or in the refuse-list.</summary>
static class CharterArticleLints
{
    /// <summary>Checks the key fields and key groups.</summary>
    public static void Check(Draft draft)
    {
        var titles = draft.Statutes.SelectMany(statute => statute.Value.Aliases.Append(statute.Value.Title.Zh ?? "").Select(StatuteTitle.Plain).Distinct(), (statute, title) => (title, statute.Value))
            .ToLookup(pair => pair.title, pair => pair.Value);
        foreach (var row in CharterArticles.All.Where(row => !titles[row.Title].Any(statute => draft.Index.IsRefused(statute, row.Article) || draft.Index.RefusesAll(new Basis(statute.Code, row.Article, null, row.Item)))))
            if (draft.FileOrEdition(row.File) is { } file)
                file.Report(file.PlaceOf(row.File),
                    new($"{new Citation(row.Title, row.Article, null, row.Item).ToText()}必须在不予记录的条款中。", $"《{row.Title}》, Art. {row.Article}{(row.Item is { } item ? $"({item})" : "")}, must stand among what is never recorded."),
                    new("请加回 not-recorded 的 articles：任何目录都不得记录此类决定（承诺 C3）。", $"Put it back under articles of not-recorded: no catalogue records such decisions. {row.Why}."));
    }
}
