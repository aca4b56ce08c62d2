namespace Probity.Catalogue;

/// <summary>Rules for one item that follow from its place in the edition: whatever it names must exist.</summary>
static class ItemLints
{
    /// <summary>Checks an item.</summary>
    public static void Check(Drafted<Item> item, Draft draft)
    {
        var (value, block) = item;
        NeverNamed.Check(block, "code", value.Code, value.Name);
        NeverNamed.CheckBarred(block, "code", value.Code, value.Name);
        Lints.Known(block, "dataset", [value.Dataset], draft.Datasets.Select(d => d.Value.Code), new("数据项模板", "dataset"));
        ContextLints.CheckNamed(block, "context", [value.Context], draft);
        Lints.Known(block, "providers", value.Providers.Select(p => p.ToString()), Lints.Codes(draft), new("单位", "body"));
        Lints.Once(block, "providers", value.Providers.Select(p => p.ToString()));
        Lints.Rule(block, "providers", value.Providers.Count > 0,
            new("没有信源单位。", "Nobody may send it."), new("请在 providers 中列出信源单位。", "List the bodies under providers."));
        Lints.Rule(block, "recorded-under", value.RecordedUnder.Count > 0,
            new("没有记录依据。", "It has no legal basis for being recorded."), new("请在 recorded-under 中写明法规和条款。", "Name statute and article under recorded-under."));

        StatuteLints.CheckBases(block, "covers", draft);
        StatuteLints.CheckBases(block, "recorded-under", draft);
        StatuteLints.CheckBases(block, "public-under", draft);
        CheckFields(value, block);
        ScopeLints.Check(item, draft);
        ConductLints.Check(item, draft);
        CharterLints.Check(item, draft);
    }

    static void CheckFields(Item item, Block block)
    {
        Lints.Known(block, "fields", item.Fields, FieldNames.All.Select(field => field.Key).Where(key => key is not FieldNames.Condition), new("字段", "field"));
        Lints.Once(block, "fields", item.Fields);
        foreach (var field in item.Fields.Where(key => FieldNames.Find(key) is { PersonOnly: true }))
        {
            block.Report(Lints.PlaceOf(block, "fields", field),
                new($"字段“{field}”是来源单位的原文，不得供查询。", $"The field \"{field}\" is the source's free text, which no inquirer sees."),
                new("请删除；查询单位看到的是行为种类。", "Remove it; inquirers see the kind of conduct."));
        }
    }
}
