using Probity.Keys;

namespace Probity.Storage.Backups;

/// <summary>The two files to restore from, and their secrets.</summary>
public sealed record BackupFiles(string Data, BackupSecret Secret, string Keys, BackupSecret KeysSecret);

/// <summary>
/// Makes a register again from a backup, into an empty place only. Both files are read to their proven end before the first byte is written, and what was restored is
/// counted and digested before it bears its name.
/// </summary>
public sealed class RestoreBackup(TimeProvider clock)
{
    /// <summary>Restores; gives what the backup said that it holds.</summary>
    /// <exception cref="BackupException">Files, keys and places do not fit together; nothing that looks like a register was left.</exception>
    public async Task<Manifest> RunAsync(BackupFiles from, RegisterPlace to, CancellationToken ct)
    {
        var (data, keys) = (OpenBackup.Head(from.Data), OpenBackup.Head(from.Keys));
        RefuseStrangers(data, keys, to);
        await using RestoreTarget target = to.Database is { } address ? new PostgresTarget(address) : new SqliteTarget(to.Data);
        await target.RefuseFilledAsync(ct);
        RefuseOtherRing(to.Keys, keys.Ring);

        var manifest = await OpenBackup.VerifyAsync(from.Data, from.Secret, ct);
        var ofKeys = await OpenBackup.VerifyAsync(from.Keys, from.KeysSecret, ct);
        if (manifest.NewerThan(to.Engine).Concat(ofKeys.NewerThan(to.Engine)).FirstOrDefault() is { } later)
            throw new BackupException($"This backup is of a later program: {later} is not known here. Remedy: restore with the program that made it, or a later one.");

        await RestoreRing.RunAsync(from, to.Keys, ct);
        await target.FillAsync(from, ct);
        await target.CheckAsync(Expected(manifest, ofKeys), ct);
        await target.FinishAsync(ct);
        return manifest;
    }

    /// <summary>Rows of keys are those of the backup of keys, which may be the later one.</summary>
    static Dictionary<string, TableState> Expected(Manifest data, Manifest keys) => data.Tables.Where(table => !BackupSource.KeyTables.Contains(table.Table))
        .Concat(keys.Tables.Where(table => BackupSource.KeyTables.Contains(table.Table))).ToDictionary(table => table.Table);

    void RefuseStrangers(BackupHead data, BackupHead keys, RegisterPlace to)
    {
        if (data.Kind is not BackupKind.Data) throw new BackupException("The backup of data is none: it holds keys. Remedy: --from with the file that ends in .data.");
        if (keys.Kind is not BackupKind.Keys) throw new BackupException("The backup of keys is none: it holds data. Remedy: --keys-from with the file that ends in .keys.");
        if (data.Ring != keys.Ring) throw new BackupException("These are backups of two registers: the keys would open nothing of the data. Remedy: name the two files of one register.");
        if (data.Engine != keys.Engine || data.Engine != to.Engine)
            throw new BackupException($"This backup goes back to {(data.Engine == "sqlite" ? "SQLite: leave --database out" : "PostgreSQL: name an empty database with --database")}.");
        if (keys.TakenAt < data.TakenAt) throw new BackupException("The backup of keys is older than that of the data, whose newest rows it would not open. Remedy: the keys of the same time or of a later one.");
        if (clock.GetUtcNow() > keys.DestroyBy)
            throw new BackupException($"The backup of keys had to be destroyed by {keys.DestroyBy:yyyy-MM-dd}: it holds keys of what was erased since. Remedy: a later backup of keys; it opens older data too.");
    }

    static void RefuseOtherRing(string folder, string ring)
    {
        if (!Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any()) return;
        if (!File.Exists(Path.Combine(folder, "ring.json"))) throw new BackupException($"{folder} is not empty and holds no whole key ring. Remedy: look at what lies there, then empty it or name another folder with --keys.");
        if (KeyRing.Open(folder).Id != ring) throw new BackupException($"{folder} holds the keys of another register. Remedy: name another folder with --keys.");
    }
}
