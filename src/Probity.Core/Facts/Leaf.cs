using System.Buffers.Binary;
using Probity.Calendar;

namespace Probity.Facts;

/// <summary>
/// What the public log holds of a fact: 70 bytes with no person in them, nor anything that points at one in a small place. Layout: version
/// (1 byte, 1), log kind (1 byte), day (32-bit big-endian count of days since 1970-01-01 in Asia/Shanghai), tag (32 bytes:
/// HMAC of the person's tag key over the number of the fact in the person's order), commitment (32 bytes).
/// </summary>
public static class Leaf
{
    /// <summary>Bytes of a leaf.</summary>
    public const int Length = 70;

    const byte Version = 1;

    /// <summary>The leaf's bytes.</summary>
    public static byte[] Of(LogKind log, Instant at, ReadOnlySpan<byte> tag, ReadOnlySpan<byte> commitment)
    {
        var leaf = new byte[Length];
        leaf[0] = Version;
        leaf[1] = (byte)log;
        BinaryPrimitives.WriteInt32BigEndian(leaf.AsSpan(2), ShanghaiTime.DayOf(at).DayNumber - Epoch);
        tag.CopyTo(leaf.AsSpan(6, 32));
        commitment.CopyTo(leaf.AsSpan(38, 32));
        return leaf;
    }

    /// <summary>What a leaf's bytes say; null for bytes of another length, version or log, or whose day is in no calendar.</summary>
    public static LeafParts? Parse(ReadOnlySpan<byte> leaf)
    {
        if (leaf.Length != Length || leaf[0] != Version || leaf[1] is not ((byte)LogKind.Inquiries or (byte)LogKind.Journal)) return null;

        var day = BinaryPrimitives.ReadInt32BigEndian(leaf[2..]) + (long)Epoch;
        return day >= 0 && day <= DateOnly.MaxValue.DayNumber
            ? new LeafParts((LogKind)leaf[1], DateOnly.FromDayNumber((int)day), leaf[6..38].ToArray(), leaf[38..].ToArray())
            : null;
    }

    static int Epoch { get; } = new DateOnly(1970, 1, 1).DayNumber;
}
