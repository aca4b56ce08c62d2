using Probity.Calendar;

namespace Probity.Core.Tests.Calendar;

public sealed class ShanghaiTimeTests
{
    [Fact]
    [Trait("Case", "T29.6")]
    public void A_day_begins_at_midnight_in_china_and_ends_before_the_next()
    {
        Assert.Equal("2026-01-30T16:00:00.000000Z", ShanghaiTime.StartOf(new DateOnly(2026, 1, 31)).ToString());
        Assert.Equal("2026-01-31T16:00:00.000000Z", ShanghaiTime.EndOf(new DateOnly(2026, 1, 31)).ToString());
        Assert.Equal(ShanghaiTime.StartOf(new DateOnly(2026, 2, 1)), ShanghaiTime.EndOf(new DateOnly(2026, 1, 31)));
    }

    [Fact]
    public void Every_instant_of_a_day_lies_in_it_and_its_end_does_not() => Days.Sample(day =>
    {
        Assert.Equal(day, ShanghaiTime.DayOf(ShanghaiTime.StartOf(day)));
        Assert.Equal(day, ShanghaiTime.DayOf(new Instant(ShanghaiTime.EndOf(day).Microseconds - 1)));
        Assert.Equal(day.AddDays(1), ShanghaiTime.DayOf(ShanghaiTime.EndOf(day)));
    });

    [Fact]
    public void The_day_that_files_write_for_no_end_has_an_end() =>
        Assert.Equal("9999-12-31T16:00:00.000000Z", ShanghaiTime.EndOf(DateOnly.MaxValue).ToString());

    static readonly Gen<DateOnly> Days = Gen.Int[0, DateOnly.MaxValue.DayNumber - 1].Select(DateOnly.FromDayNumber);
}
