using Probity.Telemetry;

namespace Probity.Serving;

/// <summary>What every request passes before a door, and what the program says of itself: proxies, TLS, stop, log, telemetry.</summary>
static class ServingSetup
{
    internal static void AddServing(this WebApplicationBuilder builder, Settings settings, TimeProvider clock)
    {
        builder.TrustNobodyElse();
        builder.ServeTls(settings, clock);
        builder.StopGently();
        builder.Services.AddHostedService<HostLease>();
        builder.AddLogs(settings, clock);
        builder.AddTelemetry(settings);
    }

    /// <summary>Before everything else: whose address it is, what is counted and logged of it.</summary>
    internal static void UseServing(this WebApplication app, Settings settings)
    {
        app.TellOfTls();
        app.UseProxies(settings);
        app.UseTelemetry(settings);
        RequestLog.Use(app);
        app.UseDraining();
    }
}
