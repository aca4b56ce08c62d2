using System.Security.Cryptography;
using Probity.Serving;
using Probity.Telemetry;

namespace Probity.Catalogue;

/// <summary>
/// Takes in the working days of a year that was announced while the program runs, from the files below <c>calendar/</c> of the catalogue's folder. They are the State Council's and no rule of the register's (docs/decisions/0035).
/// Files that are wrong, or lack a year that was official, change nothing and are told once.
/// </summary>
public sealed partial class FollowCalendar(Settings settings, Editions editions, ILogger<FollowCalendar> log)
{
    readonly Lock once = new();
    string seen = "";
    string weighed = "";

    /// <summary>One look: whether other working days hold from now on. Files are taken when they are the same at two looks, for at the first one they may be half written.</summary>
    public bool Look()
    {
        lock (once)
        {
            if (Read() is not { } files) return false;

            var digest = DigestOf(files);
            if (digest != seen || digest == weighed)
            {
                seen = digest;
                return false;
            }

            weighed = digest;
            return Weigh(CatalogueReader.ReadCalendar(files));
        }
    }

    bool Weigh(CalendarReading reading)
    {
        if (reading.Calendar is not { } calendar)
        {
            Wrong(log, new Told(reading.Errors[0].File), reading.Errors[0].Line);
            return false;
        }

        if (editions.Calendar.OfficialBeyond(calendar) is [var year, ..])
        {
            Lacking(log, year);
            return false;
        }

        if (calendar.Said == editions.Calendar.Said) return false;

        editions.Take(calendar);
        Taken(log);
        return true;
    }

    // A program of one file has its calendar inside it.
    EditionFiles? Read()
    {
        var folder = Path.Combine(settings.Catalogue, "calendar");
        return Directory.Exists(folder)
            ? new EditionFiles([.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(path => new EditionFile($"calendar/{Path.GetFileName(path)}", File.ReadAllBytes(path)))])
            : null;
    }

    static string DigestOf(EditionFiles files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.All)
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(file.Name));
            hash.AppendData(SHA256.HashData(file.Content));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    [LoggerMessage(LogLevel.Information, "Other working days were announced; what waits is reckoned anew.")]
    static partial void Taken(ILogger log);

    [LoggerMessage(LogLevel.Warning, "The working days cannot be read and those of before are used on: {File}, line {Line}. Check them with: probity catalogue lint")]
    static partial void Wrong(ILogger log, Told file, int line);

    [LoggerMessage(LogLevel.Warning, "The folder lacks the official working days of {Year}, and those of before are used on.")]
    static partial void Lacking(ILogger log, int year);
}

/// <summary>Looks at the folder every two seconds: a few small files.</summary>
sealed class CalendarWatch(FollowCalendar follow, ILogger<CalendarWatch> log) : Watch("the working days", TimeSpan.FromSeconds(2), log)
{
    protected override Task LookAsync(CancellationToken ct)
    {
        follow.Look();
        return Task.CompletedTask;
    }
}
