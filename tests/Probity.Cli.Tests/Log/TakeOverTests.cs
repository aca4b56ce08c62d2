using System.Diagnostics;
using Probity.Cli.Tests.Operations;
using TransparencyLog;

namespace Probity.Cli.Tests.Log;

/// <summary>What holds for seconds is measured while no other test wants the processors.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>A host that writes the logs dies.</summary>
[Collection(nameof(Alone))]
public sealed class TakeOverTests
{
    [Theory(SkipTestWithoutData = true), MemberData(nameof(HostsTests.Engines), MemberType = typeof(HostsTests))]
    public async Task Of_two_hosts_one_signs_and_the_other_goes_on_within_ten_seconds_when_it_is_killed(string engine)
    {
        using var folder = new Folder();
        await using var first = await Outsider.RegisterAsync(engine, "--tiles", folder["tiles"], "--anchor", folder["anchor"]);
        await using var second = Outsider.Beside(first, "--tiles", folder["tiles"], "--anchor", folder["anchor"]);
        await second.StartAsync();
        await using var outsider = new Outsider(second);
        await LiveLogTests.AskAsync(first, 20);
        await LiveLogTests.AskAsync(second, 20);
        await outsider.UntilAsync("inquiries", 40);
        var epoch = await EpochAsync(folder["anchor"]);
        await Task.Delay(3_000);
        // Whoever opens a log to write it makes a new epoch: over all this time nobody else did.
        Assert.Equal((1, epoch), (epoch, await EpochAsync(folder["anchor"])));

        await using (var asking = await Asking.StartAsync(second, 2))
        {
            await asking.UntilAsync(20);
            await first.KillAsync();
            var since = Stopwatch.StartNew();
            while (await EpochAsync(folder["anchor"]) == epoch && since.Elapsed < TimeSpan.FromSeconds(20)) await Task.Delay(50);
            await outsider.UntilAsync("inquiries", await outsider.SizeAsync("inquiries") + 1);
            Assert.True(since.Elapsed < TimeSpan.FromSeconds(10), $"It took {since.Elapsed}.");
            Assert.Empty(asking.Broken);
        }

        await outsider.FindsAllRightAsync(second);
        await HostsTests.VerifiedAsync(second, folder);
        Assert.Equal(epoch + 1, await EpochAsync(folder["anchor"]));
    }

    static async Task<long> EpochAsync(string anchors) => (await new FileAnchor(Path.Combine(anchors, "inquiries")).ReadAsync(default))!.Epoch;
}
