using Probity.Calendar;

namespace Probity.Core.Tests.Calendar;

public sealed class PeriodTests
{
    [Fact]
    [Trait("Case", "T29.1")]
    public void Three_months_from_the_end_of_january_end_with_april()
    {
        var last = Period.AddMonths(new DateOnly(2026, 1, 31), 3);

        Assert.Equal(new DateOnly(2026, 4, 30), last);
        Assert.Equal("2026-04-30T16:00:00.000000Z", ShanghaiTime.EndOf(last).ToString());
    }

    [Fact]
    public void The_day_of_the_event_does_not_count() =>
        Assert.Equal(new DateOnly(2026, 3, 4), Period.AddDays(new DateOnly(2026, 3, 1), 3));

    [Fact]
    public void The_day_of_the_same_number_is_the_last_even_where_the_month_began_shorter()
    {
        Assert.Equal(new DateOnly(2026, 3, 28), Period.AddMonths(new DateOnly(2026, 2, 28), 1));
        Assert.Equal(new DateOnly(2029, 2, 28), Period.AddYears(new DateOnly(2024, 2, 29), 5));
        Assert.Equal(new DateOnly(2028, 2, 29), Period.AddYears(new DateOnly(2024, 2, 29), 4));
    }

    [Fact]
    public void A_period_that_leaves_the_calendar_ends_with_it()
    {
        Assert.Equal(DateOnly.MaxValue, Period.AddYears(DateOnly.MaxValue, 5));
        Assert.Equal(DateOnly.MaxValue, Period.AddDays(new DateOnly(9999, 12, 1), 60));
        Assert.Equal(DateOnly.MaxValue, Period.AddMonths(new DateOnly(9999, 11, 30), 2));
        Assert.Equal(new DateOnly(9999, 12, 30), Period.AddMonths(new DateOnly(9999, 11, 30), 1));
    }
}
