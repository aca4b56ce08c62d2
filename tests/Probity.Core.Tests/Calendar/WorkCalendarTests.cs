using Probity.Calendar;

namespace Probity.Core.Tests.Calendar;

public sealed class WorkCalendarTests
{
    [Theory]
    [InlineData("2025-09-28", true)] // Sunday, worked for National Day
    [InlineData("2025-10-01", false)]
    [InlineData("2025-10-08", false)] // Wednesday, the last day off
    [InlineData("2025-10-11", true)] // Saturday, worked
    [InlineData("2025-10-12", false)] // an ordinary Sunday
    [InlineData("2026-01-02", false)] // Friday, bridged
    [InlineData("2026-01-04", true)] // Sunday, worked for New Year
    [InlineData("2026-02-23", false)] // Monday, the last day of Spring Festival
    [InlineData("2026-02-24", true)]
    public void A_day_is_what_the_notice_says(string day, bool isWorkingDay)
    {
        Assert.Equal(isWorkingDay, Real.Calendar.IsWorkingDay(Real.Day(day)));
        Assert.True(Real.Calendar.IsOfficial(Real.Day(day)));
    }

    [Fact]
    public void The_days_off_of_a_year_are_as_many_as_its_notice_counts()
    {
        Assert.Equal(1 + 8 + 3 + 5 + 3 + 8, DaysOff(2025));
        Assert.Equal(3 + 9 + 3 + 5 + 3 + 3 + 7, DaysOff(2026));

        static int DaysOff(int year) => Real.Calendar.Years.Single(one => one.Year == year).Holidays.Sum(holiday => holiday.To.DayNumber - holiday.From.DayNumber + 1);
    }

    [Theory]
    [InlineData("2027-01-01", false)]
    [InlineData("2030-05-02", false)]
    [InlineData("2030-10-03", false)]
    [InlineData("2030-10-04", true)] // Friday: bridged, as likely as not, but nobody has said so
    [InlineData("2031-03-01", false)] // Saturday
    public void Without_a_notice_weekends_and_holidays_of_fixed_date_are_off_and_nothing_is_official(string day, bool isWorkingDay)
    {
        Assert.Equal(isWorkingDay, Real.Calendar.IsWorkingDay(Real.Day(day)));
        Assert.Equal(isWorkingDay, WorkCalendar.Unknown.IsWorkingDay(Real.Day(day)));
        Assert.False(Real.Calendar.IsOfficial(Real.Day(day)));
    }

    [Fact]
    public void The_end_of_a_december_is_settled_when_the_next_notice_is_known()
    {
        Assert.True(Real.Calendar.IsOfficial(new DateOnly(2025, 12, 31)));
        Assert.True(Real.Calendar.IsOfficial(new DateOnly(2026, 12, 17)));
        Assert.False(Real.Calendar.IsOfficial(new DateOnly(2026, 12, 18)));

        var next = new WorkCalendar([.. Real.Calendar.Years.Where(year => year.Year is 2026), new WorkYear(2027, true, [new(default, new(2026, 12, 31), new(2027, 1, 2))], [new(2026, 12, 27)])]);
        Assert.True(next.IsOfficial(new DateOnly(2026, 12, 31)));
        Assert.False(next.IsWorkingDay(new DateOnly(2026, 12, 31)));
        Assert.True(next.IsWorkingDay(new DateOnly(2026, 12, 27)));
    }
}
