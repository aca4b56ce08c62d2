using Probity.Catalogue;
using Probity.Core.Tests.Catalogue;
using Probity.Intake;
using Probity.Testing;
using static Probity.Core.Tests.Catalogue.Repealed;

namespace Probity.Core.Tests.Intake;

public sealed class RepealedRowsTests
{
    static readonly Edition Shipped = Penalties.Editions.All[^1];

    [Theory]
    [InlineData(EndKind.NoLongerUnlawful)]
    [InlineData(EndKind.AuthorityGone)]
    public void No_row_is_taken_under_a_basis_that_is_gone_though_the_decision_is_older(EndKind how)
    {
        var edition = Shipped.With("food-safety-law", Gone(how, new Basis("food-safety-law", "124")));

        Assert.Equal(RowResult.Accepted, Decide(Day.AddDays(-1), edition).Result);
        var error = Decide(Day, edition).OnlyError(RowResult.Rejected);
        Assert.Equal((RowRefusals.BasisEnded, "处罚依据", "not taken since 2026-07-01"), (error.Refusal, error.Column, error.Expected.En));
    }

    [Theory]
    [InlineData(EndKind.Renumbered)]
    [InlineData(EndKind.Replaced)]
    public void A_row_that_cites_the_old_number_is_taken_as_before(EndKind how)
    {
        var edition = Shipped.With("food-safety-law", Followed(how, new Basis("food-safety-law", "124"), new Basis("food-safety-law", "130")));

        Assert.Equal(Decide(Day, Shipped).Accepted().Basis, Decide(Day, edition).Accepted().Basis);
    }

    [Fact]
    public void What_todays_edition_records_no_more_or_seals_is_not_taken_under_the_edition_of_the_decision()
    {
        var then = Shipped with { To = Day.AddDays(-1) };
        var now = Shipped with { Code = "later", From = Day };
        var refused = new RefusedStatute(new("中华人民共和国食品安全法", "Food Safety Law"), ["食品安全法"], ["124"], [], Words.Same("sealed"));

        Assert.Equal(RowResult.Accepted, Decide(Day, then, now).Result);
        Assert.Equal(RowRefusals.ItemEnded, Decide(Day, then, now with { Items = [] }).OnlyError(RowResult.Rejected).Refusal);
        Assert.Equal(new RowError(BasisMatcher.ProtectedConduct), Decide(Day, then, now with { RefuseList = [refused] }).OnlyError(RowResult.Rejected));
    }

    /// <summary>An ordinary revision: an article goes and those behind it move up, in an edition that begins on the day and cites the new numbers.</summary>
    [Fact]
    public void After_a_revision_a_row_is_taken_by_what_its_numbers_mean_on_the_day_of_its_decision()
    {
        Edition[] editions = [Shipped with { To = Day.AddDays(-1) }, Revised(Shipped with { Code = "later", From = Day })];

        Assert.Equal("below-standard", Decide(Day, Cited("一百二十四", "2026-03-05"), editions).Accepted().Conduct);
        Assert.Equal("below-standard", Decide(Day, Cited("一百二十三", "2026-07-01"), editions).Accepted().Conduct);
        Assert.Equal("label-or-material", Decide(Day, Cited("一百二十四", "2026-07-01"), editions).Accepted().Conduct);
        Assert.Equal(RowRefusals.BasisEnded, Decide(Day, Cited("一百二十三", "2026-03-05"), editions).OnlyError(RowResult.Rejected).Refusal);
        Assert.Equal(BasisMatcher.BasisUnlisted, Decide(Day, Cited("一百二十五", "2026-07-01"), editions).OnlyError(RowResult.Rejected).Refusal);
    }

    static (string, string)[] Cited(string article, string decided) => [("basis", $"《中华人民共和国食品安全法》第{article}条"), ("decision-date", decided)];

    static Edition Revised(Edition edition)
    {
        static Basis Article(string number) => new("food-safety-law", number);
        var revised = edition.With("food-safety-law", Gone(EndKind.NoLongerUnlawful, Article("123")), Followed(EndKind.Renumbered, Article("124"), Article("123")), Followed(EndKind.Renumbered, Article("125"), Article("124")));
        return revised with
        {
            Items = [.. revised.Items.Select(item => item with
            {
                Covers = [.. item.Covers.Where(basis => basis != Article("125"))],
                Conducts = [.. item.Conducts.Where(conduct => conduct.Code is not "dangerous-food").Select(conduct => conduct.Code switch
                {
                    "below-standard" => conduct with { Basis = [Article("123")] },
                    "label-or-material" => conduct with { Basis = [Article("124")] },
                    _ => conduct,
                })],
            })],
        };
    }

    static RowDecision Decide(DateOnly today, params Edition[] editions) => Decide(today, [], editions);

    static RowDecision Decide(DateOnly today, (string, string)[] cells, params Edition[] editions) =>
        new RowRules(new Editions(editions), "penalty", RegisterMode.Demo, today)
            .Decide(new RowReader(Penalties.Template, today).Read(Penalties.Cells(cells)), new Sender(Penalties.Source, MixedRows.Attested));
}
