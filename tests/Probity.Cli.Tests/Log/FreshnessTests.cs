using System.Diagnostics;

namespace Probity.Cli.Tests.Log;

/// <summary>An old view, a view of a moment ago, and an audit that somebody stops.</summary>
public sealed class FreshnessTests
{
    [Fact]
    public async Task A_log_that_no_witness_has_seen_lately_is_refused_by_whoever_asks_for_that()
    {
        using var log = await SampleLog.OfAsync(10);

        var stale = await log.VerifyAsync(null, "--fresh", "1");
        var old = await log.VerifyAsync(null, "--fresh", "1000000");
        var nobody = await Command.RunAsync("log", "verify", log.Path, "--policy", log.Write("none", $"log {log.Key}\nquorum none\n"), "--state", log.In("s"), "--fresh", "1");

        Assert.Equal((1, ""), (stale.Exit, stale.Out));
        Assert.StartsWith("log.stale: ", stale.Error, StringComparison.Ordinal);
        Assert.Equal((0, 2), (old.Exit, nobody.Exit));
    }

    [Fact]
    public async Task A_server_that_shows_the_checkpoint_of_a_moment_ago_is_given_time()
    {
        using var log = await SampleLog.OfAsync(300);
        var checkpoint = Path.Combine(log.Path, "checkpoint");
        var before = await File.ReadAllBytesAsync(checkpoint);
        await log.GrowAsync(10, 300);
        Assert.Equal(0, (await log.VerifyAsync()).Exit);
        var now = await File.ReadAllBytesAsync(checkpoint);
        await File.WriteAllBytesAsync(checkpoint, before);
        var asked = 0;
        using var server = new FileServer(log.Path) { Refuse = path => { if (path is "checkpoint" && Interlocked.Increment(ref asked) is 2) File.WriteAllBytes(checkpoint, now); return null; } };

        var run = await log.VerifyAsync(server.Address, "--json");

        Assert.Equal((0, "310"), (run.Exit, (string?)run.Json["size"]));
    }

    [Fact]
    public async Task An_audit_that_somebody_stops_ends_at_once_says_so_and_goes_on_later()
    {
        using var log = await SampleLog.OfAsync(40_000);
        using var slow = new ManualResetEventSlim();
        using var reached = new SemaphoreSlim(0);
        using var server = new FileServer(log.Path) { Refuse = path => { if (path.StartsWith("tile/entries/14", StringComparison.Ordinal)) { reached.Release(); slow.Wait(TimeSpan.FromSeconds(60)); } return null; } };
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "probity-cli.dll"), "log", "verify", server.Address, "--policy", log.Policy, "--state", log.State])
        {
            RedirectStandardError = true, RedirectStandardOutput = true, Environment = { ["LANG"] = "C.UTF-8" },
        };
        using var process = Process.Start(start)!;
        await reached.WaitAsync();

        using var stop = Process.Start("kill", ["-INT", $"{process.Id}"]);
        await process.WaitForExitAsync();
        slow.Set();

        Assert.Contains("The audit was interrupted", await process.StandardError.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.Equal(3, process.ExitCode);
        var rest = await log.VerifyAsync(server.Address, "--json");
        Assert.Equal((0, "7232"), (rest.Exit, (string?)rest.Json["audited"]));
    }
}
