using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Probity.Facts;
using Probity.PublicLog;

namespace Probity.Tests.PublicLog;

/// <summary>What is wrong with one of the two logs holds up that one and nothing else.</summary>
public sealed class EachLogAloneTests
{
    public static TheoryData<string, LogKind> EnginesAndLogs => [.. Registry.Engines.SelectMany(engine => Enum.GetValues<LogKind>().Select(kind => new TheoryDataRow<string, LogKind>(engine.Data, kind)))];

    [Theory, MemberData(nameof(EnginesAndLogs))]
    public async Task A_log_that_cannot_be_opened_does_not_stop_the_other_and_readiness_names_it(string engine, LogKind broken)
    {
        var sound = broken is LogKind.Journal ? LogKind.Inquiries : LogKind.Journal;
        await using var registry = await Registry.StartAsync(engine);
        var logs = registry.Services.GetRequiredService<PublicLogs>();
        await AskAsync(registry, 1);
        foreach (var kind in Enum.GetValues<LogKind>()) await CaughtUpAsync(registry, kind);
        var trouble = new Trouble(logs.Of(broken).AnchorFile);
        trouble.Begin();
        var before = await EntriesAsync(registry, sound);
        await AskAsync(registry, 2);

        for (var i = 0; i < 600 && logs.Condition.WhyStopped(broken) is null; i++) await Task.Delay(100);
        Assert.NotNull(logs.Condition.WhyStopped(broken));
        await CaughtUpAsync(registry, sound);
        Assert.True(await EntriesAsync(registry, sound) > before);
        Assert.Null(logs.Condition.WhyStopped(sound));
        using (var client = registry.CreateClient())
        {
            var parts = (await (await client.GetAsync("/readyz")).Content.ReadFromJsonAsync<Dictionary<string, string>>())!;
            Assert.Equal(("failed", "failed", "ok"), (parts["log"], parts[$"log-{LogHome.NameOf(broken)}"], parts[$"log-{LogHome.NameOf(sound)}"]));
        }

        trouble.End();
        await CaughtUpAsync(registry, broken);
        for (var i = 0; i < 100 && logs.Condition.WhyStopped(broken) is not null; i++) await Task.Delay(50);
        Assert.Null(logs.Condition.WhyStopped(broken));
    }

    /// <summary>A change and a look: each log has something to write.</summary>
    static async Task AskAsync(Registry registry, int number)
    {
        var @case = $"JNSP-XK-2026-{number.ToString("D6", CultureInfo.InvariantCulture)}";
        using var permits = await registry.ApiAsync("permits");
        await permits.OpenCaseAsync("379999198803120022", "王海燕", @case);
        using var answer = await permits.AskAsync("379999198803120022", "王海燕", @case);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    static Task<long> EntriesAsync(Registry registry, LogKind log) => registry.CountAsync($"select count(*) from log_entry where log = {log}");

    /// <summary>Waits until nothing of a log waits, and what is published holds all of it.</summary>
    static async Task CaughtUpAsync(Registry registry, LogKind log)
    {
        for (var i = 0; i < 600; i++)
        {
            var lag = await registry.Services.GetRequiredService<ReadLag>().RunAsync(log, default);
            if (lag is { Waiting: 0, Published: > 0 }) return;
            await Task.Delay(100);
        }

        Assert.Fail($"{log} did not go on in a minute: {registry.Services.GetRequiredService<PublicLogs>().Condition.WhyStopped(log)}");
    }
}
