namespace Probity.Catalogue;

/// <summary>Rules for one statute, and for the bases that cite statutes.</summary>
static class StatuteLints
{
    /// <summary>Checks the statutes: no two of them answer to one title.</summary>
    public static void Check(Draft draft)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (statute, block) in draft.Statutes)
        {
            List<string> titles = [.. Titles(statute)];
            foreach (var title in titles.Where(known.Contains))
            {
                block.Report(block.PlaceOf("title"),
                    new($"另有一部法规也叫“{title}”。", $"Another statute is called \"{title}\" too."),
                    new("请删除其中一个名称。", "Remove one of the two names."));
            }

            known.UnionWith(titles);
            Lints.Once(block, "articles", statute.Articles);
            Lints.Known(block, "publishes", statute.Publishes, statute.Articles, new("可引用的条款", "article that may be cited"));
            BasisEndLints.Check(statute, block, draft);
        }
    }

    /// <summary>Checks that each basis under a key names a known statute and an article that the catalogue may cite.</summary>
    public static void CheckBases(Block block, string key, Draft draft)
    {
        foreach (var basis in BasisReader.Read(block, key))
        {
            if (draft.Index.FindStatute(basis.Value.Statute) is not { } statute)
            {
                block.Report(basis.Place,
                    new($"没有代码为“{basis.Value.Statute}”的法规。", $"There is no statute \"{basis.Value.Statute}\"."),
                    new("请在 statutes.yaml 中补充，或改正代码。", "Add it to statutes.yaml, or correct the code."));
            }
            else if (!draft.Index.Lists(statute, basis.Value.Article))
            {
                block.Report(basis.Place,
                    new($"《{statute.Title.Zh}》未列出第 {basis.Value.Article} 条。", $"Article {basis.Value.Article} is not listed under {statute.Title.En}."),
                    new("请核对条文，并在 statutes.yaml 的 articles 中补充。", "Read the article, then add it under articles in statutes.yaml."));
            }
        }
    }

    static IEnumerable<string> Titles(Statute statute) => statute.Aliases.Append(statute.Title.Zh ?? "").Where(t => t.Length > 0).Select(StatuteTitle.Plain).Distinct();
}
