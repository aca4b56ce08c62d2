namespace Probity.Storage.Backups;

/// <summary>Puts the files of a key ring back. Where they survived, the files that are there must be the same.</summary>
static class RestoreRing
{
    const UnixFileMode FolderMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    const string Last = "ring.json";

    public static async Task RunAsync(BackupFiles from, string folder, CancellationToken ct)
    {
        if (File.Exists(Path.Combine(folder, Last))) return;

        Directory.CreateDirectory(folder, FolderMode);
        byte[]? last = null;
        await OpenBackup.ReadAsync(from.Keys, from.KeysSecret, async (_, name, content) =>
        {
            if (!name.StartsWith(TakeBackup.RingPrefix, StringComparison.Ordinal)) return;

            using var bytes = new MemoryStream();
            await content.CopyToAsync(bytes, ct);
            // Without this file no ring opens: it comes when all others are there.
            if (name == TakeBackup.RingPrefix + Last) last = bytes.ToArray();
            else Write(PathIn(folder, name), bytes.ToArray());
        }, ct);
        Write(Path.Combine(folder, Last), last ?? throw new BackupException("The backup of keys holds no key ring."));
    }

    static string PathIn(string folder, string name)
    {
        var path = Path.GetFullPath(Path.Combine(folder, name[TakeBackup.RingPrefix.Length..]));
        return path.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw new BackupException("The backup of keys names a file outside the ring.");
    }

    static void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!, FolderMode);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite };
        using (var file = new FileStream(path + Draft.Suffix, options))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }

        File.Move(path + Draft.Suffix, path, overwrite: false);
    }
}
