using System.Buffers.Binary;
using System.Text;
using Probity.Facts;

namespace Probity.Cli.Facts;

/// <summary>The head of a fact's canonical bytes: what its row also says in clear.</summary>
/// <param name="Layout">Name of the layout.</param>
/// <param name="Kind">Code of the kind.</param>
/// <param name="N">Number in the person's order.</param>
/// <param name="At">Microseconds since 1970.</param>
/// <param name="Body">Body of whoever acted.</param>
sealed record FactHead(string Layout, string Kind, long N, long At, string Body)
{
    const int OpeningLength = 32;

    /// <summary>The opening, and behind it the canonical bytes, of an unsealed fact.</summary>
    public static (ReadOnlyMemory<byte> Opening, ReadOnlyMemory<byte> Canonical) Split(ReadOnlyMemory<byte> plain) => (plain[..OpeningLength], plain[OpeningLength..]);

    /// <summary>Reads the head as <see cref="Fact.Canonical"/> writes it; null where the bytes are not of that layout.</summary>
    public static FactHead? Read(ReadOnlySpan<byte> canonical)
    {
        try
        {
            return new FactHead(Text(ref canonical), Text(ref canonical), Number(ref canonical), Number(ref canonical), Text(ref canonical)) is { Layout: Fact.Layout } head ? head : null;
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    static string Text(ref ReadOnlySpan<byte> bytes)
    {
        var length = BinaryPrimitives.ReadInt32BigEndian(bytes);
        var text = Encoding.UTF8.GetString(bytes.Slice(4, length));
        bytes = bytes[(4 + length)..];
        return text;
    }

    static long Number(ref ReadOnlySpan<byte> bytes)
    {
        var number = BinaryPrimitives.ReadInt64BigEndian(bytes);
        bytes = bytes[8..];
        return number;
    }
}
