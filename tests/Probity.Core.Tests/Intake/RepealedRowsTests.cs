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

    static RowDecision Decide(DateOnly today, params Edition[] editions) =>
        new RowRules(new Editions(editions), "penalty", RegisterMode.Demo, today)
            .Decide(new RowReader(Penalties.Template, today).Read(Penalties.Cells()), new Sender(Penalties.Source, MixedRows.Attested));
}
