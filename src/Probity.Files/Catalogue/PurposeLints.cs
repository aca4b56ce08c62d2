using System.Text.RegularExpressions;

namespace Probity.Catalogue;

/// <summary>Rules for one purpose.</summary>
static class PurposeLints
{
    const string Regulation = "sd-credit-regulation";

    /// <summary>Checks a purpose.</summary>
    public static void Check(Drafted<Purpose> purpose, Draft draft)
    {
        var (value, block) = purpose;
        Lints.Known(block, "bodies", value.Bodies.Select(b => b.ToString()), Lints.Codes(draft), new("单位", "body"));
        Lints.Once(block, "bodies", value.Bodies.Select(b => b.ToString()));
        StatuteLints.CheckBases(block, "basis", draft);
        Lints.Rule(block, "basis", value.Basis.Any(basis => !IsOtherManagement(basis)),
            new("应用事项除“其他管理工作”外没有依据。", "The purpose has no basis but \"other management\"."),
            new("第二十二条第（五）项不能单独作为依据，请写明要求查询的法规条款。", "Article 22(5) alone allows nothing: cite the article that requires the check."));
        Lints.Rule(block, "uses", value.Uses.Count > 0,
            new("没有列出用途。", "It has no use."), new("请在 uses 中列出用途代码。", "List the codes of its uses."));
        Lints.Once(block, "uses", value.Uses.Select(use => use.Code));

        CheckCase(value, block);
        Lints.Once(block, "sees", value.Sees.Select(sight => sight.Item));
        foreach (var (sight, part) in value.Sees.Zip(block.Blocks("sees"))) CheckSight(sight, part, draft);
    }

    static bool IsOtherManagement(Basis basis) => basis is { Statute: Regulation, Article: "22", SubItem: 5 or null };

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

    static void CheckSight(Sight sight, Block block, Draft draft)
    {
        Lints.Known(block, "item", [sight.Item], draft.Items.Select(item => item.Value.Code), new("目录项", "item"));
        Lints.Once(block, "fields", sight.Fields);
        var item = draft.Items.FirstOrDefault(item => item.Value.Code == sight.Item)?.Value;
        if (item is null) return;

        foreach (var field in sight.Fields.Where(field => !item.Fields.Contains(field)))
        {
            block.Report(Lints.PlaceOf(block, "fields", field),
                new($"目录项“{item.Code}”没有字段“{field}”。", $"The item \"{item.Code}\" has no field \"{field}\"."),
                new("只能查看目录项 fields 中的字段。", "A purpose sees only fields that the item lists."));
        }
    }
}
