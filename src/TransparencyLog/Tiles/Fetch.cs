namespace TransparencyLog;

/// <summary>
/// Gets a file of a log by its path under the log's prefix: <c>checkpoint</c>, or a tile's. Null when there is no such file; any other failure throws.
/// Nothing that it returns is taken on trust.
/// </summary>
public delegate ValueTask<byte[]?> Fetch(string path, CancellationToken ct);

/// <summary>Where a log's files come from.</summary>
public static class LogFiles
{
    /// <summary>The path of the checkpoint (tlog-tiles, "Checkpoints").</summary>
    public const string Checkpoint = "checkpoint";

    const int LargestFile = Tile.FullWidth * (sizeof(ushort) + EntryBundle.MaxEntry);

    /// <summary>A folder that has the files as a server would have them.</summary>
    public static Fetch InFolder(string folder) => (path, ct) =>
    {
        ct.ThrowIfCancellationRequested();
        if (path != Checkpoint && !Tile.TryParse(path, out _)) return new((byte[]?)null);
        try
        {
            // Small files out of the page cache: handing them to another thread costs more than reading them.
            return new(File.ReadAllBytes(Path.Combine(folder, path)));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return new((byte[]?)null);
        }
    };

    /// <summary>
    /// The folder of a writer that is gone. A batch that it staged and did not get to put in place is read from the staging file, so that the folder is
    /// as whole as the anchor says also where the writer was killed between the two.
    /// </summary>
    public static Fetch LeftBehind(string folder)
    {
        var (inPlace, staged) = (InFolder(folder), LogFolder.ReadStaged(folder)?.Files.ToDictionary(file => file.Key.Path, file => file.Value, StringComparer.Ordinal));
        return async (path, ct) => await inPlace(path, ct) ?? staged?.GetValueOrDefault(path);
    }

    /// <summary>A server, by the log's prefix. A missing file is one that answers 404 or 410.</summary>
    public static Fetch At(HttpClient client, Uri prefix)
    {
        var root = prefix.AbsoluteUri.EndsWith('/') ? prefix : new Uri(prefix.AbsoluteUri + "/");
        return async (path, ct) =>
        {
            using var response = await client.GetAsync(new Uri(root, path), HttpCompletionOption.ResponseHeadersRead, ct);
            if (response.StatusCode is System.Net.HttpStatusCode.NotFound or System.Net.HttpStatusCode.Gone) return null;
            response.EnsureSuccessStatusCode();
            await response.Content.LoadIntoBufferAsync(LargestFile, ct);
            return await response.Content.ReadAsByteArrayAsync(ct);
        };
    }

    /// <summary>
    /// The bytes of a tile. Where a partial tile is gone, its place was taken by the full one, which begins with it (tlog-tiles, "Partial tiles").
    /// Returned are the bytes as they were found, full or partial.
    /// </summary>
    internal static async ValueTask<byte[]> ReadAsync(this Fetch fetch, Tile tile, CancellationToken ct)
    {
        var bytes = await fetch(tile.Path, ct);
        if (bytes is null && tile.IsPartial) bytes = await fetch(tile.Full.Path, ct);
        return bytes ?? throw new LogMismatchException($"{tile.Path} is missing.");
    }

    /// <summary>A tile of hashes, exactly as wide as it is named; not yet to be trusted.</summary>
    internal static async ValueTask<TreeHash[]> ReadHashesAsync(this Fetch fetch, Tile tile, CancellationToken ct)
    {
        var bytes = await fetch.ReadAsync(tile, ct);
        if (bytes.Length != tile.Width * TreeHash.Length && bytes.Length != Tile.FullWidth * TreeHash.Length)
            throw new LogMismatchException($"{tile.Path} has {bytes.Length} bytes; {tile.Width * TreeHash.Length} are right.");
        return TreeHash.Row(bytes.AsSpan(0, tile.Width * TreeHash.Length));
    }
}
