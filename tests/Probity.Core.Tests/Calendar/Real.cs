using System.Globalization;
using Probity.Calendar;
using Probity.Core.Tests.Catalogue;

namespace Probity.Core.Tests.Calendar;

/// <summary>The calendar that ships with the program: the notices for 2025 and 2026.</summary>
static class Real
{
    public static WorkCalendar Calendar => Shipped.Reading.Editions!.Calendar;

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Spans like <c>2026-02-12/2026-02-24</c>; no second day: still waiting.</summary>
    public static Suspension[] Spans(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(span => span.Split('/')).Select(ends => new Suspension(Day(ends[0]), ends[1] is "" ? null : Day(ends[1])))];
}
