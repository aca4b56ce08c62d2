using Probity.Catalogue;
using Probity.Core.Tests.Catalogue;
using Probity.Entries;

namespace Probity.Core.Tests.Entries;

public sealed class EntryTermsTests
{
    static readonly DateOnly Decided = new(2026, 2, 2);
    static readonly DateOnly Second = new(2027, 1, 1);
    static readonly DateOnly Lapse = new(2030, 1, 1);

    static Edition First => Shipped.Edition;

    [Theory]
    [InlineData("warning", Gravity.Minor)]
    [InlineData("fine", Gravity.General)]
    [InlineData("warning,fine", Gravity.General)]
    [InlineData("fine,revoke-licence,warning", Gravity.Serious)]
    [InlineData("", Gravity.Minor)] // nobody knows: the lightest
    [InlineData("scolding", Gravity.Minor)]
    [InlineData("scolding,close", Gravity.Serious)]
    [Trait("Case", "T29.8")]
    public void The_gravest_kind_of_penalty_counts_and_of_what_nobody_knows_the_lightest(string kinds, Gravity gravity) => Assert.Equal(gravity, EntryTerms.Under(First, Said(kinds))!.Gravity);

    [Fact]
    public void Every_kind_of_penalty_of_the_template_has_a_gravity() => Assert.All(
        First.FindDataset("penalty")!.Columns.Single(column => column.Key == FieldNames.PenaltyKind).Choices, kind =>
            Assert.Single(First.Schedules.SelectMany(schedule => schedule.Terms), terms => terms.PenaltyKinds.Contains(kind.Code)));

    [Fact]
    public void A_narrower_law_has_its_say_from_its_first_day_and_a_wider_one_takes_nothing_back()
    {
        var (narrow, wide) = (With(First, 12, "sd-2027-1", Second), With(First, 60, "sd-2028-1", Second.AddYears(1)));
        var editions = new Editions([First, narrow, wide]);

        Assert.Equal(60, Use(editions, First, Second.AddDays(-1)));
        Assert.Equal(12, Use(editions, First, Second));
        Assert.Equal(12, Use(editions, First, Second.AddYears(2)));
    }

    [Fact]
    public void Terms_that_lapse_end_what_was_recorded_under_them_earlier()
    {
        var short1 = With(First, 24, First.Code, First.From);
        var wide = With(First, 60, "sd-2027-1", Second) with { LapsesOn = Lapse };
        var editions = new Editions([short1, wide]);
        var content = Said("fine") with { DecisionDate = Second.AddDays(9), Edition = wide.Code };

        Assert.Equal(60, EntryTerms.Of(wide, editions, content, Lapse.AddDays(-1)).Min(terms => terms.Use.Months));
        Assert.Equal(24, EntryTerms.Of(wide, editions, content, Lapse).Min(terms => terms.Use.Months));
    }

    static int Use(Editions editions, Edition recorded, DateOnly day) => EntryTerms.Of(recorded, editions, Said("fine"), day).Min(terms => terms.Use.Months);

    static EntryContent Said(string kinds) => new("penalty.food-safety", First.Code, "below-standard", "1", Decided, "x", "x")
    {
        Fields = new Dictionary<string, string> { [FieldNames.PenaltyKind] = kinds }, Texts = new Dictionary<string, string>(),
    };

    static Edition With(Edition edition, int months, string code, DateOnly from) => edition with
    {
        Code = code,
        From = from,
        Schedules = [.. edition.Schedules.Select(schedule => schedule with { Terms = [.. schedule.Terms.Select(terms => terms with { Use = terms.Use with { Months = months }, Inquiry = terms.Inquiry with { Months = months } })] })],
    };
}
