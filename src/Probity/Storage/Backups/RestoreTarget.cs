namespace Probity.Storage.Backups;

/// <summary>An empty place that becomes a register, whole or not at all.</summary>
abstract class RestoreTarget : IAsyncDisposable
{
    /// <summary>Sign-ins and tokens of the state that is restored: some were taken back since, so all of them end.</summary>
    protected static readonly IReadOnlyList<string> SignIns = ["AccountSessions", "OpenIddictTokens"];

    /// <summary>Refuses a place where anything lies.</summary>
    public abstract Task RefuseFilledAsync(CancellationToken ct);

    /// <summary>Writes everything, under no name yet.</summary>
    public abstract Task FillAsync(BackupFiles from, CancellationToken ct);

    /// <summary>Refuses what was not restored as it was.</summary>
    public abstract Task CheckAsync(IReadOnlyDictionary<string, TableState> expected, CancellationToken ct);

    /// <summary>Gives it its name.</summary>
    public abstract Task FinishAsync(CancellationToken ct);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    protected static void Compare(IReadOnlyDictionary<string, TableState> expected, IReadOnlyList<TableState> found, string remedy)
    {
        foreach (var table in expected.Values)
        {
            var restored = found.FirstOrDefault(one => one.Table == table.Table);
            if (restored != table) throw new BackupException($"{table.Table} was not restored as it was: {restored?.Rows ?? 0} rows in place of {table.Rows}, or others. {remedy}");
        }
    }
}
