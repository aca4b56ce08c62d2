namespace Probity.Storage;

/// <summary>Timed jobs of one kind, each minute, on the host that holds their lease.</summary>
public abstract partial class MinuteClock(Store store, string job, ILogger log) : BackgroundService
{
    static readonly TimeSpan Every = TimeSpan.FromMinutes(1);
    readonly Guid host = Guid.CreateVersion7();

    /// <summary>One round, if no other host had it in this minute.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        if (await LeaseAsync(ct)) await RoundAsync(ct);
    }

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

    async Task<bool> LeaseAsync(CancellationToken ct)
    {
        await using var work = await store.BeginAsync(ct);
        work.Write($"insert into job_run (name, lease_by, lease_until, last_run_at) values ({job}, null, null, null) on conflict do nothing");
        var mine = await work.ListAsync(
            $"""
            update job_run set lease_by = {host}, lease_until = {work.Now.Plus(Every)}, last_run_at = {work.Now}
             where name = {job} and (lease_by = {host} or lease_until is null or lease_until < {work.Now})
            returning name
            """,
            row => row.Text(0), ct);
        await work.CommitAsync(ct);
        return mine.Count is 1;
    }

    [LoggerMessage(LogLevel.Error, "A timed job of {Job} failed and runs again in a minute: {Error}\n{Where}")]
    static partial void Failed(ILogger log, string job, string error, string where);
}
