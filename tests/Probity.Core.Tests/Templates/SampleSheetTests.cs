using Probity.Bodies;
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
    [InlineData("penalty", 6)]
    [InlineData("licence", 2)]
    public async Task A_demo_takes_every_row_of_the_sample(string code, int rows)
    {
        var result = await CheckAsync(code, RegisterMode.Demo);

        Assert.Empty(result.Errors);
        Assert.Empty(result.Codes);
        Assert.Equal([new(RowResult.Accepted, rows)], result.Results);
    }

    [Theory]
    [InlineData("penalty", 6)]
    [InlineData("licence", 2)]
    public async Task A_real_register_takes_none_of_it(string code, int rows)
    {
        var result = await CheckAsync(code, RegisterMode.Real);

        Assert.Equal([new("intake.synthetic-number", rows)], result.Codes);
    }

    public static TheoryData<string> Items => [.. Shipped.Edition.Items.Where(item => item.Enabled).Select(item => item.Code)];

    [Theory, MemberData(nameof(Items))]
    public async Task Every_item_that_is_on_has_a_sample_of_which_a_demo_takes_every_row(string code)
    {
        var item = Shipped.Edition.FindItem(code)!;
        var result = await CheckAsync(item);

        Assert.Empty(result.Errors);
        Assert.Empty(result.Codes);
        Assert.Equal([new(RowResult.Accepted, item.Conducts.Count is 0 ? 2 : Math.Min(6, item.Conducts.Count))], result.Results);
    }

    [Fact]
    public void An_item_that_is_off_has_no_sample() => Assert.Null(SampleSheet.Of(Shipped.Edition, Shipped.Edition.FindItem("honour.good-standing")!));

    [Fact]
    public void Every_dataset_has_a_sample_of_invented_people() => Assert.All(Shipped.Edition.Datasets, dataset =>
    {
        var sample = SampleSheet.Of(Shipped.Edition, dataset)!;
        var number = dataset.Columns.ToList().FindIndex(column => column.Kind is ColumnKind.DocumentNumber);
        Assert.All(sample.Rows.Skip(1), row => Assert.True(ResidentNumber.Parse(row[number]).IsSynthetic));
    });

    static Task<CheckedFile> CheckAsync(string code, RegisterMode mode)
    {
        var dataset = Shipped.Edition.FindDataset(code)!;
        var files = TemplateFile.All.ToDictionary(file => file.Form);
        return CheckAsync(dataset, mode, SampleSheet.Of(Shipped.Edition, dataset)!.Source, form => files[form].Make(Shipped.Edition, dataset));
    }

    static Task<CheckedFile> CheckAsync(Item item)
    {
        var files = ItemFile.All.ToDictionary(file => file.Form);
        return CheckAsync(Shipped.Edition.FindDataset(item.Dataset)!, RegisterMode.Demo, item.Providers[0], form => files[form].Make(Shipped.Edition, item));
    }

    static async Task<CheckedFile> CheckAsync(Dataset dataset, RegisterMode mode, CreditCode source, Func<string, Task<byte[]>> make)
    {
        var today = Shipped.Edition.From.AddDays(200);
        var companion = await CompanionFile.ReadAsync(new MemoryStream(await make("sample-companion")), new CompanionTemplate(dataset), today, CancellationToken.None);
        Assert.Empty(companion.Errors);
        var sender = new Sender(source, Attestation.None with { By = MixedRows.Attested.By }, companion.Facts);
        var check = new FileCheck(Template.Of(dataset), new RowRules(Editions, dataset.Code, mode, today), sender, SheetForm.ToDo);
        return await CheckFile.RunAsync(check, new MemoryStream(await make("sample")), Stream.Null, CancellationToken.None);
    }
}
