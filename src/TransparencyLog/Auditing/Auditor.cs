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
        // From here on the log is held to this checkpoint too, though the audit may not come to its end.
        var save = await AgreesAsync(earlier, target, ct) ? options.Save : null;
        save?.Invoke(earlier?.Seeing(target) ?? AuditState.Start(target));

        var run = new AuditRun(fetch, target, earlier);
        while (run.Audited < run.FullEntries)
        {
            await run.StretchAsync(options.Stretch, options.Threads, ct);
            save?.Invoke(run.State());
            options.Progress?.Report(new AuditProgress(run.Audited, target.Size));
        }

        var state = run.State();
        await run.FinishAsync(ct);
        options.Save?.Invoke(state);
        options.Progress?.Report(new AuditProgress(target.Size, target.Size));
        return new AuditReport(witnessed, target.Size - (earlier?.Audited ?? 0), state);
    }

    /// <summary>
    /// Whether the checkpoint seen before is an ancestor of this one, before anything is remembered in its place: an audit that a log interrupts must not
    /// make it forgotten. False when the files are damaged, which the audit itself then tells by the file's name.
    /// </summary>
    async ValueTask<bool> AgreesAsync(AuditState? earlier, SignedCheckpoint target, CancellationToken ct)
    {
        if (earlier is null) return true;
        if (Fork.Between(earlier.Seen, target) is { } plain) throw new LogForkException(plain);
        if (earlier.Seen.Size == target.Size) return true;
        try
        {
            var tree = await TileTree.OpenAsync(fetch, target.Size, target.Root, ct);
            return await Fork.BetweenAsync(earlier.Seen, target, tree, ct) is { } evidence ? throw new LogForkException(evidence) : true;
        }
        catch (LogMismatchException damaged) when (damaged is not LogForkException)
        {
            return false;
        }
    }
}
