namespace Probity.Catalogue;

/// <summary>Rules for one dataset.</summary>
static class DatasetLints
{
    /// <summary>Checks a dataset: keys and headers once, choices where they are needed, a row key of its own columns.</summary>
    public static void Check(Drafted<Dataset> dataset)
    {
        var block = dataset.Block;
        var value = dataset.Value;
        List<Column> all = [.. value.Columns, .. value.Companion];
        Lints.Once(block, "columns", all.Select(column => column.Key));
        Lints.Once(block, "columns", all.Select(column => column.Header));
        Lints.Known(block, "row-key", value.RowKey, all.Select(column => column.Key), new("列", "column"));
        Lints.Rule(block, "row-key", value.RowKey.Count > 0,
            new("没有指定 row-key。", "There is no row-key."), new("请列出可区分各行的列。", "List the columns that tell rows apart."));

        foreach (var (column, part) in value.Columns.Zip(block.Blocks("columns"))) CheckColumn(column, part);
        foreach (var (column, part) in value.Companion.Zip(block.Blocks("companion"))) CheckColumn(column, part);
    }

    static void CheckColumn(Column column, Block block)
    {
        var listed = column.Kind is ColumnKind.Choice or ColumnKind.DocumentKind;
        Lints.Rule(block, "kind", listed == column.Choices.Count > 0,
            new($"列“{column.Header}”的类型与 choices 不符。", $"The kind of column \"{column.Header}\" does not go with its choices."),
            new("choice 和 document-kind 列须有 choices，其他列不得有。", "A choice or document-kind column needs choices; no other column has them."));
        Lints.Once(block, "choices", column.Choices.Select(choice => choice.Code));
        Lints.Once(block, "choices", column.Choices.SelectMany(choice => choice.Spellings.Append(choice.Name.Zh ?? "").Select(Squashed.Of).Distinct()));
    }
}
