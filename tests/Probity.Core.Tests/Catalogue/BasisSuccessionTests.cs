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

        Assert.Same(LegalStanding.Standing, BasisSuccession.Of(edition, Unlicensed, edition.From, Day.AddDays(-1)));
        var gone = IsSuspended(BasisSuccession.Of(edition, Unlicensed, edition.From, Day));
        Assert.Equal((Day, cause), (gone.Since, gone.Why));
        Assert.Equal([Unlicensed], gone.Bases);
        Assert.Same(LegalStanding.Standing, BasisSuccession.Of(edition, Article("123"), edition.From, Day));
    }

    [Theory]
    [InlineData(EndKind.Renumbered)]
    [InlineData(EndKind.Replaced)]
    public void What_was_renumbered_or_replaced_stands_under_what_holds_today(EndKind how)
    {
        var edition = Edition.With("food-safety-law",
            Followed(how, Unlicensed, Article("130")), new BasisEnd([Article("130")], Day.AddYears(1), EndKind.Renumbered, [Article("132")], "invented"));

        Assert.Equal([Article("130")], Assert.IsType<LegalStanding.StandsUnder>(BasisSuccession.Of(edition, Unlicensed, edition.From, Day)).Successors);
        Assert.Equal([Article("132")], Assert.IsType<LegalStanding.StandsUnder>(BasisSuccession.Of(edition, Unlicensed, edition.From, Day.AddYears(1))).Successors);
        Assert.IsType<LegalStanding.StandsUnder>(BasisSuccession.OfItem(edition, Food, Day));
    }

    [Fact]
    public void A_successor_that_goes_takes_with_it_what_stood_under_it_and_another_one_still_carries_it()
    {
        var later = Day.AddMonths(3);
        var one = Edition.With("food-safety-law", Followed(EndKind.Replaced, Unlicensed, Article("130")), new BasisEnd([Article("130")], later, EndKind.NoLongerUnlawful, [], "invented"));
        var two = Edition.With("food-safety-law", Followed(EndKind.Replaced, Unlicensed, Article("130"), Article("132")), new BasisEnd([Article("130")], later, EndKind.NoLongerUnlawful, [], "invented"));

        var gone = IsSuspended(BasisSuccession.Of(one, Unlicensed, one.From, later));
        Assert.Equal((later, SuspensionCause.NoLongerUnlawful), (gone.Since, gone.Why));
        Assert.Equal([Unlicensed], gone.Bases);
        Assert.Equal([Article("132")], Assert.IsType<LegalStanding.StandsUnder>(BasisSuccession.Of(two, Unlicensed, two.From, later)).Successors);
    }

    [Fact]
    public void An_end_of_one_sub_item_leaves_the_article_standing_and_an_end_of_the_article_takes_its_sub_items()
    {
        var part = new Basis("food-safety-law", "126", 1, 1);
        var ofPart = Edition.With("food-safety-law", Gone(EndKind.NoLongerUnlawful, part));
        var ofArticle = Edition.With("food-safety-law", Gone(EndKind.NoLongerUnlawful, Article("126")));

        IsSuspended(BasisSuccession.Of(ofPart, part, ofPart.From, Day));
        Assert.Same(LegalStanding.Standing, BasisSuccession.Of(ofPart, part with { SubItem = 3 }, ofPart.From, Day));
        Assert.Same(LegalStanding.Standing, BasisSuccession.Of(ofPart, Article("126"), ofPart.From, Day));
        IsSuspended(BasisSuccession.Of(ofArticle, part, ofArticle.From, Day));
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

    // How most statutes are revised: one article goes, and those behind it move up, all on one day.
    static Edition MovedUp => Edition.With("food-safety-law",
        Gone(EndKind.NoLongerUnlawful, Article("123")), Followed(EndKind.Renumbered, Article("124"), Article("123")), Followed(EndKind.Renumbered, Article("125"), Article("124")));

    [Fact]
    public void Articles_that_move_up_stand_under_their_new_numbers_and_only_the_one_that_went_is_gone()
    {
        Assert.Equal([Article("123")], Assert.IsType<LegalStanding.StandsUnder>(BasisSuccession.Of(MovedUp, Article("124"), Edition.From, Day)).Successors);
        Assert.Equal([Article("124")], Assert.IsType<LegalStanding.StandsUnder>(BasisSuccession.Of(MovedUp, Article("125"), Edition.From, Day.AddYears(9))).Successors);
        Assert.Equal(Day, IsSuspended(BasisSuccession.Of(MovedUp, Article("123"), Day.AddDays(-1), Day)).Since);
        Assert.Same(LegalStanding.Standing, BasisSuccession.Of(MovedUp, Article("124"), Edition.From, Day.AddDays(-1)));
    }

    [Fact]
    public void A_number_that_was_written_after_it_was_taken_means_what_took_it()
    {
        Assert.Same(LegalStanding.Standing, BasisSuccession.Of(MovedUp, Article("123"), Day, Day.AddYears(1)));
        Assert.Same(LegalStanding.Standing, BasisSuccession.Of(MovedUp, Article("124"), Day, Day.AddYears(1)));
        Assert.Equal([Article("124")], Assert.IsType<LegalStanding.StandsUnder>(BasisSuccession.Of(MovedUp, Article("125"), Day, Day)).Successors);
    }

    [Fact]
    public void A_number_that_nothing_took_still_means_what_went_whenever_it_is_written()
    {
        var edition = Edition.With("food-safety-law", Gone(EndKind.NoLongerUnlawful, Unlicensed));
        var retaken = Edition.With("food-safety-law", Gone(EndKind.NoLongerUnlawful, Unlicensed) with { IsRetaken = true });

        Assert.Equal(Day, IsSuspended(BasisSuccession.Of(edition, Unlicensed, Day.AddYears(1), Day.AddYears(1))).Since);
        Assert.Same(LegalStanding.Standing, BasisSuccession.Of(retaken, Unlicensed, Day, Day.AddYears(1)));
        IsSuspended(BasisSuccession.Of(retaken, Unlicensed, Day.AddDays(-1), Day));
    }

    [Fact]
    public void A_second_revision_ends_what_had_the_number_by_then_and_not_what_had_it_before()
    {
        var later = Day.AddYears(2);
        var edition = MovedUp.With("food-safety-law", new BasisEnd([Article("123")], later, EndKind.NoLongerUnlawful, [], "invented"), new BasisEnd([Article("124")], later, EndKind.Renumbered, [Article("123")], "invented"));

        Assert.Equal(Day, IsSuspended(BasisSuccession.Of(edition, Article("123"), Edition.From, later)).Since);
        Assert.Equal(later, IsSuspended(BasisSuccession.Of(edition, Article("124"), Edition.From, later)).Since);
        Assert.Equal(later, IsSuspended(BasisSuccession.Of(edition, Article("123"), Day, later)).Since);
        Assert.Equal([Article("123")], Assert.IsType<LegalStanding.StandsUnder>(BasisSuccession.Of(edition, Article("125"), Edition.From, later)).Successors);
        Assert.Same(LegalStanding.Standing, BasisSuccession.Of(edition, Article("123"), later, later));
    }

    [Fact]
    public void Two_articles_that_change_places_and_one_that_is_divided_go_round_in_no_circle()
    {
        var swapped = Edition.With("food-safety-law", Followed(EndKind.Renumbered, Article("123"), Article("124")), Followed(EndKind.Renumbered, Article("124"), Article("123")));
        var divided = Edition.With("food-safety-law", Followed(EndKind.Replaced, Article("124"), Article("124"), Article("125")), new BasisEnd([Article("124")], Day.AddYears(1), EndKind.NoLongerUnlawful, [], "invented"));

        Assert.Equal([Article("124")], Assert.IsType<LegalStanding.StandsUnder>(BasisSuccession.Of(swapped, Article("123"), Edition.From, Day)).Successors);
        Assert.Equal([Article("125")], Assert.IsType<LegalStanding.StandsUnder>(BasisSuccession.Of(divided, Article("124"), Edition.From, Day.AddYears(1))).Successors);
        IsSuspended(BasisSuccession.Of(divided, Article("124"), Day, Day.AddYears(1)));
    }

    [Fact]
    public void A_statute_that_is_replaced_as_a_whole_hands_on_what_holds_later_and_a_part_that_goes_on_the_same_day_goes()
    {
        var quality = new Basis("product-quality-law", "49");
        var edition = Edition
            .With("food-safety-law", new BasisEnd([], Day, EndKind.Replaced, [quality], "invented"), Gone(EndKind.NoLongerUnlawful, new Basis("food-safety-law", "124", 1, 5)))
            .With("product-quality-law", new BasisEnd([quality], Day.AddYears(-1), EndKind.NoLongerUnlawful, [], "invented"));

        Assert.Equal([quality], Assert.IsType<LegalStanding.StandsUnder>(BasisSuccession.Of(edition, Article("124"), Edition.From, Day)).Successors);
        IsSuspended(BasisSuccession.Of(edition, new Basis("food-safety-law", "124", 1, 5), Edition.From, Day));
    }

    [Fact]
    public void Parts_of_a_renumbered_article_keep_their_own_numbers()
    {
        var part = new Basis("food-safety-law", "124", 1, 5);
        var edition = MovedUp.With("food-safety-law", new BasisEnd([part with { Article = "123" }], Day.AddYears(1), EndKind.NoLongerUnlawful, [], "invented"));

        Assert.Equal([part with { Article = "123" }], Assert.IsType<LegalStanding.StandsUnder>(BasisSuccession.Of(edition, part, Edition.From, Day)).Successors);
        IsSuspended(BasisSuccession.Of(edition, part, Edition.From, Day.AddYears(1)));
        Assert.IsType<LegalStanding.StandsUnder>(BasisSuccession.Of(edition, part with { SubItem = 6 }, Edition.From, Day.AddYears(1)));
    }

    [Fact]
    public void Two_ways_that_meet_again_end_together()
    {
        var (met, gone) = (Day.AddYears(1), Day.AddYears(2));
        var edition = Edition.With("food-safety-law", Followed(EndKind.Replaced, Article("124"), Article("125"), Article("128")),
            new BasisEnd([Article("125")], met, EndKind.Renumbered, [Article("132")], "invented"), new BasisEnd([Article("128")], met, EndKind.Renumbered, [Article("132")], "invented"),
            new BasisEnd([Article("132")], gone, EndKind.NoLongerUnlawful, [], "invented"));

        Assert.Equal([Article("132")], Assert.IsType<LegalStanding.StandsUnder>(BasisSuccession.Of(edition, Article("124"), Edition.From, met)).Successors);
        Assert.Equal(gone, IsSuspended(BasisSuccession.Of(edition, Article("124"), Edition.From, gone)).Since);
    }

    [Fact]
    public void Ways_that_part_and_meet_forty_times_are_walked_in_no_time()
    {
        BasisEnd Step(int level, string lane) => new([Article($"{level}-{lane}")], Day.AddDays(level), EndKind.Replaced, [Article($"{level + 1}-1"), Article($"{level + 1}-2"), Article($"{level + 1}-3")], "invented");
        var edition = Edition.With("food-safety-law", [.. from level in Enumerable.Range(1000, 40) from lane in (string[])["1", "2", "3"] select Step(level, lane)]);

        Assert.Equal(3, Assert.IsType<LegalStanding.StandsUnder>(BasisSuccession.Of(edition, Article("1000-1"), Edition.From, Day.AddYears(9))).Successors.Count);
    }
}
