using Probity.Bodies;
using Probity.Bodies.Proposals;
using static Probity.Core.Tests.Bodies.Tree;

namespace Probity.Core.Tests.Bodies;

public sealed class PlanTreeTests
{
    static readonly DateOnly Tomorrow = Today.AddDays(1);

    [Fact]
    public void A_body_of_the_catalogue_is_opened_below_its_superior_on_the_day_of_approval_or_later()
    {
        var today = Plan(new OpenBody(New, A)).Value.Opened.Single();
        var later = Plan(new OpenBody(New, A) { On = Tomorrow }).Value.Opened.Single();

        Assert.Equal((Today, A, "370100", 1), (today.OpenedOn, today.SuperiorOn(Today), today.Region, today.Version));
        Assert.Equal(Tomorrow, later.OpenedOn);
        Assert.False(later.IsOpenOn(Today));
    }

    [Fact]
    public void Nothing_begins_in_the_past()
    {
        Assert.Equal(PlanTree.DatePast, Plan(new OpenBody(New, A) { On = Today.AddDays(-1) }).Refusal);
        Assert.Equal(PlanTree.DatePast, Plan(new CloseBody(C, "why") { On = Today.AddDays(-1) }).Refusal);
        Assert.Equal(PlanTree.DatePast, Plan(new RenameBody(C, Words.Same("n")) { On = Today.AddDays(-1) }).Refusal);
        Assert.Null(Plan(new CloseBody(C, "why") { On = Today }).Refusal);
    }

    [Fact]
    public void A_body_that_the_catalogue_does_not_name_is_not_opened()
    {
        Assert.Equal(PlanTree.NotInCatalogue, Plan(new OpenBody(CreditCode.Parse("11370000MB0DEM041Y"), A)).Refusal);
    }

    [Fact]
    public void A_body_that_is_there_or_was_closed_is_not_opened_again()
    {
        Assert.Equal(PlanTree.Exists, Plan(new OpenBody(B, A)).Refusal);
        Assert.Equal(PlanTree.Exists, Plan(new OpenBody(B, A), With(body => body.Code == B ? body with { ClosedOn = Before.AddDays(1) } : body)).Refusal);
    }

    [Fact]
    public void A_superior_acts_on_the_day_and_stays()
    {
        Assert.Equal(Placement.SuperiorNotOpen, Plan(new OpenBody(New, New2)).Refusal);
        Assert.Equal(Placement.SuperiorNotOpen, Plan(new OpenBody(New, A), With(body => body.Code == A ? body with { ClosedOn = Tomorrow } : body)).Refusal);
        Assert.Equal(Placement.SuperiorNotOpen, Plan(new OpenBody(New, A), With(body => body.Code == A ? body with { OpenedOn = Tomorrow } : body)).Refusal);
    }

    [Fact]
    public void A_level_is_below_the_superiors_and_only_an_institution_stands_below_its_own()
    {
        Assert.Equal(Placement.LevelNotBelow, Plan(new OpenBody(New, C)).Refusal);
        Assert.Equal(Placement.LevelNotBelow, Plan(new OpenBody(New, B)).Refusal);
        Assert.Equal(Placement.LevelNotBelow, Plan(new MoveBody(A, I)).Refusal);
        Assert.Null(Plan(new MoveBody(I, Operator)).Refusal);
    }

    [Fact]
    public void A_territory_is_within_the_superiors()
    {
        Assert.Equal(Placement.RegionOutside, Plan(new MoveBody(C, D)).Refusal);
        Assert.Null(Plan(new MoveBody(C, A)).Refusal);
    }

    [Fact]
    public void Nothing_stands_below_itself_not_even_on_a_later_day()
    {
        var chain = With(body => body.Code == Operator ? body with { Superiors = [new BodySuperior(Before, null), new BodySuperior(Today.AddDays(9), I)] } : body);

        Assert.Equal(Placement.Cycle, Plan(new MoveBody(B, B)).Refusal);
        Assert.Null(Plan(new MoveBody(I, Operator)).Refusal);
        Assert.Equal(Placement.Cycle, Plan(new MoveBody(I, Operator), chain).Refusal);
    }

    [Fact]
    public void Two_changes_of_one_kind_do_not_begin_on_one_day()
    {
        var renamed = With(body => body.Code == B ? body with { Names = [.. body.Names, new BodyName(Tomorrow, Words.Same("n"))] } : body);

        Assert.Equal(PlanTree.DayTaken, Plan(new RenameBody(B, Words.Same("m")) { On = Tomorrow }, renamed).Refusal);
        Assert.Null(Plan(new RenameBody(B, Words.Same("m")) { On = Today }, renamed).Refusal);
        Assert.Equal(PlanTree.DayTaken, Plan(new MoveBody(C, A), With(body => body.Code == C ? body with { Superiors = [new BodySuperior(Today, B)] } : body)).Refusal);
    }

    [Fact]
    public void A_body_with_others_below_it_now_or_later_is_not_closed()
    {
        Assert.Equal(PlanTree.HasSubordinates, Plan(new CloseBody(B, "why")).Refusal);
        Assert.Equal(PlanTree.HasSubordinates, Plan(new CloseBody(D, "why"), With(body => body.Code == C ? body with { Superiors = [new BodySuperior(Before, B), new BodySuperior(Tomorrow, D)] } : body)).Refusal);
        Assert.Equal((C, Today, "why"), Plan(new CloseBody(C, "why")).Value.Closed.Select(one => (one.Body, one.On, one.Why)).Single());
    }

    [Fact]
    public void A_body_that_is_closed_or_will_be_is_not_changed_again()
    {
        var closing = With(body => body.Code == C ? body with { ClosedOn = Today.AddDays(9) } : body);

        Assert.Equal(PlanTree.NotOpen, Plan(new CloseBody(C, "why"), closing).Refusal);
        Assert.Equal(PlanTree.NotOpen, Plan(new RenameBody(C, Words.Same("n")), closing).Refusal);
        Assert.Equal(PlanTree.Unknown, Plan(new CloseBody(New, "why")).Refusal);
    }

    [Fact]
    public void The_body_that_runs_the_register_does_not_end()
    {
        Assert.Equal(PlanTree.RunsTheRegister, Plan(new CloseBody(Operator, "why")).Refusal);
        Assert.Equal(PlanTree.RunsTheRegister, Plan(new MergeBodies(A, [Operator], null, "why")).Refusal);
        Assert.Equal(PlanTree.RunsTheRegister, Plan(new SplitBody(Operator, [A, I], null, "why")).Refusal);
    }

    [Fact]
    public void A_merger_ends_the_others_and_puts_what_stood_below_them_below_the_one_that_follows()
    {
        var change = Plan(new MergeBodies(New, [B], null, "机构改革") { On = Tomorrow }).Value;

        Assert.Equal((New, A), (change.Opened.Single().Code, change.Opened.Single().SuperiorOn(Tomorrow)));
        Assert.Equal((B, Tomorrow), change.Closed.Select(one => (one.Body, one.On)).Single());
        Assert.Equal((C, New, Tomorrow), change.Moved.Select(one => (one.Body, one.Place.Superior!.Value, one.Place.From)).Single());
        Assert.Equal(new Succession(B, New, SuccessionKind.Merge, Tomorrow), change.Successions.Single());
    }

    [Fact]
    public void A_merger_into_a_body_of_another_territory_leaves_nobody_below_it_who_does_not_belong_there() =>
        Assert.Equal(Placement.RegionOutside, Plan(new MergeBodies(D, [B], null, "why")).Refusal);

    [Fact]
    public void A_body_does_not_follow_its_own_superior() => Assert.Equal(PlanTree.HasSubordinates, Plan(new MergeBodies(B, [A], null, "why")).Refusal);

    [Fact]
    public void A_division_ends_the_body_and_opens_those_that_follow()
    {
        var change = Plan(new SplitBody(C, [New, New2], A, "机构改革")).Value;

        Assert.Equal([New, New2], change.Opened.Select(body => body.Code));
        Assert.Equal([new Succession(C, New, SuccessionKind.Split, Today), new Succession(C, New2, SuccessionKind.Split, Today)], change.Successions);
        Assert.Equal(PlanTree.HasSubordinates, Plan(new SplitBody(B, [New, New2], null, "why")).Refusal);
    }

    [Fact]
    public void Rows_of_a_file_are_checked_one_by_one_and_earlier_ones_count_as_superiors()
    {
        var rows = new[] { new OpenBody(New, A), new OpenBody(B, A), new OpenBody(New2, B) { On = Today.AddDays(-1) }, new OpenBody(New, A) };

        var wrong = new PlanTree(With(), Edition, Today).CheckRows(rows);

        Assert.Equal([(1, PlanTree.Exists), (2, PlanTree.DatePast), (3, PlanTree.Exists)], wrong);
        Assert.Empty(new PlanTree(With(body => body.Code == B ? body : body), Edition, Today).CheckRows([new OpenBody(New, A)]));
    }
}
