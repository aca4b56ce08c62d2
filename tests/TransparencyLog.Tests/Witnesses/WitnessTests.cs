using System.Text;

namespace TransparencyLog.Tests.Witnesses;

public sealed class WitnessTests : IDisposable
{
    readonly Scratch scratch = new();
    readonly SignerKey key = SignerKey.Generate("witness.example", NoteKeyType.Cosignature);
    readonly HandClock clock = new(DateTimeOffset.UnixEpoch.AddYears(56));
    readonly WitnessStore store;
    readonly Witness witness;
    readonly MemoryTree tree = new();

    public WitnessTests()
    {
        store = WitnessStore.Open(scratch.In("witness"));
        witness = new Witness(key, store, clock, [GivenLog.Key.Verifier]);
        while (tree.Size < 300) tree.Append(GivenLog.Entry(tree.Size).Span);
    }

    [Fact]
    public async Task The_rules_give_the_statuses_of_the_specification()
    {
        Assert.Equal(400, Ask(await BodyAsync(0, 5), text => text.Replace("old 0", "old 00", StringComparison.Ordinal)).Status);
        Assert.Equal(400, Ask(await BodyAsync(0, 5), text => text.Replace("old 0", "old +0", StringComparison.Ordinal)).Status);
        Assert.Equal(400, Ask(await BodyAsync(0, 5), text => text.Replace("\n5\n", "\n05\n", StringComparison.Ordinal)).Status);
        Assert.Equal(400, Ask(await BodyAsync(0, 5), text => text.Replace("old 0\n", "old 0\n" + string.Concat(Enumerable.Repeat(Merkle.EmptyRoot + "\n", 64)), StringComparison.Ordinal)).Status);
        Assert.Equal(400, Ask(await BodyAsync(0, 5), text => text.Replace("old 0", "old 6", StringComparison.Ordinal)).Status);
        Assert.Equal(404, Ask(await BodyAsync(0, 5, SignerKey.Generate("example.com/other", NoteKeyType.Ed25519))).Status);
        Assert.Equal(403, Ask(await BodyAsync(0, 5, SignerKey.Generate(GivenLog.Origin, NoteKeyType.Ed25519))).Status);
        Assert.Equal(403, Ask(await BodyAsync(0, 5), text => text.Replace("\n5\n", "\n6\n", StringComparison.Ordinal)).Status);
        Assert.Equal(422, Ask(await BodyAsync(0, 5), text => text.Replace("old 0\n", $"old 0\n{Merkle.EmptyRoot}\n", StringComparison.Ordinal)).Status);
        Assert.Equal(422, witness.AddCheckpoint(new AddCheckpointRequest(0, [], Signed(0, Merkle.Leaf([])).Note).ToBytes()).Status);
        Assert.Null(witness.FindCheckpoint(WitnessStore.NameOf(GivenLog.Origin)));

        Assert.Equal(200, Ask(await BodyAsync(0, 5)).Status);
        Assert.Equal(200, Ask(await BodyAsync(5, 200)).Status);
        Assert.Equal((409, "200\n", "text/x.tlog.size"), Triple(Ask(await BodyAsync(5, 200))));
        Assert.Equal((409, "200\n", "text/x.tlog.size"), Triple(Ask(await BodyAsync(0, 300))));
        Assert.Equal(422, witness.AddCheckpoint(new AddCheckpointRequest(200, await Consistency.ProveAsync(tree, 199, 300), Signed(300).Note).ToBytes()).Status);
        Assert.Equal(422, witness.AddCheckpoint(new AddCheckpointRequest(200, [Merkle.EmptyRoot], Signed(200).Note).ToBytes()).Status);
    }

    [Fact]
    public async Task The_same_size_again_gets_a_fresh_time()
    {
        Ask(await BodyAsync(0, 5));
        clock.Now = clock.Now.AddMinutes(10);
        var answer = Ask(await BodyAsync(5, 5));
        Assert.True(Cosignature.TryTime(SignatureLine.ParseAll(Encoding.UTF8.GetBytes(answer.Body))[0].Signature, out var seconds));
        Assert.Equal(clock.Now.ToUnixTimeSeconds(), seconds);
    }

    [Fact]
    public async Task A_second_root_of_a_size_is_refused_and_kept_as_evidence()
    {
        ForkEvidence? seen = null;
        witness.ForkSeen += evidence => seen = evidence;
        Ask(await BodyAsync(0, 5));
        var fork = Signed(5, Merkle.Leaf([]));
        Assert.Equal(422, witness.AddCheckpoint(new AddCheckpointRequest(5, [], fork.Note).ToBytes()).Status);
        Assert.Equal(ForkKind.SplitView, seen!.Kind);
        Assert.Equal(tree.Root(5), SignedCheckpoint.Open(witness.FindCheckpoint(WitnessStore.NameOf(GivenLog.Origin)), GivenLog.Key.Verifier).Root);
    }

    [Fact]
    public async Task Many_requests_at_once_never_roll_the_witness_back()
    {
        Ask(await BodyAsync(0, 10));
        var bodies = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => BodyAsync(10, 11 + i)));
        var cosigned = await Task.WhenAll(bodies.Select(body => Task.Run(() => Ask(body).Status)));
        Assert.Single(cosigned, status => status == 200);
        Assert.All(cosigned, status => Assert.True(status is 200 or 409 or 503));
    }

    [Fact]
    public async Task A_witness_remembers_after_a_restart_and_one_process_holds_its_folder()
    {
        Ask(await BodyAsync(0, 10));
        Assert.Throws<LogStoppedException>(() => WitnessStore.Open(scratch.In("witness")));
        store.Dispose();
        using var again = WitnessStore.Open(scratch.In("witness"));
        Assert.Equal((409, "10\n", "text/x.tlog.size"), Triple(new Witness(key, again, clock, [GivenLog.Key.Verifier]).AddCheckpoint(Encoding.UTF8.GetBytes(await BodyAsync(0, 20)))));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_not_taken_for_a_log_never_seen()
    {
        Ask(await BodyAsync(0, 10));
        await File.WriteAllTextAsync(scratch.In("witness", WitnessStore.NameOf(GivenLog.Origin)), "");
        var body = await BodyAsync(0, 5);
        Assert.ThrowsAny<Exception>(() => Ask(body));
    }

    [Fact]
    public async Task Addresses_are_hashes_of_origins_and_nothing_else()
    {
        Ask(await BodyAsync(0, 10));
        Assert.Equal(64, WitnessStore.NameOf(GivenLog.Origin).Length);
        Assert.Null(store.FindByName("../witness/lock"));
        Assert.Null(store.FindByName(WitnessStore.NameOf("example.com/other")));
        Assert.Null(store.FindByName(WitnessStore.NameOf(GivenLog.Origin).ToUpperInvariant()));
    }

    public void Dispose()
    {
        store.Dispose();
        key.Dispose();
        scratch.Dispose();
    }

    SignedCheckpoint Signed(long size, TreeHash? root = null) => SignedCheckpoint.Sign(new Checkpoint(GivenLog.Origin, size, root ?? tree.Root(size)), GivenLog.Key);

    async Task<string> BodyAsync(long old, long size, SignerKey? by = null)
    {
        var checkpoint = SignedCheckpoint.Sign(new Checkpoint((by ?? GivenLog.Key).Verifier.Name, size, tree.Root(size)), by ?? GivenLog.Key);
        return Encoding.UTF8.GetString(new AddCheckpointRequest(old, old == 0 ? [] : await Consistency.ProveAsync(tree, old, size), checkpoint.Note).ToBytes());
    }

    WitnessAnswer Ask(string body, Func<string, string>? change = null) => witness.AddCheckpoint(Encoding.UTF8.GetBytes(change is null ? body : change(body)));

    static (int, string, string?) Triple(WitnessAnswer answer) => (answer.Status, answer.Body, answer.ContentType);
}
