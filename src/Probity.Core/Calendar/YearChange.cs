namespace Probity.Calendar;

/// <summary>What another text of a year changes: the days that are working days on one side only.</summary>
/// <param name="After">The year as it would be.</param>
/// <param name="Before">The year as it is; null where none is known, and weekends and the holidays of fixed date are off.</param>
public sealed record YearChange(WorkYear After, WorkYear? Before)
{
    /// <summary>Working days that would be days off.</summary>
    public required IReadOnlyList<DateOnly> Off { get; init; }

    /// <summary>Days off that would be worked.</summary>
    public required IReadOnlyList<DateOnly> Worked { get; init; }

    /// <summary>Whether a notice that was read is changed.</summary>
    public bool IsOfOfficial => Before is { IsOfficial: true };

    /// <summary>Compares a year with a calendar, from the December before it on, which its notice may shift.</summary>
    public static YearChange Of(WorkCalendar calendar, WorkYear after)
    {
        var (first, with) = (new DateOnly(after.Year - 1, 12, 1), calendar.With(after));
        DateOnly[] other = [.. Enumerable.Range(0, new DateOnly(after.Year, 12, 31).DayNumber - first.DayNumber + 1).Select(first.AddDays).Where(day => calendar.IsWorkingDay(day) != with.IsWorkingDay(day))];
        return new YearChange(after, calendar.Find(after.Year)) { Off = [.. other.Where(calendar.IsWorkingDay)], Worked = [.. other.Where(with.IsWorkingDay)] };
    }
}
