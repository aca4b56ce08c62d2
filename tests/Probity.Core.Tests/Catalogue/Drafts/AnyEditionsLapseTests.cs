using Probity.Catalogue;
using Probity.Catalogue.Drafts;

namespace Probity.Core.Tests.Catalogue.Drafts;

/// <summary>Any row of editions, each of which widens, narrows and words anew whatever it likes, on any day: renewed or not.</summary>
public sealed class AnyEditionsLapseTests
{
    static readonly Edition First = SmallEdition.Make(Altered.Full);

    static readonly Gen<Step[]> Rows = Gen.Select(Gen.UInt.Array[1, 4], Gen.Int[1, 50], Gen.Int[0, 3], (picks, months, renewed) => new Step(picks, months, renewed is 0)).Array[1, 5];

    [Fact]
    public void Time_alone_widens_nothing() => Rows.Sample(steps =>
    {
        var editions = Published(steps);
        foreach (var turn in Turns(editions).Where(turn => editions.All.All(edition => edition.From != turn)))
            Assert.Empty(Lapsed.Wider(editions.InForceOn(turn.AddDays(-1))!, editions.InForceOn(turn)!));
    }, iter: Iterations, print: Print);

    /// <summary>
    /// Of everything that is wider than in the first edition, an edition says so that still holds: what lapsed left nothing behind. A body that was handed the register, or approval, stays in the
    /// list of bodies for good.
    /// </summary>
    [Fact]
    public void What_is_wider_than_at_the_beginning_was_widened_by_an_edition_that_still_holds() => Rows.Sample(steps =>
    {
        var editions = Published(steps);
        foreach (var turn in Turns(editions))
        {
            var holding = editions.All.Skip(1).Where(edition => edition.From <= turn && !(edition.LapsesOn <= turn))
                .SelectMany(edition => CompareEditions.Run(Before(editions.All, edition), edition)).Where(change => change.Effect is ChangeEffect.Widens).Select(change => (change.Thing, change.Code)).ToHashSet();
            holding.UnionWith(editions.All.SelectMany(edition => edition.Approvers.Append(edition.Operator)).Select(body => (ChangedThing.Body, $"{body}")));
            Assert.All(Lapsed.Wider(First, editions.InForceOn(turn)!), change => Assert.Contains((change.Thing, change.Code), holding));
        }
    }, iter: Iterations, print: Print);

    /// <summary>An entry made under an item finds what the item names for as long as the item is known, recorded or not.</summary>
    [Fact]
    public void What_a_law_names_it_has() => Rows.Sample(steps =>
    {
        var editions = Published(steps);
        foreach (var law in Turns(editions).Select(turn => editions.InForceOn(turn)!).Except(editions.All))
        {
            Assert.True(SmallEdition.IsWhole(law));
            Assert.All(law.Purposes.SelectMany(purpose => purpose.Sees), sight => Assert.NotNull(law.FindItem(sight.Item)));
            Assert.All(law.Fields.SelectMany(field => field.Items).Concat(law.Groups.SelectMany(group => group.Items)).Concat(law.SeriousConduct.SelectMany(kind => kind.Items)), code => Assert.NotNull(law.FindItem(code)));
        }
    }, iter: Iterations, print: Print);

    const int Iterations = 60;

    static Edition Before(IReadOnlyList<Edition> all, Edition edition) => Lapsing.On([.. all.TakeWhile(one => one != edition)], edition.From);

    static IEnumerable<DateOnly> Turns(Editions editions) => editions.All.SelectMany(edition => (DateOnly?[])[edition.From, edition.LapsesOn]).OfType<DateOnly>().Distinct().Order();

    static Editions Published(Step[] steps)
    {
        List<Edition> all = [First];
        foreach (var step in steps)
        {
            var from = all[^1].From.AddMonths(step.Months);
            var next = step.Picks.Aggregate(all[^1], (edition, pick) => Change(edition, all, pick)) with { Code = $"edition-{all.Count}", From = from, LapsesOn = null };
            var lapses = Lapsing.Of(Lapsing.On(all, from), next);
            all.Add(next with { LapsesOn = step.IsRenewed ? lapses?.AddYears(Lapsing.Years) : lapses });
        }

        return new Editions(all);
    }

    // One property altered, or one list as an earlier edition had it; nothing where that would leave an item without its template, terms or field of life, as the lints do.
    static Edition Change(Edition edition, List<Edition> earlier, uint pick)
    {
        var changed = pick % 4 is 0 ? SmallEdition.Back(edition, earlier[(int)(pick / 4 % earlier.Count)], pick / 64) : Pick(Pick(SmallEdition.Altered(edition), pick / 4), pick / 128);
        return SmallEdition.IsWhole(changed) ? changed : edition;
    }

    static T Pick<T>(IReadOnlyList<T> all, uint pick) => all[(int)(pick % all.Count)];

    static string Print(Step[] steps)
    {
        var all = Published(steps).All;
        return string.Join("\n", all.Skip(1).Zip(all, (next, last) => $"{next.Code} from {next.From:yyyy-MM-dd} lapses {next.LapsesOn:yyyy-MM-dd}: {string.Join("; ", CompareEditions.Run(last, next).Select(change => $"{change.Effect} {change.Thing} {change.Code} {change.Words.En}"))}"));
    }

    sealed record Step(uint[] Picks, int Months, bool IsRenewed);
}
