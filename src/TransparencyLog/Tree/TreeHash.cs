using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace TransparencyLog;

/// <summary>
/// One SHA-256 hash of a tree: 32 bytes, kept in place and never on the heap. A tile's bytes are a row of them. Written as base64 (RFC 4648
/// section 4, with padding) wherever the formats write it.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct TreeHash
{
    /// <summary>The number of its bytes.</summary>
    public const int Length = 32;

    // The bytes as they lie in memory, so that a span of hashes is a span of bytes; the numbers themselves mean nothing.
    readonly ulong first, second, third, fourth;

    /// <summary>The hash that these 32 bytes are; any other number of bytes is a <see cref="LogFormatException"/>.</summary>
    public static TreeHash Of(ReadOnlySpan<byte> bytes) =>
        bytes.Length == Length ? MemoryMarshal.Read<TreeHash>(bytes) : throw new LogFormatException($"A hash has {Length} bytes, not {bytes.Length}.");

    /// <summary>Reads canonical base64 of 32 bytes.</summary>
    public static bool TryParse(ReadOnlySpan<byte> base64, out TreeHash hash)
    {
        hash = default;
        Span<byte> bytes = stackalloc byte[Length];
        if (!Strict.TryBase64(base64, bytes)) return false;
        hash = Of(bytes);
        return true;
    }

    /// <summary>Reads canonical base64 of 32 bytes.</summary>
    public static TreeHash Parse(string base64) =>
        TryParse(Strict.Utf8.GetBytes(base64), out var hash) ? hash : throw new LogFormatException("Not a hash of 32 bytes in base64.");

    /// <summary>Puts the 32 bytes at the start of a span.</summary>
    public void CopyTo(Span<byte> bytes) => MemoryMarshal.Write(bytes, in this);

    /// <summary>The 32 bytes, in an array of their own.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Length];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>A row of hashes as the bytes that they are.</summary>
    [SuppressMessage("Design", "CA1045", Justification = "A view, no reference.")]
    internal static ReadOnlySpan<byte> Bytes(ReadOnlySpan<TreeHash> hashes) => MemoryMarshal.AsBytes(hashes);

    /// <summary>Bytes, a multiple of 32, as the row of hashes that they are, in an array of its own.</summary>
    internal static TreeHash[] Row(ReadOnlySpan<byte> bytes) => MemoryMarshal.Cast<byte, TreeHash>(bytes).ToArray();

    /// <summary>The hash in base64.</summary>
    public override string ToString() => Convert.ToBase64String(ToBytes());
}
