using System.Data.Common;

namespace Probity.Storage;

/// <summary>
/// All that differs between databases: bulk insert, many-key look-up, take from queue, counters, error mapping. Two run in
/// production: <see cref="PostgresEngine"/> and <see cref="SqliteEngine"/>.
/// </summary>
public abstract class Engine : IAsyncDisposable
{
    internal abstract Sql Begin { get; }

    internal abstract Sql Commit { get; }

    /// <summary>Short name for messages and tests.</summary>
    public abstract string Name { get; }

    /// <summary>Whether a parameter may be an array.</summary>
    public abstract bool TakesArrays { get; }

    /// <summary>Ends a sub-select that takes work from a queue which other takers read at the same moment.</summary>
    public abstract Fragment SkipLocked { get; }

    internal abstract Task<Lease> LeaseReaderAsync(CancellationToken ct);

    internal abstract Task<Lease> LeaseWriterAsync(CancellationToken ct);

    internal abstract Task RunAsync(DbConnection connection, IReadOnlyList<Statement> statements, CancellationToken ct);

    internal abstract Task RollBackAsync(DbConnection connection);

    internal abstract Task InsertAsync(Work work, Table table, IReadOnlyList<object?[]> rows, CancellationToken ct);

    internal abstract Task InsertMissingAsync(Work work, Table table, IReadOnlyList<string> key, IReadOnlyList<object?[]> rows, CancellationToken ct);

    internal abstract Answer<KeyValuePair<Guid, long>> Advance(Work work, IReadOnlyDictionary<Guid, int> steps);

    internal abstract Answer<KeyValuePair<Guid, long>> AdvanceOrCreate(Work work, IReadOnlyDictionary<Guid, int> steps);

    /// <summary>Told of each statement that ran, for the tests that count what an answer costs; nobody else sets it.</summary>
    internal Action<Ran>? Watch { get; set; }

    /// <summary>A unique key was already there.</summary>
    public abstract bool IsDuplicate(Exception error);

    /// <summary>Two transactions met; trying again may succeed.</summary>
    public abstract bool IsTransient(Exception error);

    /// <summary>The connection broke; what it was doing may or may not have happened.</summary>
    public abstract bool IsLost(Exception error);

    /// <summary>There is no room left, or the database may not be written.</summary>
    public abstract bool IsDiskFull(Exception error);

    /// <summary>The database or its user may not do this.</summary>
    public abstract bool IsForbidden(Exception error);

    internal static void CheckAffected(Statement statement, int affected)
    {
        if (statement.MustAffect is { } must && affected != must)
            throw new LostRaceException($"{affected} rows changed where {must} should have: {statement.Sql.Text}");
    }

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}

/// <summary>One statement that ran.</summary>
/// <param name="Text">Its text, with holes.</param>
/// <param name="Read">Rows that it gave back.</param>
/// <param name="Written">Rows that it wrote.</param>
readonly record struct Ran(string Text, int Read, int Written)
{
    public static Ran Of(Statement statement, int read, int affected) =>
        new(statement.Sql.Text, read, Writes(statement.Sql.Text) ? Math.Max(affected, 0) : 0);

    // What a question or a "begin" says of affected rows is that of the statement before.
    static bool Writes(string text) => text.StartsWith("insert", StringComparison.Ordinal) || text.StartsWith("update", StringComparison.Ordinal) || text.StartsWith("delete", StringComparison.Ordinal);
}

/// <summary>A connection on loan; disposing gives it back.</summary>
sealed class Lease(DbConnection connection, Func<DbConnection, ValueTask> giveBack) : IAsyncDisposable
{
    public DbConnection Connection => connection;

    public ValueTask DisposeAsync() => giveBack(connection);
}
