namespace Probity.Intake;

/// <summary>How much at a time, and for how long. The figures are promises of the manual; tests make the small ones smaller.</summary>
public sealed record IntakeLimits
{
    /// <summary>Most bytes in an uploaded file.</summary>
    public long FileBytes { get; init; } = 50 * 1024 * 1024;

    /// <summary>Most bytes in a companion file that comes with it.</summary>
    public long CompanionBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>Bytes of a sealed part.</summary>
    public int PartBytes { get; init; } = 256 * 1024;

    /// <summary>Most rows decided in one transaction.</summary>
    public int ChunkRows { get; init; } = 2_000;

    /// <summary>How long a batch belongs to the worker that took it; each chunk begins the time anew.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long an uploaded file can be read at all (misuse H33).</summary>
    public TimeSpan FileLife { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How long an idempotency key is remembered.</summary>
    public TimeSpan KeyLife { get; init; } = TimeSpan.FromHours(24);
}
