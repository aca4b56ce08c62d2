namespace Probity.Catalogue;

/// <summary>Rules for one statute, and for the bases that cite statutes.</summary>
static class StatuteLints
{
    /// <summary>Checks a statute: no two statutes answer to one title.</summary>
    public static void Check(Drafted<Statute> statute, Draft draft)
    {
        var others = draft.Statutes.TakeWhile(other => other != statute).SelectMany(other => Titles(other.Value)).ToHashSet();
        foreach (var title in Titles(statute.Value).Where(others.Contains))
        {
            statute.Block.Report(statute.Block.PlaceOf("title"),
                new($"另有一部法规也叫“{title}”。", $"Another statute is called \"{title}\" too."),
                new("请删除其中一个名称。", "Remove one of the two names."));
        }

        Lints.Once(statute.Block, "articles", statute.Value.Articles);
    }

    /// <summary>Checks that each basis under a key names a known statute and an article that the catalogue may cite.</summary>
    public static void CheckBases(Block block, string key, Draft draft)
    {
        foreach (var basis in BasisReader.Read(block, key))
        {
            var statute = draft.Statutes.FirstOrDefault(statute => statute.Value.Code == basis.Value.Statute)?.Value;
            if (statute is null)
            {
                block.Report(basis.Place,
                    new($"没有代码为“{basis.Value.Statute}”的法规。", $"There is no statute \"{basis.Value.Statute}\"."),
                    new("请在 statutes.yaml 中补充，或改正代码。", "Add it to statutes.yaml, or correct the code."));
            }
            else if (!statute.Articles.Contains(basis.Value.Article))
            {
                block.Report(basis.Place,
                    new($"《{statute.Title.Zh}》未列出第 {basis.Value.Article} 条。", $"Article {basis.Value.Article} is not listed under {statute.Title.En}."),
                    new("请核对条文，并在 statutes.yaml 的 articles 中补充。", "Read the article, then add it under articles in statutes.yaml."));
            }
        }
    }

    static IEnumerable<string> Titles(Statute statute) => statute.Aliases.Append(statute.Title.Zh ?? "").Where(t => t.Length > 0).Select(StatuteTitle.Plain).Distinct();
}
