namespace TransparencyLog;

/// <summary>
/// A witness: cosigns checkpoints of the logs that it knows, never two that contradict each other (tlog-witness). What comes in is a request's body and
/// what goes out an answer; whoever serves HTTP puts it behind <c>POST add-checkpoint</c>.
/// </summary>
public sealed class Witness
{
    const int Tries = 8;

    readonly SignerKey key;
    readonly WitnessStore store;
    readonly TimeProvider clock;
    readonly ILookup<string, VerifierKey> logs;

    /// <summary>A witness for the logs of these keys; several keys of one name are one log.</summary>
    public Witness(SignerKey key, WitnessStore store, TimeProvider clock, IEnumerable<VerifierKey> logs)
    {
        if (key.Verifier.Type is not NoteKeyType.Cosignature) throw new ArgumentException("A witness signs with a cosignature key.", nameof(key));
        (this.key, this.store, this.clock) = (key, store, clock);
        this.logs = logs.ToLookup(log => log.Name, StringComparer.Ordinal);
    }

    /// <summary>Told of two signed checkpoints that contradict each other. They are refused in any case; somebody should keep them.</summary>
    public event Action<ForkEvidence>? ForkSeen;

    /// <summary>The key that it cosigns with.</summary>
    public VerifierKey Verifier => key.Verifier;

    /// <summary>Answers a request. A cosignature is given away only after the checkpoint under it is on the disk.</summary>
    public WitnessAnswer AddCheckpoint(ReadOnlySpan<byte> body)
    {
        for (var i = 0; i < Tries; i++)
        {
            Note? stored = null;
            var decision = WitnessDecision.Make(body, KeysOf, origin => (stored = store.Find(origin)) is null ? null : SignedCheckpoint.Stored(stored));
            if (decision.Evidence is { } evidence) ForkSeen?.Invoke(evidence);
            if (decision.Refusal is { } refusal) return refusal;

            var accepted = decision.Accepted!;
            var line = key.Cosign(accepted.Note.Text, clock.GetUtcNow());
            // Of others' lines on the note nothing is known, so they are not kept.
            var kept = Note.Of(accepted.Note.Text, [.. accepted.Note.Signatures.Where(one => KeysOf(accepted.Checkpoint.Origin).Any(one.IsBy)), line]);
            if (store.Swap(accepted.Checkpoint.Origin, stored, kept)) return WitnessAnswer.Cosigned(line);
        }

        return WitnessAnswer.Refused(503, "Too many requests for this log at once.");
    }

    /// <summary>The last checkpoint of a log with this witness's cosignature, for <c>GET (hash of the origin)/checkpoint</c>; null for 404.</summary>
    public byte[]? FindCheckpoint(string nameOfOrigin) => store.FindByName(nameOfOrigin)?.ToBytes();

    IReadOnlyList<VerifierKey> KeysOf(string origin) => [.. logs[origin]];
}
