using Probity.Calendar;
using Probity.Portals;

namespace Probity.Bodies.Proposals;

/// <summary>How proposals read.</summary>
static class ProposalTexts
{
    public static readonly Words Title = new("申请与批准", "Proposals");
    public static readonly Words Number = new("申请编号", "Number");
    public static readonly Words What = new("申请事项", "What");
    public static readonly Words About = new("涉及单位", "Body");
    public static readonly Words Proposer = new("提出人", "Proposed by");
    public static readonly Words ProposedAt = new("提出时间", "Proposed");
    public static readonly Words State = new("状态", "State");

    /// <summary>Where a proposal stands.</summary>
    public static Words NameOf(ProposalState state) => state switch
    {
        ProposalState.Open => new("待决定", "Open"),
        ProposalState.Approved => new("已批准", "Approved"),
        ProposalState.Declined => new("已驳回", "Declined"),
        ProposalState.Lapsed => new("已失效", "Lapsed"),
        _ => new("已撤回", "Withdrawn"),
    };

    /// <summary>Somebody on one side.</summary>
    public static Words NameOf(ProposalSide side)
    {
        var role = Administrators.AdministrationTexts.NameOf(side.Role);
        return new($"{side.Name}（{role.Zh}，{side.Number}）", $"{side.Name} ({role.En}, {side.Number})");
    }

    /// <summary>A moment.</summary>
    public static Words At(Instant instant) =>
        new(Display.Instant(instant.ToDateTimeOffset(), Language.Zh), Display.Instant(instant.ToDateTimeOffset(), Language.En));
}
