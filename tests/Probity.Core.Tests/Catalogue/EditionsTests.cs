using Probity.Catalogue;

namespace Probity.Core.Tests.Catalogue;

public sealed class EditionsTests
{
    static readonly DateOnly Day = new(2026, 1, 1);

    [Fact]
    public void Each_day_has_the_edition_that_was_in_force_on_it()
    {
        var first = Shipped.Edition with { To = Day.AddDays(99) };
        var second = Shipped.Edition with { Code = "sd-2026-2", From = Day.AddDays(100) };
        var editions = new Editions([second, first]);

        Assert.Null(editions.InForceOn(Day.AddDays(-1)));
        Assert.Same(first, editions.InForceOn(Day));
        Assert.Same(first, editions.InForceOn(Day.AddDays(99)));
        Assert.Same(second, editions.InForceOn(Day.AddDays(100)));
        Assert.Same(second, editions.Find("sd-2026-2"));
    }

    [Fact]
    public void After_the_last_edition_has_ended_nothing_is_in_force() =>
        Assert.Null(new Editions([Shipped.Edition with { To = Day }]).InForceOn(Day.AddDays(1)));

    [Fact]
    public void Everything_is_found_by_its_code()
    {
        Assert.Equal("导游证", Shipped.Edition.FindItem("licence.tour-guide")?.Name.Zh);
        Assert.Equal("山东省社会信用中心", Shipped.Edition.FindBody(Shipped.Edition.Operator)?.Name.Zh);
        Assert.Equal(["permit", "awards"], Shipped.Edition.Purposes.Where(p => p.Sees.Any(s => s.Item == "penalty.work-safety") && p.MaxParties == 1).Select(p => p.Code));
        Assert.Null(Shipped.Edition.FindPurpose("other"));
    }
}
