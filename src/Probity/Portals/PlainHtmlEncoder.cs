using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace Probity.Portals;

/// <summary>
/// Encodes what HTML needs encoded and nothing else, so that a page's bytes are readable Chinese: names with rare characters
/// beyond the basic plane (𠮷, 𡈽) included, which the framework's encoder always turns into numbers.
/// </summary>
public sealed class PlainHtmlEncoder : HtmlEncoder
{
    /// <summary>The one instance; it has no state.</summary>
    public static readonly PlainHtmlEncoder Instance = new();

    static readonly SearchValues<char> Plain = SearchValues.Create(
        [.. Enumerable.Range(0, 0xD800).Concat(Enumerable.Range(0xE000, 0x2000)).Select(code => (char)code).Where(c => !MustEncode(c))]);

    /// <inheritdoc/>
    public override int MaxOutputCharactersPerInputCharacter => 8;

    /// <inheritdoc/>
    public override bool WillEncode(int unicodeScalar) =>
        unicodeScalar <= 0xFFFF ? MustEncode((char)unicodeScalar) : (unicodeScalar & 0xFFFE) == 0xFFFE;

    /// <inheritdoc/>
    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var span = new ReadOnlySpan<char>(text, textLength);
        for (var at = 0; at < span.Length;)
        {
            var next = span[at..].IndexOfAnyExcept(Plain);
            if (next < 0) return -1;

            at += next;
            if (Rune.DecodeFromUtf16(span[at..], out var rune, out var length) != OperationStatus.Done || WillEncode(rune.Value)) return at;
            at += length;
        }

        return -1;
    }

    /// <inheritdoc/>
    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var target = new Span<char>(buffer, bufferLength);
        var written = WillEncode(unicodeScalar)
            ? Encoding(unicodeScalar)
            : new Rune(unicodeScalar).ToString();

        numberOfCharactersWritten = written.TryCopyTo(target) ? written.Length : 0;
        return numberOfCharactersWritten > 0;
    }

    static string Encoding(int scalar) => scalar switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        '"' => "&quot;",
        _ => $"&#x{scalar:X};",
    };

    static bool MustEncode(char c) =>
        c is '<' or '>' or '&' or '"' or '\'' or '`' || (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF';
}
