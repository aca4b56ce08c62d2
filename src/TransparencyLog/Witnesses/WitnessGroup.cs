namespace TransparencyLog;

/// <summary>What came of asking all witnesses about one checkpoint.</summary>
/// <param name="Checkpoint">The checkpoint with all cosignatures that came in time.</param>
/// <param name="HasQuorum">They are enough for the policy, so it may be published.</param>
/// <param name="Alarm">What a witness said that is ahead of the log or holds another tree: stop the writer with these words. Null when none did.</param>
/// <param name="Replies">What each witness said that answered in time.</param>
public sealed record WitnessRound(SignedCheckpoint Checkpoint, bool HasQuorum, string? Alarm, IReadOnlyList<WitnessReply> Replies);

/// <summary>The witnesses of a policy, asked together: a slow or broken one costs the log nothing as long as the others are a quorum (tlog-policy, "Defining the quorum").</summary>
public sealed class WitnessGroup(Policy policy, IReadOnlyList<WitnessClient> witnesses)
{
    /// <summary>
    /// Asks all witnesses at once and returns when all have answered, when one raises an alarm, when patience ends, or, once there is a quorum, after
    /// <paramref name="courtesy"/> more for the rest.
    /// </summary>
    public async Task<WitnessRound> AskAsync(SignedCheckpoint checkpoint, INodeSource tree, TimeSpan patience, TimeSpan courtesy = default, CancellationToken ct = default)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(ct);
        end.CancelAfter(patience);
        var asked = witnesses.Select(witness => AskAsync(witness, checkpoint, tree, end.Token)).ToList();
        var replies = new List<WitnessReply>();
        var signed = checkpoint;
        var quorum = HasQuorum(signed);
        while (asked.Count > 0)
        {
            var one = await Task.WhenAny(asked);
            asked.Remove(one);
            var reply = await one;
            ct.ThrowIfCancellationRequested();
            replies.Add(reply);
            if (reply.Outcome is WitnessOutcome.Ahead or WitnessOutcome.Inconsistent) break;
            if (reply.Line is { } line) signed = signed.With(line);
            if (quorum || !HasQuorum(signed)) continue;
            quorum = true;
            if (asked.Count > 0) end.CancelAfter(courtesy);
        }

        await end.CancelAsync();
        return new WitnessRound(signed, quorum, replies.FirstOrDefault(reply => reply.Outcome is WitnessOutcome.Ahead or WitnessOutcome.Inconsistent)?.Words, replies);
    }

    bool HasQuorum(SignedCheckpoint signed) => policy.HasQuorum(policy.OpenWithoutQuorum(signed.ToBytes()).Witnesses.Keys.ToHashSet(StringComparer.Ordinal));

    static async Task<WitnessReply> AskAsync(WitnessClient witness, SignedCheckpoint checkpoint, INodeSource tree, CancellationToken ct)
    {
        try
        {
            return await witness.AskAsync(checkpoint, tree, ct);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or IOException)
        {
            return new WitnessReply(WitnessOutcome.Refused, null, 0, $"{witness.Key.Name} could not be asked: {failure.Message}");
        }
    }
}
