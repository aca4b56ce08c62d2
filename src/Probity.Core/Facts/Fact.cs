using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Probity.Calendar;

namespace Probity.Facts;

/// <summary>What happened, past tense: who, why, when and what. Evidence of a change or a look, appended with it.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="At">When.</param>
/// <param name="Actor">Who.</param>
/// <param name="Why">Basis or purpose code; empty where the kind itself says why.</param>
/// <param name="What">A value for each of the kind's keys, in their order; empty where there is none.</param>
public sealed record Fact(FactKind Kind, Instant At, Actor Actor, string Why, IReadOnlyList<string> What)
{
    /// <summary>Names the layout of <see cref="Canonical"/>.</summary>
    public const string Layout = "probity-fact/1";

    /// <summary>
    /// The canonical bytes, to be recomputable in twenty years: each text as a 32-bit big-endian count of bytes and the bytes in UTF-8
    /// of its NFC form; whole numbers as 64-bit big-endian. In order: layout, kind, number <paramref name="n"/> in the person's
    /// order, instant in microseconds, body, official, post, channel, why, count of pairs, then key and value of each pair.
    /// </summary>
    public byte[] Canonical(long n)
    {
        if (What.Count != Kind.Keys.Count) throw new InvalidOperationException($"{Kind.Code} says {Kind.Keys.Count} things, not {What.Count}.");

        var bytes = new ArrayBufferWriter<byte>(256);
        Put(bytes, Layout);
        Put(bytes, Kind.Code);
        Put(bytes, n);
        Put(bytes, At.Microseconds);
        Put(bytes, Actor.Body);
        Put(bytes, Actor.Official);
        Put(bytes, Actor.Post);
        Put(bytes, (long)Actor.Channel);
        Put(bytes, Why);
        Put(bytes, What.Count);
        for (var i = 0; i < What.Count; i++)
        {
            Put(bytes, Kind.Keys[i]);
            Put(bytes, What[i]);
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>The commitment of the leaf: HMAC-SHA256 with the random 32-byte opening as key. Without the opening nobody can tell what it commits to.</summary>
    public static byte[] Commit(ReadOnlySpan<byte> opening, ReadOnlySpan<byte> canonical) =>
        opening.Length == 32 ? HMACSHA256.HashData(opening, canonical) : throw new ArgumentException("An opening has 32 bytes.", nameof(opening));

    static void Put(ArrayBufferWriter<byte> bytes, long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(bytes.GetSpan(8), number);
        bytes.Advance(8);
    }

    static void Put(ArrayBufferWriter<byte> bytes, string text)
    {
        var normal = NormalForm.Nfc(text);
        var count = Encoding.UTF8.GetByteCount(normal);
        var span = bytes.GetSpan(4 + count);
        BinaryPrimitives.WriteInt32BigEndian(span, count);
        Encoding.UTF8.GetBytes(normal, span[4..]);
        bytes.Advance(4 + count);
    }
}
