using Probity.Catalogue;
using Probity.Catalogue.Drafts;

namespace Probity.Core.Tests.Catalogue.Drafts;

public sealed class LapsingTests
{
    static readonly DateOnly Second = new(2026, 7, 1);
    static readonly DateOnly Third = new(2027, 7, 1);
    static readonly DateOnly Lapse = new(2029, 7, 1);

    static Edition First => Shipped.Edition;

    static Item Food => First.FindItem("penalty.food-safety")!;

    static Purpose Permit => First.FindPurpose("permit")!;

    static Item Wider(Item item) => item with { Covers = [.. item.Covers, new Basis("food-safety-law", "999")] };

    [Fact]
    public void What_widens_lapses_three_years_after_it_began_and_what_narrows_never_does()
    {
        Assert.Equal(Lapse, Lapsing.Of(First, Later(First with { Items = Swap(First.Items, Wider(Food)) })));
        Assert.Null(Lapsing.Of(First, Later(First with { Items = Swap(First.Items, Food with { Covers = [.. Food.Covers.Skip(1)] }) })));
    }

    [Fact]
    public void On_the_day_of_lapse_a_longer_term_is_as_short_as_before()
    {
        var terms = First.FindSchedule(Food.Schedule)!;
        var editions = Known(First, Widened(First with { Schedules = Swap(First.Schedules, terms with { Terms = [.. terms.Terms.Select(one => one with { Use = one.Use with { Months = one.Use.Months + 1 } })] }) }));

        Assert.Equal(terms.Terms[0].Use.Months + 1, Use(editions.InForceOn(Lapse.AddDays(-1))!));
        Assert.Equal(terms.Terms[0].Use.Months, Use(editions.InForceOn(Lapse)!));
        Assert.Equal(terms.Terms[0].Use.Months + 1, Use(editions.Find("sd-2026-2")!));

        static int Use(Edition edition) => edition.FindSchedule(Food.Schedule)!.Terms[0].Use.Months;
    }

    [Fact]
    public void A_new_item_is_off_a_new_purpose_is_gone_and_a_refusal_taken_back_is_there_again()
    {
        var refused = First.RefuseList[0];
        var editions = Known(First, Widened(First with
        {
            Items = [.. First.Items, Food with { Code = "penalty.new" }],
            Purposes = [.. First.Purposes, Permit with { Code = "new-purpose" }],
            RefuseList = [.. First.RefuseList.Where(one => one != refused)],
        }));

        var before = editions.InForceOn(Lapse.AddDays(-1))!;
        var after = editions.InForceOn(Lapse)!;

        Assert.Equal((true, false), (before.FindItem("penalty.new")!.Enabled, after.FindItem("penalty.new")!.Enabled));
        Assert.Equal((true, false), (before.FindPurpose("new-purpose") is not null, after.FindPurpose("new-purpose") is not null));
        Assert.Equal((false, true), (before.RefuseList.Contains(refused), after.RefuseList.Contains(refused)));
        Assert.Equal(First.Items.Count + 1, after.Items.Count);
    }

    [Fact]
    public void What_a_thing_narrowed_in_the_same_step_is_not_given_back_by_the_lapse_it_is_off_instead()
    {
        var mixed = Wider(Food) with { Providers = [.. Food.Providers.Skip(1)] };
        var editions = Known(First, Widened(First with { Items = Swap(First.Items, mixed), Purposes = Swap(First.Purposes, Permit with { MaxParties = 9, Bodies = [.. Permit.Bodies.Skip(1)] }) }));

        Assert.False(editions.InForceOn(Lapse)!.FindItem(Food.Code)!.Enabled);
        Assert.Null(editions.InForceOn(Lapse)!.FindPurpose(Permit.Code));
    }

    [Fact]
    public void A_later_edition_that_leaves_a_thing_as_it_was_lapses_with_the_one_that_widened_it()
    {
        var second = Widened(First with { Items = Swap(First.Items, Wider(Food)) });
        var third = second with { Code = "sd-2027-1", From = Third, LapsesOn = null, Purposes = Swap(second.Purposes, Permit with { MaxParties = 0 }) };
        var editions = Known(First, second, third);

        var after = editions.InForceOn(Lapse)!;

        Assert.Equal(("sd-2027-1", Food.Covers.Count, 0), (after.Code, after.FindItem(Food.Code)!.Covers.Count, after.FindPurpose(Permit.Code)!.MaxParties));
    }

    [Fact]
    public void A_thing_that_a_later_edition_decided_anew_is_that_editions()
    {
        var second = Widened(First with { Items = Swap(First.Items, Food with { Covers = [.. Food.Covers.Take(4)] }) });
        var third = second with { Code = "sd-2027-1", From = Third, LapsesOn = null, Items = Swap(second.Items, Food with { Covers = [.. Food.Covers.Take(2)] }) };

        Assert.Equal(2, Known(First, second, third).InForceOn(Lapse)!.FindItem(Food.Code)!.Covers.Count);
    }

    [Fact]
    public void A_lapsed_item_stays_off_through_later_editions_until_one_says_otherwise()
    {
        var item = Food with { Code = "penalty.new" };
        var second = Widened(First with { Items = [.. First.Items, item] });
        var third = second with { Code = "sd-2027-1", From = Third, LapsesOn = null, Purposes = Swap(second.Purposes, Permit with { MaxParties = 0 }) };
        var fourth = third with { Code = "sd-2030-1", From = new(2030, 1, 1), LapsesOn = new(2033, 1, 1), Items = Swap(third.Items, Wider(item)) };
        var editions = Known(First, second, third, fourth);

        Assert.False(editions.InForceOn(Lapse)!.FindItem("penalty.new")!.Enabled);
        Assert.False(editions.InForceOn(new(2029, 12, 31))!.FindItem("penalty.new")!.Enabled);
        Assert.True(editions.InForceOn(new(2030, 1, 1))!.FindItem("penalty.new")!.Enabled);
    }

    [Fact]
    public void Narrowing_a_little_does_not_make_the_rest_of_a_widening_permanent()
    {
        var second = Widened(First with { Items = Swap(First.Items, Wider(Food)), Purposes = Swap(First.Purposes, Permit with { MaxParties = 9 }) });
        var third = second with
        {
            Code = "sd-2027-1",
            From = Third,
            LapsesOn = null,
            Items = Swap(second.Items, Wider(Food) with { Providers = [.. Food.Providers.Skip(1)] }),
            Purposes = Swap(second.Purposes, Permit with { MaxParties = 5 }),
        };
        Assert.False(Lapsing.Widens(second, third));
        var editions = Known(First, second, third);

        Assert.Equal((true, 5), (editions.InForceOn(Lapse.AddDays(-1))!.FindItem(Food.Code)!.Enabled, editions.InForceOn(Lapse.AddDays(-1))!.FindPurpose(Permit.Code)!.MaxParties));
        Assert.Equal(Permit.MaxParties, editions.InForceOn(Lapse)!.FindPurpose(Permit.Code)!.MaxParties);
        Assert.False(editions.InForceOn(Lapse)!.FindItem(Food.Code)!.Enabled);
    }

    [Fact]
    public void An_edition_that_carries_on_what_lapsed_widens_and_one_that_does_not_is_all_there()
    {
        var second = Widened(First with { Items = [.. First.Items, Food with { Code = "penalty.new" }] });
        var again = second with { Code = "sd-2030-1", From = new(2030, 1, 1), LapsesOn = null, Purposes = Swap(second.Purposes, Permit with { MaxParties = 0 }) };
        var law = Known(First, second).LawUpTo("sd-2026-2", again.From)!;

        Assert.True(Lapsing.Widens(law, again));
        Assert.False(Lapsing.Widens(second, again));
        Assert.True(Known(First, second, again with { LapsesOn = new(2033, 1, 1) }).InForceOn(new(2030, 1, 1))!.FindItem("penalty.new")!.Enabled);
    }

    [Fact]
    public void Terms_go_back_and_items_whose_terms_can_neither_stay_nor_go_back_are_off()
    {
        var terms = First.FindSchedule(Food.Schedule)!;
        var longer = terms with { Terms = [.. terms.Terms.Select((one, i) => i is 0 ? one with { Inquiry = one.Inquiry with { Months = one.Inquiry.Months + 1 } } : one)] };
        var mixed = longer with { Terms = [.. longer.Terms.Select((one, i) => i is 1 ? one with { Inquiry = one.Inquiry with { Months = one.Inquiry.Months - 1 } } : one)] };

        var back = Known(First, Widened(First with { Schedules = Swap(First.Schedules, longer) })).InForceOn(Lapse)!;
        var neither = Known(First, Widened(First with { Schedules = Swap(First.Schedules, mixed) })).InForceOn(Lapse)!;

        Assert.Equal(terms.Terms[0].Inquiry.Months, back.FindSchedule(terms.Code)!.Terms[0].Inquiry.Months);
        Assert.True(back.FindItem(Food.Code)!.Enabled);
        Assert.False(neither.FindItem(Food.Code)!.Enabled);
    }

    [Fact]
    public void Renewed_it_holds_on()
    {
        var second = Widened(First with { Items = Swap(First.Items, Wider(Food)) }) with { LapsesOn = Lapse.AddYears(3) };

        Assert.Equal(Food.Covers.Count + 1, Known(First, second).InForceOn(Lapse.AddYears(3).AddDays(-1))!.FindItem(Food.Code)!.Covers.Count);
        Assert.Equal(Food.Covers.Count, Known(First, second).InForceOn(Lapse.AddYears(3))!.FindItem(Food.Code)!.Covers.Count);
    }

    [Fact]
    public void An_edition_that_is_taken_in_later_answers_from_then_on()
    {
        var editions = Known(First);
        Assert.Equal("sd-2026-1", editions.InForceOn(Third)!.Code);

        editions.Take([Later(First), First]);

        Assert.Equal(("sd-2026-1", "sd-2026-2"), (editions.InForceOn(Second.AddDays(-1))!.Code, editions.InForceOn(Third)!.Code));
    }

    static Editions Known(params Edition[] editions) => new(editions);

    static Edition Later(Edition edition) => edition with { Code = "sd-2026-2", From = Second };

    static Edition Widened(Edition edition) => Later(edition) with { LapsesOn = Lapsing.Of(First, Later(edition)) };

    static IReadOnlyList<Item> Swap(IReadOnlyList<Item> all, Item one) => [.. all.Select(item => item.Code == one.Code ? one : item)];

    static IReadOnlyList<Purpose> Swap(IReadOnlyList<Purpose> all, Purpose one) => [.. all.Select(purpose => purpose.Code == one.Code ? one : purpose)];

    static IReadOnlyList<TermSchedule> Swap(IReadOnlyList<TermSchedule> all, TermSchedule one) => [.. all.Select(terms => terms.Code == one.Code ? one : terms)];
}
