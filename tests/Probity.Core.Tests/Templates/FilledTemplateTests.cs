using System.IO.Compression;
using System.Xml.Linq;
using Probity.Core.Tests.Catalogue;
using Probity.Core.Tests.Intake;
using Probity.Csv;
using Probity.Intake;
using Probity.Sheets;
using Probity.Templates;

namespace Probity.Core.Tests.Templates;

/// <summary>A template workbook is filled in and sent: its sheet of instructions stands in nobody's way.</summary>
public sealed class FilledTemplateTests
{
    static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static TheoryData<string> Datasets => [.. Shipped.Edition.Datasets.Select(dataset => dataset.Code)];

    [Theory, MemberData(nameof(Datasets))]
    public async Task A_filled_in_template_is_read_from_its_first_sheet(string code)
    {
        var dataset = Shipped.Edition.FindDataset(code)!;
        var sample = SampleSheet.Of(Shipped.Edition, dataset)!.Rows.Skip(1).ToArray();
        var (rows, error) = await ReadAsync(FillIn(TemplateWorkbook.OfData(Shipped.Edition, dataset), sample), Template.Of(dataset));

        Assert.Null(error);
        Assert.Equal(sample.Select(row => string.Join('|', row)), rows.Select(row => string.Join('|', row.Cells)));
    }

    [Fact]
    public async Task Its_rows_are_accepted_as_those_of_a_plain_file_are()
    {
        var rows = new[] { Penalties.Cells(), Penalties.Cells(("decision-number", "济市监罚〔2026〕8号")) };
        var (result, _) = await Penalties.CheckAsync(FillIn(TemplateWorkbook.OfData(Shipped.Edition, Penalties.Dataset), rows.Select(row => row.Take(Penalties.Dataset.Columns.Count).ToArray())));

        Assert.Empty(result.Errors);
        Assert.Equal(2, result.Results[RowResult.Accepted]);
    }

    [Theory, MemberData(nameof(Datasets))]
    public async Task A_template_with_nothing_filled_in_is_a_file_without_rows_not_its_instructions(string code)
    {
        var dataset = Shipped.Edition.FindDataset(code)!;
        var (rows, error) = await ReadAsync(TemplateWorkbook.OfData(Shipped.Edition, dataset), Template.Of(dataset));

        Assert.Null(error);
        Assert.Empty(rows);
    }

    [Fact]
    public async Task The_companion_workbook_is_read_too()
    {
        var template = new CompanionTemplate(Penalties.Dataset).Template;
        var row = template.Columns.Select((_, i) => i is 0 ? "济市监罚〔2026〕7号" : "").ToArray();
        var (rows, error) = await ReadAsync(FillIn(TemplateWorkbook.OfCompanion(Shipped.Edition, Penalties.Dataset), [row]), template);

        Assert.Null(error);
        Assert.Equal("济市监罚〔2026〕7号", Assert.Single(rows).Cells[0]);
    }

    [Theory]
    [InlineData("说明", true), InlineData("O'Brien's notes", true), InlineData("填写说明", false)]
    public async Task Instructions_are_known_by_the_mark_whatever_the_sheet_is_called_and_by_their_words_without_it(string name, bool marked)
    {
        var bytes = Change(FillIn(TemplateWorkbook.OfData(Shipped.Edition, Penalties.Dataset), [Penalties.Cells()]), "xl/workbook.xml", root =>
        {
            root.Descendants(Main + "sheet").Last().SetAttributeValue("name", name);
            foreach (var place in root.Descendants(Main + "definedName")) place.Value = $"'{name.Replace("'", "''")}'!$B$1";
            if (!marked) root.Descendants(Main + "definedNames").Remove();
        });
        if (marked) bytes = Change(bytes, "xl/worksheets/sheet2.xml", root => root.Descendants(Main + "row").First().Remove());

        var (rows, error) = await ReadAsync(bytes, Penalties.Template);
        Assert.Null(error);
        Assert.Single(rows);
    }

    [Fact]
    public async Task A_second_sheet_of_data_is_still_refused_by_name()
    {
        var bytes = FillIn(TemplateWorkbook.OfData(Shipped.Edition, Penalties.Dataset), [Penalties.Cells()]);
        bytes = Change(bytes, "xl/workbook.xml", root => root.Descendants(Main + "definedNames").Remove());
        var first = Part(bytes, "xl/worksheets/sheet1.xml").ToString();
        var (_, error) = await ReadAsync(Change(bytes, "xl/worksheets/sheet2.xml", root => root.ReplaceNodes(XElement.Parse(first).Nodes())), Penalties.Template);

        Assert.Equal((WorkbookRefusals.Sheets, "数据、填写说明"), (error!.Refusal, error.Found));
    }

    [Fact]
    public void A_spreadsheet_opens_the_template_on_the_sheet_to_fill_in()
    {
        var bytes = TemplateWorkbook.OfData(Shipped.Edition, Penalties.Dataset);
        var view = Part(bytes, "xl/workbook.xml").Descendants(Main + "workbookView").Single();

        Assert.Equal("0", view.Attribute("activeTab")!.Value);
        Assert.Equal(["1"], new[] { "sheet1", "sheet2" }.SelectMany(sheet => Part(bytes, $"xl/worksheets/{sheet}.xml").Descendants(Main + "sheetView").Attributes("tabSelected")).Select(selected => selected.Value));
    }

    static async Task<(List<SheetRow> Rows, RowError? Error)> ReadAsync(byte[] file, Template template)
    {
        var opened = await OpenSheet.RunAsync(new MemoryStream(file), template, CancellationToken.None);
        var rows = new List<SheetRow>();
        if (opened.Sheet is { } sheet)
            await foreach (var row in sheet.ReadRowsAsync()) rows.Add(row);
        return (rows, opened.Error);
    }

    /// <summary>The rows below the header, one text a cell.</summary>
    static byte[] FillIn(byte[] template, IEnumerable<IReadOnlyList<string>> rows) => Change(template, "xl/worksheets/sheet1.xml", root =>
        root.Element(Main + "sheetData")!.Add(rows.Select((row, i) => new XElement(Main + "row", new XAttribute("r", i + 2), row.Select(cell =>
            new XElement(Main + "c", new XAttribute("t", "inlineStr"), new XElement(Main + "is", new XElement(Main + "t", cell))))))));

    static byte[] Change(byte[] workbook, string name, Action<XElement> change)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var root = Part(workbook, name);
            change(root);
            zip.GetEntry(name)!.Delete();
            using var part = zip.CreateEntry(name).Open();
            root.Save(part);
        }

        return stream.ToArray();
    }

    static XElement Part(byte[] workbook, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        using var part = zip.GetEntry(name)!.Open();
        return XDocument.Load(part).Root!;
    }
}
