using Probity.Portals;

namespace Probity.Bodies.Officials;

/// <summary>Where a body's administrator begins.</summary>
static class OfficialTasks
{
    public static IReadOnlyList<TaskItem> Of(Func<string, string> link) =>
    [
        new(new("本单位人员", "Officials of your body"), Words.None, link(OfficialsPages.Root), new("任用、授予和收回角色、邀请、终止。", "Appoint, grant and withdraw roles, invite, end.")),
        new(new("工作移交", "Handovers"), Words.None, link(Handovers.HandoversPages.Root), new("离任人名下的工作由接替人接手，双方签字。", "A leaver's open work goes to a successor; both sign.")),
        Confirming(link),
    ];

    /// <summary>What every administrator does twice a year.</summary>
    public static TaskItem Confirming(Func<string, string> link) =>
        new(new("复核任职", "Confirm appointments"), Words.None, link(Upkeep.ConfirmationDoors.Root), new("每六个月确认一次，逾期未确认的暂停。", "Every six months; what is not confirmed is suspended."));
}
