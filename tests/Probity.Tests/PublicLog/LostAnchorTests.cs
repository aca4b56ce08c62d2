using Microsoft.Extensions.DependencyInjection;
using Probity.Facts;
using Probity.PublicLog;
using TransparencyLog;

namespace Probity.Tests.PublicLog;

public sealed class LostAnchorTests
{
    const string Number = "379999198803120022";

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_lost_anchor_is_made_anew_from_a_copy_that_no_witness_has_seen_the_end_of(string engine)
    {
        var tiles = Directory.CreateTempSubdirectory("probity-tiles-").FullName;
        await using var registry = await Registry.StartAsync(engine, change: settings => settings with { Tiles = tiles });
        using var permits = await registry.ApiAsync("permits");
        var early = await PublishedAsync(registry, 1);
        var copy = Copy(tiles);
        await permits.OpenCaseAsync(Number, "王海燕");
        using (await permits.AskAsync(Number, "王海燕")) { }
        var late = await PublishedAsync(registry, early.Size + 1);
        var anchors = registry.Settings.Keys + "-anchor";
        Directory.Delete(anchors, true);
        var recover = new RecoverLogs(registry.Settings, registry.Keys, registry.Store);
        Fetch CopyOf(string name) => LogFiles.InFolder(Path.Combine(copy, name));

        var ahead = await recover.RemakeAnchorsAsync(CopyOf, origin => Seen(origin, late), default);
        var none = await recover.RunAsync(CopyOf, default);
        var made = await recover.RemakeAnchorsAsync(CopyOf, origin => Seen(origin, early), default);

        Assert.Equal(RecoverLogs.WitnessAhead, ahead.Refusal);
        Assert.Equal(RecoverLogs.AnchorMissing, none.Refusal);
        Assert.Null(made.Refusal);
        var anchor = await new FileAnchor(Path.Combine(anchors, "inquiries")).ReadAsync(default);
        Assert.Equal(early.Note.ToBytes(), anchor!.Checkpoint.ToBytes());
    }

    // What a witness knows of the journal is not asked here: it says nothing of it.
    static Task<IReadOnlyList<byte[]>> Seen(string origin, SignedCheckpoint seen) =>
        Task.FromResult<IReadOnlyList<byte[]>>(origin == seen.Checkpoint.Origin ? [seen.ToBytes()] : []);

    static async Task<SignedCheckpoint> PublishedAsync(Registry registry, long least)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            if (await registry.Services.GetRequiredService<PublicLogs>().PublishedAsync(LogKind.Inquiries, default) is { } published && published.Checkpoint.Size >= least) return published.Checkpoint;
            await Task.Delay(100);
        }

        throw new TimeoutException("Nothing was published in a minute.");
    }

    static string Copy(string from)
    {
        var to = Directory.CreateTempSubdirectory("probity-copy-").FullName;
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(file => !file.Contains(".writer", StringComparison.Ordinal)))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return to;
    }
}
