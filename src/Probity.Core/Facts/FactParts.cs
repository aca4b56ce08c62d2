using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Probity.Facts;

/// <summary>One thing that a fact says.</summary>
/// <param name="Label">What it is: <c>kind</c>, <c>at</c>, or a key of the kind.</param>
/// <param name="Value">Its value; empty where there is none.</param>
public readonly record struct FactPart(string Label, string Value);

/// <summary>
/// A fact as the log commits to it: its parts in their order, each of which can be shown without the others (docs/log-format.md). The number of the fact
/// in the person's order is not among them: it is in the tag alone, so that no body learns it from a receipt (charter C1).
/// </summary>
public sealed class FactParts
{
    /// <summary>Names the layout of <see cref="Canonical"/>.</summary>
    public const string Layout = "probity-fact/2";

    /// <summary>Bytes of an opening.</summary>
    public const int OpeningLength = 32;

    /// <summary>The most parts that a fact has.</summary>
    public const int Most = 100;

    /// <summary>Parts in the order given, with each text in its composed form.</summary>
    public FactParts(IEnumerable<FactPart> parts) => All = [.. parts.Select(part => new FactPart(NormalForm.Nfc(part.Label), NormalForm.Nfc(part.Value)))];

    /// <summary>The parts.</summary>
    public IReadOnlyList<FactPart> All { get; }

    /// <summary>The canonical bytes, to be recomputable in twenty years: layout, count of parts, then label and value of each.</summary>
    public byte[] Canonical()
    {
        var bytes = new ArrayBufferWriter<byte>(512);
        Put(bytes, Layout);
        Put(bytes, All.Count);
        foreach (var part in All) Put(bytes, part);
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Reads canonical bytes; null where they are of another layout or cut short.</summary>
    public static FactParts? Parse(ReadOnlySpan<byte> canonical)
    {
        var reader = new PartReader(canonical);
        if (!reader.TryText(out var layout) || layout != Layout || !reader.TryCount(out var count) || count > Most) return null;

        var parts = new FactPart[count];
        for (var i = 0; i < count; i++)
        {
            if (!reader.TryPart(out parts[i])) return null;
        }

        return reader.IsAtEnd ? new FactParts(parts) : null;
    }

    /// <summary>The commitment of the leaf. Without the opening nobody can tell what it commits to.</summary>
    public byte[] Commit(ReadOnlySpan<byte> opening) => Join(Digests(opening));

    /// <summary>The digest of each part, under the key that the opening gives it.</summary>
    internal byte[][] Digests(ReadOnlySpan<byte> opening)
    {
        var digests = new byte[All.Count][];
        for (var i = 0; i < digests.Length; i++) digests[i] = Digest(KeyOf(opening, i), All[i]);
        return digests;
    }

    /// <summary>The key of one part: HMAC-SHA256 under the opening of the part's place, from 0.</summary>
    internal static byte[] KeyOf(ReadOnlySpan<byte> opening, int place)
    {
        if (opening.Length != OpeningLength) throw new ArgumentException($"An opening has {OpeningLength} bytes.", nameof(opening));

        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, place);
        return HMACSHA256.HashData(opening, number);
    }

    /// <summary>The digest of one part under its key.</summary>
    internal static byte[] Digest(ReadOnlySpan<byte> key, FactPart part)
    {
        var bytes = new ArrayBufferWriter<byte>(128);
        Put(bytes, part);
        return HMACSHA256.HashData(key, bytes.WrittenSpan);
    }

    /// <summary>The commitment over the digests of all parts.</summary>
    internal static byte[] Join(IReadOnlyCollection<byte[]> digests)
    {
        var bytes = new ArrayBufferWriter<byte>(32 * digests.Count + 32);
        Put(bytes, Layout);
        Put(bytes, digests.Count);
        foreach (var digest in digests) bytes.Write(digest);
        return SHA256.HashData(bytes.WrittenSpan);
    }

    internal static void Put(ArrayBufferWriter<byte> bytes, FactPart part)
    {
        Put(bytes, part.Label);
        Put(bytes, part.Value);
    }

    internal static void Put(ArrayBufferWriter<byte> bytes, int number)
    {
        BinaryPrimitives.WriteInt32BigEndian(bytes.GetSpan(4), number);
        bytes.Advance(4);
    }

    internal static void Put(ArrayBufferWriter<byte> bytes, string text)
    {
        var count = Encoding.UTF8.GetByteCount(text);
        Put(bytes, count);
        Encoding.UTF8.GetBytes(text, bytes.GetSpan(count));
        bytes.Advance(count);
    }
}
