namespace TransparencyLog;

/// <summary>
/// What a witness may do with a request, from the request, its keys and what it has stored; decided without reading or writing anything (tlog-witness,
/// "add-checkpoint"). <see cref="Accepted"/> must be stored, in one step with the check that nothing else was, before anybody hears of it.
/// </summary>
/// <param name="Refusal">The answer when it must not cosign; null when it may.</param>
/// <param name="Accepted">The checkpoint that it may store and cosign.</param>
/// <param name="Evidence">Two signed checkpoints that contradict each other, when the request brought the second one.</param>
public sealed record WitnessDecision(WitnessAnswer? Refusal, SignedCheckpoint? Accepted, ForkEvidence? Evidence)
{
    /// <summary>Decides, in the order that the specification gives.</summary>
    /// <param name="body">The request's body as it came.</param>
    /// <param name="keysOf">The trusted keys of the log of an origin; none when the log is not known.</param>
    /// <param name="storedOf">The last checkpoint of an origin that this witness cosigned; null when there is none.</param>
    public static WitnessDecision Make(ReadOnlySpan<byte> body, Func<string, IReadOnlyList<VerifierKey>> keysOf, Func<string, SignedCheckpoint?> storedOf)
    {
        AddCheckpointRequest request;
        Checkpoint said;
        try
        {
            request = AddCheckpointRequest.Parse(body);
            said = Checkpoint.Parse(request.Checkpoint.Text);
        }
        catch (LogFormatException wrong)
        {
            return Refuse(400, wrong.Message);
        }

        var keys = keysOf(said.Origin);
        if (keys.Count == 0) return Refuse(404, "This witness does not know the log.");

        SignedCheckpoint signed;
        try
        {
            signed = SignedCheckpoint.Open(request.Checkpoint.ToBytes(), keys);
        }
        catch (LogMismatchException wrong)
        {
            return Refuse(403, wrong.Message);
        }

        return Judge(request, signed, storedOf(said.Origin));
    }

    static WitnessDecision Judge(AddCheckpointRequest request, SignedCheckpoint signed, SignedCheckpoint? stored)
    {
        if (request.OldSize > signed.Size) return Refuse(400, "The old size is larger than the checkpoint's.");

        // A smaller size alone may be an old checkpoint that was sent late; another root for the same size is none.
        var evidence = stored is null || signed.Size != stored.Size ? null : Fork.Between(stored, signed);
        if (request.OldSize != (stored?.Size ?? 0)) return new WitnessDecision(WitnessAnswer.Conflict(stored?.Size ?? 0), null, evidence);
        if (signed.Size == 0 && signed.Root != Merkle.EmptyRoot) return Refuse(422, "The root of an empty tree is the hash of nothing.");
        if (!Holds(request, signed, stored)) return new WitnessDecision(WitnessAnswer.Refused(422, "The checkpoint is not shown to be consistent with the last one."), null, evidence);
        return new WitnessDecision(null, signed, null);
    }

    static bool Holds(AddCheckpointRequest request, SignedCheckpoint signed, SignedCheckpoint? stored) =>
        request.OldSize == 0
            ? request.Proof.Count == 0
            : Consistency.Verify(request.OldSize, stored!.Root, signed.Size, signed.Root, [.. request.Proof]);

    static WitnessDecision Refuse(int status, string why) => new(WitnessAnswer.Refused(status, why), null, null);
}
