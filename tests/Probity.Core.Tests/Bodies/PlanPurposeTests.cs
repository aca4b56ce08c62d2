using Probity.Bodies;
using Probity.Bodies.Proposals;
using static Probity.Core.Tests.Bodies.Tree;

namespace Probity.Core.Tests.Bodies;

public sealed class PlanPurposeTests
{
    static readonly HeldPurpose Held = new(Guid.NewGuid(), B, "permit", Before, null, 1);

    [Fact]
    public void Only_what_the_edition_lists_for_the_body_is_granted()
    {
        Assert.Equal(Today, PlanPurpose.Grant(With(), Edition, new GrantPurpose(B, "permit", null), Today).Value);
        Assert.Equal(PlanPurpose.NotListed, PlanPurpose.Grant(With(), Edition, new GrantPurpose(A, "permit", null), Today).Refusal);
        Assert.Equal(PlanPurpose.Unknown, PlanPurpose.Grant(With(), Edition, new GrantPurpose(B, "other", null), Today).Refusal);
        Assert.Equal(PlanTree.Unknown, PlanPurpose.Grant(With(), Edition, new GrantPurpose(New, "permit", null), Today).Refusal);
    }

    [Fact]
    public void A_grant_is_of_today_or_later_and_its_last_day_is_not_before_its_first()
    {
        Assert.Equal(PlanTree.DatePast, PlanPurpose.Grant(With(), Edition, new GrantPurpose(B, "permit", null) { On = Today.AddDays(-1) }, Today).Refusal);
        Assert.Equal(PlanPurpose.LastBeforeFirst, PlanPurpose.Grant(With(), Edition, new GrantPurpose(B, "permit", Today) { On = Today.AddDays(1) }, Today).Refusal);
        Assert.Null(PlanPurpose.Grant(With(), Edition, new GrantPurpose(B, "permit", Today), Today).Refusal);
    }

    [Fact]
    public void A_body_that_does_not_act_on_the_day_gets_none() => Assert.Equal(PlanTree.NotOpen,
        PlanPurpose.Grant(With(body => body.Code == B ? body with { ClosedOn = Today } : body), Edition, new GrantPurpose(B, "permit", null), Today).Refusal);

    [Fact]
    public void What_is_held_is_not_granted_again_and_what_has_ended_is()
    {
        Assert.Equal(PlanPurpose.Held, PlanPurpose.Grant(With(null, Held), Edition, new GrantPurpose(B, "permit", null), Today).Refusal);
        Assert.Null(PlanPurpose.Grant(With(null, Held with { IsEnded = true }), Edition, new GrantPurpose(B, "permit", null), Today).Refusal);
        Assert.Null(PlanPurpose.Grant(With(null, Held with { To = Today.AddDays(-1) }), Edition, new GrantPurpose(B, "permit", null), Today).Refusal);
    }

    [Fact]
    public void What_is_held_or_will_be_is_ended_and_nothing_else()
    {
        Assert.Equal([Held], PlanPurpose.End(With(null, Held), new EndPurpose(B, "permit"), Today).Value);
        Assert.Equal(PlanPurpose.NotHeld, PlanPurpose.End(With(), new EndPurpose(B, "permit"), Today).Refusal);
        Assert.Equal(PlanPurpose.NotHeld, PlanPurpose.End(With(null, Held), new EndPurpose(A, "permit"), Today).Refusal);
    }
}
