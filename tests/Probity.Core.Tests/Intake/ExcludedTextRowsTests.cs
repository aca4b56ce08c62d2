using Probity.Intake;
using Probity.Testing;

namespace Probity.Core.Tests.Intake;

/// <summary>The exclusions of intake, one by one: what is refused, what is held, and by which code.</summary>
public sealed class ExcludedTextRowsTests
{
    static readonly SuppliedFacts Facts = MixedRows.Attested.Facts;

    [Fact]
    public void Free_text_that_names_what_is_never_collected_is_held_with_column_and_matter_and_without_its_words()
    {
        var error = Penalties.Decide(("facts", "当事人患有糖尿病，货架上有过期酸奶三盒"), ("note", "其月收入三千元")).OnlyError(RowResult.Held);

        Assert.Equal((RowRefusals.ExcludedText, "违法事实、备注", ""), (error.Refusal, error.Column, error.Found));
        Assert.Equal("不含：疾病与健康状况、收入与财产", error.Expected.Zh);
        Assert.DoesNotContain("糖尿病", $"{error}", StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_row_without_the_text_is_accepted() => Penalties.Decide(("note", "")).Accepted();

    [Fact]
    public void What_the_desk_cleared_is_not_held_again() =>
        Penalties.Decide(new Sender(Penalties.Source, MixedRows.Attested) { IsTextCleared = true }, RegisterMode.Demo, ("facts", "当事人患有糖尿病")).Accepted();

    [Fact]
    public void What_a_statute_forbids_for_certain_is_refused_and_not_held() =>
        Assert.Equal("intake.protected-conduct", Penalties.Decide(("facts", "患有糖尿病，多次缠访")).OnlyError(RowResult.Rejected).Refusal.Code);

    [Fact]
    public void A_row_that_is_wrong_elsewhere_is_told_that_first() =>
        Assert.Equal(RowRefusals.ExcludedMinor, Penalties.Decide(Facts with { Procedure = "simple" }, ("facts", "当事人患有糖尿病")).OnlyError(RowResult.Rejected).Refusal);

    [Theory]
    [InlineData("2020-05-06")]
    [InlineData("2026-03-05")]
    public void A_sealed_record_is_refused_whenever_it_was_decided(string day) => Assert.Equal(
        "intake.protected-conduct",
        Penalties.Decide(("decision-date", day), ("basis", "《中华人民共和国治安管理处罚法》第二十六条第一款第（一）项")).OnlyError(RowResult.Rejected).Refusal.Code);

    [Fact]
    [Trait("Case", "T05")]
    public void A_penalty_by_the_simple_procedure_is_refused() =>
        Assert.Equal("intake.excluded-minor", Penalties.Decide(Facts with { Procedure = "simple" }).OnlyError(RowResult.Rejected).Refusal.Code);

    [Fact]
    [Trait("Case", "T05")]
    public void A_minor_violation_whose_harm_was_removed_is_refused() =>
        Assert.Equal("intake.excluded-minor", Penalties.Decide(Facts with { MinorRemedied = true }).OnlyError(RowResult.Rejected).Refusal.Code);

    [Fact]
    public void Without_service_there_is_no_challenge_window_and_the_row_is_held() =>
        Assert.Equal("intake.facts-missing", Penalties.Decide(Facts with { ServedOn = null, Manner = null }).OnlyError(RowResult.Held).Refusal.Code);

    [Fact]
    public void What_somebody_under_age_did_is_refused() =>
        Assert.Equal("intake.capacity", Penalties.Decide(("document-number", "379999201201010015")).OnlyError(RowResult.Rejected).Refusal.Code);
}
