using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Probity.Telemetry;

/// <summary>
/// What the register counts of its own work (OpenTelemetry metrics, meter <c>Probity</c>). A label is a word of this program's own: never a person, an official, a body, a number or anything that somebody typed.
/// </summary>
public static class Measured
{
    /// <summary>Name of meter and of the source of traces.</summary>
    public const string Name = "Probity";

    static readonly Meter Meter = new(Name);
    static readonly Counter<long> Asked = Meter.CreateCounter<long>("probity.inquiries", "{inquiry}", "Inquiries that were answered, and logged before");
    static readonly Histogram<int> Members = Meter.CreateHistogram<int>("probity.commit.inquiries", "{inquiry}", "Inquiries that shared one commit",
        advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64] });

    static readonly Counter<long> Decided = Meter.CreateCounter<long>("probity.batch.rows", "{row}", "Rows of batches that were decided");
    static readonly Histogram<double> Ran = Meter.CreateHistogram<double>("probity.job.duration", "s", "Runs of timed jobs");
    static long waitingSeconds;
    static long waitingBatches;

    /// <summary>The source of the register's own spans.</summary>
    public static ActivitySource Spans { get; } = new(Name);

    static Measured()
    {
        Meter.CreateObservableGauge("probity.batch.lag", () => Interlocked.Read(ref waitingSeconds), "s", "Age of the oldest batch that waits to be decided");
        Meter.CreateObservableGauge("probity.batch.waiting", () => Interlocked.Read(ref waitingBatches), "{batch}", "Batches that wait to be decided");
    }

    /// <summary>Inquiries of one commit that were answered.</summary>
    public static void Answered(int members)
    {
        Asked.Add(members);
        Members.Record(members);
    }

    /// <summary>Rows of a chunk that were decided.</summary>
    public static void Rows(int rows) => Decided.Add(rows);

    /// <summary>The queue of batches as it stands.</summary>
    public static void Queue(long batches, TimeSpan oldest)
    {
        Interlocked.Exchange(ref waitingBatches, batches);
        Interlocked.Exchange(ref waitingSeconds, (long)oldest.TotalSeconds);
    }

    /// <summary>Runs a timed job and counts it by its name and how it ended.</summary>
    public static async Task JobAsync(string job, Func<Task> run)
    {
        var began = Stopwatch.GetTimestamp();
        var outcome = "failed";
        using var span = Spans.StartActivity("job " + job);
        try
        {
            await run();
            outcome = "done";
        }
        finally
        {
            Ran.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, new("job", job), new("outcome", outcome));
        }
    }
}
