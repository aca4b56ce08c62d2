using System.Xml.Linq;
using Probity.Catalogue;
using Probity.Intake;
using static Probity.Templates.Ooxml;

namespace Probity.Templates;

/// <summary>
/// The sheet to fill in: the header stays in view; identity numbers, document numbers and codes are text, so that the spreadsheet leaves
/// their digits alone; closed choices drop down; each column says what it wants when a cell of it is chosen.
/// </summary>
static class DataSheet
{
    const int LastRow = 1_048_576;
    const int LongestPrompt = 250;
    const int LongestTitle = 32;

    /// <summary>The sheet for columns, with where the guide sheet lists the choices of each; null for columns without.</summary>
    public static XElement Make(IReadOnlyList<Column> columns, IReadOnlyList<FieldGuide> guides, Func<int, string?> choices) => new(Main + "worksheet",
        new XElement(Main + "sheetViews", new XElement(Main + "sheetView", new XAttribute("tabSelected", 1), new XAttribute("workbookViewId", 0),
            new XElement(Main + "pane", new XAttribute("ySplit", 1), new XAttribute("topLeftCell", "A2"), new XAttribute("activePane", "bottomLeft"), new XAttribute("state", "frozen")))),
        Columns(columns.Select(column => (WidthOf(column), StyleOf(column)))),
        new XElement(Main + "sheetData", Row(1, columns.Select(column => (column.Header, column.Required ? RequiredHeader : Header)))),
        new XElement(Main + "dataValidations", new XAttribute("count", columns.Count), columns.Select((column, i) => Validation(column, guides[i], i, choices(i)))));

    static XElement Validation(Column column, FieldGuide guide, int index, string? choices) => new(Main + "dataValidation",
        choices is null ? null : new XAttribute("type", "list"),
        // Several choices in one cell are no single one of the list.
        choices is null || column.Several ? null : new object[] { new XAttribute("errorStyle", "stop"), new XAttribute("showErrorMessage", 1) },
        new XAttribute("allowBlank", 1), new XAttribute("showInputMessage", 1),
        new XAttribute("promptTitle", Short(column.Header, LongestTitle)),
        new XAttribute("prompt", Short($"{(column.Required ? "必填。" : "")}{guide.Format.Zh}\n{(column.Required ? "Required. " : "")}{guide.Format.En}", LongestPrompt)),
        new XAttribute("sqref", $"{Letters(index)}2:{Letters(index)}{LastRow}"),
        choices is null ? null : new XElement(Main + "formula1", choices));

    static int StyleOf(Column column) => column switch
    {
        { Kind: ColumnKind.Date } => Date,
        { Kind: ColumnKind.MoneyWan } => General,
        _ => Text,
    };

    static int WidthOf(Column column) => column.Kind switch
    {
        ColumnKind.DocumentNumber or ColumnKind.CreditCode => 24,
        ColumnKind.Text when column.MaxLength > 200 => 36,
        _ => 18,
    };

    static string Short(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}
