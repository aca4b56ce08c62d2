using Probity.Catalogue;
using Probity.Intake;
using Probity.Subjects;
using Probity.Testing;

namespace Probity.Tests.Charter;

/// <summary>Rows that would be taken but for one cell, of every item that is on in every edition.</summary>
static class Rows
{
    /// <summary>The number of somebody who was fifteen when it happened.</summary>
    public static string Fifteen { get; } = "0123456789X".Select(check => "37999920110501701" + check).First(number => ResidentNumber.TryParse(number, null, out _));

    /// <summary>What is decided of the first row of each item's sample, and of the same with one cell changed.</summary>
    public static void EachItem(Action<RowDecision, Func<string, string, RowDecision>> check)
    {
        var editions = CatalogueReader.Read(CatalogueFolder.Default).Editions!;
        Assert.All(editions.All.SelectMany(edition => edition.Items.Where(item => item.Enabled), (edition, item) => (Edition: edition, Item: item)), one =>
        {
            var (dataset, sheet) = (one.Edition.FindDataset(one.Item.Dataset)!, SampleSheet.Of(one.Edition, one.Item)!);
            check(Decide(editions, dataset, sheet, [.. sheet.Rows[1]]), (key, cell) =>
                Decide(editions, dataset, sheet, [.. sheet.Rows[1].Zip(dataset.Columns, (was, column) => column.Key == key ? cell : was)]));
        });
    }

    static RowDecision Decide(Editions editions, Dataset dataset, SampleSheet sheet, string[] cells) =>
        new RowRules(editions, dataset.Code, RegisterMode.Demo, MixedRows.Today).Decide(new RowReader(Template.Of(dataset), MixedRows.Today).Read(cells), new Sender(sheet.Source, MixedRows.Attested));
}
