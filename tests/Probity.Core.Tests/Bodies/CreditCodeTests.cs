using Probity.Bodies;

namespace Probity.Core.Tests.Bodies;

public sealed class CreditCodeTests
{
    const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    [Theory]
    [InlineData("91350100M000100Y43")]
    [InlineData("91110000600037341L")]
    [InlineData("9135010026017703XW")]
    public void A_code_is_read_and_any_one_changed_character_is_found(string text)
    {
        Assert.Equal(text, CreditCode.Parse(text).ToString());
        Assert.Equal(CreditCode.Parse(text), CreditCode.Parse($" {text.ToLowerInvariant()}　"));

        for (var at = 0; at < text.Length; at++)
        {
            foreach (var other in Alphabet.Where(c => c != text[at]))
                Assert.False(CreditCode.TryParse(text[..at] + other + text[(at + 1)..], null, out _));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("91350100M000100Y4")]
    [InlineData("91350100M000100Y433")]
    [InlineData("91350100I000100Y43")]
    public void What_is_no_code_is_not_read(string? text) => Assert.False(CreditCode.TryParse(text, null, out _));

    [Fact]
    public void Half_a_character_is_refused_not_thrown_at() => Assert.False(CreditCode.TryParse("91350100M000100Y4\uD800", null, out _));
}
