using System.Globalization;

namespace Probity.Portals;

/// <summary>How dates, instants and amounts are written for people, by language. The process's culture plays no part.</summary>
public static class Display
{
    static readonly TimeSpan ChinaStandardTime = TimeSpan.FromHours(8);

    /// <summary>2026年11月23日, 23 November 2026.</summary>
    public static string Date(DateOnly date, Language language) => language is Language.Zh
        ? date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)
        : date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Minutes in China Standard Time (UTC+8 the whole year): 2026年11月23日 17:05（北京时间）, 23 November 2026 at 17:05 (China time).</summary>
    public static string Instant(DateTimeOffset instant, Language language)
    {
        var local = instant.ToOffset(ChinaStandardTime);
        return language is Language.Zh
            ? local.ToString("yyyy年M月d日 HH:mm", CultureInfo.InvariantCulture) + "（北京时间）"
            : local.ToString("d MMMM yyyy 'at' HH:mm", CultureInfo.InvariantCulture) + " (China time)";
    }

    /// <summary>Day in China Standard Time on which an instant falls.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(ChinaStandardTime).DateTime);

    /// <summary>A period: 2026年1月1日至2026年12月31日; open end: 2026年1月1日起.</summary>
    public static string Period(DateOnly from, DateOnly? to, Language language) => (language, to) switch
    {
        (Language.Zh, { } end) => $"{Date(from, language)}至{Date(end, language)}",
        (Language.Zh, null) => $"{Date(from, language)}起",
        (_, { } end) => $"{Date(from, language)} to {Date(end, language)}",
        _ => $"from {Date(from, language)}",
    };

    /// <summary>Whole fen as yuan: 12,000.00元, CNY 12,000.00.</summary>
    public static string Money(long fen, Language language)
    {
        var yuan = (fen / 100m).ToString("#,##0.00", CultureInfo.InvariantCulture);
        return language is Language.Zh ? $"{yuan}元" : $"CNY {yuan}";
    }

    /// <summary>A number of things, grouped in threes.</summary>
    public static string Number(long number) => number.ToString("#,##0", CultureInfo.InvariantCulture);
}
