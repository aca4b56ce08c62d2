using Probity.Catalogue;
using Probity.Core.Tests.Catalogue;
using Probity.Csv;
using Probity.Intake;
using Probity.Subjects;
using Probity.Templates;
using Probity.Testing;

namespace Probity.Core.Tests.Templates;

public sealed class SampleSheetTests
{
    static readonly Editions Editions = Shipped.Reading.Editions!;

    [Theory]
    [InlineData("penalty", 4)]
    [InlineData("licence", 2)]
    public async Task A_demo_takes_every_row_of_the_sample(string code, int rows)
    {
        var result = await CheckAsync(code, RegisterMode.Demo);

        Assert.Empty(result.Errors);
        Assert.Empty(result.Codes);
        Assert.Equal([new(RowResult.Accepted, rows)], result.Results);
    }

    [Theory]
    [InlineData("penalty", 4)]
    [InlineData("licence", 2)]
    public async Task A_real_register_takes_none_of_it(string code, int rows)
    {
        var result = await CheckAsync(code, RegisterMode.Real);

        Assert.Equal([new("intake.synthetic-number", rows)], result.Codes);
    }

    [Fact]
    public void Every_dataset_has_a_sample_of_invented_people() => Assert.All(Shipped.Edition.Datasets, dataset =>
    {
        var sample = SampleSheet.Of(Shipped.Edition, dataset)!;
        var number = dataset.Columns.ToList().FindIndex(column => column.Kind is ColumnKind.DocumentNumber);
        Assert.All(sample.Rows.Skip(1), row => Assert.True(ResidentNumber.Parse(row[number]).IsSynthetic));
    });

    static async Task<CheckedFile> CheckAsync(string code, RegisterMode mode)
    {
        var dataset = Shipped.Edition.FindDataset(code)!;
        var today = Shipped.Edition.From.AddDays(200);
        var files = TemplateFile.All.ToDictionary(file => file.Form);
        var companion = await CompanionFile.ReadAsync(
            new MemoryStream(await files["sample-companion"].Make(Shipped.Edition, dataset)), new CompanionTemplate(dataset), today, CancellationToken.None);
        Assert.Empty(companion.Errors);
        var sender = new Sender(SampleSheet.Of(Shipped.Edition, dataset)!.Source, Attestation.None with { By = MixedRows.Attested.By }, companion.Facts);
        var check = new FileCheck(Template.Of(dataset), new RowRules(Editions, code, mode, today), sender, SheetForm.ToDo);
        return await CheckFile.RunAsync(check, new MemoryStream(await files["sample"].Make(Shipped.Edition, dataset)), Stream.Null, CancellationToken.None);
    }
}
