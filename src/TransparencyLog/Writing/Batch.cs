using System.Security.Cryptography;

namespace TransparencyLog;

/// <summary>The files by which a log grows from one size to another, and the roots of both: what is staged, verified and then put in place.</summary>
sealed record Batch(Checkpoint Old, Checkpoint New, IReadOnlyList<KeyValuePair<Tile, byte[]>> Files)
{
    /// <summary>Appends entries to the edge of a tree. The tail holds the entries of its partial bundle, and afterwards those of the new one.</summary>
    public static Batch Make(Checkpoint old, TileBuilder edge, List<ReadOnlyMemory<byte>> tail, IReadOnlyList<ReadOnlyMemory<byte>> entries)
    {
        var files = new List<KeyValuePair<Tile, byte[]>>();
        foreach (var entry in entries)
        {
            tail.Add(entry);
            edge.Append(Merkle.Leaf(entry.Span), (tile, row) => files.Add(new(tile, TreeHash.Bytes(row).ToArray())));
            if (tail.Count < Tile.FullWidth) continue;
            files.Add(new(Tile.OfEntries((edge.Size - 1) / Tile.FullWidth), EntryBundle.Write(tail)));
            tail.Clear();
        }

        if (tail.Count > 0)
        {
            var bundle = EntryBundle.Write(tail);
            files.Add(new(Tile.OfEntries(edge.Size / Tile.FullWidth, tail.Count), bundle));
            // The caller's memory is the caller's again: the tail lives in ours.
            var own = EntryBundle.Read(bundle);
            tail.Clear();
            tail.AddRange(own);
        }

        var needed = TileLayout.Added(old.Size, edge.Size).ToHashSet();
        files.AddRange(edge.Partial().Where(one => needed.Contains(one.Key)).Select(one => new KeyValuePair<Tile, byte[]>(one.Key, TreeHash.Bytes(one.Value).ToArray())));
        if (!needed.SetEquals(files.Select(file => file.Key))) throw new InvalidOperationException("The files made are not those that the size asks for.");
        return new Batch(old, old with { Size = edge.Size, Root = edge.Root() }, files);
    }

    /// <summary>
    /// Computes the batch a second time, from these bytes and from the log's files as they lie there, by the way that an outsider takes: edge to root, tile to
    /// tile above, entry to tile, and the old root out of the new tree. A flipped bit that got into the first computation is found here, before it is signed.
    /// </summary>
    public async Task VerifyAsync(Fetch log, CancellationToken ct)
    {
        var staged = Files.ToDictionary(file => file.Key.Path, file => file.Value, StringComparer.Ordinal);
        var tree = await TileTree.OpenAsync((path, token) => staged.TryGetValue(path, out var bytes) ? ValueTask.FromResult<byte[]?>(bytes) : log(path, token), New.Size, New.Root, ct);
        foreach (var (tile, _) in Files.Where(file => file.Key.IsEntries)) await tree.CheckEntriesAsync(tile.Index, ct);
        if (await tree.RootAsync(Old.Size, ct) != Old.Root) throw new LogMismatchException($"The new tree of {New.Size} does not begin with the old one of {Old.Size}.");
    }

    /// <summary>One file: both checkpoints, the files, and a digest over all of it.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Strict.Utf8, leaveOpen: true))
        {
            writer.Write(Old.ToString());
            writer.Write(New.ToString());
            writer.Write(Files.Count);
            foreach (var (tile, bytes) in Files)
            {
                writer.Write(tile.Path);
                writer.Write(bytes.Length);
                writer.Write(bytes);
            }
        }

        stream.Write(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        return stream.ToArray();
    }

    /// <summary>Reads the file back; null when it is not whole.</summary>
    public static Batch? Parse(byte[] bytes)
    {
        if (bytes.Length < SHA256.HashSizeInBytes || !SHA256.HashData(bytes.AsSpan(..^SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(bytes.AsSpan(^SHA256.HashSizeInBytes..))) return null;
        using var reader = new BinaryReader(new MemoryStream(bytes, 0, bytes.Length - SHA256.HashSizeInBytes), Strict.Utf8);
        var (old, next) = (ReadCheckpoint(reader), ReadCheckpoint(reader));
        var files = new KeyValuePair<Tile, byte[]>[reader.ReadInt32()];
        for (var i = 0; i < files.Length; i++)
            files[i] = new(Tile.TryParse(reader.ReadString(), out var tile) ? tile : throw new LogFormatException("Not a tile in the staging file."), reader.ReadBytes(reader.ReadInt32()));
        return new Batch(old, next, files);
    }

    static Checkpoint ReadCheckpoint(BinaryReader reader) => Checkpoint.Parse(Strict.Utf8.GetBytes(reader.ReadString()));
}
