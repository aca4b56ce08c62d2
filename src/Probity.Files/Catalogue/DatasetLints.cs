namespace Probity.Catalogue;

/// <summary>Rules for one dataset.</summary>
static class DatasetLints
{
    // That somebody of 16 or 17 lives on the own labour is asked for by the Civil Code (Art. 18): a document's reference, never an amount.
    const string LabourIncome = "labour-income";

    /// <summary>Checks a dataset: keys and names once, choices where they are needed, a row key of its own columns.</summary>
    public static void Check(Drafted<Dataset> dataset)
    {
        var block = dataset.Block;
        var value = dataset.Value;
        List<Column> all = [.. value.Columns, .. value.Companion, .. value.Beside];
        Lints.Once(block, "columns", all.Select(column => column.Key));
        Lints.Once(block, "columns", all.Select(column => column.Header));
        CheckNames([.. value.Columns.Zip(block.Blocks("columns")), .. value.Companion.Zip(block.Blocks("companion")), .. value.Beside.Zip(block.Blocks("beside"))]);
        Lints.Known(block, "row-key", value.RowKey, all.Select(column => column.Key), new("列", "column"));
        Lints.Rule(block, "row-key", value.RowKey.Count > 0,
            new("没有指定 row-key。", "There is no row-key."), new("请列出可区分各行的列。", "List the columns that tell rows apart."));

        foreach (var (column, part) in value.Columns.Zip(block.Blocks("columns"))) CheckColumn(column, part);
        foreach (var (column, part) in value.Companion.Zip(block.Blocks("companion"))) CheckColumn(column, part);
        foreach (var (column, part) in value.Beside.Zip(block.Blocks("beside"))) CheckBeside(column, part);
    }

    /// <summary>What a file calls one column it may not call another.</summary>
    static void CheckNames(IReadOnlyList<(Column Column, Block Part)> columns)
    {
        var owners = new Dictionary<string, Column>(StringComparer.Ordinal);
        foreach (var (column, part) in columns)
            foreach (var name in column.AllNames.Concat(column.YuanNames).Where(name => name.Length > 0))
            {
                if (owners.TryAdd(Squashed.Of(name), column) || owners[Squashed.Of(name)].Header == column.Header) continue;
                part.Report(Lints.PlaceOf(part, column.YuanNames.Contains(name) ? "yuan-names" : "names", name),
                    new($"“{name}”也是列“{owners[Squashed.Of(name)].Header}”的名称。", $"\"{name}\" is a name of column \"{owners[Squashed.Of(name)].Header}\" too."),
                    new("请只保留一处。", "Keep one of them."));
            }
    }

    static void CheckBeside(Column column, Block block)
    {
        CheckColumn(column, block);
        Lints.Rule(block, "required", !column.Required,
            new($"列“{column.Header}”不属于标准，不能必填。", $"Column \"{column.Header}\" is not one of the standard and cannot be required."),
            new("请删除 required。", "Remove required."));
    }

    static void CheckColumn(Column column, Block block)
    {
        if (column.Key is not LabourIncome) NeverNamed.Check(block, "key", column.Key, new(column.Header, column.English));
        var listed = column.Kind is ColumnKind.Choice or ColumnKind.DocumentKind;
        Lints.Rule(block, "kind", listed == column.Choices.Count > 0,
            new($"列“{column.Header}”的类型与 choices 不符。", $"The kind of column \"{column.Header}\" does not go with its choices."),
            new("choice 和 document-kind 列须有 choices，其他列不得有。", "A choice or document-kind column needs choices; no other column has them."));
        Lints.Rule(block, "yuan-names", column.YuanNames.Count is 0 || column.Kind is ColumnKind.MoneyWan,
            new($"列“{column.Header}”不是金额，不能有 yuan-names。", $"Column \"{column.Header}\" is no money and cannot have yuan-names."),
            new("请删除 yuan-names。", "Remove yuan-names."));
        Lints.Rule(block, "no-end", column.NoEnd.Count is 0 || (column.Kind is ColumnKind.Date && !column.Required),
            new($"列“{column.Header}”不是可空的日期，不能有 no-end。", $"Column \"{column.Header}\" is no date that may be empty and cannot have no-end."),
            new("请删除 no-end。", "Remove no-end."));
        Lints.Once(block, "choices", column.Choices.Select(choice => choice.Code));
        Lints.Once(block, "choices", column.Choices.SelectMany(choice => choice.Spellings.Append(choice.Name.Zh ?? "").Select(Squashed.Of).Distinct()));
    }
}
