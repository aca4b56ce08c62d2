using Probity.Calendar;
using Probity.Catalogue;
using Probity.Core.Tests.Calendar;
using Probity.Core.Tests.Catalogue;
using Probity.Intake;

namespace Probity.Core.Tests.Intake;

public sealed class HoldTimeTests
{
    static readonly Editions Editions = Shipped.Reading.Editions!;

    [Theory]
    [InlineData("2026-11-23", "2026-11-30")] // a Monday: 24, 25, 26, 27, 30
    [InlineData("2026-02-12", "2026-02-26")] // before Spring Festival: 13, the worked Saturday 14, 24, 25, 26
    [InlineData("2025-09-30", "2025-10-14")] // National Day of eight days: 9, 10, the worked Saturday 11, 13, 14
    public void A_row_waits_five_working_days_and_the_day_on_which_it_began_does_not_count(string began, string last)
    {
        var end = ShanghaiTime.EndOf(Real.Day(last));

        Assert.Equal(end, HoldTime.EndOf(InForceAlways(), ShanghaiTime.StartOf(Real.Day(began))));
        Assert.Equal(end, HoldTime.EndOf(InForceAlways(), new Instant(ShanghaiTime.EndOf(Real.Day(began)).Microseconds - 1)));
    }

    [Fact]
    public void The_catalogue_says_the_length_and_can_only_shorten_it()
    {
        var monday = ShanghaiTime.StartOf(new DateOnly(2026, 11, 23));

        Assert.Equal(new Length(5, LengthUnit.WorkingDays), Editions.All[^1].FindDeadline(HoldTime.Code)!.Length);
        Assert.Equal(ShanghaiTime.EndOf(new DateOnly(2026, 11, 25)), HoldTime.EndOf(With(new Length(2, LengthUnit.WorkingDays)), monday));
        Assert.Equal(ShanghaiTime.EndOf(new DateOnly(2026, 11, 30)), HoldTime.EndOf(With(new Length(50, LengthUnit.WorkingDays)), monday));
        Assert.Equal(ShanghaiTime.EndOf(new DateOnly(2026, 11, 30)), HoldTime.EndOf(With(new Length(1, LengthUnit.Years)), monday));
        Assert.Equal(ShanghaiTime.EndOf(new DateOnly(2026, 11, 30)), HoldTime.EndOf(new Editions([]) { Calendar = Editions.Calendar }, monday));
    }

    static Editions InForceAlways() => With(new Length(5, LengthUnit.WorkingDays));

    static Editions With(Length length)
    {
        var edition = Editions.All[^1];
        return new Editions([edition with { From = new DateOnly(2025, 1, 1), Deadlines = [edition.FindDeadline(HoldTime.Code)! with { Length = length }] }]) { Calendar = Editions.Calendar };
    }
}
