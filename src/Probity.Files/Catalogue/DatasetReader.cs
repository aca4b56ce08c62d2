namespace Probity.Catalogue;

/// <summary>Reads one file of <c>datasets/</c>.</summary>
static class DatasetReader
{
    /// <summary>Adds the file's dataset to the draft.</summary>
    public static void Read(Block file, Draft draft)
    {
        var dataset = new Dataset(file.Text("code"), file.Words("name"), file.Text("standard"))
        {
            Columns = [.. file.Blocks("columns").Select(Column)],
            Companion = [.. file.Blocks("companion").Select(Column)],
            Beside = [.. file.Blocks("beside").Select(Column)],
            RowKey = file.Texts("row-key").Values(),
        };
        file.Close();
        draft.Datasets.Add(new(dataset, file));
    }

    static Column Column(Block block)
    {
        var column = new Column(
            block.Text("key"), block.Text("header"), block.Text("english"), block.One<ColumnKind>("kind"),
            block.Flag("required", otherwise: false), block.Number("max-length", least: 1, otherwise: 200))
        {
            Choices = [.. block.Blocks("choices").Select(ChoiceReader.Read)],
            Several = block.Flag("several", otherwise: false),
            Names = block.Texts("names").Values(),
            YuanNames = block.Texts("yuan-names").Values(),
            NoEnd = block.Texts("no-end").Values(),
        };
        block.Close();
        return column;
    }
}

/// <summary>Reads one value of a code list.</summary>
static class ChoiceReader
{
    /// <summary>The choice.</summary>
    public static Choice Read(Block block)
    {
        var choice = new Choice(block.Text("code"), block.Words("name"), block.Texts("spellings").Values());
        block.Close();
        return choice;
    }
}
