using Probity.Storage;
using Probity.Telemetry;

namespace Probity.Intake;

/// <summary>The timed jobs of intake.</summary>
public sealed class IntakeClock(Store store, LapseHeldRows lapse, DestroyKeys destroy, ILogger<IntakeClock> log) : MinuteClock(store, "intake", log)
{
    /// <inheritdoc/>
    protected override async Task RoundAsync(CancellationToken ct)
    {
        await Measured.JobAsync("lapse-held-rows", () => lapse.RunAsync(ct));
        await Measured.JobAsync("destroy-keys", () => destroy.RunAsync(ct));
    }
}
