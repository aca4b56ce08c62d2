using System.Globalization;
using System.Xml;
using Probity.Csv;

namespace Probity.Sheets;

/// <summary>How a cell stands in a workbook.</summary>
enum CellForm : byte
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A number that is shown as it is.</summary>
    Number,

    /// <summary>A number that is shown as a date.</summary>
    Date,

    /// <summary>A number that is shown as something else.</summary>
    Disguised,

    /// <summary>An error, or a formula that nobody computed.</summary>
    Error,
}

/// <summary>One cell with what it holds.</summary>
readonly record struct WorkbookCell(string Text, CellForm Form);

/// <summary>One row of a sheet.</summary>
/// <param name="Number">As a spreadsheet shows it.</param>
/// <param name="IsHidden">Whether it is hidden, by hand, by a filter or by having no height.</param>
/// <param name="Cells">Its cells up to the last that is not empty.</param>
/// <param name="IsTooWide">Whether something stands further right than any template reaches.</param>
sealed record WorkbookRow(int Number, bool IsHidden, IReadOnlyList<WorkbookCell> Cells, bool IsTooWide)
{
    /// <summary>Whether there is anything in it.</summary>
    public bool IsBlank => Cells.Count is 0 && !IsTooWide;

    /// <summary>The plain texts.</summary>
    public IReadOnlyList<string> Texts => [.. Cells.Select(cell => cell.Text)];
}

/// <summary>Reads the rows of a sheet in order, and on the way what the sheet says about columns and merged cells.</summary>
sealed class SheetXml(Workbook workbook, XmlReader xml)
{
    /// <summary>Ranges of hidden columns, from 0.</summary>
    public List<(int From, int To)> HiddenColumns { get; } = [];

    /// <summary>Ranges of merged cells; complete when the last row was read.</summary>
    public List<string> Merged { get; } = [];

    /// <summary>The rows. Rows that are not in the file, because nothing is in them, are left out.</summary>
    public IEnumerable<WorkbookRow> Read()
    {
        var last = 0;
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element) continue;
            if (xml.LocalName is "col" && IsHiddenHere("width")) HiddenColumns.Add((Number("min", 1) - 1, Number("max", 1) - 1));
            else if (xml.LocalName is "mergeCell") Merged.Add(xml.GetAttribute("ref") ?? "");
            else if (xml.LocalName is "row")
            {
                var number = Number("r", last + 1);
                if (number <= last) throw new InvalidDataException("Rows are not in order.");
                yield return ReadRow(last = number);
            }
        }
    }

    /// <summary>Column (from 0) and row of a reference such as B3.</summary>
    public static (int Column, int Row) Place(ReadOnlySpan<char> reference)
    {
        var (column, at) = (0, 0);
        while (at < reference.Length && at < 4 && char.IsAsciiLetterUpper(reference[at])) column = column * 26 + reference[at++] - 'A' + 1;
        return (column - 1, int.TryParse(reference[at..], NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : 0);
    }

    WorkbookRow ReadRow(int number)
    {
        var isHidden = IsHiddenHere("ht");
        if (xml.IsEmptyElement) return new WorkbookRow(number, isHidden, [], false);

        var cells = new List<WorkbookCell>(24);
        var (next, tooWide, depth) = (0, false, xml.Depth);
        while (xml.Read() && !(xml.NodeType is XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" }) continue;
            var column = xml.GetAttribute("r") is { } reference ? Place(reference).Column : next;
            if (column < next) throw new InvalidDataException("Cells are not in order.");
            next = column + 1;

            var cell = ReadCell();
            if (cell is { Text.Length: 0, Form: CellForm.Text }) continue;
            if (column >= CsvSheet.MaxColumns)
            {
                tooWide = true;
                continue;
            }

            while (cells.Count < column) cells.Add(new WorkbookCell("", CellForm.Text));
            cells.Add(cell);
        }

        return new WorkbookRow(number, isHidden, cells, tooWide);
    }

    WorkbookCell ReadCell()
    {
        var (type, style) = (xml.GetAttribute("t") ?? "n", Number("s", 0));
        if (xml.IsEmptyElement) return new WorkbookCell("", CellForm.Text);

        var (value, inline, isFormula, depth) = ((string?)null, "", false, xml.Depth);
        while (xml.Read() && !(xml.NodeType is XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType is not XmlNodeType.Element) continue;
            if (xml.LocalName is "v") value = SharedTexts.TextOf(xml);
            else if (xml.LocalName is "is") inline = SharedTexts.ReadOne(xml);
            else if (xml.LocalName is "f") isFormula = true;
        }

        if (value is null or "" && type is not "inlineStr") return new WorkbookCell("", isFormula && type is not "str" ? CellForm.Error : CellForm.Text);
        return type switch
        {
            "s" => new WorkbookCell(Shared(value!), CellForm.Text),
            "str" => new WorkbookCell(value!, CellForm.Text),
            "inlineStr" => new WorkbookCell(inline, CellForm.Text),
            "b" => new WorkbookCell(value is "1" ? "TRUE" : "FALSE", CellForm.Text),
            "d" => new WorkbookCell(value!, CellForm.Text),
            "e" => new WorkbookCell(value!, CellForm.Error),
            _ => new WorkbookCell(value!, workbook.Formats.Of(style) switch { CellFormat.Date => CellForm.Date, CellFormat.Disguise => CellForm.Disguised, _ => CellForm.Number }),
        };
    }

    string Shared(string index) =>
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < workbook.Texts.Count
            ? workbook.Texts[at] : throw new InvalidDataException("A cell refers to a text that is not there.");

    // Hidden, or drawn with no width or height, which looks the same.
    bool IsHiddenHere(string size) => xml.GetAttribute("hidden") is "1" or "true" || xml.GetAttribute(size) is "0";

    int Number(string attribute, int otherwise) =>
        int.TryParse(xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
