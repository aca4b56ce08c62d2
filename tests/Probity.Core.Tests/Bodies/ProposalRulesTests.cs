using Probity.Bodies;
using Probity.Bodies.Proposals;
using Probity.Subjects;
using static Probity.Core.Tests.Bodies.Tree;

namespace Probity.Core.Tests.Bodies;

public sealed class ProposalRulesTests
{
    static readonly RosterAct OfBody = new CloseBody(C, "why");
    static readonly RosterAct OfThree = new EndAdministrator(Operator, Role.AuditAdministrator, "x");
    static readonly RosterAct OfBodyAdministrator = new EndAdministrator(B, Role.BodyAdministrator, "x");

    [Fact]
    public void Whoever_may_decide_is_another_person_of_another_kind_whatever_it_is_about()
    {
        foreach (var act in new[] { OfBody, OfThree, OfBodyAdministrator })
            foreach (var proposedAs in RoleRules.Administrators)
                foreach (var role in Enum.GetValues<Role>().Where(role => role is not Role.Subject))
                {
                    var decider = Of(role);
                    Assert.Equal(ProposalRules.Own, ProposalRules.Decide(act, decider.Appointment, proposedAs, decider));
                    if (ProposalRules.Decide(act, Guid.NewGuid(), proposedAs, decider) is null)
                    {
                        Assert.NotEqual(proposedAs, role);
                        Assert.Contains(role, act == OfThree ? RoleRules.Administrators : [Role.SecurityAdministrator]);
                    }
                }
    }

    [Fact]
    public void Everything_that_may_be_proposed_has_somebody_who_may_decide_it()
    {
        foreach (var act in new[] { OfBody, OfThree, OfBodyAdministrator })
            foreach (var proposer in RoleRules.Administrators.Where(role => ProposalRules.Propose(act, Of(role)) is null))
                Assert.Contains(RoleRules.Administrators, role => ProposalRules.Decide(act, Guid.NewGuid(), proposer, Of(role)) is null);
    }

    [Fact]
    public void Only_the_system_administrator_proposes_bodies_and_any_of_the_three_the_going_of_one_of_them()
    {
        Assert.Equal([Role.SystemAdministrator], Proposers(OfBody));
        Assert.Equal([Role.SystemAdministrator], Proposers(OfBodyAdministrator));
        Assert.Equal(RoleRules.Administrators, Proposers(OfThree));
    }

    [Fact]
    public void Nobody_decides_on_their_own_going()
    {
        var one = Of(Role.SecurityAdministrator);

        Assert.Equal(ProposalRules.AboutYou, ProposalRules.Decide(new EndAdministrator(Operator, Role.SecurityAdministrator, one.Id), Guid.NewGuid(), Role.SystemAdministrator, one));
    }

    [Fact]
    public void Nobody_proposes_or_decides_on_their_own_coming_under_another_number()
    {
        var one = Of(Role.SystemAdministrator);
        var coming = new AppointAdministrator(Operator, Role.AuditAdministrator, "A9", PersonName.Parse(one.Name), null);

        Assert.Equal(ProposalRules.AboutYou, ProposalRules.Propose(coming, one));
        Assert.Equal(ProposalRules.AboutYou, ProposalRules.Decide(coming, Guid.NewGuid(), Role.SecurityAdministrator, one));
    }

    [Fact]
    public void Nobody_decides_on_their_own_staying_and_anybody_of_the_three_may_ask_for_it()
    {
        var one = Of(Role.SecurityAdministrator);
        var staying = new RenewAdministrator(Operator, Role.SecurityAdministrator, one.Id, null);

        Assert.Null(ProposalRules.Propose(staying, one));
        Assert.Equal(ProposalRules.AboutYou, ProposalRules.Decide(staying, Guid.NewGuid(), Role.SystemAdministrator, one));
    }

    static IEnumerable<Role> Proposers(RosterAct act) => Enum.GetValues<Role>().Where(role => role is not Role.Subject && ProposalRules.Propose(act, Of(role)) is null);

    static Official Of(Role role) => new("N1", "甲", Operator, "岗位", new HashSet<Role> { role }) { Appointment = Guid.NewGuid() };
}
