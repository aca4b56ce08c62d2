namespace Probity.Calendar;

/// <summary>
/// The only place that turns a date into an instant and back. Dates of the law are days in China, which begin at 00:00 and end at
/// 24:00 UTC+08:00; the first instant of the next day is no longer part of them.
/// </summary>
public static class ShanghaiTime
{
    // Fixed, not from the machine's zone table: China has had no summer time since 1992, the law knows one time for the country, and
    // an end that was computed once must come out the same on every host. For days in the summers of 1986 to 1991 an hour is lost; no
    // period that still runs touches them.
    const long OffsetMicroseconds = 8 * 3_600_000_000L;
    const long DayMicroseconds = 24 * 3_600_000_000L;
    const int EpochDay = 719_162;

    /// <summary>The first instant of a day.</summary>
    public static Instant StartOf(DateOnly day) => new((day.DayNumber - EpochDay) * DayMicroseconds - OffsetMicroseconds);

    /// <summary>
    /// 24:00 of a day: the first instant that is no longer in it. Defined for 9999-12-31 too, which files write for "no end".
    /// </summary>
    public static Instant EndOf(DateOnly day) => new(StartOf(day).Microseconds + DayMicroseconds);

    /// <summary>The day in which an instant lies.</summary>
    public static DateOnly DayOf(Instant instant)
    {
        var local = instant.Microseconds + OffsetMicroseconds;
        return DateOnly.FromDayNumber((int)Math.Floor((decimal)local / DayMicroseconds) + EpochDay);
    }
}
