namespace Probity.Catalogue;

/// <summary>What became of a statute and its articles must be said whole: successors that may be cited where there are any, and no going round in circles.</summary>
static class BasisEndLints
{
    /// <summary>Checks every end of one statute.</summary>
    public static void Check(Statute statute, Block block, Draft draft)
    {
        var seen = new HashSet<Basis>();
        foreach (var (end, part) in statute.Ended.Zip(block.Blocks("ended")))
        {
            CheckSuccessors(end, part, statute, draft);
            CheckCovered(end, part, statute, draft);
            Lints.Rule(part, "on", end.On > statute.From,
                new($"《{statute.Title.Zh}》在生效（{statute.From:yyyy-MM-dd}）之前已经终止。", $"{statute.Title.En} ends before it begins ({statute.From:yyyy-MM-dd})."), new("请核对日期。", "Check the date."));
            foreach (var basis in BasisReader.ReadOf(part, "articles", statute.Code)) CheckArticle(basis, part, (statute, seen), draft);
        }

        Lints.Rule(block, "ended", statute.Ended.Count(end => end.Bases.Count is 0) <= 1,
            new("整部法规终止了两次。", "The whole statute ends twice."), new("请只保留一处，或写明 articles。", "Keep one, or name the articles."));
    }

    static void CheckArticle(Placed<Basis> basis, Block part, (Statute Statute, HashSet<Basis> Seen) of, Draft draft)
    {
        if (!draft.Index.Lists(of.Statute, basis.Value.Article))
        {
            part.Report(basis.Place,
                new($"《{of.Statute.Title.Zh}》未列出第 {basis.Value.Article} 条。", $"Article {basis.Value.Article} is not listed under {of.Statute.Title.En}."),
                new("请改正条号：只有目录可引用的条款才需要写明终止。", "Correct it: only articles that the catalogue may cite can end."));
        }

        if (!of.Seen.Add(basis.Value))
            part.Report(basis.Place, new($"第 {basis.Value.Article} 条终止了两次。", $"Article {basis.Value.Article} ends twice."), new("请只保留一处。", "Keep one of them."));
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
            if (IsCircle(successor.Value, (end, statute.Code), draft))
                part.Report(successor.Place, new("接替关系成环。", "The successors go round in a circle."), new("请改正其中一处。", "Correct one of them."));
        }
    }

    // Whoever covers the old number covers the new one too: else its rows would be refused from that day, and something would have changed.
    static void CheckCovered(BasisEnd end, Block part, Statute statute, Draft draft)
    {
        if (!end.HasSuccessors) return;

        foreach (var item in draft.Index.Covering(end, statute.Code).Where(item => !item.Covers.Any(basis => end.Successors.Any(basis.Overlaps))))
        {
            part.Report(part.PlaceOf("successors"),
                new($"目录项“{item.Code}”包括原条款，却不包括接替的条款。", $"The item \"{item.Code}\" covers what ended and none of its successors."),
                new("请在该目录项的 covers 和行为依据中补充。", "Add a successor to its covers and to the conduct's basis."));
        }
    }

    static bool IsCircle(Basis from, (BasisEnd End, string Statute) start, Draft draft)
    {
        var (ahead, passed) = (new Stack<Basis>([from]), new HashSet<Basis>());
        while (ahead.TryPop(out var basis))
        {
            if (basis.Statute == start.Statute && start.End.Covers(basis)) return true;
            if (!passed.Add(basis) || draft.Index.FindStatute(basis.Statute) is not { } statute) continue;
            foreach (var next in statute.Ended.Where(end => end.Covers(basis)).SelectMany(end => end.Successors)) ahead.Push(next);
        }

        return false;
    }
}
