namespace TransparencyLog;

/// <summary>
/// Recomputes a log as an outsider who trusts nothing but the policy: every entry to its leaf, every tile to the one above, all of it to the signed root; and holds
/// the whole against the last checkpoint that this auditor saw. What does not hold is a <see cref="LogMismatchException"/> that names the file, or a
/// <see cref="LogForkException"/> with the evidence.
/// </summary>
public sealed class Auditor(Fetch fetch, Policy policy, AuditOptions? options = null)
{
    readonly AuditOptions options = options ?? new();

    /// <summary>Audits the published checkpoint, from the first entry or from where an earlier audit came to.</summary>
    public async Task<AuditReport> RunAsync(AuditState? earlier = null, CancellationToken ct = default)
    {
        var note = await fetch(LogFiles.Checkpoint, ct) ?? throw new LogMismatchException("The log has no checkpoint.");
        return await RunAsync(policy.Open(note), earlier, ct);
    }

    /// <summary>Audits the tree of a checkpoint that was verified under the policy.</summary>
    public async Task<AuditReport> RunAsync(WitnessedCheckpoint witnessed, AuditState? earlier = null, CancellationToken ct = default)
    {
        var target = witnessed.Checkpoint;
        if (earlier is not null && Fork.Between(earlier.Seen, target) is { } evidence) throw new LogForkException(evidence);

        var run = new AuditRun(fetch, target, earlier);
        while (run.Audited < run.FullEntries)
        {
            await run.StretchAsync(options.Stretch, options.Threads, ct);
            options.Save?.Invoke(run.State());
            options.Progress?.Report(new AuditProgress(run.Audited, target.Size));
        }

        var state = run.State();
        await run.FinishAsync(ct);
        options.Save?.Invoke(state);
        options.Progress?.Report(new AuditProgress(target.Size, target.Size));
        return new AuditReport(witnessed, target.Size - (earlier?.Audited ?? 0), state);
    }
}
