using System.Security.Cryptography;
using Probity.Serving;
using Probity.Telemetry;

namespace Probity.Catalogue.WorkDays;

/// <summary>Tells of files below <c>calendar/</c> that are not what is in force. They change no day; whoever put them there should hear how they would.</summary>
public sealed partial class WatchCalendarFiles(Settings settings, LoadCalendar load, ILogger<WatchCalendarFiles> log)
{
    /// <summary>Names of the files that differed at the last look: for whoever asks often, without reading them.</summary>
    public IReadOnlyList<string> AtLastLook { get; private set; } = [];

    /// <summary>Names of the files that differ from what is in force, in their order.</summary>
    IReadOnlyList<string> Differing => [.. CalendarFiles.In(settings.Catalogue).Where(file => !load.Hashes.Values.Contains(Convert.ToHexStringLower(SHA256.HashData(file.Content)))).Select(file => file.Name)];

    /// <summary>One look: what differs is told once.</summary>
    public IReadOnlyList<string> Look()
    {
        var (differing, before) = (Differing, AtLastLook);
        AtLastLook = differing;
        if (differing.Count > 0 && !differing.SequenceEqual(before)) NotInForce(log, new Told(string.Join(", ", differing)));
        return differing;
    }

    [LoggerMessage(LogLevel.Warning, "These files are not the working days in force, and change no day: {Files}. Bring each with: probity calendar propose FILE")]
    static partial void NotInForce(ILogger log, Told files);
}

/// <summary>Looks at the folder every few seconds: a few small files.</summary>
sealed class CalendarFilesWatch(WatchCalendarFiles files, ILogger<CalendarFilesWatch> log) : Watch("the files of the working days", TimeSpan.FromSeconds(10), log)
{
    protected override Task LookAsync(CancellationToken ct)
    {
        files.Look();
        return Task.CompletedTask;
    }
}
