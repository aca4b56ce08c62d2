using Probity.Bodies;
using Probity.Bodies.Units;
using Probity.Calendar;
using Probity.Core.Tests.Catalogue;

namespace Probity.Core.Tests.Bodies;

public sealed class UnitMapTests
{
    // permits: licences (clerk, and below it food with food-clerk and head); land with land-clerk and head; chief stands in the body itself.
    static readonly BodyUnit[] All =
    [
        Unit("licences", null), Unit("food", "licences"), Unit("land", null),
        Post("clerk", "licences", "许可经办"), Post("food-clerk", "food", "食品经办"), Post("land-clerk", "land", "土地经办"), Post("head", "food", "科长"), Post("head-2", "land", "科长"), Post("chief", null, "局长"),
    ];

    [Theory]
    [InlineData("食品经办", "food")]
    [InlineData("许可经办", "licences")]
    [InlineData("局长", "")]
    [InlineData("科长", "")] // of two units: nobody can tell which, and the body answers
    [InlineData("许可审查", "")] // a post from before the body had units
    public void The_unit_is_where_the_post_stands_and_else_the_body(string post, string unit) => Assert.Equal(unit, new UnitMap(All).UnitOf(post));

    [Theory]
    [InlineData("food", "食品经办", true)]
    [InlineData("food", "许可经办", false)]
    [InlineData("food", "局长", false)]
    [InlineData("licences", "食品经办", true)] // what holds for a unit holds for those below it
    [InlineData("licences", "土地经办", false)]
    [InlineData("land", "科长", true)] // one of the two that it may be
    [InlineData("land", "许可审查", true)] // of whom nobody can tell the unit
    [InlineData("", "局长", true)]
    [InlineData("gone", "局长", true)]
    public void A_suspension_holds_in_the_unit_and_below_it(string unit, string post, bool holds) => Assert.Equal(holds, new UnitMap(All).IsSuspended(unit, post));

    [Fact]
    public void A_unit_that_is_ended_takes_its_suspension_nowhere()
    {
        BodyUnit[] ended = [.. All.Select(one => one.Code is "food" or "food-clerk" ? one with { IsEnded = true } : one)];

        Assert.True(new UnitMap(ended).IsSuspended("food", "许可经办"));
        Assert.False(new UnitMap(ended).IsSuspended("food", "土地经办"));
        Assert.True(new UnitMap([.. ended.Select(one => one.Code is "licences" ? one with { IsEnded = true } : one)]).IsSuspended("food", "土地经办"));
    }

    [Fact]
    public void What_is_suspended_at_a_body_is_suspended_at_the_body_that_follows_it()
    {
        var (before, after) = (Shipped.Body("济南市行政审批服务局"), Shipped.Body("济南市市场监督管理局"));
        var suspension = new PurposeSuspension(Guid.NewGuid(), before, "food", "permit", default(Instant));
        BodyRights Rights(CreditCode body) => new(body, [before, after], new HashSet<string>()) { Suspensions = [suspension] };

        Assert.Empty(Rights(before).SuspendedFor(new UnitMap(All), "土地经办"));
        Assert.Equal(["permit"], Rights(before).SuspendedFor(new UnitMap(All), "食品经办"));
        Assert.Equal(["permit"], Rights(after).SuspendedFor(new UnitMap(All), "土地经办"));
    }

    static BodyUnit Unit(string code, string? within) => new(code, within, UnitKind.Unit, new Words(code, code), 1);

    static BodyUnit Post(string code, string? within, string name) => new(code, within, UnitKind.Post, new Words(name, code), 1);
}
