using System.Data.Common;
using Npgsql;
using NpgsqlTypes;

namespace Probity.Storage;

/// <summary>PostgreSQL 15 or later, through Npgsql. Everything that waits travels as one batch: one round trip, prepared on the server.</summary>
public sealed class PostgresEngine : Engine
{
    const int CopyFrom = 512;
    readonly NpgsqlDataSource source;

    /// <summary>Opens nothing yet. The connection string names the role as which the program works.</summary>
    public PostgresEngine(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 200, AutoPrepareMinUsages = 2, IncludeErrorDetail = false };
        source = NpgsqlDataSource.Create(settings);
    }

    /// <inheritdoc/>
    public override string Name => "postgres";

    /// <inheritdoc/>
    public override bool TakesArrays => true;

    /// <inheritdoc/>
    public override Fragment SkipLocked => new("for update skip locked");

    internal override Sql Begin => Sql.Made("begin");

    internal override Sql Commit => Sql.Made("commit");

    internal override async Task<Lease> LeaseReaderAsync(CancellationToken ct) =>
        new(await source.OpenConnectionAsync(ct), connection => connection.DisposeAsync());

    internal override Task<Lease> LeaseWriterAsync(CancellationToken ct) => LeaseReaderAsync(ct);

    internal override async Task RunAsync(DbConnection connection, IReadOnlyList<Statement> statements, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch((NpgsqlConnection)connection);
        foreach (var statement in statements) batch.BatchCommands.Add(CommandOf(statement.Sql));

        var read = new int[statements.Count];
        await using (var reader = await batch.ExecuteReaderAsync(ct))
        {
            for (var i = 0; i < statements.Count; i++)
            {
                if (statements[i].Answer is not { } answer) continue;
                for (; await reader.ReadAsync(ct); read[i]++) answer.Take(reader);
                await reader.NextResultAsync(ct);
            }
        }

        for (var i = 0; i < statements.Count; i++)
        {
            CheckAffected(statements[i], batch.BatchCommands[i].RecordsAffected);
            Watch?.Invoke(Ran.Of(statements[i], read[i], batch.BatchCommands[i].RecordsAffected));
        }
    }

    internal override async Task RollBackAsync(DbConnection connection)
    {
        if (connection.State is not System.Data.ConnectionState.Open) return;

        await using var command = new NpgsqlCommand("rollback", (NpgsqlConnection)connection);
        await command.ExecuteNonQueryAsync();
    }

    internal override async Task InsertAsync(Work work, Table table, IReadOnlyList<object?[]> rows, CancellationToken ct)
    {
        if (rows.Count < CopyFrom)
        {
            work.Write(Unnest(table, rows));
            return;
        }

        await work.FlushAsync(ct);
        var columns = string.Join(", ", table.Columns.Select(column => column.Name));
        await using var import = await ((NpgsqlConnection)work.Connection).BeginBinaryImportAsync($"copy {table.Name} ({columns}) from stdin (format binary)", ct);
        foreach (var row in rows) await CopyRowAsync(import, table, row, ct);
        await import.CompleteAsync(ct);
        Watch?.Invoke(new Ran($"copy {table.Name}", 0, rows.Count));
    }

    internal override Task InsertMissingAsync(Work work, Table table, IReadOnlyList<string> key, IReadOnlyList<object?[]> rows, CancellationToken ct)
    {
        var insert = Unnest(table, rows);
        var names = string.Join(", ", table.Columns.Select(column => column.Name));
        var isThere = string.Join(" and ", key.Select(column => $"there.{column} = new.{column}"));
        work.Write(Sql.Made($"{insert.Text} as new ({names}) where not exists (select 1 from {table.Name} there where {isThere})", insert.Values));
        return Task.CompletedTask;
    }

    internal override Answer<KeyValuePair<Guid, long>> Advance(Work work, IReadOnlyDictionary<Guid, int> steps)
    {
        var answer = new Answer<KeyValuePair<Guid, long>>(row => new(row.Id(0), row.Long(1)));
        var ids = steps.Keys.ToArray();
        var by = ids.Select(id => steps[id]).ToArray();
        // Locking in ascending order in a statement of its own: an update alone takes its rows in whatever order the plan meets them.
        if (ids.Length > 1) work.Ask(Sql.Made("select 1 from subject where subject_id = any(@p0) order by subject_id for update", [ids]), _ => 0);
        work.Enqueue(new Statement(Sql.Made(
            """
            update subject set counter = counter + step
              from unnest(@p0, @p1) as asked (id, step)
             where subject_id = asked.id
            returning subject_id, counter
            """, ids, by), answer, null));
        return answer;
    }

    internal override Answer<KeyValuePair<Guid, long>> AdvanceOrCreate(Work work, IReadOnlyDictionary<Guid, int> steps)
    {
        var answer = new Answer<KeyValuePair<Guid, long>>(row => new(row.Id(0), row.Long(1)));
        // Rows are inserted in the order in which they are given, so that these locks are taken in ascending order too.
        var ids = steps.Keys.Order().ToArray();
        work.Enqueue(new Statement(Sql.Made(
            """
            insert into subject (subject_id, counter, created_at)
            select id, step, @p2 from unnest(@p0, @p1) as asked (id, step)
                on conflict (subject_id) do update set counter = subject.counter + excluded.counter
            returning subject_id, counter
            """, ids, ids.Select(id => steps[id]).ToArray(), work.Now), answer, null));
        return answer;
    }

    /// <inheritdoc/>
    public override bool IsDuplicate(Exception error) => error is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    /// <inheritdoc/>
    public override bool IsTransient(Exception error) =>
        error is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable };

    /// <inheritdoc/>
    public override bool IsLost(Exception error) =>
        error is PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown }
            or NpgsqlException { InnerException: IOException or System.Net.Sockets.SocketException or TimeoutException };

    /// <inheritdoc/>
    public override bool IsDiskFull(Exception error) => error is PostgresException { SqlState: PostgresErrorCodes.DiskFull };

    /// <inheritdoc/>
    public override bool IsForbidden(Exception error) => error is PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege };

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => source.DisposeAsync();

    static NpgsqlBatchCommand CommandOf(Sql sql)
    {
        var command = new NpgsqlBatchCommand(sql.Text);
        for (var i = 0; i < sql.Values.Count; i++)
            command.Parameters.Add(new NpgsqlParameter($"p{i}", Values.ForPostgres(sql.Values[i])));
        return command;
    }

    static Sql Unnest(Table table, IReadOnlyList<object?[]> rows)
    {
        var columns = table.Columns;
        var holes = columns.Select((column, i) => $"@p{i}::{TypeName(column.Type)}[]");
        var text = $"insert into {table.Name} ({string.Join(", ", columns.Select(column => column.Name))}) select * from unnest({string.Join(", ", holes)})";
        return Sql.Made(text, [.. columns.Select((column, i) => Values.Column(column.Type, rows, i))]);
    }

    static async Task CopyRowAsync(NpgsqlBinaryImporter import, Table table, object?[] row, CancellationToken ct)
    {
        await import.StartRowAsync(ct);
        for (var i = 0; i < row.Length; i++)
        {
            var value = Values.ForPostgres(row[i]);
            if (value is DBNull) await import.WriteNullAsync(ct);
            else await import.WriteAsync(value, TypeOf(table.Columns[i].Type), ct);
        }
    }

    static string TypeName(ColumnType type) => type switch
    {
        ColumnType.Id => "uuid",
        ColumnType.Long => "bigint",
        ColumnType.Int => "integer",
        ColumnType.Text => "text",
        _ => "bytea",
    };

    static NpgsqlDbType TypeOf(ColumnType type) => type switch
    {
        ColumnType.Id => NpgsqlDbType.Uuid,
        ColumnType.Long => NpgsqlDbType.Bigint,
        ColumnType.Int => NpgsqlDbType.Integer,
        ColumnType.Text => NpgsqlDbType.Text,
        _ => NpgsqlDbType.Bytea,
    };
}
