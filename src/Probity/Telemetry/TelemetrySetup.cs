using System.Diagnostics;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Probity.Telemetry;

/// <summary>Metrics and traces by OpenTelemetry, sent to the collector that the operator named, and to nobody where he named none. There is no page of metrics to be read from outside.</summary>
static class TelemetrySetup
{
    const string Requests = "Microsoft.AspNetCore";

    internal static void AddTelemetry(this WebApplicationBuilder builder, Settings settings)
    {
        builder.Services.AddSingleton<DistributedContextPropagator>(new OwnTraces());
        if (settings.Serving.Telemetry is not { } collector) return;

        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("probity", serviceVersion: typeof(TelemetrySetup).Assembly.GetName().Version!.ToString(3)))
            .WithMetrics(metrics => metrics
                .AddMeter(Measured.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
                .AddOtlpExporter(to => Aim(to, collector, "v1/metrics")))
            .WithTracing(traces => traces
                .AddSource(Measured.Name, Requests)
                .AddProcessor(new NoPerson())
                .AddOtlpExporter(to => Aim(to, collector, "v1/traces")));
    }

    /// <summary>Names each request's span by its door; nothing else is known of it.</summary>
    internal static void UseTelemetry(this WebApplication app, Settings settings)
    {
        if (settings.Serving.Telemetry is null) return;

        app.Use(async (context, next) =>
        {
            var span = Activity.Current;
            try
            {
                await next(context);
            }
            finally
            {
                if (span is not null) Name(span, context);
            }
        });
    }

    static void Name(Activity span, HttpContext context)
    {
        var door = RequestLog.DoorOf(context);
        var method = RequestLog.MethodOf(context.Request.Method);
        span.DisplayName = $"{method} {door}";
        span.SetTag("http.request.method", method).SetTag("http.route", door).SetTag("http.response.status_code", context.Response.StatusCode);
        if (context.Response.StatusCode >= 500) span.SetStatus(ActivityStatusCode.Error);
    }

    // OTLP over HTTP unless the environment asks for gRPC (OpenTelemetry protocol exporter, OTEL_EXPORTER_OTLP_PROTOCOL).
    static void Aim(OtlpExporterOptions to, Uri collector, string path)
    {
        if (Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_PROTOCOL") is "grpc")
        {
            to.Endpoint = collector;
            return;
        }

        to.Protocol = OtlpExportProtocol.HttpProtobuf;
        to.Endpoint = new Uri(collector.AbsoluteUri.TrimEnd('/') + "/" + path);
    }
}
