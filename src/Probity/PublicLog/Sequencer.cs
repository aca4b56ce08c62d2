using System.Diagnostics;
using Probity.Facts;
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
    static readonly TimeSpan Renewal = TimeSpan.FromSeconds(2), Idle = TimeSpan.FromMilliseconds(150), AfterFailure = TimeSpan.FromSeconds(2);

    readonly Guid host = Guid.CreateVersion7();
    readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = logs.Patience + TimeSpan.FromSeconds(4) };

    // A round asks the witnesses of both logs, and the lease must not end meanwhile.
    TimeSpan Lease => TimeSpan.FromSeconds(4) + (2 * logs.Patience);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (keeper.Store is not { } writes) return;
        await Task.Yield();
        var (inquiries, journal) = (logs.Of(LogKind.Inquiries), logs.Of(LogKind.Journal));
        using var first = new LogHand(inquiries, new LogFeed(writes, journal, logs.Patience), logs.Condition, log);
        using var second = new LogHand(journal, new LogFeed(writes, inquiries, logs.Patience), logs.Condition, log);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await JobLease.TakeAsync(store, Job, host, Lease, stoppingToken)) await WriteAsync(first, second, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception failure)
            {
                Failed(log, failure.GetType().Name);
            }

            // Another host writes now, or other witnesses are asked.
            first.Close();
            second.Close();
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

    async Task WriteAsync(LogHand inquiries, LogHand journal, CancellationToken ct)
    {
        var (renewed, watching) = (Stopwatch.GetTimestamp(), logs.Witnesses);
        // A client remembers what its witness saw last, of one log.
        var (first, second) = (Asked(watching), Asked(watching));
        // Whoever is to be asked changes at the beginning of a day.
        while (watching == logs.Witnesses)
        {
            if (Stopwatch.GetElapsedTime(renewed) > Renewal)
            {
                if (!await JobLease.TakeAsync(store, Job, host, Lease, ct)) return;
                renewed = Stopwatch.GetTimestamp();
            }

            var more = await inquiries.RoundAsync(first, Chunk, ct) | await journal.RoundAsync(second, JournalChunk, ct);
            if (!more) await Task.Delay(Idle, ct);
        }
    }

    WitnessGroup Asked(WitnessPolicy watching) => new(watching.Policy,
        [.. watching.Policy.Witnesses.Where(witness => witness.Url is not null).Select(witness => new WitnessClient(http, new Uri(witness.Url!), witness.Key))]);

    [LoggerMessage(LogLevel.Error, "Whether this host writes the logs cannot be told, and is asked again: {Error}")]
    static partial void Failed(ILogger log, string error);
}
