using System.Collections.Frozen;

namespace Probity.Calendar;

/// <summary>
/// Which days are working days (工作日): weekdays without the holidays, and the worked weekends. A year without a notice is provisional:
/// its weekends and the holidays of fixed date are off, those of the lunar calendar and the shifted days are not known.
/// </summary>
public sealed class WorkCalendar
{
    // A notice of a new year has never moved a day before the 29th; a few days more, to be sure.
    const int DecemberOfTheNextNotice = 18;

    /// <summary>No run of days off is longer: the longest of the notices are eight or nine days, and the lint of a year admits no more than this.</summary>
    public const int LongestHoliday = 10;

    readonly FrozenSet<DateOnly> off;
    readonly FrozenSet<DateOnly> worked;
    readonly FrozenSet<int> known;
    readonly FrozenSet<int> official;

    /// <summary>A calendar of some years; none of them twice.</summary>
    public WorkCalendar(IEnumerable<WorkYear> years)
    {
        Years = [.. years.OrderBy(year => year.Year)];
        off = Years.SelectMany(year => year.Holidays).SelectMany(DaysOf).ToFrozenSet();
        worked = Years.SelectMany(year => year.Worked).ToFrozenSet();
        known = Years.Select(year => year.Year).ToFrozenSet();
        official = Years.Where(year => year.IsOfficial).Select(year => year.Year).ToFrozenSet();
    }

    /// <summary>The calendar of nobody who has read a notice: every year is provisional.</summary>
    public static WorkCalendar Unknown { get; } = new([]);

    /// <summary>The years that were read, the earliest first.</summary>
    public IReadOnlyList<WorkYear> Years { get; }

    /// <summary>All that it says of working days, as one text to compare.</summary>
    public string Said => string.Join('\n', Years.Select(year =>
        $"{year.Year} {year.IsOfficial} {string.Join(',', year.Holidays.Select(holiday => $"{holiday.From:yyyy-MM-dd}/{holiday.To:yyyy-MM-dd}"))} {string.Join(',', year.Worked.Select(day => $"{day:yyyy-MM-dd}"))}"));

    /// <summary>A year that was read; null where it is not known.</summary>
    public WorkYear? Find(int year) => Years.FirstOrDefault(one => one.Year == year);

    /// <summary>The calendar with another text of one year, or with a year more.</summary>
    public WorkCalendar With(WorkYear year) => new(Years.Where(one => one.Year != year.Year).Append(year));

    /// <summary>Whether offices are open on a day, as far as is known.</summary>
    public bool IsWorkingDay(DateOnly day)
    {
        if (worked.Contains(day)) return true;
        if (off.Contains(day) || day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) return false;

        return known.Contains(day.Year) || !IsFixedHoliday(day);
    }

    /// <summary>
    /// Whether a notice has settled what this day is. The end of December is settled only when the next year's notice is known, which may
    /// shift it.
    /// </summary>
    public bool IsOfficial(DateOnly day) =>
        official.Contains(day.Year) && (day is not { Month: 12, Day: >= DecemberOfTheNextNotice } || official.Contains(day.Year + 1));

    /// <summary>
    /// The last day on which a period can end whose last day falls on <paramref name="day"/>, whatever notices are still to come: the first
    /// day from there that a notice has settled to be a working day, and after <see cref="LongestHoliday"/> days at the latest. A later day
    /// never gives an earlier one.
    /// </summary>
    public DateOnly LatestEnd(DateOnly day)
    {
        var latest = Period.AddDays(day, LongestHoliday);
        while (day < latest && !(IsOfficial(day) && IsWorkingDay(day))) day = day.AddDays(1);
        return day;
    }

    // 1 January, 1 and 2 May, 1 to 3 October: the regulation on public holidays as the notice for 2025 tells it.
    static bool IsFixedHoliday(DateOnly day) => (day.Month, day.Day) is (1, 1) or (5, 1 or 2) or (10, 1 or 2 or 3);

    static IEnumerable<DateOnly> DaysOf(Holiday holiday) =>
        Enumerable.Range(0, Math.Max(0, holiday.To.DayNumber - holiday.From.DayNumber + 1)).Select(holiday.From.AddDays);
}
