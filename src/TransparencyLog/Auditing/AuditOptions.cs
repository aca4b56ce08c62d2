namespace TransparencyLog;

/// <summary>How far an audit is.</summary>
/// <param name="Audited">Entries that are done, those of earlier audits included.</param>
/// <param name="Size">Entries of the checkpoint.</param>
public readonly record struct AuditProgress(long Audited, long Size);

/// <summary>How an audit goes about it.</summary>
public sealed record AuditOptions
{
    /// <summary>How many tiles are read and hashed at the same time.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>How many tiles of entries make one stretch, after which progress is reported and the state is saved.</summary>
    public int Stretch { get; init; } = 256;

    /// <summary>Told how far it is.</summary>
    public IProgress<AuditProgress>? Progress { get; init; }

    /// <summary>Keeps a state to resume from; called after each stretch and at the end.</summary>
    public Action<AuditState>? Save { get; init; }
}

/// <summary>What an audit found to be true.</summary>
/// <param name="Checkpoint">The checkpoint, with its witnesses.</param>
/// <param name="Entries">How many entries this audit has read.</param>
/// <param name="State">What to keep for the next one.</param>
public sealed record AuditReport(WitnessedCheckpoint Checkpoint, long Entries, AuditState State);
