using System.Data.Common;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Probity.Storage;

/// <summary>
/// The embedded default: one SQLite file in WAL mode, durable at each commit (<c>synchronous=FULL</c>), one writer behind a channel,
/// readers beside it.
/// </summary>
public sealed class SqliteEngine : Engine
{
    readonly Channel<SqliteConnection> writer = Channel.CreateBounded<SqliteConnection>(1);
    readonly string connectionString;

    /// <summary>Opens or creates the file.</summary>
    public SqliteEngine(string path)
    {
        connectionString = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = 30 }.ToString();
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var pragmas = connection.CreateCommand();
        pragmas.CommandText =
            "pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on; pragma temp_store = memory; pragma cache_size = -65536; pragma busy_timeout = 30000";
        pragmas.ExecuteNonQuery();
        writer.Writer.TryWrite(connection);
    }

    /// <inheritdoc/>
    public override string Name => "sqlite";

    /// <inheritdoc/>
    public override bool TakesArrays => false;

    /// <inheritdoc/>
    public override Fragment SkipLocked => new("");

    internal override Sql Begin => Sql.Made("begin immediate");

    internal override Sql Commit => Sql.Made("commit");

    internal override async Task<Lease> LeaseReaderAsync(CancellationToken ct)
    {
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(ct);
        return new Lease(connection, reader => reader.DisposeAsync());
    }

    internal override async Task<Lease> LeaseWriterAsync(CancellationToken ct) =>
        new(await writer.Reader.ReadAsync(ct), connection => writer.Writer.WriteAsync((SqliteConnection)connection));

    internal override Task RunAsync(DbConnection connection, IReadOnlyList<Statement> statements, CancellationToken ct)
    {
        foreach (var statement in statements)
        {
            ct.ThrowIfCancellationRequested();
            Run((SqliteConnection)connection, statement);
        }

        return Task.CompletedTask;
    }

    internal override Task RollBackAsync(DbConnection connection)
    {
        // After an error that ended the transaction by itself (disk full) there is none to roll back.
        try
        {
            Run((SqliteConnection)connection, new Statement(Sql.Made("rollback"), null, null));
        }
        catch (SqliteException error) when (error.SqliteErrorCode == SQLitePCL.raw.SQLITE_ERROR)
        {
        }

        return Task.CompletedTask;
    }

    internal override Task InsertAsync(Work work, Table table, IReadOnlyList<object?[]> rows, CancellationToken ct) =>
        RunAsync(work, $"{Into(table)} values ({Holes(table)})", rows, ct);

    internal override Task InsertMissingAsync(Work work, Table table, IReadOnlyList<string> key, IReadOnlyList<object?[]> rows, CancellationToken ct)
    {
        var isThere = string.Join(" and ", table.Columns.Index().Where(one => key.Contains(one.Item.Name)).Select(one => $"{one.Item.Name} = @p{one.Index}"));
        return RunAsync(work, $"{Into(table)} select {Holes(table)} where not exists (select 1 from {table.Name} where {isThere})", rows, ct);
    }

    static string Into(Table table) => $"insert into {table.Name} ({string.Join(", ", table.Columns.Select(column => column.Name))})";

    static string Holes(Table table) => string.Join(", ", table.Columns.Select((_, i) => $"@p{i}"));

    async Task RunAsync(Work work, string text, IReadOnlyList<object?[]> rows, CancellationToken ct)
    {
        await work.FlushAsync(ct);
        await work.BeginNowAsync(ct);
        await using var command = ((SqliteConnection)work.Connection).CreateCommand();
        command.CommandText = text;
        for (var i = 0; i < rows[0].Length; i++) command.Parameters.Add(new SqliteParameter($"@p{i}", null));
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++) command.Parameters[i].Value = Values.ForSqlite(row[i]);
            var written = command.ExecuteNonQuery();
            Watch?.Invoke(new Ran(text, 0, written));
        }
    }

    internal override Answer<KeyValuePair<Guid, long>> Advance(Work work, IReadOnlyDictionary<Guid, int> steps)
    {
        var answer = new Answer<KeyValuePair<Guid, long>>(row => new(row.Id(0), row.Long(1)));
        foreach (var (id, step) in steps)
        {
            var sql = Sql.Made("update subject set counter = counter + @p0 where subject_id = @p1 returning subject_id, counter", step, id);
            work.Enqueue(new Statement(sql, answer, null));
        }

        return answer;
    }

    internal override Answer<KeyValuePair<Guid, long>> AdvanceOrCreate(Work work, IReadOnlyDictionary<Guid, int> steps)
    {
        var answer = new Answer<KeyValuePair<Guid, long>>(row => new(row.Id(0), row.Long(1)));
        foreach (var (id, step) in steps)
        {
            var sql = Sql.Made(
                """
                insert into subject (subject_id, counter, created_at) values (@p0, @p1, @p2)
                    on conflict (subject_id) do update set counter = counter + excluded.counter
                returning subject_id, counter
                """, id, step, work.Now);
            work.Enqueue(new Statement(sql, answer, null));
        }

        return answer;
    }

    /// <inheritdoc/>
    public override bool IsDuplicate(Exception error) =>
        error is SqliteException { SqliteExtendedErrorCode: SQLitePCL.raw.SQLITE_CONSTRAINT_PRIMARYKEY or SQLitePCL.raw.SQLITE_CONSTRAINT_UNIQUE };

    /// <inheritdoc/>
    public override bool IsTransient(Exception error) => error is SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_BUSY };

    /// <inheritdoc/>
    public override bool IsLost(Exception error) => false;

    /// <inheritdoc/>
    public override bool IsDiskFull(Exception error) =>
        error is SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_FULL or SQLitePCL.raw.SQLITE_IOERR or SQLitePCL.raw.SQLITE_READONLY };

    /// <inheritdoc/>
    public override bool IsForbidden(Exception error) => error is SqliteException { SqliteExtendedErrorCode: SQLitePCL.raw.SQLITE_CONSTRAINT_TRIGGER };

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        var connection = await writer.Reader.ReadAsync();
        await connection.DisposeAsync();
        SqliteConnection.ClearPool(connection);
    }

    void Run(SqliteConnection connection, Statement statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement.Sql.Text;
        for (var i = 0; i < statement.Sql.Values.Count; i++) command.Parameters.AddWithValue($"@p{i}", Values.ForSqlite(statement.Sql.Values[i]));
        if (statement.Answer is null)
        {
            var affected = command.ExecuteNonQuery();
            CheckAffected(statement, affected);
            Watch?.Invoke(Ran.Of(statement, 0, affected));
            return;
        }

        var read = 0;
        using var reader = command.ExecuteReader();
        for (; reader.Read(); read++) statement.Answer.Take(reader);
        Watch?.Invoke(Ran.Of(statement, read, reader.RecordsAffected));
    }
}
