namespace Probity.Calendar;

/// <summary>
/// Periods by the Civil Code, Articles 201 to 203. Each method takes the day of the event, which does not count (Art. 201), and gives
/// the period's last day, at whose 24:00 it ends (<see cref="ShanghaiTime.EndOf"/>). A last day that is a legal holiday moves to the day
/// after the holiday (Art. 203): that is <see cref="Reckoning"/>'s, by the calendar of working days. A period that would leave the calendar ends on 9999-12-31.
/// </summary>
public static class Period
{
    /// <summary>The last day of a number of calendar days.</summary>
    public static DateOnly AddDays(DateOnly eventDay, int days) =>
        days > DateOnly.MaxValue.DayNumber - eventDay.DayNumber ? DateOnly.MaxValue : eventDay.AddDays(days);

    /// <summary>
    /// The last day of a number of months: the day of the same number, or the month's last where there is none (Art. 202): 01-31 and
    /// three months give 04-30.
    /// </summary>
    public static DateOnly AddMonths(DateOnly eventDay, int months) =>
        (long)eventDay.Year * 12 + eventDay.Month + months > 9999 * 12 + 12 ? DateOnly.MaxValue : eventDay.AddMonths(months);

    /// <summary>The last day of a number of years: the same day and month, or 02-28 where 02-29 is missing (Art. 202).</summary>
    public static DateOnly AddYears(DateOnly eventDay, int years) => AddMonths(eventDay, checked(years * 12));
}
