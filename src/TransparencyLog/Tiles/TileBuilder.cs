namespace TransparencyLog;

/// <summary>Takes a full tile of hashes as it is completed. The row is only lent.</summary>
delegate void FullTile(Tile tile, ReadOnlySpan<TreeHash> row);

/// <summary>
/// The right edge of a tree as its partial tiles: grows by leaves, hands out tiles as they fill, and knows the root. Writer and auditor share it; the
/// writer's second computation does without it.
/// </summary>
sealed class TileBuilder
{
    readonly List<Row> rows = [];

    /// <summary>The number of leaves.</summary>
    public long Size { get; private set; }

    /// <summary>The edge of a tree that is there already, by its partial tiles of hashes.</summary>
    public static TileBuilder Resume(long size, IEnumerable<KeyValuePair<Tile, TreeHash[]>> partial)
    {
        var builder = new TileBuilder { Size = size };
        for (var level = 0; level < TileLayout.Levels(size); level++) builder.rows.Add(new Row());
        foreach (var (tile, row) in partial.Where(one => !one.Key.IsEntries))
        {
            row.AsSpan(0, tile.Width).CopyTo(builder.rows[tile.Level].Hashes);
            builder.rows[tile.Level].Count = tile.Width;
        }

        return builder;
    }

    /// <summary>Appends a leaf's hash, or a hash of a higher level where all levels below are empty at the edge.</summary>
    public void Append(TreeHash hash, FullTile? full, int level = 0)
    {
        Size = checked(Size + (1L << (Tile.Height * level)));
        for (var next = hash; ; level++)
        {
            while (rows.Count <= level) rows.Add(new Row());
            var row = rows[level];
            row.Hashes[row.Count++] = next;
            if (row.Count < Tile.FullWidth) return;

            full?.Invoke(Tile.OfHashes(level, (TileLayout.Hashes(Size, level) / Tile.FullWidth) - 1), row.Hashes);
            next = Merkle.Perfect(row.Hashes);
            row.Count = 0;
        }
    }

    /// <summary>The partial tiles of hashes as they are now, from the lowest level up.</summary>
    public IEnumerable<KeyValuePair<Tile, TreeHash[]>> Partial()
    {
        for (var level = 0; level < rows.Count; level++)
            if (rows[level] is { Count: > 0 } row)
                yield return new(Tile.OfHashes(level, TileLayout.Hashes(Size, level) / Tile.FullWidth, row.Count), row.Hashes[..row.Count]);
    }

    /// <summary>The root of the tree as it is now.</summary>
    public TreeHash Root() => EdgeFrontier(Partial()).Root();

    /// <summary>The tree of which these are all the partial tiles of hashes: theirs are all its subtrees, the highest level standing leftmost.</summary>
    public static Frontier EdgeFrontier(IEnumerable<KeyValuePair<Tile, TreeHash[]>> partial)
    {
        var frontier = new Frontier();
        foreach (var (tile, row) in partial.Where(one => !one.Key.IsEntries).OrderByDescending(one => one.Key.Level))
            foreach (var hash in row.AsSpan(0, tile.Width))
                frontier.Append(Tile.Height * tile.Level, hash);
        return frontier;
    }

    sealed class Row
    {
        public TreeHash[] Hashes { get; } = new TreeHash[Tile.FullWidth];
        public int Count { get; set; }
    }
}
