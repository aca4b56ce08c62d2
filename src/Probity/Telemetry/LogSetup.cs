namespace Probity.Telemetry;

/// <summary>The log in place of the framework's.</summary>
static class LogSetup
{
    /// <summary>In a real register JSON lines on the output, one a request; in a demonstration only what is wrong, in words, on the error output.</summary>
    internal static void AddLogs(this WebApplicationBuilder builder, Settings settings, TimeProvider clock)
    {
        var shape = settings.Serving.Log ?? (settings.Mode is RegisterMode.Demo ? LogShape.Short : LogShape.Json);
        builder.Logging.ClearProviders();
        builder.Logging.AddProvider(new LineLogs(shape is LogShape.Json ? Console.Out : Console.Error, shape, clock));
        if (builder.Configuration["Logging:LogLevel:Default"] is not null) return;

        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        if (shape is LogShape.Json) builder.Logging.AddFilter("Probity", LogLevel.Information);
    }
}
