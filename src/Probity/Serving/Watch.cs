namespace Probity.Serving;

/// <summary>Something that this host looks at again and again, as another may have moved it. A look that fails is told and tried again at the next; it never stops the host.</summary>
/// <param name="what">What is looked at, in the words of the log.</param>
/// <param name="pause">Between two looks.</param>
/// <param name="log">Where a failed look is told.</param>
public abstract partial class Watch(string what, TimeSpan pause, ILogger log) : BackgroundService
{
    /// <summary>Whether the last look failed.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>One look.</summary>
    protected abstract Task LookAsync(CancellationToken ct);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                if (!stoppingToken.IsCancellationRequested) await LookAsync(stoppingToken);
                HasFailed = false;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                HasFailed = true;
                Failed(log, what, error.GetType().Name);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "A look at {What} failed and is tried again soon: {Error}")]
    static partial void Failed(ILogger log, string what, string error);
}
