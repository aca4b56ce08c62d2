using Probity.Subjects;

namespace Probity.Bodies.Proposals;

/// <summary>Who proposes what, and who decides it: never the same person, never the same kind of administrator, never somebody about themselves (charter C12).</summary>
public static class ProposalRules
{
    /// <summary>Another kind of administrator proposes this.</summary>
    public static readonly Refusal NotYours = Refusal.Forbidden("proposal.not-yours",
        "这一类申请由系统管理员提出；管理员的任免可由三类管理员提出。", "The system administrator proposes this. An administrator's coming or going may be proposed by any of the three.");

    /// <summary>The proposer decides nothing of the own proposal.</summary>
    public static readonly Refusal Own = Refusal.Forbidden("proposal.own",
        "不能批准或者驳回自己提出的申请。", "Nobody decides what they proposed themselves.");

    /// <summary>Another kind of administrator decides.</summary>
    public static readonly Refusal OtherKindDecides = Refusal.Forbidden("proposal.other-kind-decides",
        "单位、事项、节假日安排和单位管理员的申请由安全管理员决定；管理员的任免由与提出人不同类的管理员决定。",
        "The security administrator decides on bodies, purposes, working days and body administrators; on an administrator's coming or going, another kind than the one that proposed it.");

    /// <summary>It is about the one who would decide, or would appoint the one who proposes.</summary>
    public static readonly Refusal AboutYou = Refusal.Forbidden("proposal.about-you",
        "不能提名自己，也不能决定与自己有关的任免。", "Nobody proposes themselves for an office, or decides on their own coming, staying or going.");

    /// <summary>Only the proposer takes a proposal back.</summary>
    public static readonly Refusal OnlyProposer = Refusal.Forbidden("proposal.only-proposer",
        "申请只能由提出人撤回。", "Only who made the proposal takes it back.");

    /// <summary>Why an official cannot propose this; null where nothing stands against it.</summary>
    public static Refusal? Propose(RosterAct act, Official asker)
    {
        if (Appoints(act, asker)) return AboutYou;
        return asker.Holds(Role.SystemAdministrator) || (IsOfThree(act) && RoleRules.Administrators.Any(asker.Holds)) ? null : NotYours;
    }

    /// <summary>Why an official cannot decide this; null where nothing stands against it.</summary>
    public static Refusal? Decide(RosterAct act, Guid proposer, Role proposedAs, Official decider)
    {
        if (decider.Appointment == proposer) return Own;
        if (IsAbout(act, decider)) return AboutYou;
        if (!IsOfThree(act)) return decider.Holds(Role.SecurityAdministrator) && proposedAs is not Role.SecurityAdministrator ? null : OtherKindDecides;

        return RoleRules.Administrators.Any(role => role != proposedAs && decider.Holds(role)) ? null : OtherKindDecides;
    }

    /// <summary>Whether it is the coming or going of one of the three administrators.</summary>
    public static bool IsOfThree(RosterAct act) => act switch
    {
        AppointAdministrator appoint => RoleRules.Administrators.Contains(appoint.Role),
        RenewAdministrator renew => RoleRules.Administrators.Contains(renew.Role),
        EndAdministrator end => RoleRules.Administrators.Contains(end.Role),
        _ => false,
    };

    static bool IsAbout(RosterAct act, Official decider) => act switch
    {
        RenewAdministrator renew => renew.Body == decider.Body && renew.Number == decider.Id,
        EndAdministrator end => end.Body == decider.Body && end.Number == decider.Id,
        _ => Appoints(act, decider),
    };

    // A new number hides nobody: the name is what a person keeps.
    static bool Appoints(RosterAct act, Official official) => act is AppointAdministrator appoint && appoint.Name.Matches(PersonName.Parse(official.Name));
}
