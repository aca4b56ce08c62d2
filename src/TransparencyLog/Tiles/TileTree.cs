namespace TransparencyLog;

/// <summary>
/// A tree read through its tiles. Every tile is authenticated before any hash of it is used: the right edge must fold to the signed root, and a full
/// tile must fold to its hash in the tile above, which was authenticated before it (tlog-tiles, "Merkle tree").
/// </summary>
public sealed class TileTree : INodeSource
{
    const int Kept = 1024;

    readonly Fetch fetch;
    readonly Dictionary<(int Level, long Index), TreeHash[]> edge;
    readonly Dictionary<(int Level, long Index), TreeHash[]> known = [];
    readonly Lock gate = new();

    TileTree(Fetch fetch, long size, Dictionary<(int Level, long Index), TreeHash[]> edge) => (this.fetch, Size, this.edge) = (fetch, size, edge);

    /// <inheritdoc/>
    public long Size { get; }

    /// <summary>Reads the right edge of a log and holds it against the root of a checkpoint; a <see cref="LogMismatchException"/> when it is another tree's.</summary>
    public static async ValueTask<TileTree> OpenAsync(Fetch fetch, long size, TreeHash root, CancellationToken ct = default)
    {
        var edge = new Dictionary<Tile, TreeHash[]>();
        foreach (var tile in TileLayout.Partial(size).Where(tile => !tile.IsEntries)) edge.Add(tile, await fetch.ReadHashesAsync(tile, ct));
        if (TileBuilder.EdgeFrontier(edge).Root() != root) throw new LogMismatchException($"The tiles at the right edge do not make the root {root} of a tree of {size}.");
        return new TileTree(fetch, size, edge.ToDictionary(one => (one.Key.Level, one.Key.Index), one => one.Value));
    }

    /// <inheritdoc/>
    public async ValueTask<TreeHash[]> ReadAsync(IReadOnlyList<Node> nodes, CancellationToken ct)
    {
        var hashes = new TreeHash[nodes.Count];
        for (var i = 0; i < hashes.Length; i++)
        {
            var (level, height) = Math.DivRem(nodes[i].Level, Tile.Height);
            var row = await TileAsync(level, nodes[i].Index >> (Tile.Height - height), ct);
            hashes[i] = Merkle.Perfect(row.AsSpan((int)((nodes[i].Index << height) & (Tile.FullWidth - 1)), 1 << height));
        }

        return hashes;
    }

    /// <summary>The root of the tree as it was with its first <paramref name="size"/> leaves.</summary>
    public async ValueTask<TreeHash> RootAsync(long size, CancellationToken ct = default)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Size);
        return size == 0 ? Merkle.EmptyRoot : (await TreeRange.ReadAsync(this, [new TreeRange(0, size)], ct))[0];
    }

    /// <summary>The entries of the tile at this place, each held against its authenticated hash.</summary>
    public async ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadEntriesAsync(long index, CancellationToken ct = default)
    {
        var (tile, bytes) = await CheckEntriesAsync(index, ct);
        return [.. EntryBundle.Read(bytes).Take(tile.Width)];
    }

    /// <summary>One entry, held against its authenticated hash.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> ReadEntryAsync(long index, CancellationToken ct = default) =>
        (await ReadEntriesAsync(index / Tile.FullWidth, ct))[(int)(index % Tile.FullWidth)];

    /// <summary>The bytes of a tile of entries, each held against its authenticated hash.</summary>
    internal async ValueTask<(Tile Tile, byte[] Bytes)> CheckEntriesAsync(long index, CancellationToken ct)
    {
        var tile = TileLayout.EntryTile(Size, index) ?? throw new ArgumentOutOfRangeException(nameof(index), index, $"A log of {Size} entries has no such tile.");
        var bytes = await fetch.ReadAsync(tile, ct);
        var leaves = await TileAsync(0, index, ct);
        Bundles.Check(tile, bytes, leaves);
        return (tile, bytes);
    }

    /// <summary>A tile of hashes, authenticated.</summary>
    async ValueTask<TreeHash[]> TileAsync(int level, long index, CancellationToken ct)
    {
        if (edge.TryGetValue((level, index), out var row)) return row;
        lock (gate)
            if (known.TryGetValue((level, index), out row))
                return row;

        var tile = TileLayout.HashTile(Size, level, index) ?? throw new ArgumentOutOfRangeException(nameof(index), index, $"Not within a tree of {Size}.");
        row = await fetch.ReadHashesAsync(tile, ct);
        var above = await TileAsync(level + 1, index / Tile.FullWidth, ct);
        if (Merkle.Perfect(row) != above[index % Tile.FullWidth]) throw new LogMismatchException($"{tile.Path} does not belong to the tree.");

        lock (gate)
        {
            if (known.Count >= Kept) known.Clear();
            known[(level, index)] = row;
        }

        return row;
    }
}

/// <summary>Holds tiles of entries against tiles of hashes.</summary>
static class Bundles
{
    /// <summary>Every entry must have its hash; a full tile may stand where a partial one was asked for, and is then looked at as far as that.</summary>
    public static void Check(Tile tile, ReadOnlySpan<byte> bytes, ReadOnlySpan<TreeHash> leaves)
    {
        Span<TreeHash> found = stackalloc TreeHash[Tile.FullWidth];
        var count = Count(tile, bytes, found);
        if (count != tile.Width && count != Tile.FullWidth) throw new LogMismatchException($"{tile.Path} has {count} entries; {tile.Width} are right.");
        for (var i = 0; i < tile.Width; i++)
            if (found[i] != leaves[i])
                throw new LogMismatchException($"{tile.Path}: entry {Strict.Number((tile.Index * Tile.FullWidth) + i)} is not the one whose hash is in the tree.");
    }

    /// <summary>The hashes of a tile's entries, and how many there are.</summary>
    public static int Count(Tile tile, ReadOnlySpan<byte> bytes, Span<TreeHash> leaves)
    {
        try
        {
            return EntryBundle.HashLeaves(bytes, leaves);
        }
        catch (LogFormatException wrong)
        {
            throw new LogMismatchException($"{tile.Path}: {wrong.Message}");
        }
    }
}
