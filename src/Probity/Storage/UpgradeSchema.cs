namespace Probity.Storage;

/// <summary>What an upgrade would do, and who is in its way.</summary>
/// <param name="Expand">Migrations that only add: they run while every host serves.</param>
/// <param name="Contract">Migrations that take away: they wait for the hosts in <see cref="Waiting"/>.</param>
/// <param name="Hosts">Hosts that are live.</param>
public sealed record UpgradePlan(IReadOnlyList<Migration> Expand, IReadOnlyList<Migration> Contract, IReadOnlyList<LiveHost> Hosts)
{
    /// <summary>Live hosts whose program still needs what would be taken away.</summary>
    public IEnumerable<LiveHost> Waiting => Hosts.Where(host => Contract.Any(migration => host.Level < migration.Number));

    /// <summary>Whether nothing is left to do.</summary>
    public bool IsDone => Expand.Count is 0 && Contract.Count is 0;
}

/// <summary>Upgrades a schema while hosts of two versions serve: first what adds, then, when no host of the earlier version is live, what takes away.</summary>
public sealed class UpgradeSchema(Store store, Migrator migrator)
{
    const int Tries = 4;
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>What it would do now.</summary>
    public async Task<UpgradePlan> PlanAsync(CancellationToken ct)
    {
        var missing = await migrator.MissingAsync(ct);
        await using var session = await store.ReadAsync(ct);
        var hosts = await HostsAsync(session, ct);
        return new UpgradePlan([.. missing.Where(migration => !migration.IsContract)], [.. missing.Where(migration => migration.IsContract)], hosts);
    }

    /// <summary>Does it. Where hosts of an earlier program are still live after the time given, what takes away is left for another run.</summary>
    /// <param name="patience">How long to wait for them.</param>
    /// <param name="waiting">Told for whom it waits.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<UpgradePlan> RunAsync(TimeSpan patience, IProgress<IReadOnlyList<LiveHost>>? waiting, CancellationToken ct)
    {
        for (var left = patience; ; left -= Pause)
        {
            await GrowAsync(ct);
            var plan = await PlanAsync(ct);
            if (plan.IsDone || left <= TimeSpan.Zero) return plan;

            waiting?.Report([.. plan.Waiting]);
            await Task.Delay(Pause, ct);
        }
    }

    // Whoever holds a table for long, or waits for one that this holds, makes it come again. The last time its error is told.
    async Task GrowAsync(CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await migrator.MigrateAsync(ct);
                return;
            }
            catch (Exception error) when (tries < Tries && store.Engine.IsTransient(error))
            {
                await Task.Delay(Pause, ct);
            }
        }
    }

    // Before the migration that made the table nobody leased anything.
    async Task<IReadOnlyList<LiveHost>> HostsAsync(Session session, CancellationToken ct) =>
        await session.FindAsync($"select count(*) from schema_migration where name = {"0006-hosts.sql"}", row => row.Long(0), ct) is 0 ? [] : await session.HostsAsync(store.Now, ct);
}
