namespace Probity.PublicLog;

/// <summary>Reads each minute what was announced of witnesses, by this host or another program, so that no host need be started again for it.</summary>
public sealed partial class FollowPolicies(PublicLogs logs, ReadPolicies read, ILogger<FollowPolicies> log) : BackgroundService
{
    static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    /// <summary>Reads them once.</summary>
    public async Task RunAsync(CancellationToken ct) => logs.Policies.Learn(await read.RunAsync(ct));

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stoppingToken).AsTask().ContinueWith(tick => tick is { IsCompletedSuccessfully: true, Result: true }, TaskScheduler.Default))
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                Failed(log, failure.GetType().Name);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "What was announced of witnesses could not be read, and is tried again in a minute: {Error}")]
    static partial void Failed(ILogger log, string error);
}
