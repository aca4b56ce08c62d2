using Probity.Storage;
using Probity.Telemetry;

namespace Probity.Erasures;

/// <summary>The timed jobs of erasing, on the host that has the keeper's credentials.</summary>
public sealed class ErasureClock(Store store, CarryOutErasures carryOut, EraseEnded ended, ILogger<ErasureClock> log) : MinuteClock(store, "erasure", log)
{
    /// <inheritdoc/>
    protected override async Task RoundAsync(CancellationToken ct)
    {
        await Measured.JobAsync("carry-out-erasures", () => carryOut.RunAsync(ct));
        await Measured.JobAsync("erase-ended", () => ended.RunAsync(ct));
    }
}
