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
    /// <summary>The sample of a dataset; null where no enabled item is fed through it. The same edition gives the same sample.</summary>
    public static SampleSheet? Of(Edition edition, Dataset dataset)
    {
        List<Item> items = [.. edition.Items.Where(item => item.Dataset == dataset.Code && item is { Enabled: true, Finality: not FinalityRule.FinalJudgment })];
        // Of those with as many items a city's body: most files come from there.
        if (edition.Bodies.MaxBy(body => (items.Count(item => item.Providers.Contains(body.Code)), body.Level is BodyLevel.City)) is not { } source) return null;

        items.RemoveAll(item => !item.Providers.Contains(source.Code));
        List<SampleDecision> decisions = [.. items.SelectMany(item => SampleDecision.Of(edition, item)).Take(SamplePeople.Count).Select((decision, i) => decision.As(i, edition.From, source))];
        if (decisions.Count is 0) return null;

        var companion = new CompanionTemplate(dataset).Template.Columns;
        return new SampleSheet(
            source.Code,
            [Header(dataset.Columns), .. decisions.Select(decision => Row(dataset.Columns, decision.Cell))],
            [Header(companion), .. decisions.Where(decision => decision.IsAdverse).Select(decision => Row(companion, decision.CompanionCell))]);
    }

    static IReadOnlyList<string> Header(IReadOnlyList<Column> columns) => [.. columns.Select(column => column.Header)];

    static IReadOnlyList<string> Row(IReadOnlyList<Column> columns, Func<Column, string> cell) => [.. columns.Select(cell)];
}
