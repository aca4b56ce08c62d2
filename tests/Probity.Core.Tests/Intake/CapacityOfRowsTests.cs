using Probity.Intake;
using Probity.Subjects;
using Probity.Testing;

namespace Probity.Core.Tests.Intake;

public sealed class CapacityOfRowsTests
{
    static readonly SuppliedFacts Facts = MixedRows.Attested.Facts;

    [Fact]
    [Trait("Case", "T01")]
    public void Who_was_too_young_when_the_conduct_ended_is_not_recorded_and_at_the_decision_neither()
    {
        // 18 on 2026-02-20: a child at the end of the conduct on 02-10, an adult at the decision.
        var number = Number("20080220");
        Assert.Equal(Capacity.Lacking, Penalties.Decide(("document-number", number)).OnlyError(RowResult.Rejected).Refusal);
        Assert.IsType<RowDecision.Accepted>(Penalties.Decide(Facts with { LabourIncome = "劳动合同", ConductStart = new DateOnly(2026, 2, 1) }, ("document-number", number)));

        var child = Penalties.Decide(SuppliedFacts.None, ("document-number", Number("20100101")));
        Assert.Equal(Capacity.Lacking, child.OnlyError(RowResult.Rejected).Refusal);
    }

    [Fact]
    public void Conduct_that_began_in_childhood_is_not_recorded_whenever_it_ended()
    {
        // 18 on 2025-02-20: the conduct ended a year after.
        var number = ("document-number", Number("20070220"));

        Assert.Equal(Capacity.Lacking, Penalties.Decide(Facts with { ConductStart = new DateOnly(2025, 2, 20) }, number).OnlyError(RowResult.Rejected).Refusal);
        Assert.IsType<RowDecision.Accepted>(Penalties.Decide(Facts with { ConductStart = new DateOnly(2025, 2, 21) }, number));
    }

    [Theory]
    [InlineData("20060210", RowResult.Held)]
    [InlineData("20060209", RowResult.Accepted)]
    public void Who_turned_18_less_than_two_years_before_the_end_of_the_conduct_waits_for_its_beginning(string birth, RowResult result)
    {
        var decision = Penalties.Decide(("document-number", Number(birth)));

        Assert.Equal(result, decision.Result);
        if (result is RowResult.Held) Assert.Equal((RowRefusals.FactsMissing, "违法行为起始日期"), (decision.OnlyError(result).Refusal, decision.OnlyError(result).Expected.Zh));
    }

    static string Number(string birth) =>
        "0123456789X".Select(check => $"379999{birth}021{check}").Single(text => !ResidentNumber.Read(text).IsRefused);
}
