using System.IO.Compression;
using System.Xml.Linq;
using Probity.Catalogue;
using Probity.Core.Tests.Catalogue;
using Probity.Intake;
using Probity.Templates;

namespace Probity.Core.Tests.Templates;

public sealed class TemplateWorkbookTests
{
    static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static TheoryData<string> Datasets => [.. Shipped.Edition.Datasets.Select(dataset => dataset.Code)];

    [Theory, MemberData(nameof(Datasets))]
    public void The_first_row_is_the_header_of_the_template_and_nothing_stands_below_it(string code)
    {
        var (dataset, sheet) = Open(code);

        var row = Assert.Single(sheet.Descendants(Main + "row"));
        Assert.Equal(dataset.Columns.Select(column => column.Header), row.Elements(Main + "c").Select(cell => cell.Value));
        Assert.Empty(HeaderMatch.Of([.. row.Elements(Main + "c").Select(cell => cell.Value)], Template.Of(dataset)).Errors);
        Assert.Equal("frozen", sheet.Descendants(Main + "pane").Single().Attribute("state")!.Value);
    }

    [Theory, MemberData(nameof(Datasets))]
    public void Numbers_and_codes_are_text_and_dates_are_dates(string code)
    {
        var (dataset, sheet) = Open(code);
        var formats = Part(TemplateWorkbook.OfData(Shipped.Edition, dataset), "xl/styles.xml").Descendants(Main + "cellXfs").Single().Elements().Select(xf => (int)xf.Attribute("numFmtId")!).ToArray();
        var styles = sheet.Descendants(Main + "col").Select(col => formats[(int)col.Attribute("style")!]).ToArray();

        for (var i = 0; i < dataset.Columns.Count; i++)
        {
            var expected = dataset.Columns[i].Kind switch { ColumnKind.Date => 164, ColumnKind.MoneyWan => 0, _ => 49 };
            Assert.Equal((dataset.Columns[i].Header, expected), (dataset.Columns[i].Header, styles[i]));
        }
    }

    [Theory, MemberData(nameof(Datasets))]
    public void Closed_choices_drop_down_from_the_list_that_the_second_sheet_shows(string code)
    {
        var (dataset, sheet) = Open(code);
        var guide = Part(TemplateWorkbook.OfData(Shipped.Edition, dataset), "xl/worksheets/sheet2.xml");
        var cells = guide.Descendants(Main + "c").ToDictionary(cell => cell.Attribute("r")!.Value, cell => cell.Value);
        var validations = sheet.Descendants(Main + "dataValidation").ToArray();

        for (var i = 0; i < dataset.Columns.Count; i++)
        {
            var column = dataset.Columns[i];
            Assert.Equal(column.Choices.Count > 0 ? "list" : null, validations[i].Attribute("type")?.Value);
            Assert.Equal(column.Choices.Count > 0 && !column.Several, validations[i].Attribute("showErrorMessage") is not null);
            if (column.Choices.Count > 0) Assert.Equal(column.Choices.Select(choice => choice.Name.Zh), Listed(validations[i].Value, cells));
        }
    }

    [Theory, MemberData(nameof(Datasets))]
    public void The_workbook_says_its_edition_and_dataset_where_a_reader_finds_them(string code)
    {
        var bytes = TemplateWorkbook.OfData(Shipped.Edition, Shipped.Edition.FindDataset(code)!);
        var names = Part(bytes, "xl/workbook.xml").Descendants(Main + "definedName").ToDictionary(name => name.Attribute("name")!.Value, name => name.Value);
        var cells = Part(bytes, "xl/worksheets/sheet2.xml").Descendants(Main + "c").ToDictionary(cell => cell.Attribute("r")!.Value, cell => cell.Value);

        Assert.Equal(("'填写说明'!$B$1", "'填写说明'!$B$2"), (names["Probity_Edition"], names["Probity_Dataset"]));
        Assert.Equal((Shipped.Edition.Code, code), (cells["B1"], cells["B2"]));
    }

    [Theory, MemberData(nameof(Datasets))]
    public async Task Every_file_of_an_edition_has_the_same_bytes_whenever_it_is_made(string code)
    {
        var dataset = Shipped.Edition.FindDataset(code)!;
        foreach (var file in TemplateFile.All)
        {
            var first = await file.Make(Shipped.Edition, dataset);
            // A ZIP counts time in steps of two seconds.
            await Task.Delay(file.Form is "xlsx" ? 2100 : 0);
            Assert.Equal(first, await file.Make(CatalogueReader.Read(CatalogueFolder.Default).Editions!.Find(Shipped.Edition.Code)!, dataset));
        }
    }

    [Fact]
    public void The_companion_workbook_asks_for_no_more_than_the_document_number()
    {
        var dataset = Shipped.Edition.FindDataset("penalty")!;
        var sheet = Part(TemplateWorkbook.OfCompanion(Shipped.Edition, dataset), "xl/worksheets/sheet1.xml");

        var headers = sheet.Descendants(Main + "c").Select(cell => cell.Value).ToArray();
        Assert.Equal(["行政处罚决定书文号", .. dataset.Companion.Select(column => column.Header)], headers);
        Assert.Empty(HeaderMatch.Of(headers, new CompanionTemplate(dataset).Template).Errors);
    }

    static (Dataset Dataset, XElement Sheet) Open(string code)
    {
        var dataset = Shipped.Edition.FindDataset(code)!;
        return (dataset, Part(TemplateWorkbook.OfData(Shipped.Edition, dataset), "xl/worksheets/sheet1.xml"));
    }

    static XElement Part(byte[] workbook, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        using var part = zip.GetEntry(name)!.Open();
        return XDocument.Load(part).Root!;
    }

    // '填写说明'!$H$6:$H$11
    static IEnumerable<string> Listed(string range, Dictionary<string, string> cells)
    {
        var corners = range.Split('!')[1].Split(':').Select(corner => corner.Split('$')).ToArray();
        return Enumerable.Range(int.Parse(corners[0][2]), int.Parse(corners[1][2]) - int.Parse(corners[0][2]) + 1).Select(row => cells[$"{corners[0][1]}{row}"]);
    }
}
