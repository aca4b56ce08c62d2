using Probity.Bodies;
using Probity.Bodies.Proposals;
using Probity.Catalogue;
using static Probity.Core.Tests.Bodies.Tree;

namespace Probity.Core.Tests.Bodies;

/// <summary>A register never runs out of bodies that approve its editions.</summary>
public sealed class StandingApproversTests
{
    static readonly Edition Law = Tree.Edition with { Approvers = [C, D, I] };
    static readonly DateOnly Tomorrow = Today.AddDays(1);

    [Fact]
    public void Each_body_that_acts_counts_for_one_that_the_edition_names()
    {
        Assert.Equal(3, StandingApprovers.Count(Law, With(), Today));
        Assert.Equal(2, StandingApprovers.Count(Law, Closed(C), Tomorrow));
        Assert.Equal(3, StandingApprovers.Count(Law, Closed(C), Today));
        Assert.Equal(0, StandingApprovers.Count(Law with { Approvers = [New] }, With(), Today));
    }

    [Fact]
    public void Whoever_followed_two_counts_for_one_of_them_and_two_who_followed_one_count_once()
    {
        var merged = Followed(new Succession(C, D, SuccessionKind.Merge, Tomorrow));
        var divided = Followed(new Succession(C, A, SuccessionKind.Split, Tomorrow), new Succession(C, B, SuccessionKind.Split, Tomorrow));

        Assert.Equal(2, StandingApprovers.Count(Law, merged, Tomorrow));
        Assert.Equal(1, StandingApprovers.Count(Law with { Approvers = [C, D] }, merged, Tomorrow));
        Assert.Equal(3, StandingApprovers.Count(Law, divided, Tomorrow));
        Assert.Equal(1, StandingApprovers.Count(Law with { Approvers = [C] }, divided, Tomorrow));
    }

    [Fact]
    public void Who_could_stand_for_another_gives_way_to_one_that_can_stand_for_nobody_else()
    {
        var followed = Followed(new Succession(C, D, SuccessionKind.Split, Tomorrow), new Succession(C, A, SuccessionKind.Split, Tomorrow));

        Assert.Equal(2, StandingApprovers.Count(Law with { Approvers = [C, D] }, followed, Tomorrow));
        Assert.Equal(2, StandingApprovers.Count(Law with { Approvers = [D, C] }, followed, Tomorrow));

        var first = Followed(new Succession(C, A, SuccessionKind.Split, Tomorrow), new Succession(C, B, SuccessionKind.Split, Tomorrow));
        Assert.Equal(2, StandingApprovers.Count(Law with { Approvers = [C, A] }, first, Tomorrow));
    }

    [Fact]
    public void A_body_that_was_never_opened_could_be_and_one_that_was_closed_could_not()
    {
        Assert.Equal(2, StandingApprovers.CountPossible(Law with { Approvers = [New, New2] }, With()));
        Assert.Equal(1, StandingApprovers.CountPossible(Law with { Approvers = [C, New] }, Closed(C)));
        Assert.Equal(0, StandingApprovers.Count(Law with { Approvers = [New, New2] }, With(), Today));
    }

    [Fact]
    public void One_of_three_may_end_and_no_second_one()
    {
        Assert.Null(Plan(new CloseBody(C, "why"), With()));
        Assert.Equal(PlanTree.ApproversNeeded, Plan(new CloseBody(D, "why"), Closed(C)));
        Assert.Equal(PlanTree.ApproversNeeded, Plan(new MergeBodies(A, [C, D], null, "why"), Moved(Closed(I), A)));
        Assert.Null(Plan(new MergeBodies(D, [C], null, "why"), With()));
        Assert.Equal(PlanTree.ApproversNeeded, Plan(new MergeBodies(D, [C], null, "why"), Closed(I)));
    }

    [Fact]
    public void An_end_that_is_only_known_of_counts()
    {
        var later = With(body => body.Code == C ? body with { ClosedOn = Today.AddDays(30) } : body);

        Assert.Equal(PlanTree.ApproversNeeded, Plan(new CloseBody(D, "why") { On = Tomorrow }, later));
        Assert.Equal(PlanTree.ApproversNeeded, Plan(new CloseBody(D, "why") { On = Today.AddDays(60) }, later));
    }

    [Fact]
    public void A_body_that_opens_later_does_not_stand_in_before()
    {
        var later = With(body => body.Code == C ? body with { OpenedOn = Today.AddDays(30) } : body);

        Assert.Equal(PlanTree.ApproversNeeded, Plan(new CloseBody(D, "why") { On = Tomorrow }, later));
        Assert.Null(Plan(new CloseBody(D, "why") { On = Today.AddDays(30) }, later));
    }

    [Fact]
    public void Dividing_an_approver_and_ending_another_body_take_nobody_away()
    {
        Assert.Null(Plan(new SplitBody(D, [New, New2], A, "why"), Closed(C)));
        Assert.Null(Plan(new CloseBody(D, "why"), Closed(C), Law with { Approvers = [C, I] }));
    }

    static Refusal? Plan(RosterAct act, BodyTree tree, Edition? law = null) => new PlanTree(tree, law ?? Law, Today).Of(act).Refusal;

    static BodyTree Closed(CreditCode code) => With(body => body.Code == code ? body with { ClosedOn = Tomorrow } : body);

    static BodyTree Moved(BodyTree tree, CreditCode superior) => new(tree.All.Select(body => body.Code == D ? body with { Superiors = [new BodySuperior(Before, superior)] } : body), [], []);

    static BodyTree Followed(params Succession[] all) => new(With().All.Select(body => all.Any(one => one.Predecessor == body.Code) ? body with { ClosedOn = Tomorrow } : body), all, []);
}
