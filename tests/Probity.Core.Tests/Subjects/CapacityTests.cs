using Probity.Subjects;

namespace Probity.Core.Tests.Subjects;

public sealed class CapacityTests
{
    static readonly DateOnly Birth = new(2008, 3, 1);
    static readonly CapacityGround Labour = new("劳动合同 2025-17");

    [Fact]
    public void Nobody_is_eighteen_on_the_birthday_and_everybody_on_the_day_after()
    {
        Assert.Equal(Capacity.Lacking, Capacity.Decide(Birth, new DateOnly(2026, 3, 1), null).Refusal);
        Assert.Equal(CapacityReason.Adult, Capacity.Decide(Birth, new DateOnly(2026, 3, 2), null).Value);
    }

    [Fact]
    public void Whoever_was_born_on_the_leap_day_has_a_birthday_on_the_first_of_march()
    {
        Assert.True(Capacity.Decide(new DateOnly(2008, 2, 29), new DateOnly(2026, 3, 1), null).IsRefused);
        Assert.False(Capacity.Decide(new DateOnly(2008, 2, 29), new DateOnly(2026, 3, 2), null).IsRefused);
    }

    [Fact]
    public void At_sixteen_own_labour_counts_when_a_document_shows_it()
    {
        Assert.Equal(CapacityReason.OwnLabour, Capacity.Decide(Birth, new DateOnly(2024, 3, 2), Labour).Value);
        Assert.Equal("intake.capacity", Capacity.Decide(Birth, new DateOnly(2024, 3, 1), Labour).Refusal?.Code);
        Assert.True(Capacity.Decide(Birth, new DateOnly(2024, 3, 2), null).IsRefused);
        Assert.True(Capacity.Decide(Birth, new DateOnly(2024, 3, 2), new CapacityGround(" ")).IsRefused);
    }

    [Fact]
    public void Before_birth_nobody_has_capacity() =>
        Assert.True(Capacity.Decide(Birth, new DateOnly(1990, 1, 1), Labour).IsRefused);
}
