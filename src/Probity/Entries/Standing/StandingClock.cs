using Probity.Storage;
using Probity.Telemetry;

namespace Probity.Entries;

/// <summary>The timed job of the law behind entries: each minute it asks whether edition, day or calendar changed.</summary>
public sealed class StandingClock(Store store, SweepStanding sweep, ILogger<StandingClock> log) : MinuteClock(store, "standing", log)
{
    /// <inheritdoc/>
    protected override Task RoundAsync(CancellationToken ct) => Measured.JobAsync("sweep-standing", () => sweep.RunAsync(KeepAsync, ct));
}
