using Probity.Catalogue;
using Probity.Intake;

namespace Probity.Templates;

/// <summary>
/// Template workbooks (XLSX), made from the catalogue. Two sheets: the one to fill in, whose first row is the header and nothing else, and 填写说明.
/// The names <see cref="EditionName"/> and <see cref="DatasetName"/> of the workbook point at the edition and the dataset; spreadsheets keep them.
/// The same edition gives the same bytes.
/// </summary>
public static class TemplateWorkbook
{
    /// <summary>Defined name of the cell with the code of the edition.</summary>
    public const string EditionName = "Probity_Edition";

    /// <summary>Defined name of the cell with the code of the dataset.</summary>
    public const string DatasetName = "Probity_Dataset";

    /// <summary>The workbook for data files of a dataset; with an item its examples are of that item.</summary>
    public static byte[] OfData(Edition edition, Dataset dataset, Item? item = null)
    {
        var reference = FieldReference.Of(edition, dataset, item);
        return Make("数据", dataset.Columns, reference, reference.Columns);
    }

    /// <summary>The workbook for companion files of a dataset; with an item its examples are of that item.</summary>
    public static byte[] OfCompanion(Edition edition, Dataset dataset, Item? item = null)
    {
        var reference = FieldReference.Of(edition, dataset, item);
        return Make("补充表", new CompanionTemplate(dataset).Template.Columns, reference, reference.Companion);
    }

    static byte[] Make(string sheet, IReadOnlyList<Column> columns, FieldReference reference, IReadOnlyList<FieldGuide> guides) => Parts.Pack(
    [
        ("[Content_Types].xml", Ooxml.ContentTypes(sheets: 2)),
        ("_rels/.rels", Ooxml.Relations(("officeDocument", "xl/workbook.xml"))),
        ("xl/workbook.xml", Ooxml.Workbook([sheet, GuideSheet.Name], (EditionName, GuideSheet.EditionPlace), (DatasetName, GuideSheet.DatasetPlace))),
        ("xl/_rels/workbook.xml.rels", Ooxml.Relations(("worksheet", "worksheets/sheet1.xml"), ("worksheet", "worksheets/sheet2.xml"), ("styles", "styles.xml"))),
        ("xl/styles.xml", Ooxml.Styles()),
        ("xl/worksheets/sheet1.xml", DataSheet.Make(columns, guides, index => GuideSheet.ChoicesPlace(guides, index))),
        ("xl/worksheets/sheet2.xml", GuideSheet.Make(reference, guides)),
    ]);
}
