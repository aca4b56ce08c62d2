using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Probity.Facts;
using Probity.Limits;
using Probity.PublicLog;
using Probity.Storage;
using TransparencyLog;

namespace Probity.Tests.PublicLog;

public sealed class CollectionTests
{
    const int Checkpoints = 100;
    const int Leaves = 12;

    [Fact]
    public async Task All_that_each_of_the_last_hundred_checkpoints_implies_is_there_while_partial_tiles_are_collected()
    {
        await using var registry = await Registry.StartAsync("sqlite", change: settings => settings with { Limits = new LimitSettings { PerAddress = 1_000_000 } });
        using var client = registry.CreateClient();
        var (logs, files) = (registry.Services.GetRequiredService<PublicLogs>(), LogFiles.At(client, new Uri(registry.Address, "log/inquiries")));
        var shown = new ConcurrentQueue<SignedCheckpoint>();
        var read = 0;
        using var done = new CancellationTokenSource();
        var reading = Task.Run(async () =>
        {
            for (; !done.IsCancellationRequested; await Task.Delay(5))
            {
                foreach (var one in shown.TakeLast(Checkpoints).ToArray())
                {
                    await ReadAsync(files, one);
                    read++;
                    if (done.IsCancellationRequested) return;
                }
            }
        });

        while (shown.Count <= Checkpoints)
        {
            await WriteAsync(registry);
            shown.Enqueue(await NextAsync(logs, shown.LastOrDefault()));
        }

        await done.CancelAsync();
        await reading;
        foreach (var one in shown.TakeLast(Checkpoints)) await ReadAsync(files, one);
        Assert.True(read > Checkpoints, $"{read} checkpoints were read meanwhile.");
        Assert.True(shown.Last().Size > 4 * Tile.FullWidth);
        // Those of the first tile were collected, as far as anybody can see.
        foreach (var kind in new[] { "0", "entries" }) Assert.False(Directory.Exists(Path.Combine(logs.Of(LogKind.Inquiries).Folder, "tile", kind, "000.p")));
    }

    static async Task ReadAsync(Fetch files, SignedCheckpoint one)
    {
        var tree = await TileTree.OpenAsync(files, one.Size, one.Root);
        var entries = 0;
        for (var bundle = 0; entries < one.Size; bundle++) entries += (await tree.ReadEntriesAsync(bundle)).Count;
        Assert.Equal(one.Size, entries);
    }

    static async Task<SignedCheckpoint> NextAsync(PublicLogs logs, SignedCheckpoint? last)
    {
        for (var i = 0; i < 3_000; i++)
        {
            if (await logs.PublishedAsync(LogKind.Inquiries, default) is { } seen && seen.Checkpoint.Size > (last?.Size ?? 0)) return seen.Checkpoint;
            await Task.Delay(10);
        }

        throw new TimeoutException("No checkpoint in half a minute.");
    }

    static async Task WriteAsync(Registry registry)
    {
        await using var work = await registry.Store.BeginAsync(default);
        var now = work.Now;
        await work.InsertAsync(Tables.Outbox, [.. Enumerable.Range(0, Leaves).Select(_ => new object?[] { Ids.New(now), Ids.New(now), LogKind.Inquiries, Guid.NewGuid().ToByteArray() })], default);
        await work.CommitAsync(default);
    }
}
