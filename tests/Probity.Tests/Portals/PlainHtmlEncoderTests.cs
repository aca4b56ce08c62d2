using Probity.Portals;

namespace Probity.Tests.Portals;

public sealed class PlainHtmlEncoderTests
{
    [Theory]
    [InlineData("《食品安全法》第五十条")]
    [InlineData("阿卜杜拉·买买提")]
    [InlineData("𠮷田𡈽𬭎")]
    [InlineData("Café – “quoted” 😀")]
    [InlineData("")]
    public void Readable_text_stays_as_it_is(string text) => Assert.Equal(text, PlainHtmlEncoder.Instance.Encode(text));

    [Theory]
    [InlineData("<b>𠮷</b>", "&lt;b&gt;𠮷&lt;/b&gt;")]
    [InlineData("a&b", "a&amp;b")]
    [InlineData("\"'`", "&quot;&#x27;&#x60;")]
    [InlineData("𠮷\u0001", "𠮷&#x1;")]
    public void What_HTML_reads_as_markup_is_encoded_wherever_it_stands(string text, string encoded) =>
        Assert.Equal(encoded, PlainHtmlEncoder.Instance.Encode(text));

    [Fact]
    public void Half_a_character_becomes_the_replacement_character()
    {
        var encoded = PlainHtmlEncoder.Instance.Encode("x" + '\uD842' + "<");

        Assert.DoesNotContain('\uD842', encoded);
        Assert.EndsWith("&lt;", encoded, StringComparison.Ordinal);
    }
}
