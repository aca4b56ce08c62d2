using Probity.Portals;

namespace Probity.Tests.Portals;

public sealed class DisplayTests
{
    [Fact]
    public void A_date_is_written_as_each_language_writes_it()
    {
        var date = new DateOnly(2026, 11, 3);

        Assert.Equal("2026年11月3日", Display.Date(date, Language.Zh));
        Assert.Equal("3 November 2026", Display.Date(date, Language.En));
    }

    [Fact]
    public void An_instant_is_shown_in_China_Standard_Time_whatever_its_offset()
    {
        var instant = new DateTimeOffset(2026, 12, 31, 16, 5, 59, TimeSpan.Zero);

        Assert.Equal("2027年1月1日 00:05（北京时间）", Display.Instant(instant, Language.Zh));
        Assert.Equal("1 January 2027 at 00:05 (China time)", Display.Instant(instant, Language.En));
        Assert.Equal(new DateOnly(2027, 1, 1), Display.DayOf(instant));
    }

    [Fact]
    public void Fen_are_shown_as_yuan_to_the_last_fen()
    {
        Assert.Equal("12,345.07元", Display.Money(1_234_507, Language.Zh));
        Assert.Equal("CNY 0.05", Display.Money(5, Language.En));
    }

    [Theory]
    [InlineData("2024", "2", "29", true)]
    [InlineData("2023", "2", "29", false)]
    [InlineData("２０２４", "０２", "２９", true)]
    [InlineData("24", "13", "1", false)]
    [InlineData("2024", "", "1", false)]
    [InlineData("2024", "-2", "1", false)]
    public void A_typed_date_is_a_date_or_nothing(string year, string month, string day, bool isDate) =>
        Assert.Equal(isDate ? new DateOnly(2024, 2, 29) : null, new DateParts(year, month, day).ToDate());
}
