using System.Text;
using Probity.Catalogue;
using Probity.Csv;
using Probity.Intake;

namespace Probity.Templates;

/// <summary>One of the files that are made for a dataset of an edition.</summary>
/// <param name="Form">What the command calls it.</param>
/// <param name="Name">Its name in addresses.</param>
/// <param name="About">What it is for.</param>
/// <param name="MediaType">Its media type.</param>
public sealed record TemplateFile(string Form, string Name, Words About, string MediaType)
{
    const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    internal const string Csv = "text/csv; charset=utf-8";

    /// <summary>Every file, in the order in which pages offer them.</summary>
    public static IReadOnlyList<TemplateFile> All { get; } =
    [
        new("xlsx", "template.xlsx", new("模板（Excel 工作簿）", "Template (Excel workbook)"), Xlsx) { Make = (edition, dataset) => Task.FromResult(TemplateWorkbook.OfData(edition, dataset)) },
        new("csv", "template.csv", new("模板（CSV）", "Template (CSV)"), Csv) { Make = (_, dataset) => WriteAsync([[.. dataset.Columns.Select(column => column.Header)]]) },
        new("sample", "sample.csv", new("样例（CSV，人物均为虚构）", "Sample (CSV, invented people)"), Csv) { Make = (edition, dataset) => WriteAsync(SampleSheet.Of(edition, dataset)?.Rows ?? []) },
        new("companion", "companion.xlsx", new("补充表（Excel 工作簿）", "Companion sheet (Excel workbook)"), Xlsx) { Make = (edition, dataset) => Task.FromResult(TemplateWorkbook.OfCompanion(edition, dataset)) },
        new("companion-csv", "companion.csv", new("补充表（CSV）", "Companion sheet (CSV)"), Csv) { Make = (_, dataset) => WriteAsync([[.. new CompanionTemplate(dataset).Template.Columns.Select(column => column.Header)]]) },
        new("sample-companion", "sample-companion.csv", new("样例的补充表（CSV）", "Companion of the sample (CSV)"), Csv) { Make = (edition, dataset) => WriteAsync(SampleSheet.Of(edition, dataset)?.Companion ?? []) },
        new("reference", "reference.md", new("字段说明（文本）", "Field reference (text)"), "text/markdown; charset=utf-8") { Make = (edition, dataset) => Task.FromResult(Encoding.UTF8.GetBytes(ReferenceText.Of(FieldReference.Of(edition, dataset)))) },
    ];

    /// <summary>Makes the bytes from the catalogue: the same for the same edition.</summary>
    public required Func<Edition, Dataset, Task<byte[]>> Make { get; init; }

    /// <summary>What a copy is called on somebody's disk: it says edition and dataset.</summary>
    public string NameOfCopy(Edition edition, Dataset dataset) => $"{edition.Code}-{dataset.Code}-{Name}";

    internal static async Task<byte[]> WriteAsync(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        using var stream = new MemoryStream();
        var csv = new CsvWriter(stream);
        foreach (var row in rows)
        {
            foreach (var cell in row) csv.Add(cell);
            await csv.EndRowAsync(CancellationToken.None);
        }

        await csv.FlushAsync(CancellationToken.None);
        return stream.ToArray();
    }
}
