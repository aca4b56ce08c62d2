namespace TransparencyLog.Tests.Witnesses;

public sealed class WitnessGroupTests : IDisposable
{
    static readonly TimeSpan Long = TimeSpan.FromSeconds(30), Short = TimeSpan.FromMilliseconds(300);

    readonly Scratch scratch = new();
    readonly SignerKey[] keys = [.. Enumerable.Range(1, 3).Select(i => SignerKey.Generate($"w{i}.example", NoteKeyType.Cosignature))];
    readonly List<IDisposable> open = [];
    readonly MemoryTree tree = new();

    public WitnessGroupTests()
    {
        while (tree.Size < 50) tree.Append(GivenLog.Entry(tree.Size).Span);
    }

    [Fact]
    public async Task Two_of_three_are_enough_though_the_third_sleeps()
    {
        var group = Group(2, Honest(0), Honest(1), _ => { Thread.Sleep(3000); return new WitnessAnswer(500, null, ""); });
        var round = await group.AskAsync(Signed(50), tree, Long);
        Assert.True(round.HasQuorum);
        Assert.Null(round.Alarm);
        Assert.Equal(["W1", "W2"], Policy(2).Open(round.Checkpoint.ToBytes()).Witnesses.Keys.Order());
    }

    [Fact]
    public async Task One_of_three_is_not_enough_and_the_answers_say_why()
    {
        var group = Group(2, Honest(0), _ => new WitnessAnswer(503, null, "busy"), _ => new WitnessAnswer(200, null, "<html>\n"));
        var round = await group.AskAsync(Signed(50), tree, Long);
        Assert.False(round.HasQuorum);
        Assert.Contains(round.Replies, reply => reply.Words.Contains("503: busy", StringComparison.Ordinal));
        Assert.Equal(3, round.Replies.Count);
        Assert.Throws<LogMismatchException>(() => Policy(2).Open(round.Checkpoint.ToBytes()));
    }

    [Fact]
    public async Task Patience_ends()
    {
        var group = Group(3, Honest(0), Honest(1), _ => { Thread.Sleep(3000); return new WitnessAnswer(500, null, ""); });
        Assert.False((await group.AskAsync(Signed(50), tree, Short)).HasQuorum);
    }

    [Fact]
    public async Task A_witness_that_is_ahead_raises_the_alarm_whatever_the_others_say()
    {
        var ahead = Honest(0);
        var group = Group(1, ahead);
        await group.AskAsync(Signed(50), tree, Long);

        var round = await Group(3, ahead, Honest(1), Honest(2)).AskAsync(Signed(40), tree, Long, courtesy: Long);
        Assert.Contains("50 entries", round.Alarm, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        open.ForEach(one => one.Dispose());
        scratch.Dispose();
    }

    Func<byte[], WitnessAnswer> Honest(int i)
    {
        var store = WitnessStore.Open(scratch.In($"witness{i}"));
        open.Add(store);
        var witness = new Witness(keys[i], store, TimeProvider.System, [GivenLog.Key.Verifier]);
        return body => witness.AddCheckpoint(body);
    }

    WitnessGroup Group(int quorum, params Func<byte[], WitnessAnswer>[] answers)
    {
        var servers = answers.Select(answer => new LoopbackServer(answer)).ToArray();
        open.AddRange(servers);
        return new WitnessGroup(Policy(quorum), [.. servers.Select((server, i) => server.Client(keys[i]))]);
    }

    Policy Policy(int quorum) => TransparencyLog.Policy.Parse($"log {GivenLog.Key.Verifier}\n{string.Concat(keys.Select((key, i) => $"witness W{i + 1} {key.Verifier}\n"))}group g {quorum} W1 W2 W3\nquorum g\n");

    SignedCheckpoint Signed(long size) => SignedCheckpoint.Sign(new Checkpoint(GivenLog.Origin, size, tree.Root(size)), GivenLog.Key);
}
