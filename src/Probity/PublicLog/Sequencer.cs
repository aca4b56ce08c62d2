using System.Diagnostics;
using Probity.Facts;
using Probity.Logs;
using Probity.Storage;
using TransparencyLog;

namespace Probity.PublicLog;

/// <summary>
/// Writes both logs, on the one host that holds the lease: inquiries before journal in every round. A host that loses the lease while it writes is fenced by the anchor: what it
/// signs then never leaves it.
/// </summary>
public sealed partial class Sequencer(PublicLogs logs, Keeper keeper, Store store, ILogger<Sequencer> log) : BackgroundService
{
    /// <summary>The most entries of one signed batch.</summary>
    internal const int Chunk = 16_384;

    // The journal comes in large batches; it must not keep an inquiry's receipt waiting.
    const int JournalChunk = 4_096;
    const string Job = "sequencer";
    static readonly TimeSpan Lease = TimeSpan.FromSeconds(6), Renewal = TimeSpan.FromSeconds(2), Idle = TimeSpan.FromMilliseconds(150), AfterFailure = TimeSpan.FromSeconds(2);

    readonly Guid host = Guid.CreateVersion7();
    readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(5) };

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (keeper.Store is not { } writes) return;
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await JobLease.TakeAsync(store, Job, host, Lease, stoppingToken)) await WriteAsync(writes, stoppingToken);
                // Another host writes now; what went wrong here is over.
                foreach (var home in logs.Homes) logs.Condition.Goes(home.Kind);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (LogAlarmException alarm)
            {
                Alarmed(log, new Told(alarm.Message));
                break;
            }
            catch (Exception failure)
            {
                Failed(log, failure.GetType().Name, new Told(failure is LogStoppedException ? failure.Message : failure.StackTrace ?? ""));
            }

            await Task.Delay(AfterFailure, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (keeper.Store is not null) await JobLease.GiveBackAsync(store, Job, host, cancellationToken);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        http.Dispose();
        base.Dispose();
    }

    async Task WriteAsync(Store writes, CancellationToken ct)
    {
        var (inquiries, journal) = (logs.Of(LogKind.Inquiries), logs.Of(LogKind.Journal));
        using var first = await OrSayAsync(inquiries.Kind, () => LogPen.OpenAsync(inquiries, Witnesses(), new LogFeed(writes, journal), ct));
        using var second = await OrSayAsync(journal.Kind, () => LogPen.OpenAsync(journal, Witnesses(), new LogFeed(writes, inquiries), ct));
        var (renewed, watching) = (Stopwatch.GetTimestamp(), logs.Witnesses);
        // Whoever is to be asked changes at the beginning of a day.
        while (watching == logs.Witnesses)
        {
            if (Stopwatch.GetElapsedTime(renewed) > Renewal)
            {
                if (!await JobLease.TakeAsync(store, Job, host, Lease, ct)) return;
                renewed = Stopwatch.GetTimestamp();
            }

            var more = await OrSayAsync(inquiries.Kind, () => first.RoundAsync(Chunk, ct)) | await OrSayAsync(journal.Kind, () => second.RoundAsync(JournalChunk, ct));
            if (!more) await Task.Delay(Idle, ct);
        }
    }

    async Task<T> OrSayAsync<T>(LogKind kind, Func<Task<T>> work)
    {
        try
        {
            var done = await work();
            logs.Condition.Goes(kind);
            return done;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logs.Condition.Stopped(kind, failure.Message);
            throw;
        }
    }

    WitnessGroup Witnesses() => new(logs.Witnesses.Policy,
        [.. logs.Witnesses.Policy.Witnesses.Where(witness => witness.Url is not null).Select(witness => new WitnessClient(http, new Uri(witness.Url!), witness.Key))]);

    [LoggerMessage(LogLevel.Critical, "The logs are not written any more, and a person must look: {Why}")]
    static partial void Alarmed(ILogger log, Told why);

    [LoggerMessage(LogLevel.Error, "The logs could not be written and are opened again: {Error}\n{Where}")]
    static partial void Failed(ILogger log, string error, Told where);
}
