using Microsoft.Data.Sqlite;

namespace Probity.Storage.Backups;

/// <summary>
/// Copies a SQLite database table by table into a new file, in one read of its write-ahead log: a state that was committed, while others go on writing.
/// Unlike <c>vacuum into</c> it can leave tables' rows out, so that no key is ever in the copy.
/// </summary>
static class SqliteCopy
{
    /// <summary>Makes <paramref name="to"/>; the rows of <paramref name="apart"/> go to <paramref name="keys"/> instead.</summary>
    public static void Run(string from, string to, string? keys, IReadOnlyList<string> apart)
    {
        using var connection = Open(to, SqliteOpenMode.ReadWriteCreate);
        Execute(connection, "pragma journal_mode = off; pragma synchronous = off; pragma foreign_keys = off");
        Attach(connection, from, "source");
        if (keys is not null) Attach(connection, keys, "keys");
        Execute(connection, "begin");
        var schema = Schema(connection);
        foreach (var (_, sql, _) in schema.Where(one => one.Type == "table")) Execute(connection, sql);
        foreach (var (_, _, name) in schema.Where(one => one.Type == "table"))
        {
            if (apart.Contains(name)) Execute(connection, $"create table keys.{Quoted(name)} as select * from source.{Quoted(name)}");
            else Execute(connection, $"insert into main.{Quoted(name)} select * from source.{Quoted(name)}");
        }

        foreach (var (_, sql, _) in schema.Where(one => one.Type != "table")) Execute(connection, sql);
        Execute(connection, $"pragma main.user_version = {Version(connection)}");
        Execute(connection, "commit");
        Execute(connection, "detach source");
        // The mode is written in the file: who opens the copy later finds it as the original was.
        Execute(connection, "pragma main.journal_mode = wal");
    }

    /// <summary>Puts the rows of the key tables back.</summary>
    public static void AddKeys(string to, string keys)
    {
        using var connection = Open(to, SqliteOpenMode.ReadWrite);
        Attach(connection, keys, "keys");
        Execute(connection, "begin");
        foreach (var name in BackupSource.KeyTables) Execute(connection, $"insert into main.{Quoted(name)} select * from keys.{Quoted(name)}");
        Execute(connection, "commit");
    }

    /// <summary>A connection that is kept in no pool: the file is closed when it is.</summary>
    public static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 60 }.ToString());
        connection.Open();
        return connection;
    }

    /// <summary>The tables of a file.</summary>
    public static IReadOnlyList<string> Tables(SqliteConnection connection) => Read(connection, "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name", row => row.GetString(0));

    /// <summary>All rows of a query.</summary>
    public static IReadOnlyList<T> Read<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> read)
    {
        using var command = Command(connection, sql);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    /// <summary>A name as SQL takes it.</summary>
    public static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Runs a statement.</summary>
    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        command.ExecuteNonQuery();
    }

    static IReadOnlyList<(string Type, string Sql, string Name)> Schema(SqliteConnection connection) => Read(connection,
        "select type, sql, name from source.sqlite_master where sql is not null and name not like 'sqlite_%' order by case type when 'table' then 0 when 'index' then 1 when 'view' then 2 else 3 end, name",
        row => (row.GetString(0), row.GetString(1), row.GetString(2)));

    static long Version(SqliteConnection connection) => Read(connection, "pragma source.user_version", row => row.GetInt64(0))[0];

    static void Attach(SqliteConnection connection, string path, string name)
    {
        using var command = Command(connection, $"attach @path as {name}");
        command.Parameters.AddWithValue("@path", path);
        command.ExecuteNonQuery();
    }

    static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Texts of this folder, and names from the database's own catalogue, quoted.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 0;
        return command;
    }
}
