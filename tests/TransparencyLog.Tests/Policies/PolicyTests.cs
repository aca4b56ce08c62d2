using System.Text;

namespace TransparencyLog.Tests.Policies;

public sealed class PolicyTests
{
    static readonly DateTimeOffset Time = DateTimeOffset.UnixEpoch.AddYears(56);
    static readonly SignerKey[] Witnesses = [.. Enumerable.Range(1, 6).Select(i => SignerKey.FromSeed($"w{i}.example", NoteKeyType.Cosignature, Enumerable.Repeat((byte)i, 32).ToArray()))];
    static readonly string Log = $"log {GivenLog.Key.Verifier} https://example.com/log\n";
    static readonly string Six = string.Concat(Witnesses.Select((key, i) => $"witness W{i + 1} {key.Verifier}\n"));

    [Theory]
    [InlineData("quorum none", "", true)]
    [InlineData("quorum W1", "1", true)]
    [InlineData("quorum W1", "2 3 4 5 6", false)]
    [InlineData("group g 2 W1 W2 W3\nquorum g", "1 3", true)]
    [InlineData("group g 2 W1 W2 W3\nquorum g", "1 4 5 6", false)]
    [InlineData("group g any W1 W2\nquorum g", "2", true)]
    [InlineData("group g all W1 W2\nquorum g", "2", false)]
    [InlineData("group g all W1 W2\nquorum g", "1 2", true)]
    [InlineData("group a 2 W1 W2 W3\ngroup b any W4 W5 W6\ngroup c all a b\nquorum c", "1 2 6", true)]
    [InlineData("group a 2 W1 W2 W3\ngroup b any W4 W5 W6\ngroup c all a b\nquorum c", "1 2 3", false)]
    [InlineData("group a 2 W1 W2 W3\ngroup b any W4 W5 W6\ngroup c all a b\nquorum c", "1 4 5 6", false)]
    public void A_quorum_is_met_by_its_witnesses_and_by_no_others(string rules, string signed, bool met)
    {
        var policy = Policy.Parse(Log + Six + rules + "\n");
        var note = Cosigned(signed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => Witnesses[one[0] - '1']));
        if (met) Assert.Equal(signed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, policy.Open(note).Witnesses.Count);
        else Assert.Throws<LogMismatchException>(() => policy.Open(note));
    }

    [Fact]
    public void A_witness_that_signs_twice_counts_once()
    {
        var policy = Policy.Parse(Log + Six + "group g 2 W1 W2 W3\nquorum g\n");
        var text = Checkpoint().Note.Text.ToArray();
        var note = Note.Of(text, GivenLog.Key.Sign(text), Witnesses[0].Cosign(text, Time), Witnesses[0].Cosign(text, Time.AddMinutes(1)));
        Assert.Throws<LogMismatchException>(() => policy.Open(note.ToBytes()));
        Assert.Equal(new Dictionary<string, DateTimeOffset> { ["W1"] = Time }, policy.OpenWithoutQuorum(note.ToBytes()).Witnesses);
    }

    [Fact]
    public void A_cosignature_that_does_not_hold_spoils_the_checkpoint_and_an_unknown_one_does_not()
    {
        var policy = Policy.Parse(Log + Six + "quorum W1\n");
        var text = Checkpoint().Note.Text.ToArray();
        using var unknown = SignerKey.Generate("stranger.example", NoteKeyType.Cosignature);
        policy.Open(Note.Of(text, GivenLog.Key.Sign(text), Witnesses[0].Cosign(text, Time), unknown.Cosign("other\n"u8, Time)).ToBytes());
        Assert.Throws<LogMismatchException>(() => policy.Open(Note.Of(text, GivenLog.Key.Sign(text), Witnesses[0].Cosign(text, Time), Witnesses[1].Cosign("other\n"u8, Time)).ToBytes()));
    }

    [Fact]
    public void Only_listed_logs_are_believed()
    {
        using var other = SignerKey.Generate(GivenLog.Origin, NoteKeyType.Ed25519);
        Assert.Throws<LogMismatchException>(() => Policy.Parse($"log {other.Verifier}\nquorum none\n").Open(Cosigned([])));
        Assert.Throws<LogMismatchException>(() => Policy.Parse("quorum none\n").Open(Cosigned([])));
        Policy.Parse($"log {other.Verifier}\n{Log}quorum none\n").Open(Cosigned([]));
    }

    [Fact]
    public void Comments_white_space_and_addresses_are_read()
    {
        var policy = Policy.Parse($"# a comment 中文\n\n \t{Log.Trim()}\t \n   # another\nwitness\tGemeinde-Prüfer\t{Witnesses[0].Verifier}  https://w1.example/ \nquorum Gemeinde-Prüfer\n");
        Assert.Equal("https://example.com/log", Assert.Single(policy.Logs).Url);
        Assert.Equal(("Gemeinde-Prüfer", "https://w1.example/"), (policy.Witnesses[0].Name, policy.Witnesses[0].Url));
    }

    public static TheoryData<string> Bad { get; } =
    [
        "", Log, Log + "quorum none", Log + "quorum none\nquorum none\n", Log + "quorum W1\n", Log + "quorum W1\n" + Six, Log + "quorum\n", Log + "Quorum none\n",
        Log + Log + "quorum none\n", Six + Six + "quorum none\n", $"log {Witnesses[0].Verifier}\nquorum none\n", $"witness w {GivenLog.Key.Verifier}\nquorum none\n",
        $"witness none {Witnesses[0].Verifier}\nquorum none\n", $"witness a {Witnesses[0].Verifier}\nwitness a {Witnesses[1].Verifier}\nquorum none\n",
        $"witness a {Witnesses[0].Verifier}\nwitness b {SignerKey.FromSeed("other.example", NoteKeyType.Cosignature, Enumerable.Repeat((byte)1, 32).ToArray()).Verifier}\nquorum none\n",
        Six + "group g 0 W1\nquorum g\n", Six + "group g 2 W1\nquorum g\n", Six + "group g 01 W1\nquorum g\n", Six + "group g +1 W1\nquorum g\n", Six + "group g ١ W1\nquorum g\n",
        Six + "group g any\nquorum none\n", Six + "group g any W1 W1\nquorum g\n", Six + "group g any W9\nquorum g\n", Six + "group g any g\nquorum g\n", Six + "group g any none\nquorum g\n",
        Six + "group a any W1\ngroup b any W1\nquorum b\n", Six + "group W1 any W2\nquorum W2\n", Six + "group none any W2\nquorum W2\n", Log + "quorum none\r\n", Log + "quorum none \u0001\n", Log + "quorum\u00a0none\n",
        $"log {GivenLog.Key.Verifier.ToString()[..^4]}AAA=\nquorum none\n", Log + "quorum none\nmore\n",
    ];

    [Theory, MemberData(nameof(Bad))]
    public void Anything_else_is_refused_with_its_line(string policy) => Assert.Throws<LogFormatException>(() => Policy.Parse(policy));

    [Fact]
    public void Bytes_that_are_not_text_are_refused() => Assert.Throws<LogFormatException>(() => Policy.Parse([.. Encoding.UTF8.GetBytes(Log), .. "# "u8, 0xff, (byte)'\n', .. "quorum none\n"u8]));

    [Fact]
    public void Thirty_two_of_each_are_read()
    {
        var keys = Enumerable.Range(0, 64).Select(i => SignerKey.FromSeed($"k{i}", i < 32 ? NoteKeyType.Ed25519 : NoteKeyType.Cosignature, Enumerable.Repeat((byte)(100 + i), 32).ToArray())).ToArray();
        var text = string.Concat(keys[..32].Select(key => $"log {key.Verifier}\n")) + string.Concat(keys[32..].Select((key, i) => $"witness w{i} {key.Verifier}\ngroup g{i} any w{i}\n"));
        var policy = Policy.Parse(text + "quorum g31\n");
        Assert.Equal((32, 32, 32), (policy.Logs.Count, policy.Witnesses.Count, policy.Groups.Count));
    }

    static SignedCheckpoint Checkpoint() => SignedCheckpoint.Sign(new Checkpoint(GivenLog.Origin, 0, Merkle.EmptyRoot), GivenLog.Key);

    static byte[] Cosigned(IEnumerable<SignerKey> witnesses)
    {
        var checkpoint = Checkpoint();
        return checkpoint.With(witnesses.Select(key => key.Cosign(checkpoint.Note.Text, Time))).ToBytes();
    }
}
