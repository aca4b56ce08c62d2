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
        new("xlsx", "template.xlsx", new("模板（Excel 工作簿）", "Template (Excel workbook)"), Xlsx) { Of = (edition, dataset, item) => Task.FromResult(TemplateWorkbook.OfData(edition, dataset, item)) },
        new("csv", "template.csv", new("模板（CSV）", "Template (CSV)"), Csv) { Of = (edition, dataset, item) => WriteAsync([[.. dataset.Columns.Select(column => column.Header)], .. item is null ? [] : Sample(edition, dataset, item)?.Rows.Skip(1).Take(1) ?? []]) },
        new("sample", "sample.csv", new("样例（CSV，人物均为虚构）", "Sample (CSV, invented people)"), Csv) { Of = (edition, dataset, item) => WriteAsync(Sample(edition, dataset, item)?.Rows ?? []) },
        new("companion", "companion.xlsx", new("补充表（Excel 工作簿）", "Companion sheet (Excel workbook)"), Xlsx) { Of = (edition, dataset, item) => Task.FromResult(TemplateWorkbook.OfCompanion(edition, dataset, item)) },
        new("companion-csv", "companion.csv", new("补充表（CSV）", "Companion sheet (CSV)"), Csv) { Of = (_, dataset, _) => WriteAsync([[.. new CompanionTemplate(dataset).Template.Columns.Select(column => column.Header)]]) },
        new("sample-companion", "sample-companion.csv", new("样例的补充表（CSV）", "Companion of the sample (CSV)"), Csv) { Of = (edition, dataset, item) => WriteAsync(Sample(edition, dataset, item)?.Companion ?? []) },
        new("reference", "reference.md", new("字段说明（文本）", "Field reference (text)"), "text/markdown; charset=utf-8") { Of = (edition, dataset, item) => Task.FromResult(Encoding.UTF8.GetBytes(ReferenceText.Of(FieldReference.Of(edition, dataset, item)))) },
    ];

    /// <summary>Makes the bytes; with an item, its examples are of that item.</summary>
    public required Func<Edition, Dataset, Item?, Task<byte[]>> Of { get; init; }

    /// <summary>
    /// Makes the bytes from the catalogue: the same for the same edition. For an item, which must be on and be fed by the dataset, every example is one of
    /// that item, legal basis included, and the CSV template carries one filled-in row of an invented person.
    /// </summary>
    public Task<byte[]> Make(Edition edition, Dataset dataset, Item? item = null) => Of(edition, dataset, item);

    /// <summary>What a copy is called on somebody's disk: it says edition and dataset, or the item.</summary>
    public string NameOfCopy(Edition edition, Dataset dataset, Item? item = null) => $"{edition.Code}-{item?.Code ?? dataset.Code}-{Name}";

    static SampleSheet? Sample(Edition edition, Dataset dataset, Item? item) => item is null ? SampleSheet.Of(edition, dataset) : SampleSheet.Of(edition, item);

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
