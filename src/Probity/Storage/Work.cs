using Probity.Calendar;

namespace Probity.Storage;

/// <summary>
/// One transaction: it writes the change and its facts together or neither. What is not committed when it is disposed is
/// rolled back. The first statement of any change or look that concerns persons is <see cref="AdvanceAsync"/>; everything else is
/// read after it, so that all that happens to one person has one order on both engines.
/// </summary>
public sealed class Work : Session
{
    bool begun;
    bool ended;

    internal Work(Engine engine, Lease lease, Instant now) : base(engine, lease) => Now = now;

    /// <summary>The instant of this change: one for everything that it writes.</summary>
    public Instant Now { get; }

    /// <summary>
    /// Raises each person's counter by the given steps, in ascending order of id so that two changes cannot wait for each other,
    /// and gives the counters after it: the looks or facts of this work bear the last <c>steps</c> numbers up to it. Persons who
    /// do not exist are missing from the answer.
    /// </summary>
    public async Task<IReadOnlyDictionary<Guid, long>> AdvanceAsync(IReadOnlyDictionary<Guid, int> steps, CancellationToken ct)
    {
        var answer = Advance(steps);
        await FlushAsync(ct);
        return answer.Rows.ToDictionary();
    }

    /// <summary>As <see cref="AdvanceAsync"/>, but in the next round trip together with what is asked after it.</summary>
    public Answer<KeyValuePair<Guid, long>> Advance(IReadOnlyDictionary<Guid, int> steps)
    {
        if (begun || HasPending) throw new InvalidOperationException("The counter comes first: everything else is read after it.");

        return Engine.Advance(this, steps);
    }

    /// <summary>As <see cref="Advance"/>, but a person who is not there yet begins with these steps, by the same statement: how long it takes tells nobody who is known.</summary>
    public Answer<KeyValuePair<Guid, long>> AdvanceOrCreate(IReadOnlyDictionary<Guid, int> steps)
    {
        if (begun || HasPending) throw new InvalidOperationException("The counter comes first: everything else is read after it.");

        return Engine.AdvanceOrCreate(this, steps);
    }

    /// <summary>Writes in the next round trip.</summary>
    public void Write(Sql sql) => Enqueue(new Statement(sql, null, null));

    /// <summary>Changes exactly one row in the next round trip; otherwise the version that it names is not there any more and the flush throws <see cref="LostRaceException"/>.</summary>
    public void Update(Sql sql) => Enqueue(new Statement(sql, null, 1));

    /// <summary>Inserts rows, few or many, each with a value a column of <paramref name="table"/>, in their order.</summary>
    public Task InsertAsync(Table table, IReadOnlyList<object?[]> rows, CancellationToken ct) =>
        rows.Count == 0 ? Task.CompletedTask : Engine.InsertAsync(this, table, rows, ct);

    /// <summary>
    /// As <see cref="InsertAsync"/>, but a row whose <paramref name="key"/> columns are there already is left as it is, by the same statement. A key that stands there for
    /// somebody else still violates the table's own key.
    /// </summary>
    public Task InsertMissingAsync(Table table, IReadOnlyList<string> key, IReadOnlyList<object?[]> rows, CancellationToken ct) =>
        rows.Count == 0 ? Task.CompletedTask : Engine.InsertMissingAsync(this, table, key, rows, ct);

    /// <inheritdoc/>
    public override async Task FlushAsync(CancellationToken ct)
    {
        if (!HasPending) return;
        if (!begun) EnqueueFirst(new Statement(Engine.Begin, null, null));
        begun = true;
        await base.FlushAsync(ct);
    }

    /// <summary>Begins the transaction if nothing has yet.</summary>
    internal async Task BeginNowAsync(CancellationToken ct)
    {
        if (begun) return;
        begun = true;
        Enqueue(new Statement(Engine.Begin, null, null));
        await base.FlushAsync(ct);
    }

    /// <summary>Makes all of it durable, or none of it.</summary>
    /// <exception cref="UnknownCommitException">The connection broke while committing: whether it happened must be looked up before anything is written again.</exception>
    public async Task CommitAsync(CancellationToken ct)
    {
        if (!begun && !HasPending) return;

        // A version check that fails must fail before the commit is sent, not in the same round trip.
        if (HasChecks) await FlushAsync(ct);
        Enqueue(new Statement(Engine.Commit, null, null));
        ended = true;
        try
        {
            await FlushAsync(CancellationToken.None);
        }
        catch (Exception error) when (Engine.IsLost(error))
        {
            throw new UnknownCommitException(error);
        }
        catch
        {
            ended = false;
            throw;
        }
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        try
        {
            if (begun && !ended) await Engine.RollBackAsync(Connection);
        }
        finally
        {
            // Whatever happened to the rollback: a writer that is not given back would be the last one.
            await base.DisposeAsync();
        }
    }
}

/// <summary>The connection broke while a commit was on its way.</summary>
public sealed class UnknownCommitException(Exception inner) : Exception("It is not known whether the commit happened.", inner);
