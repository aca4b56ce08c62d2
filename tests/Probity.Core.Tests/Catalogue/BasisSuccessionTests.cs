using Probity.Catalogue;
using static Probity.Core.Tests.Catalogue.Repealed;

namespace Probity.Core.Tests.Catalogue;

public sealed class BasisSuccessionTests
{
    static Edition Edition => Shipped.Edition;

    static Item Food => Edition.FindItem("penalty.food-safety")!;

    static Basis Article(string article) => new("food-safety-law", article);

    [Fact]
    public void Every_basis_of_the_shipped_edition_stands()
    {
        Assert.All(Edition.Items, item => Assert.Same(LegalStanding.Standing, BasisSuccession.OfItem(Edition, item, DateOnly.MaxValue)));
        Assert.False(BasisSuccession.HasEnds(Edition, DateOnly.MaxValue));
    }

    [Theory]
    [InlineData(EndKind.NoLongerUnlawful, SuspensionCause.NoLongerUnlawful)]
    [InlineData(EndKind.AuthorityGone, SuspensionCause.AuthorityGone)]
    public void A_basis_that_is_gone_suspends_from_its_day_and_not_the_day_before(EndKind how, SuspensionCause cause)
    {
        var edition = Edition.With("food-safety-law", Gone(how, Unlicensed));

        Assert.Same(LegalStanding.Standing, BasisSuccession.Of(edition, Unlicensed, Day.AddDays(-1)));
        var gone = IsSuspended(BasisSuccession.Of(edition, Unlicensed, Day));
        Assert.Equal((Day, cause), (gone.Since, gone.Why));
        Assert.Equal([Unlicensed], gone.Bases);
        Assert.Same(LegalStanding.Standing, BasisSuccession.Of(edition, Article("123"), Day));
    }

    [Theory]
    [InlineData(EndKind.Renumbered)]
    [InlineData(EndKind.Replaced)]
    public void What_was_renumbered_or_replaced_stands_under_what_holds_today(EndKind how)
    {
        var edition = Edition.With("food-safety-law",
            Followed(how, Unlicensed, Article("130")), new BasisEnd([Article("130")], Day.AddYears(1), EndKind.Renumbered, [Article("132")], "invented"));

        Assert.Equal([Article("130")], Assert.IsType<LegalStanding.StandsUnder>(BasisSuccession.Of(edition, Unlicensed, Day)).Successors);
        Assert.Equal([Article("132")], Assert.IsType<LegalStanding.StandsUnder>(BasisSuccession.Of(edition, Unlicensed, Day.AddYears(1))).Successors);
        Assert.IsType<LegalStanding.StandsUnder>(BasisSuccession.OfItem(edition, Food, Day));
    }

    [Fact]
    public void A_successor_that_goes_takes_with_it_what_stood_under_it_and_another_one_still_carries_it()
    {
        var later = Day.AddMonths(3);
        var one = Edition.With("food-safety-law", Followed(EndKind.Replaced, Unlicensed, Article("130")), new BasisEnd([Article("130")], later, EndKind.NoLongerUnlawful, [], "invented"));
        var two = Edition.With("food-safety-law", Followed(EndKind.Replaced, Unlicensed, Article("130"), Article("132")), new BasisEnd([Article("130")], later, EndKind.NoLongerUnlawful, [], "invented"));

        var gone = IsSuspended(BasisSuccession.Of(one, Unlicensed, later));
        Assert.Equal((later, SuspensionCause.NoLongerUnlawful), (gone.Since, gone.Why));
        Assert.Equal([Unlicensed], gone.Bases);
        Assert.Equal([Article("132")], Assert.IsType<LegalStanding.StandsUnder>(BasisSuccession.Of(two, Unlicensed, later)).Successors);
    }

    [Fact]
    public void An_end_of_one_sub_item_leaves_the_article_standing_and_an_end_of_the_article_takes_its_sub_items()
    {
        var part = new Basis("food-safety-law", "126", 1, 1);
        var ofPart = Edition.With("food-safety-law", Gone(EndKind.NoLongerUnlawful, part));
        var ofArticle = Edition.With("food-safety-law", Gone(EndKind.NoLongerUnlawful, Article("126")));

        IsSuspended(BasisSuccession.Of(ofPart, part, Day));
        Assert.Same(LegalStanding.Standing, BasisSuccession.Of(ofPart, part with { SubItem = 3 }, Day));
        Assert.Same(LegalStanding.Standing, BasisSuccession.Of(ofPart, Article("126"), Day));
        IsSuspended(BasisSuccession.Of(ofArticle, part, Day));
    }

    [Fact]
    public void A_conduct_is_suspended_when_the_last_of_its_bases_went_and_the_item_only_with_all_of_them()
    {
        var conduct = Food.Conducts.First(one => one.Basis.Count > 1);
        BasisEnd[] all = [.. conduct.Basis.Select((basis, i) => new BasisEnd([basis], Day.AddDays(i), EndKind.NoLongerUnlawful, [], "invented"))];
        var allButOne = Edition.With("food-safety-law", all[1..]);
        var edition = Edition.With("food-safety-law", all);
        var last = Day.AddDays(all.Length - 1);

        Assert.Same(LegalStanding.Standing, BasisSuccession.OfConduct(allButOne, Food, conduct, last));
        Assert.Same(LegalStanding.Standing, BasisSuccession.OfConduct(edition, Food, conduct, last.AddDays(-1)));
        Assert.Equal(last, IsSuspended(BasisSuccession.OfConduct(edition, Food, conduct, last)).Since);
        Assert.Same(LegalStanding.Standing, BasisSuccession.OfItem(edition, Food, last));
        IsSuspended(BasisSuccession.OfItem(Edition.With("food-safety-law", Gone(EndKind.NoLongerUnlawful)), Food, Day));
    }

    [Fact]
    public void An_item_that_nothing_lets_be_recorded_any_more_is_suspended_whatever_it_covers()
    {
        var edition = Edition.With(Food.RecordedUnder[0].Statute, Gone(EndKind.AuthorityGone, Food.RecordedUnder[0]));

        Assert.Equal(SuspensionCause.AuthorityGone, IsSuspended(BasisSuccession.OfItem(edition, Food, Day)).Why);
    }
}
