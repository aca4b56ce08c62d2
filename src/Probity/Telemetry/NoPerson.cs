using System.Diagnostics;
using OpenTelemetry;

namespace Probity.Telemetry;

/// <summary>The last thing before a span leaves: whatever is not a word of the program's own is taken off, whoever put it there.</summary>
sealed class NoPerson : BaseProcessor<Activity>
{
    static readonly HashSet<string> Kept = ["http.request.method", "http.route", "http.response.status_code", "error.type", "probity.members", "probity.rows"];

    /// <inheritdoc/>
    public override void OnEnd(Activity data)
    {
        foreach (var (name, _) in data.TagObjects.ToArray())
            if (!Kept.Contains(name)) data.SetTag(name, null);
        data.SetStatus(data.Status);
        data.TraceStateString = null;
        if (data.Events.Any() || data.Links.Any()) data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
    }
}

/// <summary>What a client says of the trace it comes from is not continued: it could say anything, of anybody.</summary>
sealed class OwnTraces : DistributedContextPropagator
{
    /// <inheritdoc/>
    public override IReadOnlyCollection<string> Fields => [];

    /// <inheritdoc/>
    public override void Inject(Activity? activity, object? carrier, PropagatorSetterCallback? setter)
    {
    }

    /// <inheritdoc/>
    public override void ExtractTraceIdAndState(object? carrier, PropagatorGetterCallback? getter, out string? traceId, out string? traceState) => (traceId, traceState) = (null, null);

    /// <inheritdoc/>
    public override IEnumerable<KeyValuePair<string, string?>>? ExtractBaggage(object? carrier, PropagatorGetterCallback? getter) => null;
}
