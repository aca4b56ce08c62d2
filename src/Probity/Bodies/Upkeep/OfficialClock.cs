using Probity.Storage;
using Probity.Telemetry;

namespace Probity.Bodies.Upkeep;

/// <summary>The timed jobs of officials, each minute: every host writes down who was here, and the one that holds the lease closes what nobody uses.</summary>
public sealed class OfficialClock(Store store, OfficialUse use, CloseStaleAccounts close, ILogger<OfficialClock> log) : MinuteClock(store, "officials", log)
{
    /// <inheritdoc/>
    protected override Task OnEachHostAsync(CancellationToken ct) => use.FlushAsync(ct);

    /// <inheritdoc/>
    protected override Task RoundAsync(CancellationToken ct) => Measured.JobAsync("close-stale-accounts", () => close.RunAsync(ct));
}
