using Probity.Calendar;
using Probity.Facts;
using TransparencyLog;

namespace Probity.Fuzz.Targets;

/// <summary>What comes from a log, from a witness or with a receipt: each form has one spelling, so that what is read is written back byte for byte.</summary>
static class LogTargets
{
    static readonly SignerKey Key = SignerKey.FromSeed("credit.example/log/inquiries", NoteKeyType.Ed25519, new byte[32]);
    static readonly SignerKey Witness = SignerKey.FromSeed("witness.example", NoteKeyType.Cosignature, new byte[32]);
    static readonly Fact Bound = new(FactKind.PersonBound, new Instant(1795399200000000), Actor.Subject(Channel.Page), "", ["document"]);
    static readonly byte[] Leaf70 = Leaf.Of(LogKind.Journal, Bound.At, new byte[32], Bound.Parts().Commit(new byte[32]));
    static readonly byte[] Opening = LeafOpening.Of(Leaf70, new byte[32], Bound.Parts(), label => label is not "official").ToBytes();
    static readonly SignedCheckpoint Signed = Sign();

    static readonly LogProof Proof = new(0, [], Signed.Note, Opening);

    static readonly string Policies = $"log {Key.Verifier} https://credit.example/log/inquiries\nwitness w {Witness.Verifier}\ngroup g 1 w\nquorum g\n";

    public static IReadOnlyList<Target> All { get; } =
    [
        new("leaf-opening", OpeningOf, [Opening, LeafOpening.Closed(Leaf70).ToBytes()], ["kind", "at", "official", "probity-opening/2", "9223372036854775807", "\0\0\0\u0001"]),
        new("tlog-proof", ProofOf, [Proof.ToBytes()], ["extra ", "index ", "c2sp.org/tlog-proof@v1\n", "\n\n", "— ", "="]),
        new("signed-note", NoteOf, [Signed.ToBytes()], ["\n\n", "— ", "+", "0", "=", "A=="]),
        new("tlog-policy", PolicyOf, [System.Text.Encoding.UTF8.GetBytes(Policies)], ["log ", "witness ", "group ", "quorum ", "none", "any", "all", "#", "\t"]),
        new("add-checkpoint", RequestOf, [new AddCheckpointRequest(0, [], Signed.Note).ToBytes(), new AddCheckpointRequest(1, [Merkle.EmptyRoot], Signed.Note).ToBytes()], ["old ", "\n\n", "00", "9223372036854775807"]),
        new("audit-state", StateOf, [AuditState.Start(Signed).ToBytes()], ["audited ", "tile/0/000.p/1 ", "\n\n", "256"]),
    ];

    static void OpeningOf(byte[] bytes)
    {
        var read = LeafOpening.Parse(bytes);
        if (read.IsRefused) return;
        Promise.That(read.Value.ToBytes().AsSpan().SequenceEqual(bytes), "An opening that was read is written as it came.");
        if (read.Value.Check() is not null || read.Value.Parts.Count is 0) return;
        Promise.That(read.Value.Leaf.Span.SequenceEqual(Leaf70), "Nobody finds another leaf that commits to something.");
        Promise.That(read.Value.Parts.All(part => part.Shown is not { } shown || Bound.Parts().All.Contains(shown)), "What an opening shows is what was logged.");
    }

    static void ProofOf(byte[] bytes) => Same(bytes, input =>
    {
        var proof = LogProof.Parse(input);
        try
        {
            proof.Verify(Leaf70, Policy.Parse(Policies));
        }
        catch (LogMismatchException)
        {
        }

        return proof.ToBytes();
    });

    static void NoteOf(byte[] bytes) => Same(bytes, input => Note.Parse(input).ToBytes());

    static void RequestOf(byte[] bytes)
    {
        Same(bytes, input => AddCheckpointRequest.Parse(input).ToBytes());
        var decision = WitnessDecision.Make(bytes, _ => [Key.Verifier], _ => null);
        Promise.That(decision.Refusal is not null || decision.Accepted!.Note.Text.SequenceEqual(Signed.Note.Text), "A witness accepts what the log has signed, and nothing else.");
    }

    static void StateOf(byte[] bytes) => Same(bytes, input => AuditState.Parse(input).ToBytes());

    static void PolicyOf(byte[] bytes)
    {
        try
        {
            var policy = Policy.Parse(bytes);
            policy.HasQuorum(policy.Witnesses.Select(witness => witness.Name).ToHashSet(StringComparer.Ordinal));
        }
        catch (LogFormatException)
        {
        }
    }

    static void Same(byte[] bytes, Func<byte[], byte[]> read)
    {
        byte[] again;
        try
        {
            again = read(bytes);
        }
        catch (LogFormatException)
        {
            return;
        }

        Promise.That(again.AsSpan().SequenceEqual(bytes), "What was read is written as it came.");
    }

    static SignedCheckpoint Sign()
    {
        var signed = SignedCheckpoint.Sign(new Checkpoint(Key.Verifier.Name, 1, Merkle.Leaf(Leaf70)), Key);
        return signed.With(Witness.Cosign(signed.Note.Text, DateTimeOffset.UnixEpoch.AddYears(56)));
    }
}
