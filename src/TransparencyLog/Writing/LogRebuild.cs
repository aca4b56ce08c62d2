namespace TransparencyLog;

/// <summary>
/// Makes a lost folder anew from the entries, which somebody else has kept (a database, a mirror), as far as the anchor has signed them. This is the way to go
/// on after a loss: forward to the anchor, never back to a backup.
/// </summary>
public static class LogRebuild
{
    const int Chunk = 64 * Tile.FullWidth;

    /// <summary>
    /// Writes all tiles into a folder that is empty or not there. <see cref="LogStoppedException"/> when the entries are too few or are not those that were signed;
    /// what was written then is worth nothing. The log is opened as ever afterwards; nothing is published yet.
    /// </summary>
    public static async Task RunAsync(string folder, IAnchorStore anchors, VerifierKey key, IAsyncEnumerable<ReadOnlyMemory<byte>> entries, CancellationToken ct = default)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()) throw new LogStoppedException($"{folder} is not empty.");
        var anchor = await anchors.ReadAsync(ct) ?? throw new LogStoppedException("There is no anchor, so nothing says which entries were signed.");
        var signed = SignedCheckpoint.Open(anchor.Checkpoint.ToBytes(), key);

        using var made = LogFolder.Open(folder);
        var (edge, tail, waiting) = (new TileBuilder(), new List<ReadOnlyMemory<byte>>(), new List<ReadOnlyMemory<byte>>());
        await foreach (var entry in entries.WithCancellation(ct))
        {
            if (edge.Size + waiting.Count == signed.Size) break;
            waiting.Add(entry.ToArray());
            if (waiting.Count == Chunk) Write(made, edge, tail, waiting);
        }

        Write(made, edge, tail, waiting);
        if (edge.Size != signed.Size) throw new LogStoppedException($"The anchor signs {Strict.Number(signed.Size)} entries; there are {Strict.Number(edge.Size)}.");
        if (edge.Root() != signed.Root) throw new LogStoppedException("These entries are not those that the anchor signs.");

        var partial = edge.Partial().Select(one => new KeyValuePair<Tile, byte[]>(one.Key, TreeHash.Bytes(one.Value).ToArray())).ToList();
        if (tail.Count > 0) partial.Add(new(Tile.OfEntries(edge.Size / Tile.FullWidth, tail.Count), EntryBundle.Write(tail)));
        made.Write(partial, null);
    }

    static void Write(LogFolder folder, TileBuilder edge, List<ReadOnlyMemory<byte>> tail, List<ReadOnlyMemory<byte>> entries)
    {
        var batch = Batch.Make(new Checkpoint("", edge.Size, edge.Root()), edge, tail, entries);
        folder.Write(batch.Files.Where(file => !file.Key.IsPartial), null);
        entries.Clear();
    }
}
