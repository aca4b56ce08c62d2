using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Probity.Storage;

namespace Probity.Tests.Storage;

/// <summary>
/// Two versions at once. The older one is this program, really serving; the newer one is what it will have become: the same migrations and two that are not written yet, one that adds and
/// one that takes away.
/// </summary>
public sealed class UpgradeTests
{
    const string Adds = "create table future_note (\n    id integer not null primary key\n);\nalter table inquiry add column future_mark integer;\nalter table batch add column future_hint text;\n";
    const string TakesAway = "-- contract\ndrop table future_note;\n";

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_host_serves_on_while_the_schema_grows_and_what_it_needs_goes_only_after_it_stopped(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await using Engine owner = Owner(registry.Database);
        var store = new Store(owner, registry.Clock);
        var upgrade = new UpgradeSchema(store, new Migrator(store) { Known = Future(engine) });
        Assert.Equal((1, 1, 1), await CountsAsync(upgrade));

        using var permits = await registry.ApiAsync("permits");
        await permits.OpenCaseAsync("379999198803120022", "王海燕");
        using var stop = new CancellationTokenSource();
        var asking = Enumerable.Range(0, 4).Select(_ => Task.Run(() => AskAsync(permits, stop.Token))).ToArray();
        var during = await upgrade.RunAsync(TimeSpan.FromSeconds(3), null, default);
        await stop.CancelAsync();
        var answered = await Task.WhenAll(asking);

        Assert.All(answered, count => Assert.True(count > 0));
        Assert.Empty(during.Expand);
        Assert.Equal("9002-future.sql", Assert.Single(during.Contract).Name);
        Assert.Single(during.Waiting);
        using (var ready = await permits.GetAsync("/readyz")) ready.EnsureSuccessStatusCode();

        await registry.Services.GetRequiredService<IHost>().StopAsync();
        var after = await upgrade.RunAsync(TimeSpan.Zero, null, default);
        Assert.True(after.IsDone);

        var refused = await Assert.ThrowsAsync<SchemaException>(() => RegisterApp.BuildAsync(registry.Settings, registry.Clock));
        Assert.Contains("past this program", refused.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_host_that_was_killed_is_waited_for_until_its_time_runs_out_and_no_longer(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using Engine owner = Owner(database);
        var clock = new TestClock();
        var store = new Store(owner, clock);
        await using (var work = await store.BeginAsync(default))
        {
            work.Write($"insert into host_lease (host_id, program, level, started_at, seen_until) values ({Guid.CreateVersion7()}, {"0.0.9"}, {6}, {work.Now}, {work.Now.Plus(TimeSpan.FromMinutes(10))})");
            await work.CommitAsync(default);
        }

        var upgrade = new UpgradeSchema(store, new Migrator(store) { Known = Future(engine) });
        Assert.Single((await upgrade.RunAsync(TimeSpan.Zero, null, default)).Waiting);
        clock.Advance(TimeSpan.FromMinutes(10));
        Assert.True((await upgrade.RunAsync(TimeSpan.FromSeconds(20), null, default)).IsDone);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_table_that_is_held_longer_than_the_upgrade_waits_for_it_is_tried_again(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using Engine owner = Owner(database);
        var store = new Store(owner, TimeProvider.System);
        var held = await store.BeginAsync(default);
        held.Write($"update batch set version = version");
        await held.FlushAsync(default);

        var upgrade = new UpgradeSchema(store, new Migrator(store) { Known = Future(engine) }).RunAsync(TimeSpan.Zero, null, default);
        await Task.Delay(TimeSpan.FromSeconds(6));
        Assert.False(upgrade.IsCompleted);
        await held.DisposeAsync();

        Assert.True((await upgrade).IsDone);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task On_a_schema_before_its_own_a_program_names_the_command_and_one_that_knows_less_leaves_later_views_alone(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using Engine owner = Owner(database);
        var store = new Store(owner, TimeProvider.System);

        var older = await Assert.ThrowsAsync<SchemaException>(() => new Migrator(store) { Known = Future(engine) }.CheckAsync(default));
        Assert.Contains("probity upgrade --run --no-backup", older.Message, StringComparison.Ordinal);
        Assert.Contains("probity upgrade --run --no-backup", older.Words.Zh, StringComparison.Ordinal);

        var view = Migration.For(engine).First(migration => migration.IsView);
        await using (var work = await store.BeginAsync(default))
        {
            work.Write($"update schema_migration set hash = {"of a later program"} where name = {view.Name}");
            work.Write($"insert into schema_migration (name, hash, applied_at) values ({"9001-future.sql"}, {"x"}, {1L})");
            await work.CommitAsync(default);
        }

        await new Migrator(store).CheckAsync(default);
        Assert.Empty(await new Migrator(store).MissingAsync(default));
    }

    static Migration[] Future(string engine) => [.. Migration.For(engine), new("9001-future.sql", Adds), new("9002-future.sql", TakesAway)];

    static Engine Owner(Database database) => database.EngineName == "sqlite" ? new SqliteEngine(database.OwnerUrl) : new PostgresEngine(database.OwnerUrl);

    static async Task<(int, int, int)> CountsAsync(UpgradeSchema upgrade)
    {
        var plan = await upgrade.PlanAsync(default);
        return (plan.Expand.Count, plan.Contract.Count, plan.Hosts.Count);
    }

    static async Task<int> AskAsync(HttpClient permits, CancellationToken ct)
    {
        var count = 0;
        for (; !ct.IsCancellationRequested; count++)
        {
            using var answer = await permits.AskAsync("379999198803120022", "王海燕");
            answer.EnsureSuccessStatusCode();

            // Four of these stay below what one official may ask.
            await Task.Delay(100, CancellationToken.None);
        }

        return count;
    }
}
