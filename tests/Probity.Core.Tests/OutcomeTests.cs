namespace Probity.Core.Tests;

public sealed class OutcomeTests
{
    static readonly Refusal No = Refusal.Invalid("test.no", "否", "No");

    [Fact]
    public void A_refused_outcome_is_printed_by_its_code_and_has_no_value()
    {
        Outcome<int> outcome = No;

        Assert.Equal("test.no", $"{outcome}");
        Assert.Throws<InvalidOperationException>(() => outcome.Value);
    }

    [Fact]
    public void An_outcome_is_printed_as_its_value() => Assert.Equal("7", $"{(Outcome<int>)7}");
}
