using Probity.Calendar;
using Probity.Catalogue;
using Probity.Core.Tests.Calendar;

namespace Probity.Core.Tests.Catalogue;

public sealed class DeadlineTests
{
    static readonly Instant Monday = ShanghaiTime.StartOf(new DateOnly(2026, 3, 2));

    [Theory]
    [InlineData("D01", "2026-02-12", "2026-02-24")] // an objection before Spring Festival: the worked Saturday counts
    [InlineData("D02", "2025-09-30", "2025-10-16")] // over National Day
    [InlineData("D06", "2025-09-26", "2025-09-30")]
    [InlineData("D12", "2026-01-31", "2026-04-30")] // month-end
    [InlineData("D12", "2025-07-04", "2025-10-04")] // what ends by itself does not wait for a holiday to pass
    [InlineData("D15", "2021-02-17", "2026-02-17")] // five years, and no later for Spring Festival
    [InlineData("D18", "2025-08-02", "2025-10-09")] // the person's own way stays open over the holiday
    [InlineData("D21", "2026-04-01", "2026-10-08")]
    [InlineData("D36", "2026-02-11", "2026-02-27")] // 12, 13, 14, 24, 25, 26, 27
    [Trait("Case", "T11")]
    [Trait("Case", "T13")]
    [Trait("Case", "T29.1")]
    [Trait("Case", "T29.2")]
    public void A_row_gives_the_last_day_its_instant_and_itself(string code, string started, string last)
    {
        var deadline = Deadline.Of(new Clock(Rule(code), ShanghaiTime.StartOf(Real.Day(started))), Real.Calendar);

        Assert.Equal(new Deadline(Rule(code), Real.Day(last), ShanghaiTime.EndOf(Real.Day(last)), IsProvisional: false), deadline);
        Assert.False(deadline.IsOverAt(new Instant(deadline.At!.Value.Microseconds - 1)));
        Assert.True(deadline.IsOverAt(deadline.At!.Value));
    }

    [Fact]
    [Trait("Case", "T29.6")]
    public void The_day_of_the_event_is_the_day_in_china()
    {
        var midnight = ShanghaiTime.StartOf(new DateOnly(2026, 3, 3));

        Assert.Equal("2026-03-02T16:00:00.000000Z", midnight.ToString());
        Assert.Equal(new DateOnly(2026, 3, 5), LastDay("D01", new Instant(midnight.Microseconds - 1)));
        Assert.Equal(new DateOnly(2026, 3, 6), LastDay("D01", midnight));
    }

    [Fact]
    [Trait("Case", "T29.3")]
    public void An_hour_of_the_day_makes_no_difference_to_days()
    {
        Assert.Equal(LastDay("D01", Monday.Plus(new TimeSpan(17, 59, 0))), LastDay("D01", Monday.Plus(new TimeSpan(18, 1, 0))));
        Assert.Equal(Monday.Plus(TimeSpan.FromHours(22)), Deadline.Of(new Clock(Rule("D24-other"), Monday.Plus(TimeSpan.FromHours(18))), Real.Calendar).At);
        Assert.Equal(Monday, Deadline.Of(new Clock(Rule("D11"), Monday), Real.Calendar).At);
    }

    [Fact]
    public void A_deadline_is_extended_once_for_a_reason_that_its_rule_lists()
    {
        var clock = new Clock(Rule("D05"), ShanghaiTime.StartOf(new DateOnly(2026, 2, 10)));
        var extended = clock.Extend("complex").Value;

        Assert.Equal(new DateOnly(2026, 2, 24), Deadline.Of(clock, Real.Calendar).LastDay); // 11, 12, 13, 14, 24
        Assert.Equal(new DateOnly(2026, 3, 16), Deadline.Of(extended, Real.Calendar).LastDay);
        Assert.Equal("complex", extended.Extended!.Code);
        Assert.Equal(Clock.ExtendedAlready, extended.Extend("complex").Refusal);
        Assert.Equal(Clock.ReasonUnknown, clock.Extend("busy").Refusal);
        Assert.Equal(Clock.NoExtension, new Clock(Rule("D01"), Monday).Extend("complex").Refusal);
    }

    [Fact]
    [Trait("Case", "T29.5")]
    public void Only_a_clock_whose_rule_says_so_waits_for_the_person_and_while_it_waits_nobody_is_late()
    {
        var waiting = new Clock(Rule("D01"), Monday).Wait(Real.Spans("2026-03-04/")).Value;
        var deadline = Deadline.Of(waiting, Real.Calendar);

        Assert.Equal(new Deadline(Rule("D01"), null, null, IsProvisional: true), deadline);
        Assert.False(deadline.IsOverAt(Monday.Plus(TimeSpan.FromDays(900))));
        Assert.Equal(Clock.DoesNotWait, new Clock(Rule("D21"), Monday).Wait(Real.Spans("2026-03-04/")).Refusal);

        var resumed = new Clock(Rule("D01"), Monday).Wait(Real.Spans("2026-03-04/2026-03-10")).Value.Wait(Real.Spans("2026-03-12/2026-03-12")).Value;
        Assert.Equal(new DateOnly(2026, 3, 13), Deadline.Of(resumed, Real.Calendar).LastDay); // 3, 11, 13
    }

    [Fact]
    [Trait("Case", "T29.7")]
    public void What_was_reckoned_without_a_notice_says_so_and_is_reckoned_anew_when_the_notice_comes()
    {
        var clock = new Clock(Rule("D21"), ShanghaiTime.StartOf(new DateOnly(2026, 10, 5)));
        var provisional = Deadline.Of(clock, Real.Calendar);
        var official = new WorkCalendar([.. Real.Calendar.Years.Where(year => year.IsOfficial), new WorkYear(2027, true, [new(default, new(2027, 4, 3), new(2027, 4, 5))], [])]);

        Assert.Equal((new DateOnly(2027, 4, 5), true), (provisional.LastDay!.Value, provisional.IsProvisional));
        Assert.Equal(new Deadline(clock.Rule, new DateOnly(2027, 4, 6), ShanghaiTime.EndOf(new DateOnly(2027, 4, 6)), IsProvisional: false), Deadline.Of(clock, official));
    }

    static DateOnly? LastDay(string code, Instant started) => Deadline.Of(new Clock(Rule(code), started), Real.Calendar).LastDay;

    static DeadlineRule Rule(string code) => Shipped.Edition.FindDeadline(code)!;
}
