namespace Probity.Catalogue;

/// <summary>An adverse item's statutes and conducts fit each other, and nobody else's.</summary>
static class ConductLints
{
    /// <summary>Checks an item.</summary>
    public static void Check(Drafted<Item> item, Draft draft)
    {
        var (value, block) = item;
        var adverse = value.Nature is Nature.Adverse;
        Lints.Rule(block, "covers", !adverse || value.Covers.Count > 0,
            new("失信目录项没有列出法规和条款。", "This adverse item covers no statute and article."),
            new("请在 covers 中逐条列出；没有笼统的“行政处罚”项。", "List each pair under covers; there is no item for \"a penalty\" in general."));
        Lints.Rule(block, "certificates", adverse || value.Certificates.Count > 0,
            new("没有列出证书或文书名称。", "It names no certificate or document."),
            new("请在 certificates 中列出名称。", "List their names under certificates."));

        Lints.Once(block, "conducts", value.Conducts.Select(conduct => conduct.Code));
        foreach (var (conduct, part) in value.Conducts.Zip(block.Blocks("conducts"))) CheckConduct(conduct, part, value);
        foreach (var basis in BasisReader.Read(block, "covers")) CheckCover(basis, item, draft);
    }

    static void CheckConduct(Conduct conduct, Block block, Item item)
    {
        Lints.Rule(block, "basis", conduct.Basis.Count > 0,
            new($"行为“{conduct.Code}”没有依据。", $"The conduct \"{conduct.Code}\" has no basis."), new("请在 basis 中列出条款。", "List its bases."));
        foreach (var basis in BasisReader.Read(block, "basis").Where(basis => !item.Covers.Contains(basis.Value)))
        {
            block.Report(basis.Place,
                new($"行为“{conduct.Code}”的依据不在 covers 中。", $"The conduct \"{conduct.Code}\" rests on a basis that covers does not list."),
                new("请在 covers 中补充，或删除该依据。", "Add it to covers, or remove it here."));
        }
    }

    static void CheckCover(Placed<Basis> cover, Drafted<Item> item, Draft draft)
    {
        var (value, block) = item;
        var conducts = value.Conducts.Count(conduct => conduct.Basis.Contains(cover.Value));
        if (conducts != 1)
        {
            block.Report(cover.Place,
                new($"该条款对应 {conducts} 种行为。", $"This basis means {conducts} kinds of conduct."),
                new("请使每一条款恰好对应一种行为。", "Tie each basis to exactly one conduct."));
        }

        if (draft.Index.OtherCovering(value, cover.Value) is not { } other) return;
        block.Report(cover.Place,
            new($"目录项“{other.Code}”已包括该条款。", $"The item \"{other.Code}\" covers this basis too."),
            new("请只在一个目录项中保留。", "Keep it in one item only."));
    }
}
