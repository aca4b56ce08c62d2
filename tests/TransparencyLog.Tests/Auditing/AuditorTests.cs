namespace TransparencyLog.Tests.Auditing;

public sealed class AuditorTests
{
    [Fact]
    public async Task A_bit_flipped_in_any_file_of_a_log_of_70000_is_found_where_it_is()
    {
        using var log = await GivenLog.OfAsync(70_000);
        Assert.Equal(TreeHash.Parse("2gUy/3su5W9AZxEPyWTp8ntZWflSe//z+lAap1hN6vM="), log.Root(70_000));
        Assert.Equal(70_000, (await log.AuditAsync()).Entries);

        var random = new Random(6962);
        var tiles = TileLayout.All(70_000).ToArray();
        Assert.Equal(274 + 274 + 2 + 1, tiles.Length);
        foreach (var tile in tiles)
        {
            var flipped = Flip(LogFiles.InFolder(log.Folder), tile.Path, random);
            await Assert.ThrowsAsync<LogMismatchException>(() => ReadThroughAsync(flipped, log, tile));
            if (tile.IsPartial || tile.Level > 0 || tile.Index % 60 == 0)
                Assert.Contains("tile/", (await Assert.ThrowsAsync<LogMismatchException>(() => new Auditor(flipped, GivenLog.Policy).RunAsync())).Message, StringComparison.Ordinal);
        }

        await Assert.ThrowsAnyAsync<Exception>(() => new Auditor(Flip(LogFiles.InFolder(log.Folder), "checkpoint", random), GivenLog.Policy).RunAsync());
    }

    [Fact]
    public async Task A_missing_or_shortened_file_is_found()
    {
        using var log = await GivenLog.OfAsync(70_000);
        foreach (var tile in TileLayout.All(70_000).Where(tile => tile.Index % 100 == 3 || tile.IsPartial))
        {
            await Assert.ThrowsAsync<LogMismatchException>(() => new Auditor(Change(log, tile, _ => null), GivenLog.Policy).RunAsync());
            await Assert.ThrowsAsync<LogMismatchException>(() => new Auditor(Change(log, tile, bytes => bytes[..^32]), GivenLog.Policy).RunAsync());
            await Assert.ThrowsAsync<LogMismatchException>(() => new Auditor(Change(log, tile, bytes => [.. bytes, 0]), GivenLog.Policy).RunAsync());
        }
    }

    [Fact]
    public async Task An_audit_that_was_cut_short_resumes_where_it_was_and_reads_no_tile_twice()
    {
        using var log = await GivenLog.OfAsync(30_000);
        byte[]? kept = null;
        using var enough = new CancellationTokenSource();
        var options = new AuditOptions { Stretch = 10, Save = state => { kept = state.ToBytes(); if (state.Audited >= 10_000) enough.Cancel(); } };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new Auditor(LogFiles.InFolder(log.Folder), GivenLog.Policy, options).RunAsync(ct: enough.Token));

        var state = AuditState.Parse(kept);
        Assert.Equal(10_240, state.Audited);
        var asked = new List<string>();
        Fetch counting = (path, ct) => { lock (asked) asked.Add(path); return LogFiles.InFolder(log.Folder)(path, ct); };
        var progress = new List<AuditProgress>();
        var report = await new Auditor(counting, GivenLog.Policy, new() { Stretch = 10, Progress = new Straight(progress.Add) }).RunAsync(state);
        Assert.Equal(30_000 - 10_240, report.Entries);
        Assert.DoesNotContain("tile/0/039", asked);
        Assert.Contains("tile/0/040", asked);
        Assert.Equal(new AuditProgress(30_000, 30_000), progress[^1]);
        Assert.Equal(progress.Select(one => one.Audited).Order(), progress.Select(one => one.Audited));
    }

    [Fact]
    public async Task Audits_follow_a_log_as_it_grows()
    {
        using var log = await GivenLog.CreateAsync();
        AuditState? state = null;
        foreach (var count in new[] { 3, 253, 1, 255, 256, 1000, 0, 7 })
        {
            using (var writer = await log.OpenAsync()) await GivenLog.AppendAsync(writer, count);
            state = (await log.AuditAsync(state is null ? null : AuditState.Parse(state.ToBytes()))).State;
            await log.AuditAsync(state.FromTheStart());
        }

        Assert.Equal(1775, state!.Seen.Size);
    }

    [Theory]
    [InlineData(1000, 1000, ForkKind.SplitView)]
    [InlineData(1000, 900, ForkKind.Rollback)]
    [InlineData(1000, 2000, ForkKind.Rewritten)]
    [InlineData(256, 2000, ForkKind.Rewritten)]
    [InlineData(1000, 1001, ForkKind.Rewritten)]
    public async Task A_log_that_contradicts_what_was_seen_is_convicted_by_its_own_signatures(int seen, int later, ForkKind kind)
    {
        using var honest = await GivenLog.OfAsync(seen);
        var state = (await honest.AuditAsync()).State;

        using var lying = await GivenLog.CreateAsync();
        using (var writer = await lying.OpenAsync())
        {
            await writer.AppendAsync([.. GivenLog.Entries(0, 100), GivenLog.Entry(77_777), .. GivenLog.Entries(101, later - 101)]);
            await writer.PublishAsync(writer.Signed);
        }

        // An auditor who starts over, and one who goes on, both remember.
        foreach (var from in new[] { state.FromTheStart(), state })
        {
            var fork = await Assert.ThrowsAsync<LogForkException>(() => new Auditor(LogFiles.InFolder(lying.Folder), GivenLog.Policy).RunAsync(from));
            Assert.Equal((kind, (long)seen, (long)later), (fork.Evidence.Kind, fork.Evidence.Earlier.Size, fork.Evidence.Later.Size));
        }
    }

    [Fact]
    public async Task A_checkpoint_seen_in_an_audit_cut_short_still_binds()
    {
        using var log = await GivenLog.OfAsync(3000);
        byte[]? kept = null;
        using var enough = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new Auditor(LogFiles.InFolder(log.Folder), GivenLog.Policy, new() { Stretch = 2, Save = state => { kept = state.ToBytes(); enough.Cancel(); } }).RunAsync(ct: enough.Token));

        using var shorter = await GivenLog.OfAsync(2000);
        var fork = await Assert.ThrowsAsync<LogForkException>(() => new Auditor(LogFiles.InFolder(shorter.Folder), GivenLog.Policy).RunAsync(AuditState.Parse(kept)));
        Assert.Equal(ForkKind.Rollback, fork.Evidence.Kind);
    }

    [Fact]
    public async Task A_log_that_forks_and_then_breaks_off_the_audit_is_not_forgiven()
    {
        using var honest = await GivenLog.OfAsync(1000);
        var kept = (await honest.AuditAsync()).State.FromTheStart().ToBytes();
        using var lying = await GivenLog.CreateAsync();
        using (var writer = await lying.OpenAsync())
        {
            await writer.AppendAsync([.. GivenLog.Entries(0, 999), GivenLog.Entry(77_777), .. GivenLog.Entries(1000, 2000)]);
            await writer.PublishAsync(writer.Signed);
        }

        // It answers for the first tiles, and for the later ones only when it is asked again.
        Fetch breaking = (path, ct) => path is "tile/entries/008" ? throw new HttpRequestException("Too busy.") : LogFiles.InFolder(lying.Folder)(path, ct);
        foreach (var fetch in new[] { breaking, breaking, LogFiles.InFolder(lying.Folder) })
            await Assert.ThrowsAsync<LogForkException>(() => new Auditor(fetch, GivenLog.Policy, new() { Stretch = 2, Save = state => kept = state.ToBytes() }).RunAsync(AuditState.Parse(kept)));
    }

    [Fact]
    public async Task A_damaged_file_is_told_by_its_name_and_nothing_is_remembered_of_it()
    {
        using var log = await GivenLog.OfAsync(1000);
        var state = (await log.AuditAsync()).State;
        using (var writer = await log.OpenAsync()) await GivenLog.AppendAsync(writer, 1000);

        var wrong = await Assert.ThrowsAsync<LogMismatchException>(() =>
            new Auditor(Change(log, Tile.OfHashes(0, 7, 208), bytes => [.. bytes[..^1], 0]), GivenLog.Policy, new() { Stretch = 1, Save = _ => Assert.Fail("remembered") }).RunAsync(state));

        Assert.Contains("tile/entries/007.p/208", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_state_that_was_changed_is_not_read()
    {
        using var log = await GivenLog.OfAsync(3000);
        var bytes = (await log.AuditAsync()).State.ToBytes();
        Assert.Equal(bytes, AuditState.Parse(bytes).ToBytes());
        var text = System.Text.Encoding.UTF8.GetString(bytes);
        foreach (var other in new[] { text.Replace("audited 2816", "audited 2560", StringComparison.Ordinal), text.Replace("audited 2816", "audited 02816", StringComparison.Ordinal), text.Replace(".p/11", ".p/12", StringComparison.Ordinal), "", text[..40] })
            Assert.Throws<LogFormatException>(() => AuditState.Parse(System.Text.Encoding.UTF8.GetBytes(other)));
    }

    [Fact]
    public async Task Entries_read_through_tiles_are_those_appended_and_prove_themselves()
    {
        using var log = await GivenLog.OfAsync(66_000);
        using var writer = await log.OpenAsync();
        var tree = await writer.ReadTreeAsync();
        foreach (var index in new long[] { 0, 1, 255, 256, 65_535, 65_536, 65_999 })
        {
            Assert.Equal(GivenLog.Entry(index).ToArray(), (await tree.ReadEntryAsync(index)).ToArray());
            var proof = await LogProof.MakeAsync(tree, index, writer.Signed);
            LogProof.Parse(proof.ToBytes()).Verify(GivenLog.Entry(index).Span, GivenLog.Policy);
        }

        foreach (var old in new long[] { 1, 255, 256, 257, 65_536, 65_999, 66_000 })
        {
            Assert.Equal(log.Root(old), await tree.RootAsync(old));
            Assert.True(Consistency.Verify(old, log.Root(old), 66_000, log.Root(66_000), await Consistency.ProveAsync(tree, old, 66_000)));
        }
    }

    static async Task ReadThroughAsync(Fetch fetch, GivenLog log, Tile tile)
    {
        var tree = await TileTree.OpenAsync(fetch, 70_000, log.Root(70_000));
        if (tile.IsEntries) await tree.ReadEntriesAsync(tile.Index);
        else await tree.ReadAsync([new Node(8 * tile.Level, tile.Index * 256)], default);
    }

    static Fetch Change(GivenLog log, Tile changed, Func<byte[], byte[]?> change) => async (path, ct) =>
        await LogFiles.InFolder(log.Folder)(path, ct) is not { } bytes ? null : path == changed.Path ? change(bytes) : bytes;

    static Fetch Flip(Fetch fetch, string flipped, Random random)
    {
        var (at, bit) = (random.NextDouble(), random.Next(8));
        return async (path, ct) =>
        {
            var bytes = await fetch(path, ct);
            if (path == flipped) bytes![(int)(at * bytes.Length)] ^= (byte)(1 << bit);
            return bytes;
        };
    }

    sealed class Straight(Action<AuditProgress> report) : IProgress<AuditProgress>
    {
        public void Report(AuditProgress value) => report(value);
    }
}
