using Probity.Portals;

namespace Probity.Bodies.Machines;

/// <summary>How programs and their keys read.</summary>
static class MachineTexts
{
    public static readonly Words Number = new("编号（client_id）", "Number (client_id)");
    public static readonly Words Label = new("系统", "System");
    public static readonly Words Roles = new("可以做什么", "What it may do");
    public static readonly Words To = new("末日", "Last day");
    public static readonly Words State = new("状态", "State");
    public static readonly Words Body = new("单位", "Body");
    public static readonly Words Key = new("密钥指纹", "Key (thumbprint)");

    /// <summary>Where a program stands on a day.</summary>
    public static Words StateOf(ShownMachine machine, DateOnly today) => machine switch
    {
        { EndedAt: not null } => new("已终止", "Ended"),
        { ApprovedAt: null } => new("待批准", "Waits for approval"),
        _ when machine.To < today => new("已到期", "Run out"),
        _ when machine.Keys.Any(key => key.IsWaiting) => new("启用，有密钥待批准", "In use; a key waits for approval"),
        _ => new("启用", "In use"),
    };

    /// <summary>Where a key stands.</summary>
    public static Words StateOf(ShownKey key) => key switch
    {
        { EndedAt: not null } => new("已终止", "Ended"),
        { ApprovedAt: null } => new("待批准", "Waits for approval"),
        _ => new("启用", "In use"),
    };

    /// <summary>A day.</summary>
    public static Words Day(DateOnly day) => new(Display.Date(day, Language.Zh), Display.Date(day, Language.En));
}
