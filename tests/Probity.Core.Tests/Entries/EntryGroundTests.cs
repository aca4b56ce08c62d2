using System.Globalization;
using Probity.Catalogue;
using Probity.Core.Tests.Catalogue;
using Probity.Entries;
using static Probity.Core.Tests.Catalogue.Repealed;

namespace Probity.Core.Tests.Entries;

public sealed class EntryGroundTests
{
    static readonly Edition Recorded = Shipped.Edition;
    static readonly Item Food = Recorded.FindItem("penalty.food-safety")!;
    static readonly Edition Later = Recorded with { Code = "sd-2027-1", From = new DateOnly(2027, 1, 1) };

    [Fact]
    public void An_entry_stands_while_its_edition_is_in_force_and_under_a_later_one_that_says_nothing()
    {
        Assert.Same(LegalStanding.Standing, Unlicensed("《食品安全法》第一百二十二条").StandingOn(Day, Recorded));
        Assert.Same(LegalStanding.Standing, Unlicensed("《食品安全法》第一百二十二条").StandingOn(Later.From, Later));
    }

    [Fact]
    public void It_is_suspended_with_the_place_of_law_that_its_own_decision_cites()
    {
        var edition = Recorded.With("food-safety-law", Gone(EndKind.NoLongerUnlawful, new Basis("food-safety-law", "124", 1, 5)));

        Assert.Equal([new Basis("food-safety-law", "124", 1, 5)], IsSuspended(BelowStandard("《食品安全法》第一百二十四条第一款第（五）项").StandingOn(Day, edition)).Bases);
        Assert.Same(LegalStanding.Standing, BelowStandard("《食品安全法》第一百二十四条第一款第（六）项").StandingOn(Day, edition));
        Assert.Same(LegalStanding.Standing, BelowStandard("《食品安全法》第一百二十四条").StandingOn(Day, edition));
    }

    [Fact]
    public void It_stands_while_one_of_the_places_that_it_cites_does()
    {
        var edition = Recorded.With("food-safety-law", Gone(EndKind.NoLongerUnlawful, Repealed.Unlicensed));

        Assert.Same(LegalStanding.Standing, Unlicensed("《食品安全法》第一百二十二条、第一百二十三条").StandingOn(Day, edition));
        IsSuspended(Unlicensed("违反《食品安全法》第一百二十三条，依据《食品安全法》第一百二十二条").StandingOn(Day, edition));
    }

    [Fact]
    public void A_text_that_cannot_be_read_goes_with_its_conduct()
    {
        var conduct = Food.Conducts.Single(one => one.Code is "unlicensed");
        var edition = Recorded.With("food-safety-law", Gone(EndKind.AuthorityGone, [.. conduct.Basis]));

        IsSuspended(Unlicensed("（原文如此）").StandingOn(Day, edition));
        Assert.Same(LegalStanding.Standing, BelowStandard("（原文如此）").StandingOn(Day, edition));
    }

    [Fact]
    public void Renumbering_changes_nothing_for_what_was_recorded_under_the_old_number()
    {
        var edition = Later.With("food-safety-law", new BasisEnd([], Day, EndKind.Renumbered, [new Basis("food-safety-law", "130")], "invented"));

        Assert.Equal([new Basis("food-safety-law", "130")], Assert.IsType<LegalStanding.StandsUnder>(Unlicensed("《食品安全法》第一百二十二条").StandingOn(Later.From, edition)).Successors);
    }

    [Fact]
    public void A_decision_is_judged_by_what_its_numbers_meant_on_its_own_day()
    {
        var edition = Recorded.With("food-safety-law", Gone(EndKind.NoLongerUnlawful, new Basis("food-safety-law", "123")), Followed(EndKind.Renumbered, new Basis("food-safety-law", "124"), new Basis("food-safety-law", "123")));
        var (old, moved) = (BelowStandard("《食品安全法》第一百二十三条"), BelowStandard("《食品安全法》第一百二十四条"));

        IsSuspended(old.StandingOn(Day, edition));
        Assert.IsType<LegalStanding.StandsUnder>(moved.StandingOn(Day, edition));
        Assert.Same(LegalStanding.Standing, (old with { DecidedOn = Day }).StandingOn(Day, edition));
    }

    [Fact]
    public void An_item_that_is_off_and_a_conduct_that_is_not_listed_any_more_are_suspended_from_the_edition_that_says_so()
    {
        var off = Later with { Items = [.. Later.Items.Select(item => item with { Enabled = false })] };
        var dropped = Later with { Items = [.. Later.Items.Select(item => item with { Conducts = [.. item.Conducts.Where(one => one.Code is not "unlicensed")] })] };

        foreach (var edition in (Edition[])[off, dropped, Later with { Items = [] }])
        {
            var gone = IsSuspended(Unlicensed("《食品安全法》第一百二十二条").StandingOn(Later.From.AddDays(9), edition));
            Assert.Equal((Later.From, SuspensionCause.NotRecorded), (gone.Since, gone.Why));
        }

        Assert.Same(LegalStanding.Standing, BelowStandard("《食品安全法》第一百二十四条").StandingOn(Later.From, dropped));
    }

    [Fact]
    [Trait("Case", "T02")]
    public void What_a_later_edition_refuses_is_sealed_however_old_it_is()
    {
        var refused = new RefusedStatute(new("中华人民共和国食品安全法", "Food Safety Law"), ["食品安全法"], ["122"], [], Words.Same("sealed"));
        var edition = Later with { RefuseList = [.. Later.RefuseList, refused] };

        Assert.Equal((Later.From, SuspensionCause.Sealed), IsSuspended(Unlicensed("《食品安全法》第一百二十二条").StandingOn(Later.From, edition)) is var gone ? (gone.Since, gone.Why) : default);
        Assert.Same(LegalStanding.Standing, BelowStandard("《食品安全法》第一百二十四条").StandingOn(Later.From, edition));
    }

    [Theory]
    [InlineData("2026-03-01", "2027-02-01", "2026-03-01")]
    [InlineData("2027-06-01", "2027-05-31", null)]
    [InlineData("2027-06-01", "2027-06-01", "2027-06-01")]
    public void A_law_that_seals_says_from_which_day_and_the_day_may_lie_before_or_after_that_of_the_edition(string sealedFrom, string day, string? since)
    {
        var refused = new RefusedStatute(new("中华人民共和国食品安全法", "Food Safety Law"), ["食品安全法"], ["122"], [], Words.Same("sealed")) { SealedFrom = DateOnly.Parse(sealedFrom, CultureInfo.InvariantCulture) };
        var edition = Later with { RefuseList = [.. Later.RefuseList, refused] };
        var ground = Unlicensed("《食品安全法》第一百二十二条");
        var on = DateOnly.Parse(day, CultureInfo.InvariantCulture);

        foreach (var standing in (LegalStanding[])[ground.StandingOn(on, edition), ground.StandingOn(on, new Editions([Recorded with { To = Later.From.AddDays(-1) }, edition]))])
            Assert.Equal(since, standing is LegalStanding.Suspended { Why: SuspensionCause.Sealed } gone ? $"{gone.Since:yyyy-MM-dd}" : null);
    }

    [Fact]
    public void What_lapses_of_an_edition_is_suspended_since_the_day_of_its_lapse_and_stands_again_when_it_is_renewed()
    {
        var (lapse, day) = (new DateOnly(2029, 1, 1), new DateOnly(2029, 5, 1));
        var before = Recorded with { Code = "sd-2025-1", From = new DateOnly(2025, 1, 1), To = new DateOnly(2025, 12, 31), Items = [.. Recorded.Items.Where(item => item.Code != Food.Code)] };
        var widened = Recorded with { LapsesOn = lapse };
        var ground = Unlicensed("《食品安全法》第一百二十二条") with { Edition = widened };

        Assert.Same(LegalStanding.Standing, ground.StandingOn(lapse.AddDays(-1), new Editions([before, widened])));
        var gone = IsSuspended(ground.StandingOn(day, new Editions([before, widened])));
        Assert.Equal((lapse, SuspensionCause.NotRecorded), (gone.Since, gone.Why));
        Assert.Same(LegalStanding.Standing, ground.StandingOn(day, new Editions([before, widened with { LapsesOn = null }])));
    }

    static EntryGround Unlicensed(string basis) => new(Recorded, Food, "unlicensed", basis, ["未取得许可经营"]) { DecidedOn = Recorded.From };

    static EntryGround BelowStandard(string basis) => new(Recorded, Food, "below-standard", basis, []) { DecidedOn = Recorded.From };
}
