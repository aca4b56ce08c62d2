using System.Diagnostics;
using Probity.Telemetry;
using TransparencyLog;

namespace Probity.PublicLog;

/// <summary>
/// One log at the host that writes both: opened when it can be, written in rounds, and left alone for a moment when something fails. That is no reason for the other log to wait: inquiries are published while the journal cannot be
/// opened, and the reverse. Only what a person must look at stops it for good.
/// </summary>
sealed partial class LogHand(LogHome home, LogFeed feed, LogCondition condition, ILogger log) : IDisposable
{
    static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(2);

    LogPen? pen;
    long? failed;
    bool isAlarmed;

    /// <summary>One round; true when more waits than it was let take. What goes wrong is said, not thrown.</summary>
    public async Task<bool> RoundAsync(WitnessGroup witnesses, int most, CancellationToken ct)
    {
        if (isAlarmed || (failed is { } at && Stopwatch.GetElapsedTime(at) < AfterFailure)) return false;
        try
        {
            pen ??= await LogPen.OpenAsync(home, witnesses, feed, ct);
            var more = await pen.RoundAsync(most, ct);
            failed = null;
            condition.Goes(home.Kind);
            return more;
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            Stopped(failure);
            return false;
        }
    }

    /// <summary>Closes it: another host writes, or other witnesses are asked from now on.</summary>
    public void Close()
    {
        pen?.Dispose();
        pen = null;
        failed = null;
        if (!isAlarmed) condition.Goes(home.Kind);
    }

    public void Dispose() => Close();

    void Stopped(Exception failure)
    {
        pen?.Dispose();
        pen = null;
        (failed, isAlarmed) = (Stopwatch.GetTimestamp(), failure is LogAlarmException);
        condition.Stopped(home.Kind, failure.Message);
        if (isAlarmed) Alarmed(log, home.Name, new Told(failure.Message));
        else Failed(log, home.Name, failure.GetType().Name, new Told(failure is LogStoppedException ? failure.Message : failure.StackTrace ?? ""));
    }

    [LoggerMessage(LogLevel.Critical, "The log {Name} is not written any more, and a person must look: {Why}")]
    static partial void Alarmed(ILogger log, string name, Told why);

    [LoggerMessage(LogLevel.Error, "The log {Name} could not be written and is opened again: {Error}\n{Where}")]
    static partial void Failed(ILogger log, string name, string error, Told where);
}
