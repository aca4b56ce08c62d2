using System.Buffers.Binary;

namespace TransparencyLog;

/// <summary>The bytes of a tile of entries: each entry with its length in front, two bytes, the high one first (tlog-tiles, "Log entries").</summary>
public static class EntryBundle
{
    /// <summary>The most bytes that an entry can have.</summary>
    public const int MaxEntry = ushort.MaxValue;

    /// <summary>Writes entries, 256 at most.</summary>
    public static byte[] Write(IReadOnlyList<ReadOnlyMemory<byte>> entries)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(entries.Count, Tile.FullWidth);
        foreach (var entry in entries) ArgumentOutOfRangeException.ThrowIfGreaterThan(entry.Length, MaxEntry, nameof(entries));

        var bytes = new byte[entries.Sum(entry => sizeof(ushort) + entry.Length)];
        var rest = bytes.AsSpan();
        foreach (var entry in entries)
        {
            BinaryPrimitives.WriteUInt16BigEndian(rest, (ushort)entry.Length);
            entry.Span.CopyTo(rest[sizeof(ushort)..]);
            rest = rest[(sizeof(ushort) + entry.Length)..];
        }

        return bytes;
    }

    /// <summary>Reads all entries; bytes missing or over, or more than 256 entries, are a <see cref="LogFormatException"/>.</summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Read(ReadOnlyMemory<byte> bundle)
    {
        var entries = new List<ReadOnlyMemory<byte>>();
        for (var rest = bundle; !rest.IsEmpty;)
        {
            if (entries.Count == Tile.FullWidth) throw new LogFormatException("A tile of entries holds more than 256.");
            var length = EntryLength(rest.Span);
            entries.Add(rest.Slice(sizeof(ushort), length));
            rest = rest[(sizeof(ushort) + length)..];
        }

        return entries;
    }

    /// <summary>The hashes of as many leaves as there is room for, from the front; returns how many entries the bundle had, which may be more. Allocates nothing.</summary>
    public static int HashLeaves(ReadOnlySpan<byte> bundle, Span<TreeHash> leaves)
    {
        var count = 0;
        while (!bundle.IsEmpty)
        {
            if (count == Tile.FullWidth) throw new LogFormatException("A tile of entries holds more than 256.");
            var length = EntryLength(bundle);
            if (count < leaves.Length) leaves[count] = Merkle.Leaf(bundle.Slice(sizeof(ushort), length));
            bundle = bundle[(sizeof(ushort) + length)..];
            count++;
        }

        return count;
    }

    static int EntryLength(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < sizeof(ushort)) throw new LogFormatException("A tile of entries ends within a length.");
        var length = BinaryPrimitives.ReadUInt16BigEndian(bytes);
        return bytes.Length >= sizeof(ushort) + length ? length : throw new LogFormatException("A tile of entries ends within an entry.");
    }
}
