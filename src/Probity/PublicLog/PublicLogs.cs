using Probity.Facts;
using TransparencyLog;

namespace Probity.PublicLog;

/// <summary>The two logs of the register and who watches them.</summary>
/// <param name="Homes">Inquiries first.</param>
/// <param name="Policies">Who must have seen a checkpoint before it is published, by the day.</param>
/// <param name="Condition">How they do at this host.</param>
public sealed record PublicLogs(IReadOnlyList<LogHome> Homes, WitnessPolicies Policies, LogCondition Condition)
{
    /// <summary>How long witnesses are waited for before a checkpoint is asked for again.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The policy under which checkpoints are published now.</summary>
    public WitnessPolicy Witnesses => Policies.InForce;

    /// <summary>One of them.</summary>
    public LogHome Of(LogKind kind) => Homes.Single(home => home.Kind == kind);

    /// <summary>The checkpoint that a log publishes, with when which witness saw it; null before the first.</summary>
    public async Task<WitnessedCheckpoint?> PublishedAsync(LogKind kind, CancellationToken ct) =>
        await Of(kind).Files(LogFiles.Checkpoint, ct) is { } note ? Witnesses.Policy.OpenWithoutQuorum(note) : null;
}
