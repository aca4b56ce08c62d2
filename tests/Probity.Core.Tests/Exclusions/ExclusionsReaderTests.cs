using Probity.Core.Tests.Catalogue;

namespace Probity.Core.Tests.Exclusions;

/// <summary>The reader of <c>exclusions.yaml</c> says where a list is wrong and what to do.</summary>
public sealed class ExclusionsReaderTests
{
    const string File = "exclusions.yaml";

    [Theory]
    [InlineData("[患有, ", "[患有, 患, ", "too short")]
    [InlineData("[患有, ", "[患有, 患有, ", "already")]
    [InlineData("  - code: genes", "  - code: genes\n    weight: 3", "no key \"weight\"")]
    [InlineData("within: 12", "within: 400", "more than 40 letters")]
    [InlineData("variants: [", "variants: [醫, ", "pair of characters")]
    [InlineData("en: Illness and state of health", "xx: Illness", "text in en is missing")]
    public void What_is_wrong_is_reported_with_its_line_and_a_remedy(string was, string becomes, string expected)
    {
        using var catalogue = new BrokenCatalogue();
        var line = catalogue.Replace(File, was, becomes);

        var errors = catalogue.Read().Errors;

        Assert.Contains(errors, error => error.ToString().Contains(expected, StringComparison.Ordinal) && Math.Abs(error.Line - line) <= 1);
    }

    [Fact]
    public void Every_matter_of_the_charter_has_words_in_both_languages() => Assert.All(Shipped.Edition.Exclusions.Matters, matter =>
    {
        Assert.Contains(matter.Terms, term => term.Any(letter => letter > 0x2E80));
        Assert.Contains(matter.Terms, term => term.All(char.IsAscii));
    });
}
