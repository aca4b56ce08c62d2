using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Probity.Facts;
using Probity.PublicLog;
using Probity.Storage;
using TransparencyLog;

namespace Probity.Tests.PublicLog;

/// <summary>A clock that goes back, a disk that takes nothing, a database that was set back: people are answered, nothing wrong is signed, and it goes on by itself.</summary>
public sealed class TroubledLogTests
{
    const string Number = "379999198803120022";
    const string Name = "王海燕";

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task While_the_clock_is_an_hour_back_nothing_is_signed_and_people_are_answered(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await AskAsync(registry);
        var home = await PublishedAsync(registry, 1);
        var signed = await SignedAsync(home);

        registry.Clock.Advance(TimeSpan.FromHours(-1));
        await AskAsync(registry);
        await StoppedAsync(registry, "clock");
        Assert.Equal(signed, await SignedAsync(home));

        registry.Clock.Advance(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(5));
        await PublishedAsync(registry, 2);
        await ReadyAsync(registry, HttpStatusCode.OK);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task While_the_folder_of_the_tiles_takes_nothing_people_are_answered_readiness_fails_and_it_goes_on_without_a_restart(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await AskAsync(registry);
        var home = await PublishedAsync(registry, 1);

        foreach (var trouble in new Trouble[] { new(home.Folder + "/tile"), new(home.Folder), new(home.Folder + "/.writer/staging"), new(home.AnchorFile) })
        {
            trouble.Begin();
            await AskAsync(registry);
            await StoppedAsync(registry, "");
            await ReadyAsync(registry, HttpStatusCode.ServiceUnavailable);
            await AskAsync(registry);

            trouble.End();
            await PublishedAsync(registry, (int)await registry.CountAsync($"select count(*) from fact where log = 1"));
            await ReadyAsync(registry, HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task A_full_disk_under_the_tiles_stops_neither_people_nor_the_log_for_good()
    {
        var disk = Directory.CreateTempSubdirectory("probity-small-disk-").FullName;
        if (await RunAsync("mount", "-t", "tmpfs", "-o", "size=256k", "none", disk) != 0)
        {
            Directory.Delete(disk);
            Assert.Skip("Only root may make a disk so small.");
        }

        try
        {
            await using var registry = await Registry.StartAsync("sqlite", change: settings => settings with { Tiles = disk });
            await AskAsync(registry);
            await PublishedAsync(registry, 1);
            var room = new DriveInfo(disk).AvailableFreeSpace;
            await File.WriteAllBytesAsync(Path.Combine(disk, "ballast"), new byte[room]);

            await AskAsync(registry);
            await StoppedAsync(registry, "");
            await AskAsync(registry);
            File.Delete(Path.Combine(disk, "ballast"));
            await PublishedAsync(registry, 3);
            await ReadyAsync(registry, HttpStatusCode.OK);
        }
        finally
        {
            Assert.Equal(0, await RunAsync("umount", "--lazy", disk));
            Directory.Delete(disk);
        }
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_database_that_is_set_back_while_the_log_is_written_gives_no_place_away_twice(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        for (var i = 0; i < 3; i++) await AskAsync(registry);
        var home = await PublishedAsync(registry, 3);
        var signed = await SignedAsync(home);

        await SetBackAsync(registry);
        await AskAsync(registry);

        await StoppedAsync(registry, "older than the log");
        await ReadyAsync(registry, HttpStatusCode.ServiceUnavailable);
        await Task.Delay(1_000);
        Assert.Equal(signed, await SignedAsync(home));
        Assert.Equal(1, await registry.CountAsync($"select count(*) from outbox where log = 1"));
    }

    static async Task AskAsync(Registry registry)
    {
        using var permits = await registry.ApiAsync("permits");
        await permits.OpenCaseAsync(Number, Name);
        using var answer = await permits.AskAsync(Number, Name);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    /// <summary>Waits until the log of inquiries shows so many facts, each once, and what it shows is what the database has.</summary>
    static async Task<LogHome> PublishedAsync(Registry registry, int looks)
    {
        var logs = registry.Services.GetRequiredService<PublicLogs>();
        var home = logs.Of(LogKind.Inquiries);
        for (var i = 0; i < 300; i++)
        {
            var placed = await registry.CountAsync($"select count(*) from log_entry where log = 1");
            if (await registry.CountAsync($"select count(*) from log_entry where log = 1 and fact_id is not null") >= looks
                && await logs.PublishedAsync(LogKind.Inquiries, default) is { } seen && seen.Checkpoint.Size == placed)
            {
                await TileTree.OpenAsync(home.Files, placed, seen.Checkpoint.Root);
                return home;
            }

            await Task.Delay(100);
        }

        Assert.Fail($"The log did not show {looks} looks in half a minute: {logs.Condition.WhyStopped(LogKind.Inquiries)}");
        return home;
    }

    static async Task StoppedAsync(Registry registry, string why)
    {
        var condition = registry.Services.GetRequiredService<PublicLogs>().Condition;
        for (var i = 0; i < 600 && condition.WhyStopped(LogKind.Inquiries)?.Contains(why, StringComparison.Ordinal) is not true; i++) await Task.Delay(100);
        Assert.Contains(why, condition.WhyStopped(LogKind.Inquiries) ?? "it goes", StringComparison.Ordinal);
    }

    static async Task ReadyAsync(Registry registry, HttpStatusCode status)
    {
        using var client = registry.CreateClient();
        for (var i = 0; i < 1_200; i++)
        {
            using var answer = await client.GetAsync("/readyz");
            if (answer.StatusCode == status) return;
            await Task.Delay(50);
        }

        Assert.Fail($"It does not say {status}: {await client.GetStringAsync("/readyz")}");
    }

    static async Task<string> SignedAsync(LogHome home) => (await home.Anchor.ReadAsync(default))!.Checkpoint.ToString();

    /// <summary>As a standby that took over without the last entries.</summary>
    static async Task SetBackAsync(Registry registry)
    {
        await using Engine owner = registry.Database.EngineName == "sqlite" ? new SqliteEngine(registry.Database.OwnerUrl) : new PostgresEngine(registry.Database.OwnerUrl);
        await using var work = await new Store(owner, TimeProvider.System).BeginAsync(default);
        if (registry.Database.EngineName == "sqlite") work.Write($"drop trigger log_entry_stays");
        work.Write($"delete from log_entry where log = 1 and place >= (select max(place) from log_entry where log = 1)");
        await work.CommitAsync(default);
    }

    static async Task<int> RunAsync(string program, params string[] arguments)
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
