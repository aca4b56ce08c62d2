namespace Probity.Storage;

/// <summary>Timed jobs of one kind, each minute, on the host that holds their lease.</summary>
public abstract partial class MinuteClock(Store store, string job, ILogger log) : BackgroundService
{
    static readonly TimeSpan Every = TimeSpan.FromMinutes(1);
    readonly Guid host = Guid.CreateVersion7();

    /// <summary>One round: what each host does, and the jobs if no other host had them in this minute.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        await OnEachHostAsync(ct);
        if (await JobLease.TakeAsync(store, job, host, Every, ct)) await RoundAsync(ct);
    }

    /// <summary>Keeps the lease for another minute, for a job that lasts longer; false when another host holds it now.</summary>
    protected Task<bool> KeepAsync(CancellationToken ct) => JobLease.TakeAsync(store, job, host, Every, ct);

    /// <summary>What every host does before, whoever holds the lease.</summary>
    protected virtual Task OnEachHostAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>The jobs themselves.</summary>
    protected abstract Task RoundAsync(CancellationToken ct);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Run(() => RunAsync(stoppingToken), stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                Failed(log, job, error.GetType().Name, error.StackTrace ?? "");
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(Every, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(LogLevel.Error, "A timed job of {Job} failed and runs again in a minute: {Error}\n{Where}")]
    static partial void Failed(ILogger log, string job, string error, string where);
}
