using Probity.Storage;

namespace Probity.Tests.Storage;

/// <summary>A database as it was before migration 0009, with appointments that 0005 and programs before it left.</summary>
public sealed class OfficialsMendedTests
{
    const string Mend = "0009-officials-mended.sql";

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Whoever_was_never_confirmed_counts_from_the_upgrade_and_a_missing_row_does_too(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using Engine owner = engine == "sqlite" ? new SqliteEngine(database.OwnerUrl) : new PostgresEngine(database.OwnerUrl);
        var store = new Store(owner, TimeProvider.System);
        await UndoAsync(store);
        var (never, once, missing, future) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        await AppointAsync(store, never, "2020-01-01", confirmed: "2020-01-01");
        await AppointAsync(store, once, "2020-01-01", confirmed: "2026-02-03");
        await AppointAsync(store, missing, "2020-01-01", confirmed: null);
        await AppointAsync(store, future, "2099-01-01", confirmed: "2099-01-01");

        await new Migrator(store).MigrateAsync(default);

        var now = DateOnly.FromDateTime(DateTime.UtcNow);
        foreach (var mended in new[] { never, missing }) Assert.InRange(await ConfirmedAsync(store, mended), now.AddDays(-1), now.AddDays(1));
        Assert.Equal(new DateOnly(2026, 2, 3), await ConfirmedAsync(store, once));
        Assert.Equal(new DateOnly(2099, 1, 1), await ConfirmedAsync(store, future));
    }

    static async Task UndoAsync(Store store)
    {
        await using var work = await store.BeginAsync(default);
        work.Write($"delete from schema_migration where name = {Mend}");
        foreach (var index in new[] { "proposal_newest", "counter_binding_waiting" }) work.Write(Sql.Made($"drop index {index}"));
        foreach (var column in new[] { "given_by", "approved_by" }) work.Write(Sql.Made($"alter table one_time_code drop column {column}"));
        work.Write($"alter table official_upkeep drop column released_at");
        await work.CommitAsync(default);
    }

    static async Task AppointAsync(Store store, Guid id, string from, string? confirmed)
    {
        await using var work = await store.BeginAsync(default);
        work.Write($"insert into official (official_id, code, number, from_on, to_on, version, sealed) values ({id}, {"11370100MB0DEM068U"}, {id.ToString("N")}, {from}, {"2099-12-31"}, {1}, {new byte[] { 1 }})");
        if (confirmed is not null) work.Write($"insert into official_upkeep (official_id, confirmed_on) values ({id}, {confirmed})");
        await work.CommitAsync(default);
    }

    static async Task<DateOnly> ConfirmedAsync(Store store, Guid id)
    {
        await using var session = await store.ReadAsync(default);
        return await session.FindAsync($"select confirmed_on from official_upkeep where official_id = {id}", row => row.Date(0), default);
    }
}
