using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace TransparencyLog;

/// <summary>
/// The one reader of numbers, base64 and text. .NET's own readers take more than one spelling of a value (white space, signs, leading zeros,
/// unused bits, bad UTF-8); here each value has exactly one, whatever the culture.
/// </summary>
static class Strict
{
    /// <summary>UTF-8 that throws at bytes that are not.</summary>
    public static UTF8Encoding Utf8 { get; } = new(false, throwOnInvalidBytes: true);

    /// <summary>A decimal number from 0 to 2^63-1, in ASCII digits, without sign or leading zeros.</summary>
    public static bool TryNumber(ReadOnlySpan<byte> digits, out long number)
    {
        number = 0;
        if (digits.Length is < 1 or > 19 || (digits[0] == '0' && digits.Length > 1)) return false;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9') return false;
            if (number > (long.MaxValue - (digit - '0')) / 10) return false;
            number = (number * 10) + (digit - '0');
        }

        return true;
    }

    /// <summary>A number as all formats write it.</summary>
    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Canonical base64 of exactly as many bytes as there is room for.</summary>
    public static bool TryBase64(ReadOnlySpan<byte> text, Span<byte> bytes)
    {
        if (text.Length != Base64.GetMaxEncodedToUtf8Length(bytes.Length)) return false;
        if (Base64.DecodeFromUtf8(text, bytes, out var read, out var written) != OperationStatus.Done) return false;
        if (read != text.Length || written != bytes.Length) return false;

        // The decoder skips white space and forgives unused bits: only what encodes to the same text was canonical.
        var again = text.Length <= 256 ? stackalloc byte[text.Length] : new byte[text.Length];
        return Base64.EncodeToUtf8(bytes, again, out _, out var length) == OperationStatus.Done && length == text.Length && again.SequenceEqual(text);
    }

    /// <summary>Canonical base64 of any number of bytes, or null.</summary>
    public static byte[]? Base64Bytes(ReadOnlySpan<byte> text)
    {
        if (text.Length % 4 != 0) return null;
        if (text.IsEmpty) return [];
        var padding = text.EndsWith("=="u8) ? 2 : text.EndsWith("="u8) ? 1 : 0;
        var bytes = new byte[(text.Length / 4 * 3) - padding];
        return TryBase64(text, bytes) ? bytes : null;
    }

    /// <summary>Valid UTF-8 without a control character other than the line feed.</summary>
    public static bool IsText(ReadOnlySpan<byte> bytes)
    {
        foreach (var one in bytes)
            if (one < 0x20 && one != '\n')
                return false;
        return System.Text.Unicode.Utf8.IsValid(bytes);
    }
}

/// <summary>Takes lines off the front of a text. A line ends with a line feed; without one there is no line.</summary>
ref struct LineReader(ReadOnlySpan<byte> text)
{
    /// <summary>What has not been taken yet.</summary>
    public ReadOnlySpan<byte> Rest { get; private set; } = text;

    /// <summary>The next line without its line feed.</summary>
    public bool TryTake(out ReadOnlySpan<byte> line)
    {
        var end = Rest.IndexOf((byte)'\n');
        line = end < 0 ? default : Rest[..end];
        if (end < 0) return false;
        Rest = Rest[(end + 1)..];
        return true;
    }
}
