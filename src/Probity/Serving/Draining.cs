namespace Probity.Serving;

/// <summary>
/// The first thing of a stop: <c>/readyz</c> says no while every door still serves, for as long as a balancer needs to see it; each answer ends its connection. Then the listener closes, what is
/// under way is finished, and the shared commit and the jobs come to their end.
/// </summary>
public sealed partial class Draining(Settings settings, ILogger<Draining> log) : IHostedLifecycleService
{
    /// <summary>How long what is under way may take after the listener closed.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    volatile bool isStopping;

    /// <summary>Whether a stop has begun.</summary>
    public bool IsStopping => isStopping;

    /// <inheritdoc/>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        isStopping = true;
        Began(log, settings.Serving.Drain.TotalSeconds);
        await Task.Delay(settings.Serving.Drain, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        Ended(log);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Information, "Stopping: not ready from now on, listening for {Seconds} seconds more.")]
    static partial void Began(ILogger log, double seconds);

    [LoggerMessage(LogLevel.Information, "Stopped: everything that was under way is finished.")]
    static partial void Ended(ILogger log);
}

/// <summary>How a stop is added.</summary>
static class DrainingSetup
{
    internal static void StopGently(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Draining>().AddHostedService(services => services.GetRequiredService<Draining>());
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Draining.Patience);
    }

    /// <summary>While it stops, each connection ends with its answer, so that clients go elsewhere.</summary>
    internal static void UseDraining(this WebApplication app)
    {
        var draining = app.Services.GetRequiredService<Draining>();
        app.Use((context, next) =>
        {
            if (draining.IsStopping && HttpProtocol.IsHttp11(context.Request.Protocol)) context.Response.Headers.Connection = "close";
            return next(context);
        });
    }
}
