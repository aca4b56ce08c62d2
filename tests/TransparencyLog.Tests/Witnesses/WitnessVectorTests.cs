using System.Text;

namespace TransparencyLog.Tests.Witnesses;

public sealed class WitnessVectorTests
{
    [Theory, MemberData(nameof(Cultures.All), MemberType = typeof(Cultures))]
    public void The_published_conversation_goes_as_published(string culture)
    {
        Cultures.Set(culture);
        var file = Vectors.Read("witness");
        using var scratch = new Scratch();
        using var store = WitnessStore.Open(scratch.In("witness"));
        using var key = SignerKey.Generate("witness.example", NoteKeyType.Cosignature);
        var log = VerifierKey.Parse(file.Text("key"));
        var witness = new Witness(key, store, TimeProvider.System, [log]);

        foreach (var step in file.List("steps"))
        {
            var body = step.Bytes("body");
            var answer = witness.AddCheckpoint(body);
            Assert.Equal(step.GetProperty("status").GetInt32(), answer.Status);
            if (step.GetProperty("answer").GetString() is { } expected) Assert.Equal((expected, step.Text("type")), (answer.Body, answer.ContentType));
            if (answer.Status != 200) continue;

            var request = AddCheckpointRequest.Parse(body);
            Assert.Equal(body, request.ToBytes());
            var line = Assert.Single(SignatureLine.ParseAll(Encoding.UTF8.GetBytes(answer.Body)));
            Assert.True(key.Verifier.Verify(request.Checkpoint.Text, line.Signature));
        }

        var kept = Note.Parse(witness.FindCheckpoint(WitnessStore.NameOf(file.Text("origin"))));
        Assert.Equal([log, key.Verifier], kept.Verify(log, key.Verifier));
    }

    [Theory, MemberData(nameof(Cultures.All), MemberType = typeof(Cultures))]
    public async Task Forks_and_rollbacks_are_told_apart_from_growth(string culture)
    {
        Cultures.Set(culture);
        var small = Vectors.Read("small-log");
        var (key, file) = (VerifierKey.Parse(small.Text("key")), Vectors.Read("forks"));
        var known = SignedCheckpoint.Open(file.Bytes("base"), key);
        foreach (var vector in file.List("cases"))
        {
            var later = SignedCheckpoint.Open(vector.Bytes("checkpoint"), key);
            var kind = vector.GetProperty("kind").GetString();
            if (vector.GetProperty("proofFrom15").ValueKind is not System.Text.Json.JsonValueKind.Null)
                Assert.Equal(kind is null, Consistency.Verify(15, known.Root, later.Size, later.Root, vector.GetProperty("proofFrom15").Hashes()));

            var evidence = Fork.Between(known, later);
            if (kind is "SplitView" or "Rollback") Assert.Equal(kind, evidence?.Kind.ToString());
            else Assert.Null(evidence);
        }

        var honest = await ForkOfAsync(known, 20, changed: false);
        Assert.Null(honest);
        var rewritten = await ForkOfAsync(known, 20, changed: true);
        Assert.Equal(ForkKind.Rewritten, rewritten!.Kind);
        Assert.Contains(known.ToString(), rewritten.ToString(), StringComparison.Ordinal);
        Assert.Contains(rewritten.Later.ToString(), rewritten.ToString(), StringComparison.Ordinal);
    }

    static async Task<ForkEvidence?> ForkOfAsync(SignedCheckpoint known, int size, bool changed)
    {
        var small = Vectors.Read("small-log");
        using var signer = SignerKey.Parse(Vectors.Read("keys").List("pairs").Select(pair => pair.Text("private")).Single(key => key.Contains("example.com/log/testdata", StringComparison.Ordinal)));
        var tree = new MemoryTree();
        foreach (var entry in small.List("entries")) tree.Append(Encoding.UTF8.GetBytes(changed && tree.Size == 3 ? "changed" : entry.GetString()!));
        while (tree.Size < size) tree.Append([(byte)tree.Size]);
        return await Fork.BetweenAsync(known, SignedCheckpoint.Sign(new Checkpoint(known.Checkpoint.Origin, size, tree.Root(size)), signer), tree);
    }
}
