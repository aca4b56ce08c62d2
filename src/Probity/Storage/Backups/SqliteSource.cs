using Microsoft.Data.Sqlite;

namespace Probity.Storage.Backups;

/// <summary>The state of a register on SQLite: copies of its files in a folder of this backup alone, taken away at its end.</summary>
sealed class SqliteSource : BackupSource
{
    /// <summary>The register's own file.</summary>
    public const string Register = "register.db";

    /// <summary>The file of the bundled provider of sign-in.</summary>
    public const string SignIn = "signin.db";

    const string Scratch = ".backup";
    readonly string folder;
    readonly FileStream turn;

    SqliteSource(string folder, FileStream turn) => (this.folder, this.turn) = (folder, turn);

    /// <summary>Copies the state. What a backup that was killed left behind is taken away first.</summary>
    /// <exception cref="BackupException">There is no register, or another backup is under way.</exception>
    public static SqliteSource Open(string data)
    {
        if (!File.Exists(Path.Combine(data, Register))) throw new BackupException($"There is no register in {data}. Remedy: name its folder with --data, or its database with --database.");

        var turn = Take(Path.Combine(data, Scratch + ".lock"));
        var folder = Path.Combine(data, Scratch);
        if (Directory.Exists(folder)) Directory.Delete(folder, true);
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var source = new SqliteSource(folder, turn);
        // Accounts come after the register: whom its roster binds to an account finds that account in the copy.
        SqliteCopy.Run(Path.Combine(data, Register), source.FileOf(Register), source.FileOf(KeysPart), KeyTables);
        if (File.Exists(Path.Combine(data, SignIn))) SqliteCopy.Run(Path.Combine(data, SignIn), source.FileOf(SignIn), null, []);
        return source;
    }

    /// <inheritdoc/>
    public override Task<(string Ring, RegisterMode Mode)?> FindRegisterAsync(CancellationToken ct)
    {
        using var connection = SqliteCopy.Open(FileOf(Register), SqliteOpenMode.ReadWrite);
        if (!SqliteCopy.Tables(connection).Contains("register_state")) return Task.FromResult<(string, RegisterMode)?>(null);

        var found = SqliteCopy.Read(connection, "select ring, mode from register_state where id = 1", row => (row.GetString(0), Enum.Parse<RegisterMode>(row.GetString(1))));
        return Task.FromResult(found.Count is 0 ? ((string, RegisterMode)?)null : found[0]);
    }

    /// <inheritdoc/>
    public override Task<IReadOnlyList<string>> MigrationsAsync(CancellationToken ct)
    {
        using var connection = SqliteCopy.Open(FileOf(Register), SqliteOpenMode.ReadWrite);
        return Task.FromResult(SqliteCopy.Read(connection, "select name from schema_migration order by name", row => row.GetString(0)));
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<TableState>> TablesAsync(CancellationToken ct)
    {
        var data = await DigestAsync(FileOf(Register), "", KeyTables, ct);
        var keys = await DigestAsync(FileOf(KeysPart), "", [], ct);
        return [.. data, .. keys, .. File.Exists(FileOf(SignIn)) ? await DigestAsync(FileOf(SignIn), "signin.", [], ct) : []];
    }

    /// <inheritdoc/>
    public override async Task WriteDataAsync(PartWriter parts, CancellationToken ct)
    {
        foreach (var name in new[] { Register, SignIn }.Where(name => File.Exists(FileOf(name)))) await WriteAsync(parts, name, ct);
    }

    /// <inheritdoc/>
    public override Task WriteKeysAsync(PartWriter parts, CancellationToken ct) => WriteAsync(parts, KeysPart, ct);

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        Directory.Delete(folder, true);
        await turn.DisposeAsync();
    }

    /// <summary>Counts and digests of all tables of a file but those left out.</summary>
    internal static async Task<IReadOnlyList<TableState>> DigestAsync(string file, string prefix, IReadOnlyList<string> without, CancellationToken ct)
    {
        await using var connection = SqliteCopy.Open(file, SqliteOpenMode.ReadWrite);
        var states = new List<TableState>();
        foreach (var table in SqliteCopy.Tables(connection).Except(without))
            states.Add(await TableDigest.OfAsync(connection, prefix + table, SqliteCopy.Quoted(table), ct));
        return states;
    }

    static FileStream Take(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error)
        {
            throw new BackupException("Another backup of this register is under way. Remedy: wait for its end.", error);
        }
    }

    string FileOf(string name) => Path.Combine(folder, name);

    async Task WriteAsync(PartWriter parts, string name, CancellationToken ct)
    {
        await using var file = File.OpenRead(FileOf(name));
        await parts.WriteAsync(name, file, ct);
    }
}
