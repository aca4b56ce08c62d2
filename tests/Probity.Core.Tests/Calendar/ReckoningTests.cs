using Probity.Calendar;

namespace Probity.Core.Tests.Calendar;

/// <summary>Periods over real holidays, each counted on a wall calendar by hand.</summary>
public sealed class ReckoningTests
{
    [Theory]
    [InlineData("2025-09-26", 3, "2025-09-30")] // Sun 28 is worked: 28, 29, 30
    [InlineData("2025-09-30", 3, "2025-10-11")] // 1 to 8 off; 9, 10, and Sat 11, which is worked
    [InlineData("2025-09-30", 7, "2025-10-16")] // 9, 10, 11, 13, 14, 15, 16
    [InlineData("2025-12-31", 1, "2026-01-04")] // 1 to 3 off; Sun 4 is worked
    [InlineData("2026-02-12", 3, "2026-02-24")] // Fri 13, Sat 14 worked, then Tue 24
    [InlineData("2026-02-13", 6, "2026-02-28")] // 14, 24, 25, 26, 27, and Sat 28, which is worked
    [InlineData("2026-02-10", 20, "2026-03-16")]
    [InlineData("2026-02-16", 1, "2026-02-24")] // an event in the holiday itself
    [InlineData("2026-05-09", 1, "2026-05-11")] // an event on a worked Saturday
    [Trait("Case", "T29.2")]
    public void Working_days_are_counted_over_holidays_and_worked_weekends(string from, int days, string last) =>
        AssertLast(last, from, new Length(days, LengthUnit.WorkingDays));

    [Theory]
    [InlineData("2026-01-31", 1, LengthUnit.Months, "2026-02-28")] // a worked Saturday: no holiday, so it stays
    [InlineData("2025-01-31", 1, LengthUnit.Months, "2025-02-28")]
    [InlineData("2026-04-01", 6, LengthUnit.Months, "2026-10-08")] // National Day lasts until the 7th
    [InlineData("2025-11-15", 3, LengthUnit.Months, "2026-02-24")] // the first day of Spring Festival
    [InlineData("2025-08-02", 60, LengthUnit.Days, "2025-10-09")] // the 60th day is 1 October
    [InlineData("2025-09-26", 15, LengthUnit.Days, "2025-10-11")] // a worked Saturday
    [InlineData("2025-09-27", 15, LengthUnit.Days, "2025-10-13")] // an ordinary Sunday
    [InlineData("2025-02-14", 1, LengthUnit.Years, "2026-02-14")] // a worked Saturday
    [InlineData("2025-02-15", 1, LengthUnit.Years, "2026-02-24")]
    [Trait("Case", "T29.4")]
    public void A_last_day_that_is_a_holiday_moves_to_the_next_working_day(string from, int count, LengthUnit unit, string last) =>
        AssertLast(last, from, new Length(count, unit));

    [Fact]
    public void The_last_of_february_is_the_last_day_of_a_month_from_31_january() => Assert.Equal(
        new LastDay(new DateOnly(2024, 2, 29), IsProvisional: true), new Reckoning(Real.Calendar, []).Of(new DateOnly(2024, 1, 31), new Length(1, LengthUnit.Months), rolls: true));

    [Fact]
    [Trait("Case", "T29.4")]
    public void What_does_not_roll_ends_where_it_falls_whatever_day_that_is() => Assert.Equal(
        new LastDay(new DateOnly(2026, 10, 1), IsProvisional: false), new Reckoning(Real.Calendar, []).Of(new DateOnly(2021, 10, 1), new Length(5, LengthUnit.Years), rolls: false));

    [Theory]
    [InlineData("2026-02-10", 7, LengthUnit.WorkingDays, "2026-02-12/2026-02-24", "2026-03-03")] // over all of Spring Festival: 11, 25, 26, 27, 28, Mar 2, 3
    [InlineData("2026-03-02", 3, LengthUnit.WorkingDays, "2026-03-06/2026-03-09 2026-03-03/2026-03-04", "2026-03-11")] // 5, 10, 11
    [InlineData("2026-03-02", 3, LengthUnit.WorkingDays, "2026-03-03/2026-03-05 2026-03-04/2026-03-06", "2026-03-11")] // overlapping: 9, 10, 11
    [InlineData("2026-03-02", 3, LengthUnit.WorkingDays, "2026-03-07/2026-03-08", "2026-03-05")] // after the end
    [InlineData("2026-04-01", 30, LengthUnit.Days, "", "2026-05-06")] // 1 May, and the holiday lasts until the 5th
    [InlineData("2026-04-01", 30, LengthUnit.Days, "2026-04-10/2026-04-19", "2026-05-11")] // ten days later, a Monday
    [InlineData("2026-04-01", 30, LengthUnit.Days, "2026-05-06/2026-05-08", "2026-05-09")] // the day to which it moves does not count; Sat 9 is worked
    [InlineData("2026-03-10", 1, LengthUnit.Months, "2026-03-01/2026-03-12", "2026-04-13")] // 10 April, and 11 and 12 March again: 12 April is a Sunday
    [Trait("Case", "T29.5")]
    public void Days_of_suspension_do_not_count(string from, int count, LengthUnit unit, string suspended, string last) =>
        AssertLast(last, from, new Length(count, unit), suspended);

    [Theory]
    [InlineData(LengthUnit.WorkingDays)]
    [InlineData(LengthUnit.Days)]
    [InlineData(LengthUnit.Months)]
    public void While_the_person_is_awaited_there_is_no_last_day_unless_the_period_was_over_before(LengthUnit unit)
    {
        var length = new Length(3, unit);
        var day = new DateOnly(2026, 3, 2);

        Assert.Equal(new LastDay(null, IsProvisional: true), new Reckoning(Real.Calendar, [new(new DateOnly(2026, 3, 4), null)]).Of(day, length, rolls: true));
        Assert.NotNull(new Reckoning(Real.Calendar, [new(new DateOnly(2026, 7, 1), null)]).Of(day, length, rolls: true).Day);
    }

    [Fact]
    public void A_period_that_leaves_the_calendar_ends_with_it()
    {
        var day = new DateOnly(9999, 12, 20);

        Assert.Equal(DateOnly.MaxValue, new Reckoning(Real.Calendar, []).Of(day, new Length(90, LengthUnit.WorkingDays), rolls: true).Day);
        Assert.Equal(DateOnly.MaxValue, new Reckoning(Real.Calendar, [new(day, DateOnly.MaxValue)]).Of(day, new Length(90, LengthUnit.Days), rolls: true).Day);
    }

    static void AssertLast(string last, string from, Length length, string suspended = "") => Assert.Equal(
        new LastDay(Real.Day(last), IsProvisional: false), new Reckoning(Real.Calendar, Real.Spans(suspended)).Of(Real.Day(from), length, rolls: true));
}
