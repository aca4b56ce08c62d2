using System.Text.RegularExpressions;

namespace Probity.Catalogue;

/// <summary>Rules for one purpose.</summary>
static class PurposeLints
{
    /// <summary>Checks a purpose.</summary>
    public static void Check(Drafted<Purpose> purpose, Draft draft)
    {
        var (value, block) = purpose;
        Lints.Known(block, "bodies", value.Bodies.Select(b => b.ToString()), Lints.Codes(draft), new("单位", "body"));
        Lints.Once(block, "bodies", value.Bodies.Select(b => b.ToString()));
        ContextLints.CheckNamed(block, "contexts", value.Contexts, draft);
        Lints.Once(block, "contexts", value.Contexts);
        PurposeGroundLints.Check(purpose, draft);
        PurposeHolderLints.Check(purpose, draft);
        Lints.Rule(block, "uses", value.Uses.Count > 0,
            new("没有列出用途。", "It has no use."), new("请在 uses 中列出用途代码。", "List the codes of its uses."));
        Lints.Once(block, "uses", value.Uses.Select(use => use.Code));

        CheckCase(value, block);
        Lints.Once(block, "sees", value.Sees.Select(sight => sight.Item));
        foreach (var (sight, part) in value.Sees.Zip(block.Blocks("sees"))) CheckSight(value, sight, part, draft);
    }

    // An entry is used in no other field of life than those that the purpose names, and only once the law behind it was read.
    static void CheckUse(Purpose purpose, Item item, Block block)
    {
        Lints.Rule(block, "item", purpose.Contexts.Contains(item.Context),
            new($"目录项“{item.Code}”属于“{item.Context}”领域，不在该事项的 contexts 中。", $"The item \"{item.Code}\" is of the context \"{item.Context}\", which the purpose does not name."),
            new("记录只能用于有关联的领域（《山东省社会信用条例》第六条、第二十七条）；请补充 contexts 或删除该项。", "An entry is used in a related field of life only (Shandong regulation Arts. 6 and 27): add the context, or remove the item."));
        Lints.Rule(block, "item", item.Verified && item.Sharing is not SharingScope.None,
            new($"目录项“{item.Code}”尚未核实或者不予共享。", $"The item \"{item.Code}\" is not verified, or is shared with nobody."),
            new("请删除该项。", "Remove it here."));
        Lints.Rule(block, "item", item.Nature is not Nature.Positive,
            new($"“{item.Code}”是荣誉，只由本人自己出示。", $"\"{item.Code}\" is an honour, which the person alone shows."),
            new("请删除该项：没有荣誉不得成为不利（宪章C1、C10）。", "Remove it: to have none must not count against anybody (charter C1, C10)."));
    }

    static void CheckCase(Purpose purpose, Block block)
    {
        var fits = purpose.CaseRequired
            ? purpose is { CaseFormat: { } format, CaseExample: { } example } && Fits(format, example)
            : purpose is { CaseFormat: null, CaseExample: null };
        Lints.Rule(block, block.Has("case-format") ? "case-format" : "case-required", fits,
            new("案件编号的格式与示例不符。", "The format of case numbers does not go with the example."),
            new("需要案件的事项须有 ^…$ 形式的 case-format 和相符的 case-example；不需要的不得有。", "A purpose with cases needs a case-format of the form ^…$ and a case-example that fits; one without has neither."));
    }

    static bool Fits(string format, string example)
    {
        try
        {
            return format.StartsWith('^') && format.EndsWith('$') && new Regex(format, RegexOptions.NonBacktracking).IsMatch(example);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>One code is one condition wherever it stands: an answer names it by its code alone.</summary>
    public static void CheckConditions(Draft draft)
    {
        var known = new Dictionary<string, Condition>(StringComparer.Ordinal);
        foreach (var (sight, part) in draft.Purposes.SelectMany(purpose => purpose.Value.Sees.Zip(purpose.Block.Blocks("sees"))))
            if (sight.Condition is { } condition && !known.TryAdd(condition.Code, condition))
                Lints.Rule(part, "condition", condition.ToText() == known[condition.Code].ToText(),
                    new($"条件“{condition.Code}”在别处有另一名称或者另外的处罚类别。", $"The condition \"{condition.Code}\" has another name or other kinds of penalty elsewhere."),
                    new("一个代码只能是一个条件：请统一 name 和 penalty-kinds，或另取代码。", "One code is one condition: give it one name and one list of penalty-kinds, or choose another code."));
    }

    static void CheckSight(Purpose purpose, Sight sight, Block block, Draft draft)
    {
        Lints.Known(block, "item", [sight.Item], draft.Index.ItemCodes, new("目录项", "item"));
        Lints.Once(block, "fields", sight.Fields);
        if (draft.Index.FindItem(sight.Item) is not { } item) return;

        CheckUse(purpose, item, block);
        if (sight.Condition is { } condition)
        {
            Lints.Known(block, "condition", condition.PenaltyKinds, TermLints.PenaltyKinds(draft), new("处罚类别", "kind of penalty"));
            return;
        }

        Lints.Rule(block, "fields", item.Nature is not Nature.Adverse || sight.Fields.Contains(FieldNames.UsableTo),
            new($"该事项看到失信信息“{item.Code}”，却看不到使用期限。", $"The purpose sees the adverse item \"{item.Code}\" and not until when it may be used."),
            new("请在 fields 中列入 usable-to：得知失信信息的，也要得知何时停止使用（承诺 C8）。", "Add usable-to to fields: whoever is told of an adverse entry is told when its use ends (charter C8)."));
        foreach (var field in sight.Fields.Where(field => !item.Fields.Contains(field)))
        {
            block.Report(Lints.PlaceOf(block, "fields", field),
                new($"目录项“{item.Code}”没有字段“{field}”。", $"The item \"{item.Code}\" has no field \"{field}\"."),
                new("只能查看目录项 fields 中的字段。", "A purpose sees only fields that the item lists."));
        }
    }
}
