using Microsoft.Data.Sqlite;

namespace Probity.Storage.Backups;

/// <summary>
/// A folder that becomes a register on SQLite. While it is filled, a file says so, and no program starts on it; the register's own file gets its name last.
/// </summary>
sealed class SqliteTarget(string folder) : RestoreTarget
{
    /// <summary>Lies in a folder whose restore did not come to its end.</summary>
    public const string Unfinished = "restore.unfinished";

    /// <inheritdoc/>
    public override Task RefuseFilledAsync(CancellationToken ct)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any(entry => Path.GetFileName(entry) is not ("lost+found" or "keys")))
            throw new BackupException($"{folder} is not empty, and a restore overwrites nothing. Remedy: name an empty folder with --data{(File.Exists(FileOf(Unfinished)) ? "; what lies there is of a restore that did not end, and may be deleted" : "")}.");

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async Task FillAsync(BackupFiles from, CancellationToken ct)
    {
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await File.WriteAllTextAsync(FileOf(Unfinished), "probity restore was not finished.\n", ct);
        await OpenBackup.ReadAsync(from.Data, from.Secret, (_, name, content) => WriteAsync(name, content, ct), ct);
        await OpenBackup.ReadAsync(from.Keys, from.KeysSecret, (_, name, content) => name == BackupSource.KeysPart ? WriteAsync(name, content, ct) : Task.CompletedTask, ct);
        SqliteCopy.AddKeys(Partial(SqliteSource.Register), Partial(BackupSource.KeysPart));
        File.Delete(Partial(BackupSource.KeysPart));
    }

    /// <inheritdoc/>
    public override async Task CheckAsync(IReadOnlyDictionary<string, TableState> expected, CancellationToken ct)
    {
        var found = await SqliteSource.DigestAsync(Partial(SqliteSource.Register), "", [], ct);
        if (File.Exists(Partial(SqliteSource.SignIn))) found = [.. found, .. await SqliteSource.DigestAsync(Partial(SqliteSource.SignIn), "signin.", [], ct)];
        Compare(expected, found, "No register was made of it. Remedy: empty this folder and restore again from another copy of the backup.");
        using var connection = SqliteCopy.Open(Partial(SqliteSource.Register), SqliteOpenMode.ReadWrite);
        if (SqliteCopy.Read(connection, "pragma integrity_check", row => row.GetString(0)) is not ["ok"]) throw new BackupException("SQLite says that the restored file is damaged. No register was made of it. Remedy: empty this folder and restore again from another copy of the backup.");
    }

    /// <inheritdoc/>
    public override Task FinishAsync(CancellationToken ct)
    {
        if (File.Exists(Partial(SqliteSource.SignIn)))
        {
            EndSignIns();
            File.Move(Partial(SqliteSource.SignIn), FileOf(SqliteSource.SignIn));
        }

        File.Move(Partial(SqliteSource.Register), FileOf(SqliteSource.Register));
        File.Delete(FileOf(Unfinished));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    void EndSignIns()
    {
        using var connection = SqliteCopy.Open(Partial(SqliteSource.SignIn), SqliteOpenMode.ReadWrite);
        foreach (var table in SignIns.Intersect(SqliteCopy.Tables(connection))) SqliteCopy.Execute(connection, $"delete from {SqliteCopy.Quoted(table)}");
    }

    string FileOf(string name) => Path.Combine(folder, name);

    string Partial(string name) => FileOf(name + Draft.Suffix);

    async Task WriteAsync(string name, Stream content, CancellationToken ct)
    {
        if (name is not (SqliteSource.Register or SqliteSource.SignIn or BackupSource.KeysPart)) throw new BackupException($"The backup holds {name}, which is not known here.");

        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite };
        await using var file = new FileStream(Partial(name), options);
        await content.CopyToAsync(file, ct);
        file.Flush(flushToDisk: true);
    }
}
