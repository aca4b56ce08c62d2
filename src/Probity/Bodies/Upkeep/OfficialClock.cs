using Probity.Storage;
using Probity.Telemetry;

namespace Probity.Bodies.Upkeep;

/// <summary>The timed jobs of officials, each minute: every host writes down who was here, and the one that holds the lease closes what nobody uses.</summary>
public sealed partial class OfficialClock(Store store, OfficialUse use, CloseStaleAccounts close, ILogger<OfficialClock> log) : BackgroundService
{
    const string Job = "officials";
    static readonly TimeSpan Every = TimeSpan.FromMinutes(1);
    readonly Guid host = Guid.CreateVersion7();

    /// <summary>One round.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        // First, so that nobody is closed who is here today.
        await use.FlushAsync(ct);
        if (await JobLease.TakeAsync(store, Job, host, Every, ct)) await Measured.JobAsync("close-stale-accounts", () => close.RunAsync(ct));
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Every, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested) return;

            try
            {
                await Task.Run(() => RunAsync(stoppingToken), stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                Failed(log, error.GetType().Name, error.StackTrace ?? "");
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "A timed job of officials failed and runs again in a minute: {Error}\n{Where}")]
    static partial void Failed(ILogger log, string error, string where);
}
