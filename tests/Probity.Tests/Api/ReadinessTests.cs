using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Probity.Facts;
using Probity.PublicLog;
using Probity.Storage;

namespace Probity.Tests.Api;

public sealed class ReadinessTests
{
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_register_that_can_work_says_so(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);

        var (status, parts) = await AskAsync(registry);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["database", "schema", "keys", "catalogue", "log", "log-inquiries", "log-journal", "calendar-files", "inquiries-waiting", "journal-waiting"], parts.Keys);
        Assert.All(parts.Where(part => !part.Key.EndsWith("-waiting", StringComparison.Ordinal)), part => Assert.Equal("ok", part.Value));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task What_waits_for_a_log_is_counted_until_it_is_published(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);

        for (var tries = 0; tries < 600 && (await AskAsync(registry)).Parts is { } parts && (parts["journal-waiting"], parts["inquiries-waiting"]) != ("0", "0"); tries++) await Task.Delay(100);

        var lag = await registry.Services.GetRequiredService<ReadLag>().RunAsync(LogKind.Journal, default);
        Assert.Equal(0, lag.Waiting);
        Assert.True(lag.Published >= await registry.CountAsync($"select count(*) from fact where log = 2"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_schema_that_is_older_than_the_program_is_named(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await AsOwnerAsync(registry, $"delete from schema_migration where name = (select max(name) from schema_migration)");

        await FailsAsync(registry, "schema");
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Keys_that_do_not_open_the_registers_own_root_are_named(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await AsOwnerAsync(registry, $"update subject_key set wrapped = {new byte[61]} where subject_id = {Ids.Register}");

        await FailsAsync(registry, "keys");
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_database_that_does_not_answer_is_named_with_all_that_needs_it(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await AsOwnerAsync(registry, $"drop table register_state");

        await FailsAsync(registry, "database");
    }

    [Fact]
    public async Task A_day_without_an_edition_in_force_is_named()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        registry.Clock.Advance(TimeSpan.FromDays(-4000));

        var (status, parts) = await AskAsync(registry);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("failed", parts["catalogue"]);
    }

    static async Task FailsAsync(Registry registry, string part)
    {
        var (status, parts) = await AskAsync(registry);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal([part], parts.Where(pair => pair.Value == "failed").Select(pair => pair.Key));
    }

    static async Task<(HttpStatusCode Status, Dictionary<string, string> Parts)> AskAsync(Registry registry)
    {
        using var client = registry.CreateClient();
        using var answer = await client.GetAsync("/readyz");
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<Dictionary<string, string>>())!);
    }

    static async Task AsOwnerAsync(Registry registry, Sql change)
    {
        await using Engine owner = registry.Database.EngineName == "sqlite" ? new SqliteEngine(registry.Database.OwnerUrl) : new PostgresEngine(registry.Database.OwnerUrl);
        await using var work = await new Store(owner, TimeProvider.System).BeginAsync(default);
        work.Write(change);
        await work.CommitAsync(default);
    }
}
