namespace Probity.Storage.Backups;

/// <summary>One file of a backup, opened to be read from its beginning to its proven end.</summary>
public static class OpenBackup
{
    /// <summary>The clear head of a file.</summary>
    /// <exception cref="BackupException">It is no backup.</exception>
    public static BackupHead Head(string path)
    {
        using var file = File.OpenRead(path);
        return BackupHead.Read(file);
    }

    /// <summary>Reads every byte. When it returns, the whole file was made with this secret and nobody changed anything of it since.</summary>
    /// <exception cref="BackupException">It is cut off, changed, or sealed with another secret.</exception>
    public static async Task<Manifest> VerifyAsync(string path, BackupSecret secret, CancellationToken ct)
    {
        Manifest? manifest = null;
        await ReadAsync(path, secret, (found, _, content) =>
        {
            manifest = found;
            return content.CopyToAsync(Stream.Null, ct);
        }, ct);
        return manifest!;
    }

    /// <summary>Gives each part with its name to <paramref name="take"/>; the manifest goes with each.</summary>
    internal static async Task ReadAsync(string path, BackupSecret secret, Func<Manifest, string, Stream, Task> take, CancellationToken ct)
    {
        await using var file = File.OpenRead(path);
        var head = BackupHead.Read(file);
        await using var box = new SealedReader(file, secret.KeyFor(head));
        var parts = new PartReader(box);
        var manifest = parts.Next() is (Manifest.Part, var first) ? Manifest.Read(first) : throw new BackupException("This backup begins without its manifest.");
        while (parts.Next() is var (name, content))
        {
            ct.ThrowIfCancellationRequested();
            await take(manifest, name, content);
        }
    }
}
