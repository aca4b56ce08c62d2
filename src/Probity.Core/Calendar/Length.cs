using System.Globalization;

namespace Probity.Calendar;

/// <summary>How a period is measured.</summary>
public enum LengthUnit
{
    /// <summary>No period: what is due is due with the event (立即).</summary>
    AtOnce,

    /// <summary>Hours from the event, whatever the day.</summary>
    Hours,

    /// <summary>工作日.</summary>
    WorkingDays,

    /// <summary>日.</summary>
    Days,

    /// <summary>月.</summary>
    Months,

    /// <summary>年.</summary>
    Years,
}

/// <summary>The length of a period: so many of a unit.</summary>
/// <param name="Count">At least one; zero for <see cref="LengthUnit.AtOnce"/>.</param>
/// <param name="Unit">Of what.</param>
public readonly record struct Length(int Count, LengthUnit Unit)
{
    /// <summary>The length in words.</summary>
    public Words Words => Unit switch
    {
        LengthUnit.AtOnce => new("立即", "at once"),
        LengthUnit.Hours => In("小时", "hour"),
        LengthUnit.WorkingDays => In("个工作日", "working day"),
        LengthUnit.Days => In("日", "day"),
        LengthUnit.Months => In("个月", "month"),
        _ => In("年", "year"),
    };

    /// <summary>Whether it is no longer than another of the same unit; months and years are one unit. False where two lengths cannot be compared.</summary>
    public bool IsWithin(Length other) => Common(this) is var mine && Common(other) is var its && mine.Unit == its.Unit && mine.Count <= its.Count;

    static Length Common(Length length) => length.Unit is LengthUnit.Years ? new(length.Count * 12, LengthUnit.Months) : length;

    Words In(string zh, string en)
    {
        var count = Count.ToString(CultureInfo.InvariantCulture);
        return new($"{count}{zh}", $"{count} {en}{(Count is 1 ? "" : "s")}");
    }
}
