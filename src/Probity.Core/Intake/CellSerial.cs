using System.Globalization;

namespace Probity.Intake;

/// <summary>From which day a workbook counts.</summary>
public enum DateSystem
{
    /// <summary>Day 1 is 1900-01-01, and 29 February 1900, which never was, is day 60 (Excel, WPS).</summary>
    From1900,

    /// <summary>Day 0 is 1904-01-01 (older Excel on the Macintosh).</summary>
    From1904,
}

/// <summary>
/// Dates as spreadsheets hold them: a number of days (ECMA-376 part 1, 18.17.4.1). The same number is another day in another workbook, so it
/// is read only where the workbook says which system it uses, and never from text.
/// </summary>
public static class CellSerial
{
    const int LastDay = 2_958_465;
    static readonly DateOnly Earliest = new(1949, 1, 1);

    /// <summary>The day of a serial, its time of day left out; false before 1949 or after 9999.</summary>
    public static bool TryRead(double serial, DateSystem system, out DateOnly date)
    {
        date = default;
        if (double.IsNaN(serial) || serial < 0 || serial > LastDay) return false;

        var days = (int)Math.Floor(serial);
        var epoch = system is DateSystem.From1904 ? new DateOnly(1904, 1, 1) : new DateOnly(1899, 12, 30);
        if (days > DateOnly.MaxValue.DayNumber - epoch.DayNumber) return false;
        date = epoch.AddDays(days);
        return date >= Earliest;
    }

    /// <summary>
    /// Whether a text is what is left of a date when its cell lost its format; then the two days that it may mean. Nothing is guessed.
    /// </summary>
    public static bool LooksLike(string text, out Words either)
    {
        either = default;
        if (text.Length is not 5 || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var serial)
            || !TryRead(serial, DateSystem.From1900, out var first) || !TryRead(serial, DateSystem.From1904, out var second)) return false;

        either = new($"{first:yyyy-MM-dd}（1900日期系统）或{second:yyyy-MM-dd}（1904日期系统）", $"{first:yyyy-MM-dd} (1900 date system) or {second:yyyy-MM-dd} (1904 date system)");
        return true;
    }
}
