using System.Buffers.Binary;
using System.Text;

namespace Probity.Facts;

/// <summary>Reads texts, counts and parts as <see cref="FactParts"/> writes them; bytes that are cut short, or no UTF-8, are read as nothing.</summary>
ref struct PartReader(ReadOnlySpan<byte> bytes)
{
    static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    ReadOnlySpan<byte> bytes = bytes;

    public readonly bool IsAtEnd => bytes.IsEmpty;

    public bool TryCount(out int count)
    {
        count = 0;
        if (!TryTake(4, out var four)) return false;
        count = BinaryPrimitives.ReadInt32BigEndian(four);
        return count >= 0;
    }

    public bool TryTake(int count, out ReadOnlySpan<byte> taken)
    {
        taken = default;
        if (count < 0 || count > bytes.Length) return false;
        taken = bytes[..count];
        bytes = bytes[count..];
        return true;
    }

    public bool TryText(out string text)
    {
        text = "";
        if (!TryCount(out var length) || !TryTake(length, out var taken)) return false;
        try
        {
            text = Strict.GetString(taken);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    public bool TryPart(out FactPart part)
    {
        part = default;
        if (!TryText(out var label) || !TryText(out var value)) return false;
        part = new FactPart(label, value);
        return true;
    }
}
