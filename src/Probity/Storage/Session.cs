using System.Data.Common;

namespace Probity.Storage;

/// <summary>
/// A connection that asks. Questions are collected with <see cref="Ask{T}"/> and travel together in one round trip when one of
/// them is awaited; <see cref="Work"/> adds the right to write.
/// </summary>
public class Session : IAsyncDisposable
{
    readonly List<Statement> pending = [];
    readonly Lease lease;

    internal Session(Engine engine, Lease lease)
    {
        Engine = engine;
        this.lease = lease;
    }

    /// <summary>What differs between databases.</summary>
    public Engine Engine { get; }

    internal DbConnection Connection => lease.Connection;

    /// <summary>Many keys for a look-up: <c>where digest {db.AnyOf(digests)}</c>. At most 30,000 keys.</summary>
    public AnyOf<T> AnyOf<T>(IReadOnlyList<T> keys) where T : notnull => new(Engine, keys);

    /// <summary>Digests as rows to join with: <c>from {db.Rows(("digest", digests))} left join …</c> stands for a table <c>asked</c>. At most 30,000 values in all.</summary>
    public AskedRows Rows(params IReadOnlyList<(string Name, IReadOnlyList<byte[]?> Values)> columns) => new(Engine, columns);

    /// <summary>Puts a question into the next round trip. Its <see cref="Answer{T}.Rows"/> may be read after <see cref="FlushAsync"/>.</summary>
    public Answer<T> Ask<T>(Sql sql, Func<Row, T> read)
    {
        var answer = new Answer<T>(read);
        pending.Add(new Statement(sql, answer, null));
        return answer;
    }

    /// <summary>All rows of a query, in its order.</summary>
    public async Task<IReadOnlyList<T>> ListAsync<T>(Sql sql, Func<Row, T> read, CancellationToken ct)
    {
        var answer = Ask(sql, read);
        await FlushAsync(ct);
        return answer.Rows;
    }

    /// <summary>The first row of a query, or the default value when it has none.</summary>
    public async Task<T?> FindAsync<T>(Sql sql, Func<Row, T> read, CancellationToken ct)
    {
        var rows = await ListAsync(sql, read, ct);
        return rows.Count == 0 ? default : rows[0];
    }

    /// <summary>Sends everything that waits, in order, in one round trip.</summary>
    /// <exception cref="LostRaceException">An update met another version than the one it had read.</exception>
    public virtual async Task FlushAsync(CancellationToken ct)
    {
        if (pending.Count == 0) return;

        var statements = pending.ToArray();
        pending.Clear();
        await Engine.RunAsync(Connection, statements, ct);
    }

    internal void Enqueue(Statement statement) => pending.Add(statement);

    internal void EnqueueFirst(Statement statement) => pending.Insert(0, statement);

    internal bool HasPending => pending.Count > 0;

    internal bool HasChecks => pending.Exists(statement => statement.MustAffect is not null);

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await lease.DisposeAsync();
    }
}

/// <summary>The rows that a question will have.</summary>
public sealed class Answer<T>(Func<Row, T> read) : IAnswer
{
    readonly List<T> rows = [];

    /// <summary>The rows, after the flush.</summary>
    public IReadOnlyList<T> Rows => rows;

    void IAnswer.Take(DbDataReader reader) => rows.Add(read(new Row(reader)));
}

interface IAnswer
{
    void Take(DbDataReader reader);
}

/// <summary>A statement on its way: a question with its answer, or a write with the number of rows that it must change.</summary>
sealed record Statement(Sql Sql, IAnswer? Answer, int? MustAffect);

/// <summary>Somebody else changed the row between our reading it and our writing it; the operation may be tried again.</summary>
public sealed class LostRaceException(string message) : Exception(message);
