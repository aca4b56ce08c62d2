namespace TransparencyLog;

/// <summary>
/// How a writer finds out where the log stands: by the anchor, which alone counts. Whatever the folder holds must agree with it or be completed from the
/// staging file; a folder that is ahead of the anchor, behind it without a staged batch, or of another tree is refused.
/// </summary>
static class LogStart
{
    /// <summary>What the anchor says, with the right edge of the tree as it was found and verified.</summary>
    public sealed record Standing(Anchor Anchor, SignedCheckpoint Signed, SignedCheckpoint? Published, TileBuilder Edge, List<ReadOnlyMemory<byte>> Tail);

    public static async Task<Standing> FindAsync(LogFolder folder, IAnchorStore anchors, VerifierKey key, CancellationToken ct)
    {
        try
        {
            var anchor = await anchors.ReadAsync(ct) ?? throw new LogStoppedException("There is no anchor: the log was never created, or what must never be lost is lost.");
            var signed = SignedCheckpoint.Open(anchor.Checkpoint.ToBytes(), key);
            var published = folder.ReadCheckpoint() is { } note ? SignedCheckpoint.Open(note.ToBytes(), key) : null;
            if (published is not null && Fork.Between(published, signed) is { } evidence) throw new LogForkException(evidence);

            Restage(folder, signed);
            var tree = await TileTree.OpenAsync(folder.Fetch, signed.Size, signed.Root, ct);
            if (published is not null && await Fork.BetweenAsync(published, signed, tree, ct) is { } fork) throw new LogForkException(fork);
            return new Standing(anchor, signed, published, await EdgeAsync(folder, signed.Size, ct), await TailAsync(tree, ct));
        }
        catch (Exception wrong) when (wrong is LogMismatchException or LogFormatException)
        {
            throw new LogStoppedException($"The log in {folder.Root} is not the one that its anchor signed, as after a restore of one without the other. {wrong.Message}", wrong);
        }
    }

    // The staged batch was signed: it is put in its place. It was not: nobody knows of it, and it goes.
    static void Restage(LogFolder folder, SignedCheckpoint signed)
    {
        if (folder.ReadStaged() is { } staged)
        {
            if (staged.New == signed.Checkpoint) folder.Write(staged.Files, null);
            else if (staged.Old != signed.Checkpoint && staged.New.Size >= signed.Size) throw new LogMismatchException($"A batch is staged on {Strict.Number(staged.Old.Size)} entries that the anchor does not know.");
        }

        folder.Unstage();
    }

    static async Task<TileBuilder> EdgeAsync(LogFolder folder, long size, CancellationToken ct)
    {
        var partial = new List<KeyValuePair<Tile, TreeHash[]>>();
        foreach (var tile in TileLayout.Partial(size).Where(tile => !tile.IsEntries)) partial.Add(new(tile, await folder.Fetch.ReadHashesAsync(tile, ct)));
        return TileBuilder.Resume(size, partial);
    }

    // Also where the last bundle is full it is read: its loss must show now and not to an outsider.
    static async Task<List<ReadOnlyMemory<byte>>> TailAsync(TileTree tree, CancellationToken ct)
    {
        if (tree.Size == 0) return [];
        var last = await tree.ReadEntriesAsync((tree.Size - 1) / Tile.FullWidth, ct);
        return last.Count < Tile.FullWidth ? [.. last] : [];
    }
}
