namespace TransparencyLog.Tests.Writing;

public sealed class WriterTests
{
    [Fact]
    public async Task A_log_grows_in_any_steps_and_every_published_size_has_all_its_files()
    {
        using var log = await GivenLog.CreateAsync();
        using var writer = await log.OpenAsync();
        foreach (var count in new[] { 1, 254, 1, 1, 300, 512, 1, 1000, 0, 65_000, 77 })
        {
            await GivenLog.AppendAsync(writer, count);
            var size = writer.Published!.Size;
            Assert.Equal(log.Root(size), writer.Published.Root);
            Assert.All(TileLayout.Partial(size), tile => Assert.True(File.Exists(Path.Combine(log.Folder, tile.Path)), tile.Path));
        }

        Assert.All(TileLayout.All(writer.Signed.Size), tile => Assert.True(File.Exists(Path.Combine(log.Folder, tile.Path)), tile.Path));
        Assert.Equal(67_147, (await log.AuditAsync()).Checkpoint.Checkpoint.Size);
        Assert.Equal(["checkpoint"], Directory.EnumerateFiles(log.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_writer_opened_again_goes_on_in_the_middle_of_a_tile()
    {
        using var log = await GivenLog.CreateAsync();
        for (var i = 0; i < 40; i++)
        {
            using var writer = await log.OpenAsync();
            await GivenLog.AppendAsync(writer, 37);
        }

        Assert.Equal(1480, (await log.AuditAsync()).Checkpoint.Checkpoint.Size);
    }

    [Fact]
    public async Task Entries_of_no_and_of_the_greatest_length_are_kept_and_longer_ones_change_nothing()
    {
        using var log = await GivenLog.CreateAsync();
        using var writer = await log.OpenAsync();
        await writer.AppendAsync([ReadOnlyMemory<byte>.Empty, new byte[65535]]);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => writer.AppendAsync([new byte[65536]]));
        await writer.AppendAsync([new byte[] { 1 }]);
        var tree = await writer.ReadTreeAsync();
        Assert.Equal([0, 65535, 1], (await tree.ReadEntriesAsync(0)).Select(entry => entry.Length));
    }

    [Fact]
    public async Task A_checkpoint_that_waits_for_witnesses_is_published_later_and_never_after_a_larger_one()
    {
        using var log = await GivenLog.CreateAsync();
        using var writer = await log.OpenAsync();
        var first = await writer.AppendAsync(GivenLog.Entries(0, 10));
        var second = await writer.AppendAsync(GivenLog.Entries(10, 10));

        await writer.PublishAsync(first);
        await log.AuditAsync();
        await writer.PublishAsync(second);
        await Assert.ThrowsAsync<ArgumentException>(() => writer.PublishAsync(first));

        using var witness = SignerKey.Generate("witness.example", NoteKeyType.Cosignature);
        await writer.PublishAsync(second.With(witness.Cosign(second.Note.Text, DateTimeOffset.UnixEpoch.AddYears(60))));
        var policy = Policy.Parse($"log {GivenLog.Key.Verifier}\nwitness w {witness.Verifier}\nquorum w\n");
        Assert.Equal(20, (await new Auditor(writer.Files, policy).RunAsync()).Checkpoint.Checkpoint.Size);
    }

    [Fact]
    public async Task A_checkpoint_of_another_hand_is_not_published()
    {
        using var log = await GivenLog.CreateAsync();
        using var writer = await log.OpenAsync();
        await writer.AppendAsync(GivenLog.Entries(0, 5));
        await Assert.ThrowsAsync<ArgumentException>(() => writer.PublishAsync(SignedCheckpoint.Sign(new Checkpoint(GivenLog.Origin, 5, Merkle.EmptyRoot), GivenLog.Key)));
        await Assert.ThrowsAsync<ArgumentException>(() => writer.PublishAsync(SignedCheckpoint.Sign(new Checkpoint(GivenLog.Origin, 3, log.Root(3)), GivenLog.Key)));
    }

    [Fact]
    public async Task Nothing_is_signed_while_the_clock_stands_before_the_last_signature()
    {
        using var log = await GivenLog.CreateAsync();
        var clock = new HandClock(DateTimeOffset.UnixEpoch.AddYears(70));
        using var writer = await log.OpenAsync(new() { Clock = clock });
        await GivenLog.AppendAsync(writer, 3);

        clock.Now = clock.Now.AddHours(-1);
        await Assert.ThrowsAsync<LogStoppedException>(() => writer.AppendAsync(GivenLog.Entries(3, 1)));
        Assert.Equal(3, writer.Signed.Size);

        clock.Now = clock.Now.AddHours(1);
        await GivenLog.AppendAsync(writer, 1);
        Assert.Equal(4, (await log.AuditAsync()).Checkpoint.Checkpoint.Size);
    }

    [Fact]
    public async Task A_stopped_writer_signs_and_publishes_no_more()
    {
        using var log = await GivenLog.CreateAsync();
        using var writer = await log.OpenAsync();
        await GivenLog.AppendAsync(writer, 3);
        writer.Stop("A witness is ahead.");
        var refusal = await Assert.ThrowsAsync<LogStoppedException>(() => writer.AppendAsync(GivenLog.Entries(3, 1)));
        Assert.Contains("A witness is ahead.", refusal.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<LogStoppedException>(() => writer.PublishAsync(writer.Signed));
        await Assert.ThrowsAsync<LogStoppedException>(() => writer.CollectAsync(10));
    }

    [Fact]
    public async Task Partial_tiles_go_when_the_full_one_is_published_and_outsiders_read_on()
    {
        using var log = await GivenLog.CreateAsync();
        using var writer = await log.OpenAsync();
        var published = new List<SignedCheckpoint>();
        using var done = new CancellationTokenSource();
        var outsider = Task.Run(async () =>
        {
            var read = 0;
            while (!done.IsCancellationRequested || read == 0)
            {
                SignedCheckpoint[] last;
                lock (published) last = [.. published.TakeLast(100)];
                foreach (var checkpoint in last)
                {
                    var tree = await TileTree.OpenAsync(LogFiles.InFolder(log.Folder), checkpoint.Size, checkpoint.Root);
                    for (var i = 0; i * 256 < checkpoint.Size; i++) read += (await tree.ReadEntriesAsync(i)).Count;
                }
            }

            return read;
        });

        var collected = 0;
        for (var i = 0; i < 150; i++)
        {
            await GivenLog.AppendAsync(writer, 1 + (i * 7 % 40));
            lock (published) published.Add(writer.Published!);
            collected += await writer.CollectAsync(i % 3);
        }

        await done.CancelAsync();
        Assert.True(await outsider > 0);
        while (await writer.CollectAsync(100) is > 0 and var more) collected += more;
        Assert.True(collected > 10);
        var edges = TileLayout.Partial(writer.Published!.Size).Select(tile => Path.Combine(log.Folder, tile.Full.Path + ".p")).ToHashSet();
        Assert.Equal(edges.Order(), Directory.EnumerateDirectories(log.Folder, "*.p", SearchOption.AllDirectories).Order());
        await log.AuditAsync();
    }

    [Fact]
    public async Task Partial_tiles_of_what_is_signed_and_not_yet_published_stay()
    {
        using var log = await GivenLog.OfAsync(200);
        using var writer = await log.OpenAsync();
        await writer.AppendAsync(GivenLog.Entries(200, 100));
        Assert.Equal(0, await writer.CollectAsync(100));
        await log.AuditAsync();
        await writer.PublishAsync(writer.Signed);
        Assert.Equal(2, await writer.CollectAsync(100));
    }
}
