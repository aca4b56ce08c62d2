namespace Probity.Catalogue;

/// <summary>Rules for the fields of life: what names one must name one of the table, and the table holds none that nothing belongs to.</summary>
static class ContextLints
{
    static readonly Words Kind = new("领域", "field of life");

    /// <summary>Checks what an item or a purpose names.</summary>
    public static void CheckNamed(Block block, string key, IEnumerable<string> named, Draft draft) => Lints.Known(block, key, named, draft.Index.ContextCodes, Kind);

    /// <summary>Checks a field of life of the table.</summary>
    public static void Check(Drafted<Context> context, Draft draft) => Lints.Rule(context.Block, "code", draft.Index.ContextsOfItems.Contains(context.Value.Code),
        new($"没有目录项属于领域“{context.Value.Code}”。", $"No item belongs to the field of life \"{context.Value.Code}\"."),
        new("请删除，或改正目录项的 context。", "Remove it, or correct the context of the item that it was meant for."));
}
