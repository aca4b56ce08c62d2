namespace Probity.Calendar;

/// <summary>The last day of a period.</summary>
/// <param name="Day">The day, at whose 24:00 it ends; null while a suspension goes on, so that nobody knows.</param>
/// <param name="IsProvisional">Whether it may still move, because a year's notice is not known yet.</param>
public readonly record struct LastDay(DateOnly? Day, bool IsProvisional);

/// <summary>
/// Counts a period by the Civil Code, Articles 200 to 203: the day of the event does not count, days of suspension do not count, and a last
/// day that is a holiday moves to the next working day.
/// </summary>
/// <param name="calendar">Which days are working days.</param>
/// <param name="suspensions">In any order; they may overlap.</param>
public sealed class Reckoning(WorkCalendar calendar, IEnumerable<Suspension> suspensions)
{
    readonly IReadOnlyList<Suspension> waits = Suspension.Merged(suspensions);

    /// <summary>
    /// The last day of a period of days, working days, months or years. Without <paramref name="rolls"/> it stays where it falls: an end that
    /// favours the person is not put off by a holiday.
    /// </summary>
    public LastDay Of(DateOnly eventDay, Length length, bool rolls) => length.Unit switch
    {
        LengthUnit.WorkingDays => WorkingDays(eventDay, length.Count),
        LengthUnit.Days => Whole(eventDay, Period.AddDays(eventDay, length.Count), rolls),
        LengthUnit.Months => Whole(eventDay, Period.AddMonths(eventDay, length.Count), rolls),
        LengthUnit.Years => Whole(eventDay, Period.AddYears(eventDay, length.Count), rolls),
        _ => new LastDay(eventDay, IsProvisional: false),
    };

    LastDay WorkingDays(DateOnly day, int left)
    {
        var isSettled = true;
        while (left > 0 && day < DateOnly.MaxValue)
        {
            day = day.AddDays(1);
            if (WaitOn(day) is { } wait)
            {
                if (wait.To is not { } to) return new LastDay(null, IsProvisional: true);
                day = to;
                continue;
            }

            isSettled &= calendar.IsOfficial(day);
            if (calendar.IsWorkingDay(day)) left--;
        }

        return new LastDay(day, IsProvisional: !isSettled);
    }

    LastDay Whole(DateOnly eventDay, DateOnly last, bool rolls)
    {
        foreach (var wait in waits)
        {
            var from = wait.From > eventDay ? wait.From : Period.AddDays(eventDay, 1);
            if (from > last) break;
            if (wait.To is not { } to) return new LastDay(null, IsProvisional: true);
            if (to >= from) last = Period.AddDays(last, to.DayNumber - from.DayNumber + 1);
        }

        return rolls ? Rolled(last) : new LastDay(last, IsProvisional: false);
    }

    LastDay Rolled(DateOnly last)
    {
        var rolled = calendar.IsWorkingDay(last) ? new LastDay(last, IsProvisional: false) : WorkingDays(last, 1);
        return rolled with { IsProvisional = rolled.IsProvisional || !calendar.IsOfficial(last) };
    }

    Suspension? WaitOn(DateOnly day)
    {
        foreach (var wait in waits)
            if (wait.From <= day && (wait.To is null || day <= wait.To)) return wait;

        return null;
    }
}
