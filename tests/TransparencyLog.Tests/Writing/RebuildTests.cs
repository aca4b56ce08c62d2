namespace TransparencyLog.Tests.Writing;

public sealed class RebuildTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(256)]
    [InlineData(16_384)]
    [InlineData(33_000)]
    public async Task A_lost_folder_is_made_anew_from_the_entries_and_the_log_goes_on(int size)
    {
        using var log = await GivenLog.OfAsync(size);
        Directory.Delete(log.Folder, recursive: true);

        await LogRebuild.RunAsync(log.Folder, log.Anchors, GivenLog.Key.Verifier, EntriesAsync(size + 100));

        using var writer = await log.OpenAsync();
        Assert.Equal(size, writer.Signed.Size);
        await writer.PublishAsync(writer.Signed);
        await log.AuditAsync();
        await GivenLog.AppendAsync(writer, 300);
        await log.AuditAsync();
        Assert.Equal(CountOfPartial(size, size + 300), await writer.CollectAsync(100));
    }

    [Fact]
    public async Task Other_entries_or_too_few_or_a_folder_in_use_are_refused()
    {
        using var log = await GivenLog.OfAsync(700);
        await Assert.ThrowsAsync<LogStoppedException>(() => LogRebuild.RunAsync(log.Folder, log.Anchors, GivenLog.Key.Verifier, EntriesAsync(700)));
        await Assert.ThrowsAsync<LogStoppedException>(() => LogRebuild.RunAsync(log.Scratch.In("few"), log.Anchors, GivenLog.Key.Verifier, EntriesAsync(699)));
        await Assert.ThrowsAsync<LogStoppedException>(() => LogRebuild.RunAsync(log.Scratch.In("other"), log.Anchors, GivenLog.Key.Verifier, EntriesAsync(700, changed: 350)));
        await Assert.ThrowsAsync<LogStoppedException>(() => LogWriter.OpenAsync(log.Scratch.In("other"), log.Anchors, GivenLog.Key));
    }

    // Folders of partial tiles below those that filled meanwhile.
    static int CountOfPartial(int old, int size) => TileLayout.Partial(old).Count(tile => TileLayout.Added(old, size).Contains(tile.Full));

    static async IAsyncEnumerable<ReadOnlyMemory<byte>> EntriesAsync(int count, int changed = -1)
    {
        for (var i = 0; i < count; i++)
        {
            if (i % 1000 == 0) await Task.Yield();
            yield return GivenLog.Entry(i == changed ? 9999 : i);
        }
    }
}
