using Probity.Calendar;
using static Probity.Core.Tests.Calendar.Real;

namespace Probity.Core.Tests.Calendar;

public sealed class YearChangeTests
{
    [Fact]
    public void A_holiday_that_grows_takes_working_days_away_and_a_weekend_that_is_worked_no_more_too()
    {
        var year = Real.Calendar.Find(2026)!;
        var longer = year with { Holidays = [.. year.Holidays.Select(one => one.Name.En is "Tomb-Sweeping Day" ? one with { To = Day("2026-04-07") } : one)], Worked = [.. year.Worked.Where(day => day != Day("2026-10-10"))] };

        var change = YearChange.Of(Real.Calendar, longer);

        Assert.True(change.IsOfOfficial);
        Assert.Equal([Day("2026-04-07"), Day("2026-10-10")], change.Off);
        Assert.Empty(change.Worked);
    }

    [Fact]
    public void A_year_of_which_nothing_was_known_is_compared_with_its_weekends_and_the_holidays_of_fixed_date()
    {
        var change = YearChange.Of(Real.Calendar, new WorkYear(2031, true, [new Holiday(Words.Same("x"), Day("2030-12-31"), Day("2031-01-01"))], [Day("2031-02-01")]));

        Assert.Null(change.Before);
        Assert.Equal([Day("2030-12-31")], change.Off);
        Assert.Contains(Day("2031-02-01"), change.Worked);
        Assert.Contains(Day("2031-10-01"), change.Worked); // a fixed holiday that this notice does not name
    }

    [Fact]
    public void The_same_year_changes_nothing()
    {
        var change = YearChange.Of(Real.Calendar, Real.Calendar.Find(2026)!);

        Assert.Empty(change.Off);
        Assert.Empty(change.Worked);
    }
}
