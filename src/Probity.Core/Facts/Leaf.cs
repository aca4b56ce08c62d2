using System.Buffers.Binary;
using Probity.Calendar;

namespace Probity.Facts;

/// <summary>
/// What the public log holds of a fact: 70 bytes with no person in them, nor anything that points at one in a small place. Layout: version
/// (1 byte, 1), log kind (1 byte), day (32-bit big-endian count of days since 1970-01-01 in Asia/Shanghai), tag (32 bytes:
/// HMAC of the person's tag key over the number of the fact in the person's order), commitment (32 bytes).
/// </summary>
/// <param name="Log">Which of the two logs.</param>
/// <param name="Day">The day of the fact in Asia/Shanghai.</param>
/// <param name="Tag">The tag, 32 bytes.</param>
/// <param name="Commitment">What <see cref="FactParts.Commit"/> gave, 32 bytes.</param>
public sealed record Leaf(LogKind Log, DateOnly Day, ReadOnlyMemory<byte> Tag, ReadOnlyMemory<byte> Commitment)
{
    /// <summary>Bytes of a leaf.</summary>
    public const int Length = 70;

    const byte Version = 1;

    static int Epoch { get; } = new DateOnly(1970, 1, 1).DayNumber;

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

    /// <summary>Reads a leaf; null where the bytes are none of this version.</summary>
    public static Leaf? Parse(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        if (span.Length != Length || span[0] != Version || !Enum.IsDefined((LogKind)span[1])) return null;

        var day = (long)BinaryPrimitives.ReadInt32BigEndian(span[2..]) + Epoch;
        if (day < DateOnly.MinValue.DayNumber || day > DateOnly.MaxValue.DayNumber) return null;
        return new Leaf((LogKind)span[1], DateOnly.FromDayNumber((int)day), bytes[6..38], bytes[38..]);
    }
}
