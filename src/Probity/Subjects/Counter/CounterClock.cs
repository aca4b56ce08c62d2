using Probity.Storage;
using Probity.Telemetry;

namespace Probity.Subjects.Counter;

/// <summary>The timed job of counters.</summary>
public sealed class CounterClock(Store store, LapseBindings lapse, ILogger<CounterClock> log) : MinuteClock(store, "counter", log)
{
    /// <inheritdoc/>
    protected override Task RoundAsync(CancellationToken ct) => Measured.JobAsync("lapse-bindings", () => lapse.RunAsync(ct));
}
