using Probity.Portals;

namespace Probity.Bodies.Officials;

/// <summary>Where a body's administrator begins.</summary>
static class OfficialTasks
{
    public static IReadOnlyList<TaskItem> Of(Func<string, string> link) =>
    [
        new(new("本单位人员", "Officials of your body"), Words.None, link(OfficialsPages.Root), new("任用、授予和收回角色、邀请、终止。", "Appoint, grant and withdraw roles, invite, end.")),
    ];
}
