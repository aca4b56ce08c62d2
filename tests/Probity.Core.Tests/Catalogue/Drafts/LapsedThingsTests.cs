using Probity.Calendar;
using Probity.Catalogue;
using Probity.Catalogue.Drafts;

namespace Probity.Core.Tests.Catalogue.Drafts;

/// <summary>How each kind of thing goes back where an edition both widened and narrowed.</summary>
public sealed class LapsedThingsTests
{
    static readonly DateOnly From = new(2027, 1, 1);

    static readonly Edition First = Altered.Full;

    [Fact]
    public void A_repeal_that_was_taken_back_is_there_again_and_one_that_came_stays()
    {
        var statute = First.Statutes[0];
        var other = new BasisEnd([new Basis(statute.Code, "2")], new DateOnly(2029, 1, 1), EndKind.AuthorityGone, [], "x");

        var law = Law(First with { Statutes = [statute with { Ended = [other], To = new DateOnly(2040, 1, 1) }, .. First.Statutes.Skip(1)] }).Statutes[0];

        Assert.Equal(new[] { "1", "2" }, law.Ended.SelectMany(end => end.Bases).Select(basis => basis.Article).Order());
        Assert.Equal(new DateOnly(2040, 1, 1), law.To);
    }

    [Fact]
    public void The_earlier_of_two_repeals_holds_and_the_shorter_validity()
    {
        var statute = First.Statutes[0] with { To = new DateOnly(2040, 1, 1) };
        var (first, end) = (First with { Statutes = [statute, .. First.Statutes.Skip(1)] }, statute.Ended[0]);

        var earlier = Law(first with { Statutes = [statute with { To = null, Ended = [end with { On = end.On.AddDays(-1) }] }, .. First.Statutes.Skip(1)] }, first).Statutes[0];
        var later = Law(first with { Statutes = [statute with { To = new DateOnly(2039, 1, 1), Ended = [end with { On = end.On.AddDays(1) }] }, .. First.Statutes.Skip(1)] }, first).Statutes[0];

        Assert.Equal((new DateOnly(2040, 1, 1), end.On.AddDays(-1)), (earlier.To!.Value, earlier.Ended.Single().On));
        Assert.Equal((new DateOnly(2039, 1, 1), end.On), (later.To!.Value, later.Ended.Single().On));
    }

    [Fact]
    public void Items_are_off_whose_statute_is_in_doubt_and_others_are_not()
    {
        var item = First.Items.First(one => one.Enabled && one.Covers.Count > 0);
        var code = item.Covers[0].Statute;

        var law = Law(First with { Statutes = [.. First.Statutes.Select(one => one.Code == code ? one with { From = one.From.AddDays(1) } : one)] });

        Assert.Equal(First.FindStatute(code)!.From, law.FindStatute(code)!.From);
        Assert.All(First.Items.Where(one => one.Enabled), one => Assert.Equal(!one.RestsOn(code), law.FindItem(one.Code)!.Enabled));
        Assert.Contains(law.Items, one => one.Enabled);
    }

    [Fact]
    public void What_was_taken_off_the_list_of_what_is_never_recorded_is_on_it_again_and_what_came_stays()
    {
        var group = First.Groups.First(one => one.Conducts.Count > 0 && one.NotRecorded.Count > 0);
        var (gone, came) = (group.NotRecorded[0], new NotRecorded(new("新的事项", "another matter"), Words.None) { Under = [], Promises = ["C3"] });
        var more = Enum.GetValues<ProfessionalConduct>().Except(group.Conducts).Take(1).ToArray();

        var law = Law(First with
        {
            Groups = [.. First.Groups.Select(one => one == group ? group with { NotRecorded = [.. group.NotRecorded.Skip(1), came], Conducts = [.. group.Conducts.Skip(1), .. more] } : one)],
            RefuseList = [.. First.RefuseList.Skip(1), First.RefuseList[0] with { Title = new("新的法律", "another law") }],
            Exclusions = First.Exclusions with { Exceptions = [.. First.Exclusions.Exceptions.Skip(1), "另一句"] },
        });

        Assert.Equal([.. group.NotRecorded.Skip(1).Select(one => one.What), came.What, gone.What], law.FindGroup(group.Code)!.NotRecorded.Select(one => one.What));
        Assert.Equal(group.Conducts.Skip(1), law.FindGroup(group.Code)!.Conducts);
        Assert.Equal(First.RefuseList.Count + 1, law.RefuseList.Count);
        Assert.Equal(First.Exclusions.Exceptions.Skip(1), law.Exclusions.Exceptions);
    }

    [Fact]
    public void A_group_that_went_is_back_for_what_is_never_recorded_of_it_and_a_kind_of_serious_conduct_counts_for_nothing()
    {
        var group = First.Groups.First(one => one.Conducts.Count > 0 && one.NotRecorded.Count > 0);
        var kind = First.SeriousConduct[0] with { NotRecorded = group.NotRecorded };
        var first = First with { SeriousConduct = [kind] };

        var law = Law(first with { Groups = [.. First.Groups.Where(one => one != group)], SeriousConduct = [] }, first);

        Assert.Equal((group.NotRecorded.Count, 0), (law.FindGroup(group.Code)!.NotRecorded.Count, law.FindGroup(group.Code)!.Conducts.Count));
        Assert.Equal((false, group.NotRecorded.Count), (Assert.Single(law.SeriousConduct).Verified, law.SeriousConduct[0].NotRecorded.Count));
    }

    /// <summary>The second edition only takes a field without anything off the list, which touches nobody.</summary>
    [Fact]
    public void A_field_that_went_after_what_is_never_recorded_of_it_is_back_with_that_when_the_first_step_lapses()
    {
        var field = First.Fields.First(one => one.NotRecorded.Count > 0);
        var second = First with { Code = "second", From = From, LapsesOn = From.AddYears(Lapsing.Years), Fields = [.. First.Fields.Select(one => one == field ? field with { NotRecorded = [] } : one)] };
        var third = second with { Code = "third", From = From.AddYears(1), LapsesOn = null, Fields = [.. First.Fields.Where(one => one != field)] };
        var editions = new Editions([First, second, third]);

        Assert.Null(editions.InForceOn(From.AddYears(Lapsing.Years).AddDays(-1))!.FindField(field.Code));
        Assert.Equal(field.NotRecorded, editions.InForceOn(From.AddYears(Lapsing.Years))!.FindField(field.Code)!.NotRecorded);
    }

    /// <summary>A body that may send an item by a later edition than the one that brought it into the catalogue.</summary>
    [Fact]
    public void With_a_body_that_lapses_goes_its_name_on_lists_of_later_editions()
    {
        var body = First.Bodies[0] with { Code = Probity.Bodies.CreditCode.Parse("91350100M000100Y43") };
        var (item, purpose) = (First.Items.First(one => one.Enabled), First.Purposes[0]);
        var second = First with { Code = "second", From = From, LapsesOn = From.AddYears(Lapsing.Years), Bodies = [.. First.Bodies, body] };
        var third = second with
        {
            Code = "third",
            From = From.AddYears(1),
            LapsesOn = From.AddYears(1 + Lapsing.Years),
            Items = [.. First.Items.Select(one => one == item ? item with { Providers = [.. item.Providers, body.Code] } : one)],
            Purposes = [purpose with { Bodies = [.. purpose.Bodies, body.Code] }, .. First.Purposes.Skip(1)],
        };
        var law = new Editions([First, second, third]).InForceOn(From.AddYears(Lapsing.Years))!;

        Assert.Null(law.FindBody(body.Code));
        Assert.Equal(item.Providers, law.FindItem(item.Code)!.Providers);
        Assert.Equal(purpose.Bodies, law.FindPurpose(purpose.Code)!.Bodies);
    }

    /// <summary>
    /// The second edition widens one thing, the third another; the fourth takes back what the second did. When the third lapses neither what it left nor what the fourth says may hold; when the
    /// second does as well, what was before all of them would fit into the fourth again.
    /// </summary>
    [Fact]
    public void What_was_off_stays_off_when_another_edition_lapses()
    {
        var (item, purpose) = (First.Items.First(one => one is { Enabled: true, Providers.Count: > 1 }), First.Purposes.First(one => one.Bodies.Count > 1));
        var second = Step(First, "second", 0, item with { Fields = [.. item.Fields, "first-more"] }, purpose with { MaxParties = purpose.MaxParties + 1 });
        var third = Step(second, "third", 1, item with { Fields = [.. item.Fields, "first-more"], Covers = [.. item.Covers, new Basis("food-safety-law", "999")] }, purpose with { MaxParties = purpose.MaxParties + 1, Bodies = [.. purpose.Bodies, First.Bodies[^1].Code] });
        var fourth = Step(third, "fourth", 2, item with { Covers = [.. item.Covers, new Basis("food-safety-law", "999")] }, purpose with { Bodies = [.. purpose.Bodies, First.Bodies[^1].Code] }) with { LapsesOn = null };
        var editions = new Editions([First, second with { LapsesOn = From.AddYears(5) }, third with { LapsesOn = From.AddYears(4) }, fourth]);

        Assert.False(Lapsing.Widens(third, fourth));
        Assert.True(editions.InForceOn(From.AddYears(4).AddDays(-1))!.FindItem(item.Code)!.Enabled);
        foreach (var day in new[] { From.AddYears(4), From.AddYears(5), From.AddYears(9) })
            Assert.Equal((false, true), (editions.InForceOn(day)!.FindItem(item.Code)!.Enabled, editions.InForceOn(day)!.FindPurpose(purpose.Code) is null));
    }

    [Fact]
    public void A_kind_of_serious_conduct_that_was_off_stays_off_as_well()
    {
        var (kind, more, other) = (First.SeriousConduct[0], new Basis(First.Statutes[0].Code, "7"), First.Items[^1].Code);
        var second = First with { Code = "second", From = From, LapsesOn = From.AddYears(5), SeriousConduct = [kind with { Basis = [.. kind.Basis, more] }] };
        var third = First with { Code = "third", From = From.AddYears(1), LapsesOn = From.AddYears(4), SeriousConduct = [kind with { Basis = [.. kind.Basis, more], Items = [.. kind.Items, other] }] };
        var fourth = First with { Code = "fourth", From = From.AddYears(2), SeriousConduct = [kind with { Items = [.. kind.Items, other] }] };
        var editions = new Editions([First with { SeriousConduct = [kind] }, second, third, fourth]);

        Assert.True(editions.InForceOn(From.AddYears(4).AddDays(-1))!.SeriousConduct.Single().Verified);
        foreach (var day in new[] { From.AddYears(4), From.AddYears(5), From.AddYears(9) })
            Assert.False(editions.InForceOn(day)!.SeriousConduct.Single().Verified);
    }

    [Theory, InlineData(true), InlineData(false)]
    public void A_body_that_a_later_edition_hands_the_register_or_approval_stays_when_what_brought_it_lapses(bool runs)
    {
        var body = First.Bodies[0] with { Code = Probity.Bodies.CreditCode.Parse("91350100M000100Y43") };
        var second = First with { Code = "second", From = From, LapsesOn = From.AddYears(Lapsing.Years), Bodies = [.. First.Bodies, body] };
        var third = second with { Code = "third", From = From.AddYears(1), LapsesOn = null, Operator = runs ? body.Code : First.Operator, Approvers = runs ? First.Approvers : [.. First.Approvers, body.Code] };

        Assert.NotNull(new Editions([First, second, third]).InForceOn(From.AddYears(Lapsing.Years))!.FindBody(body.Code));
    }

    [Fact]
    public void An_item_that_is_off_again_finds_the_terms_template_field_of_life_and_statute_that_it_had()
    {
        var item = First.Items.First(one => one.Enabled);
        var (terms, template) = (First.FindSchedule(item.Schedule)! with { Code = "old" }, First.FindDataset(item.Dataset)! with { Code = "old" });
        var first = First with { Contexts = [.. First.Contexts, new Context("old", Words.None)], Statutes = [.. First.Statutes, First.Statutes[0] with { Code = "old" }], Schedules = [.. First.Schedules, terms], Datasets = [.. First.Datasets, template], Items = [.. First.Items.Select(one => one == item ? item with { Enabled = false, Schedule = "old", Dataset = "old", Context = "old", RecordedUnder = [new Basis("old", "1")] } : one)] };

        var law = Law(First, first);

        Assert.Equal((false, "old", "old"), (law.FindItem(item.Code)!.Enabled, law.FindItem(item.Code)!.Schedule, law.FindItem(item.Code)!.Dataset));
        Assert.NotNull(law.FindSchedule("old"));
        Assert.NotNull(law.FindDataset("old"));
        Assert.NotNull(law.FindContext("old"));
        Assert.NotNull(law.FindStatute("old"));
    }

    static Edition Step(Edition before, string code, int years, Item item, Purpose purpose) => before with
    {
        Code = code,
        From = From.AddYears(years),
        Items = [.. before.Items.Select(one => one.Code == item.Code ? item : one)],
        Purposes = [.. before.Purposes.Select(one => one.Code == purpose.Code ? purpose : one)],
    };

    [Fact]
    public void A_deadline_that_went_is_back_and_of_one_that_did_both_the_narrower_of_each_holds()
    {
        var rule = First.Deadlines.First(one => one is { Keeper: not DeadlineKeeper.Person, Effect: DeadlineEffect.Overdue, WaitsForPerson: false, Length: { Unit: LengthUnit.WorkingDays, Count: > 2 } });
        var gone = First.Deadlines.First(one => one != rule && one.Effect is DeadlineEffect.Overdue);

        var law = Law(First with { Deadlines = [.. First.Deadlines.Where(one => one != gone).Select(one => one == rule ? rule with { Length = rule.Length with { Count = 2 }, WaitsForPerson = true } : one)] });

        Assert.Equal(gone, law.FindDeadline(gone.Code));
        Assert.Equal((2, false), (law.FindDeadline(rule.Code)!.Length.Count, law.FindDeadline(rule.Code)!.WaitsForPerson));
    }

    [Fact]
    public void Of_the_rule_of_challenges_the_stricter_figure_for_bodies_holds()
    {
        var rule = First.Challenge!;

        var law = Law(First with { Challenge = rule with { Unproven = rule.Unproven + 1, OpenAtOnce = rule.OpenAtOnce + 1, Documents = [.. rule.Documents.Skip(1), new DocumentKind("another", Words.None)] } }).Challenge!;

        Assert.Equal((rule.Unproven, rule.OpenAtOnce + 1), (law.Unproven, law.OpenAtOnce));
        Assert.Equal(rule.Documents.Skip(1), law.Documents);
    }

    static Edition Law(Edition next, Edition? first = null) =>
        new Editions([first ?? First, next with { Code = "later", From = From, LapsesOn = From.AddYears(Lapsing.Years) }]).InForceOn(From.AddYears(Lapsing.Years))!;
}
