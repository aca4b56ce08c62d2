namespace TransparencyLog;

/// <summary>Which tiles a log of a given size consists of (tlog-tiles, "Merkle tree", "Partial tiles" and "Log entries").</summary>
public static class TileLayout
{
    /// <summary>How many hashes a level has: <c>size / 256^level</c>.</summary>
    public static long Hashes(long size, int level)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentOutOfRangeException.ThrowIfNegative(level);
        // A shift by 64 would shift by nothing.
        return level >= 8 ? 0 : size >> (Tile.Height * level);
    }

    /// <summary>How many levels there are: none for an empty log.</summary>
    public static int Levels(long size)
    {
        var levels = 0;
        while (Hashes(size, levels) > 0) levels++;
        return levels;
    }

    /// <summary>The tile of hashes at a place of a level, as wide as a log of this size has it; null where it has none.</summary>
    public static Tile? HashTile(long size, int level, long index) => Width(Hashes(size, level), index) is { } width ? Tile.OfHashes(level, index, width) : null;

    /// <summary>The tile of entries at a place, as wide as a log of this size has it; null where it has none.</summary>
    public static Tile? EntryTile(long size, long index) => Width(size, index) is { } width ? Tile.OfEntries(index, width) : null;

    /// <summary>All tiles of a log of this size, entries first, then level by level.</summary>
    public static IEnumerable<Tile> All(long size) => Added(0, size);

    /// <summary>The tiles that a log which grows from one size to another must have written: those full now and not before, and the partial ones of the new size.</summary>
    public static IEnumerable<Tile> Added(long old, long size)
    {
        if (old == size) yield break;
        foreach (var index in AddedOn(old, size)) yield return EntryTile(size, index)!.Value;
        for (var level = 0; level < Levels(size); level++)
            foreach (var index in AddedOn(Hashes(old, level), Hashes(size, level)))
                yield return HashTile(size, level, index)!.Value;
    }

    /// <summary>The partial tiles of a log of this size, which are its right edge: of entries, if any, and of hashes from the lowest level up.</summary>
    public static IEnumerable<Tile> Partial(long size)
    {
        if (size % Tile.FullWidth > 0) yield return EntryTile(size, size / Tile.FullWidth)!.Value;
        for (var level = 0; level < Levels(size); level++)
            if (Hashes(size, level) is var count && count % Tile.FullWidth > 0)
                yield return HashTile(size, level, count / Tile.FullWidth)!.Value;
    }

    // A level that did not grow has the tile that it had.
    static IEnumerable<long> AddedOn(long old, long count)
    {
        if (old == count) yield break;
        for (var index = old / Tile.FullWidth; index * Tile.FullWidth < count; index++) yield return index;
    }

    static int? Width(long count, long index) =>
        index < 0 || index > (count - 1) / Tile.FullWidth || count == 0 ? null : (int)Math.Min(Tile.FullWidth, count - (index * Tile.FullWidth));
}
