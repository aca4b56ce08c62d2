namespace TransparencyLog;

/// <summary>One audit on its way: the tree as far as it was recomputed, and whether the checkpoint seen before is one of its ancestors.</summary>
sealed class AuditRun
{
    readonly Fetch fetch;
    readonly SignedCheckpoint target;
    readonly SignedCheckpoint? seen;
    readonly TileBuilder tree;
    bool seenHolds;

    public AuditRun(Fetch fetch, SignedCheckpoint target, AuditState? earlier)
    {
        (this.fetch, this.target, seen) = (fetch, target, earlier?.Seen);
        tree = TileBuilder.Resume(earlier?.Audited ?? 0, earlier?.Edge ?? []);
        seenHolds = seen is null;
    }

    /// <summary>Entries recomputed, in full tiles.</summary>
    public long Audited => tree.Size;

    /// <summary>Entries of the checkpoint that fill tiles.</summary>
    public long FullEntries => target.Size - (target.Size % Tile.FullWidth);

    public AuditState State() => new(Audited, tree.Partial(), target);

    /// <summary>Recomputes the next full tiles of entries, many at a time, then what they complete above.</summary>
    public async Task StretchAsync(int tiles, int threads, CancellationToken ct)
    {
        var first = Audited / Tile.FullWidth;
        var leaves = new TreeHash[Math.Min(tiles, (FullEntries / Tile.FullWidth) - first)][];
        var roots = new TreeHash[leaves.Length];
        await Parallel.ForAsync(0, leaves.Length, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = ct }, async (i, token) =>
        {
            var row = await LeavesAsync(first + i, token);
            roots[i] = Merkle.Perfect(row);
            if (IsSeenWithin(first + i)) leaves[i] = row;
        });

        for (var i = 0; i < roots.Length; i++)
        {
            if (leaves[i] is { } row) CompareSeen(row);
            await AppendAsync(roots[i], 1, ct);
        }
    }

    /// <summary>Recomputes the right edge and the root, and gives the verdict.</summary>
    public async Task FinishAsync(CancellationToken ct)
    {
        var index = target.Size / Tile.FullWidth;
        var last = target.Size > FullEntries ? await LeavesAsync(index, ct) : [];
        if (seen is not null && IsSeenWithin(index)) CompareSeen(last);
        foreach (var leaf in last) await AppendAsync(leaf, 0, ct);
        foreach (var (tile, row) in tree.Partial()) await CompareAsync(tile, row, ct);

        if (tree.Root() != target.Root) throw new LogMismatchException($"The entries make the root {tree.Root()}; the checkpoint signs {target.Root}.");
        // Only now is it the log's own word that the older tree is not in the newer one, and no damage to a file.
        if (!seenHolds) throw new LogForkException(new ForkEvidence(ForkKind.Rewritten, seen!, target));
    }

    bool IsSeenWithin(long index) => seen is not null && seen.Size / Tile.FullWidth == index;

    // The tree stands at the tile's first entry; the checkpoint seen before ends within the tile.
    void CompareSeen(ReadOnlySpan<TreeHash> row)
    {
        var older = TileBuilder.EdgeFrontier(tree.Partial());
        foreach (var leaf in row[..(int)(seen!.Size - tree.Size)]) older.Append(leaf);
        seenHolds = older.Root() == seen.Root;
    }

    async ValueTask<TreeHash[]> LeavesAsync(long index, CancellationToken ct)
    {
        var (entries, hashes) = (TileLayout.EntryTile(target.Size, index)!.Value, TileLayout.HashTile(target.Size, 0, index)!.Value);
        var row = await fetch.ReadHashesAsync(hashes, ct);
        Bundles.Check(entries, await fetch.ReadAsync(entries, ct), row);
        return row;
    }

    async ValueTask AppendAsync(TreeHash hash, int level, CancellationToken ct)
    {
        List<KeyValuePair<Tile, TreeHash[]>>? filled = null;
        tree.Append(hash, (tile, row) => (filled ??= []).Add(new(tile, row.ToArray())), level);
        foreach (var (tile, row) in filled ?? []) await CompareAsync(tile, row, ct);
    }

    async ValueTask CompareAsync(Tile tile, TreeHash[] row, CancellationToken ct)
    {
        if (!(await fetch.ReadHashesAsync(tile, ct)).AsSpan().SequenceEqual(row)) throw new LogMismatchException($"{tile.Path} does not hold the hashes of the tiles below it.");
    }
}
