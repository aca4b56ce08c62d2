namespace Probity.Catalogue;

/// <summary>What became of a statute and its articles must be said whole: successors that may be cited where there are any, and numbers that mean one thing in one edition.</summary>
static class BasisEndLints
{
    /// <summary>Checks every end of one statute.</summary>
    public static void Check(Statute statute, Block block, Draft draft)
    {
        foreach (var (end, part) in statute.Ended.Zip(block.Blocks("ended")))
        {
            CheckSuccessors(end, part, statute, draft);
            if (draft.Edition is { } edition) CheckCovered(end, part, (statute, edition.Value.From), draft);
            Lints.Rule(part, "on", end.On > statute.From,
                new($"《{statute.Title.Zh}》在生效（{statute.From:yyyy-MM-dd}）之前已经终止。", $"{statute.Title.En} ends before it begins ({statute.From:yyyy-MM-dd})."), new("请核对日期。", "Check the date."));
            foreach (var basis in BasisReader.ReadOf(part, "articles", statute.Code)) CheckArticle(basis, part, (statute, end), draft);
        }

        Lints.Rule(block, "ended", statute.Ended.Count(end => end.Bases.Count is 0) <= 1,
            new("整部法规终止了两次。", "The whole statute ends twice."), new("请只保留一处，或写明 articles。", "Keep one, or name the articles."));
    }

    static void CheckArticle(Placed<Basis> basis, Block part, (Statute Statute, BasisEnd End) of, Draft draft)
    {
        if (!draft.Index.Lists(of.Statute, basis.Value.Article))
        {
            part.Report(basis.Place,
                new($"《{of.Statute.Title.Zh}》未列出第 {basis.Value.Article} 条。", $"Article {basis.Value.Article} is not listed under {of.Statute.Title.En}."),
                new("请改正条号：只有目录可引用的条款才需要写明终止。", "Correct it: only articles that the catalogue may cite can end."));
        }

        if (of.End.Bases.Count(one => one == basis.Value) > 1 || !ReferenceEquals(draft.Index.Numbers.EndOf(basis.Value, of.End.On.AddDays(-1)), of.End))
        {
            part.Report(basis.Place,
                new($"第 {basis.Value.Article} 条终止了两次，其间没有别的条款使用这一序号。", $"Article {basis.Value.Article} ends twice, and nothing took its number in between."),
                new("请只保留一处，或写明由哪一条改为这一序号。", "Keep one of them, or say what was renumbered to it."));
        }
    }

    static void CheckSuccessors(BasisEnd end, Block part, Statute statute, Draft draft)
    {
        Lints.Rule(part, part.Has("successors") ? "successors" : "how", end.HasSuccessors == (end.Successors.Count > 0),
            end.HasSuccessors
                ? new("没有写明由哪一条接替。", "It does not say what holds in its place.")
                : new("不再违法或者职权失效的，没有接替的条款。", "What is no longer unlawful, or whose authority is gone, has no successor."),
            end.HasSuccessors ? new("请在 successors 中列出。", "List it under successors.") : new("请删除 successors，或改正 how。", "Remove successors, or correct how."));
        StatuteLints.CheckBases(part, "successors", draft);
        foreach (var successor in BasisReader.Read(part, "successors"))
        {
            if (draft.Index.FindStatute(successor.Value.Statute) is { } known && draft.Index.IsRefused(known, successor.Value.Article))
                part.Report(successor.Place, new("接替的条款在不予记录清单中。", "The successor is on the refuse-list."), new("请改正，或写明该行为不再记录。", "Correct it, or say that the conduct is not recorded any more."));
            if (end.How is EndKind.Renumbered or EndKind.Replaced && IsItself(successor.Value, end, statute))
                part.Report(successor.Place, new("接替的就是原条款。", "What ended is named as its own successor."), new("请改正；没有变动的条款不必写入。", "Correct it: what did not change is not listed."));
        }
    }

    // An article that was divided may keep its number for one part; a whole statute, or a number alone, has no part to keep it for.
    static bool IsItself(Basis successor, BasisEnd end, Statute statute) =>
        successor.Statute == statute.Code && end.Covers(successor) && (end.Bases.Count is 0 || end.How is EndKind.Renumbered && end.Bases.Contains(successor));

    static void CheckCovered(BasisEnd end, Block part, (Statute Statute, DateOnly From) of, Draft draft)
    {
        foreach (var (item, basis) in draft.Index.Covering(end, of.Statute.Code, of.From))
        {
            // Within one edition a number means one thing: rows of the evening and of the morning would be matched to the same conduct.
            if (!end.Successors.Any(basis.Overlaps) && draft.Index.Numbers.TakenOn(basis).Any(on => on >= end.On && on > of.From))
            {
                part.Report(part.PlaceOf("on"),
                    new($"第 {basis.Article} 条的序号其后另有所指，目录项“{item.Code}”在同一版本中分不清两者。", $"Article {basis.Article} stands for other words afterwards, and within one edition the item \"{item.Code}\" cannot tell the two apart."),
                    new($"请另立自 {end.On:yyyy-MM-dd} 起施行的版本，其中使用新的序号。", $"Let an edition begin on {end.On:yyyy-MM-dd}, and cite the new numbers in it."));
            }

            // Whoever covers the old number covers the new one too: else its rows would be refused from that day, and something would have changed.
            if (!end.HasSuccessors || item.Covers.Any(other => end.SuccessorsOf(basis).Any(other.Overlaps))) continue;

            part.Report(part.PlaceOf("successors"),
                new($"目录项“{item.Code}”包括原条款，却不包括接替的条款。", $"The item \"{item.Code}\" covers what ended and none of its successors."),
                new("请在该目录项的 covers 和行为依据中补充。", "Add a successor to its covers and to the conduct's basis."));
        }
    }
}
