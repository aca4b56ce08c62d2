using Probity.Bodies;
using Probity.Catalogue;

namespace Probity.Intake;

/// <summary>
/// A filled-in example of a dataset (样例), made from the catalogue: decisions of the conducts and certificates of its items, as one of their
/// providers would send them, about invented people. A demo takes every row; a real register takes none (region 379999).
/// </summary>
/// <param name="Source">The body that would send it: the one with the most items of the dataset; of several a city's, the first.</param>
/// <param name="Rows">Header and rows in the order of the template.</param>
/// <param name="Companion">Header and rows of the companion for the same documents; only the header where the items need no facts beside.</param>
public sealed record SampleSheet(CreditCode Source, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<IReadOnlyList<string>> Companion)
{
    const int EachItem = 2;

    /// <summary>The sample of a dataset; null where no enabled item is fed through it. The same edition gives the same sample.</summary>
    public static SampleSheet? Of(Edition edition, Dataset dataset)
    {
        List<Item> items = [.. edition.Items.Where(item => item.Dataset == dataset.Code && item is { Enabled: true, Finality: not FinalityRule.FinalJudgment })];
        // Of those with as many items a city's body: most files come from there.
        if (edition.Bodies.MaxBy(body => (items.Count(item => item.Providers.Contains(body.Code)), body.Level is BodyLevel.City)) is not { } source) return null;

        items.RemoveAll(item => !item.Providers.Contains(source.Code));
        return items.Count is 0 ? null : Of(edition, dataset, source, items.SelectMany(item => SampleDecision.Of(edition, item, EachItem)));
    }

    /// <summary>The sample of one item, as its first provider would send it: one decision a conduct, or a few of its certificate. Null where the item is off.</summary>
    public static SampleSheet? Of(Edition edition, Item item)
    {
        if (!item.Enabled || edition.FindDataset(item.Dataset) is not { } dataset || item.Providers.Select(edition.FindBody).FirstOrDefault(body => body is not null) is not { } source) return null;
        return Of(edition, dataset, source, SampleDecision.Of(edition, item, SamplePeople.Count));
    }

    static SampleSheet Of(Edition edition, Dataset dataset, Body source, IEnumerable<SampleDecision> wanted)
    {
        List<SampleDecision> decisions = [.. wanted.Take(SamplePeople.Count).Select((decision, i) => decision.As(i, edition.From, source))];
        var companion = new CompanionTemplate(dataset).Template.Columns;
        return new SampleSheet(
            source.Code,
            [Header(dataset.Columns), .. decisions.Select(decision => Row(dataset.Columns, decision.Cell))],
            [Header(companion), .. decisions.Where(decision => decision.IsAdverse).Select(decision => Row(companion, decision.CompanionCell))]);
    }

    static IReadOnlyList<string> Header(IReadOnlyList<Column> columns) => [.. columns.Select(column => column.Header)];

    static IReadOnlyList<string> Row(IReadOnlyList<Column> columns, Func<Column, string> cell) => [.. columns.Select(cell)];
}
