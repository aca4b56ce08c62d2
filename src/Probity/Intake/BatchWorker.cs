using Probity.Storage;

namespace Probity.Intake;

/// <summary>Decides batches as they arrive, on every host; each batch belongs to one worker at a time.</summary>
public sealed partial class BatchWorker(DecideBatch decide, BatchSignal signal, IntakeLimits limits, ILogger<BatchWorker> log) : BackgroundService
{
    static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await Task.Run(() => decide.RunAsync(limits, null, stoppingToken), stoppingToken)) await signal.WaitAsync(Look, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (LostRaceException)
            {
                // The lease ran out and another worker has the batch: it goes on where this one stopped.
            }
            catch (Exception error)
            {
                // The batch stays where it is and is taken up again when the lease is over; others go first. No text of a row is in the type.
                Failed(log, error.GetType().Name, error.StackTrace ?? "");
                await Task.Delay(Look, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "A batch could not be decided and is tried again: {Error}\n{Where}")]
    static partial void Failed(ILogger log, string error, string where);
}
