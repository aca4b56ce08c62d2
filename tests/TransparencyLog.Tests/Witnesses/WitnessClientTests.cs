namespace TransparencyLog.Tests.Witnesses;

public sealed class WitnessClientTests : IDisposable
{
    readonly Scratch scratch = new();
    readonly SignerKey key = SignerKey.Generate("witness.example", NoteKeyType.Cosignature);
    readonly WitnessStore store;
    readonly Witness witness;
    readonly MemoryTree tree = new();

    public WitnessClientTests()
    {
        store = WitnessStore.Open(scratch.In("witness"));
        witness = new Witness(key, store, TimeProvider.System, [GivenLog.Key.Verifier]);
        while (tree.Size < 300) tree.Append(GivenLog.Entry(tree.Size).Span);
    }

    [Fact]
    public async Task A_client_learns_the_size_of_its_witness_and_gets_cosignatures_that_hold()
    {
        using var server = new LoopbackServer(body => witness.AddCheckpoint(body));
        Assert.Equal(WitnessOutcome.Cosigned, (await server.Client(key).AskAsync(Signed(10), tree)).Outcome);

        // A client that knows nothing asks from 0, is told 10, and asks again.
        var client = server.Client(key);
        var signed = Signed(200);
        var reply = await client.AskAsync(signed, tree);
        Assert.Equal((WitnessOutcome.Cosigned, 200), (reply.Outcome, reply.Size));
        Policy.Parse($"log {GivenLog.Key.Verifier}\nwitness w {key.Verifier}\nquorum w\n").Open(signed.With(reply.Line!).ToBytes());
        Assert.Equal(WitnessOutcome.Cosigned, (await client.AskAsync(Signed(300), tree)).Outcome);
        Assert.Equal(WitnessOutcome.Cosigned, (await client.AskAsync(Signed(300), tree)).Outcome);
        Assert.Equal(5, server.Asked);
    }

    [Fact]
    public async Task A_log_that_was_restored_with_its_anchor_learns_from_its_witness_that_it_was()
    {
        using var server = new LoopbackServer(body => witness.AddCheckpoint(body));
        await server.Client(key).AskAsync(Signed(200), tree);

        var reply = await server.Client(key).AskAsync(Signed(150), tree);
        Assert.Equal((WitnessOutcome.Ahead, 200), (reply.Outcome, reply.Size));
        Assert.Contains("200", reply.Words, StringComparison.Ordinal);

        var fork = new MemoryTree();
        while (fork.Size < 250) fork.Append(GivenLog.Entry(fork.Size == 180 ? 999 : fork.Size).Span);
        var signed = SignedCheckpoint.Sign(new Checkpoint(GivenLog.Origin, 250, fork.Root(250)), GivenLog.Key);
        Assert.Equal(WitnessOutcome.Inconsistent, (await server.Client(key).AskAsync(signed, fork)).Outcome);
        var same = SignedCheckpoint.Sign(new Checkpoint(GivenLog.Origin, 200, fork.Root(200)), GivenLog.Key);
        Assert.Equal(WitnessOutcome.Inconsistent, (await server.Client(key).AskAsync(same, fork)).Outcome);
    }

    public static TheoryData<int, string> Garbage { get; } = new()
    {
        { 200, "" }, { 200, "\n" }, { 200, "<html>\n" }, { 200, "— witness.example AAAA\n" }, { 200, new string('x', 60_000) + "\n" }, { 500, "down" }, { 404, "" },
        { 409, "7\n" }, { 409, "x" }, { 409, "" }, { 302, "" }, { 200, "— stranger.example " + Convert.ToBase64String(new byte[76]) + "\n" },
    };

    [Theory, MemberData(nameof(Garbage))]
    public async Task A_witness_that_answers_garbage_gives_nothing_and_is_asked_twice_at_most(int status, string body)
    {
        using var server = new LoopbackServer(_ => new WitnessAnswer(status, null, body));
        var reply = await server.Client(key).AskAsync(Signed(200), tree);
        Assert.Equal((WitnessOutcome.Refused, null), (reply.Outcome, reply.Line));
        Assert.InRange(server.Asked, 1, 2);
    }

    [Fact]
    public async Task A_cosignature_of_another_checkpoint_is_not_taken()
    {
        using var server = new LoopbackServer(_ => new WitnessAnswer(200, null, key.Cosign(Signed(199).Note.Text, DateTimeOffset.UnixEpoch.AddYears(56)) + "\n"));
        Assert.Equal(WitnessOutcome.Refused, (await server.Client(key).AskAsync(Signed(200), tree)).Outcome);
    }

    [Fact]
    public async Task A_witness_that_is_slow_or_floods_costs_no_more_than_its_time_and_64_KiB()
    {
        using var slow = new LoopbackServer(_ => { Thread.Sleep(5000); return new WitnessAnswer(200, null, ""); });
        using var enough = new CancellationTokenSource(200);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await slow.Client(key).AskAsync(Signed(200), tree, enough.Token));
        using var flood = new LoopbackServer(_ => new WitnessAnswer(200, null, new string('x', 1_000_000)));
        await Assert.ThrowsAsync<HttpRequestException>(async () => await flood.Client(key).AskAsync(Signed(200), tree));
    }

    [Fact]
    public async Task A_log_is_read_and_audited_over_HTTP_as_from_its_folder()
    {
        using var log = await GivenLog.OfAsync(1000);
        using var server = new LoopbackServer(log.Folder);
        var report = await new Auditor(LogFiles.At(server.Http, server.Address), GivenLog.Policy).RunAsync();
        Assert.Equal(log.Root(1000), report.Checkpoint.Checkpoint.Root);
        Assert.Null(await LogFiles.At(server.Http, server.Address)("tile/0/999", default));
    }

    public void Dispose()
    {
        store.Dispose();
        key.Dispose();
        scratch.Dispose();
    }

    SignedCheckpoint Signed(long size) => SignedCheckpoint.Sign(new Checkpoint(GivenLog.Origin, size, tree.Root(size)), GivenLog.Key);
}
