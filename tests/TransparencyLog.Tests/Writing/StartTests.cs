namespace TransparencyLog.Tests.Writing;

public sealed class StartTests
{
    [Fact]
    public async Task A_log_is_created_once()
    {
        using var log = await GivenLog.CreateAsync();
        await Assert.ThrowsAsync<LogStoppedException>(() => LogWriter.CreateAsync(log.Folder, log.Anchors, GivenLog.Key));
        await Assert.ThrowsAsync<LogStoppedException>(() => LogWriter.CreateAsync(log.Scratch.In("other"), log.Anchors, GivenLog.Key));

        using var full = await GivenLog.OfAsync(5);
        await Assert.ThrowsAsync<LogStoppedException>(() => LogWriter.CreateAsync(full.Folder, new FileAnchor(full.Scratch.In("another-anchor")), GivenLog.Key));
    }

    [Fact]
    public async Task A_log_without_its_anchor_does_not_start()
    {
        using var log = await GivenLog.OfAsync(5);
        File.Delete(log.AnchorFile);
        await Assert.ThrowsAsync<LogStoppedException>(() => log.OpenAsync());
    }

    [Fact]
    public async Task An_anchor_that_cannot_be_read_is_not_taken_for_none()
    {
        using var log = await GivenLog.OfAsync(5);
        await File.WriteAllTextAsync(log.AnchorFile, "");
        await Assert.ThrowsAsync<LogStoppedException>(() => log.OpenAsync());
    }

    [Fact]
    public async Task An_empty_folder_with_the_anchor_of_a_log_does_not_start()
    {
        using var log = await GivenLog.OfAsync(5);
        await Assert.ThrowsAsync<LogStoppedException>(() => LogWriter.OpenAsync(log.Scratch.In("empty"), log.Anchors, GivenLog.Key));
    }

    [Theory]
    [InlineData(100, 10)]
    [InlineData(256, 256)]
    [InlineData(250, 10)]
    public async Task Yesterdays_folder_with_todays_anchor_does_not_start(int yesterday, int more)
    {
        using var log = await GivenLog.OfAsync(yesterday);
        Scratch.Copy(log.Folder, log.Scratch.In("backup"));
        using (var writer = await log.OpenAsync()) await GivenLog.AppendAsync(writer, more);

        await Assert.ThrowsAsync<LogStoppedException>(() => LogWriter.OpenAsync(log.Scratch.In("backup"), log.Anchors, GivenLog.Key));
        using var right = await log.OpenAsync();
        Assert.Equal(yesterday + more, right.Signed.Size);
    }

    [Fact]
    public async Task Todays_folder_with_yesterdays_anchor_does_not_start_and_shows_both_signatures()
    {
        using var log = await GivenLog.OfAsync(100);
        Scratch.Copy(Path.GetDirectoryName(log.AnchorFile)!, log.Scratch.In("backup"));
        using (var writer = await log.OpenAsync()) await GivenLog.AppendAsync(writer, 10);

        var refusal = await Assert.ThrowsAsync<LogStoppedException>(() => LogWriter.OpenAsync(log.Folder, new FileAnchor(log.Scratch.In("backup", "log")), GivenLog.Key));
        var fork = Assert.IsType<LogForkException>(refusal.InnerException);
        Assert.Equal((ForkKind.Rollback, 110L, 100L), (fork.Evidence.Kind, fork.Evidence.Earlier.Size, fork.Evidence.Later.Size));
    }

    [Fact]
    public async Task A_fork_of_the_same_size_does_not_start()
    {
        using var log = await GivenLog.OfAsync(100);
        Scratch.Copy(log.Folder, log.Scratch.In("fork"));
        Scratch.Copy(Path.GetDirectoryName(log.AnchorFile)!, log.Scratch.In("fork-anchor"));
        using (var writer = await log.OpenAsync()) await GivenLog.AppendAsync(writer, 10);
        using (var other = await LogWriter.OpenAsync(log.Scratch.In("fork"), new FileAnchor(log.Scratch.In("fork-anchor", "log")), GivenLog.Key))
        {
            await other.AppendAsync(GivenLog.Entries(500, 10));
            await other.PublishAsync(other.Signed);
        }

        var refusal = await Assert.ThrowsAsync<LogStoppedException>(() => LogWriter.OpenAsync(log.Scratch.In("fork"), log.Anchors, GivenLog.Key));
        Assert.Equal(ForkKind.SplitView, Assert.IsType<LogForkException>(refusal.InnerException).Evidence.Kind);
    }

    [Theory]
    [InlineData("tile/0/001.p/44")]
    [InlineData("tile/1/000.p/1")]
    [InlineData("tile/entries/001.p/44")]
    public async Task A_damaged_or_missing_right_edge_does_not_start(string file)
    {
        using var log = await GivenLog.OfAsync(300);
        var path = Path.Combine(log.Folder, file);
        var bytes = await File.ReadAllBytesAsync(path);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(path, bytes);
        await Assert.ThrowsAsync<LogStoppedException>(() => log.OpenAsync());
        File.Delete(path);
        await Assert.ThrowsAsync<LogStoppedException>(() => log.OpenAsync());
    }

    [Fact]
    public async Task Another_key_does_not_open_the_log()
    {
        using var log = await GivenLog.OfAsync(3);
        using var other = SignerKey.Generate(GivenLog.Origin, NoteKeyType.Ed25519);
        await Assert.ThrowsAsync<LogStoppedException>(() => LogWriter.OpenAsync(log.Folder, log.Anchors, other));
    }

    [Fact]
    public async Task A_second_writer_of_the_same_folder_is_refused_while_the_first_lives()
    {
        using var log = await GivenLog.OfAsync(3);
        using (var first = await log.OpenAsync())
        {
            await Assert.ThrowsAsync<LogStoppedException>(() => log.OpenAsync());
            await GivenLog.AppendAsync(first, 1);
        }

        using var second = await log.OpenAsync();
        await GivenLog.AppendAsync(second, 1);
        Assert.Equal(5, (await log.AuditAsync()).Checkpoint.Checkpoint.Size);
    }

    [Fact]
    public async Task Of_two_writers_on_two_copies_with_one_anchor_only_the_later_one_signs()
    {
        using var log = await GivenLog.OfAsync(100);
        Scratch.Copy(log.Folder, log.Scratch.In("copy"));
        using var first = await log.OpenAsync();
        using var second = await LogWriter.OpenAsync(log.Scratch.In("copy"), log.Anchors, GivenLog.Key);

        var answers = await Task.WhenAll(new[] { first, second }.Select(writer => Task.Run(async () =>
        {
            try
            {
                return (await writer.AppendAsync(GivenLog.Entries(100, 5))).Size;
            }
            catch (LogStoppedException)
            {
                return -1;
            }
        })));

        Assert.Equal([-1, 105], answers);
        Assert.Equal(100, first.Signed.Size);
        await Assert.ThrowsAsync<LogStoppedException>(() => first.PublishAsync(first.Signed));
    }

    [Fact]
    public async Task Of_many_swaps_of_one_anchor_at_once_exactly_one_wins()
    {
        using var log = await GivenLog.OfAsync(1);
        var before = (await log.Anchors.ReadAsync(default))!;
        var won = await Task.WhenAll(Enumerable.Range(1, 16).Select(i => Task.Run(async () => await log.Anchors.SwapAsync(before, before with { Epoch = before.Epoch + i }, default))));
        Assert.Single(won, one => one);
    }

    [Fact]
    public async Task An_anchor_reads_back_and_nothing_else_does()
    {
        using var log = await GivenLog.OfAsync(1);
        var anchor = (await log.Anchors.ReadAsync(default))!;
        Assert.Equal(anchor.ToBytes(), Anchor.Parse(anchor.ToBytes()).ToBytes());
        var bytes = anchor.ToBytes();
        for (var length = 0; length < bytes.Length; length++) Assert.Throws<LogFormatException>(() => Anchor.Parse(bytes.AsSpan(0, length)));
    }
}
