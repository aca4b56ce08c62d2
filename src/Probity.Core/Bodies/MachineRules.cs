namespace Probity.Bodies;

/// <summary>
/// What a body's program may be let do, always in the name of one of the body's officials: ask, and send batches. It never checks what was sent, decides nothing and hands out nothing, so that one hand
/// cannot be maker by one way and checker by another.
/// </summary>
public static class MachineRules
{
    /// <summary>Keys that a program has at one time: one in use, and the one that follows it.</summary>
    public const int MostKeys = 2;

    /// <summary>A program would be let do something else, or nothing.</summary>
    public static readonly Refusal RolesWrong = Refusal.Invalid("machine.roles-wrong",
        "机器客户端只能授予查询或者报送权限，至少一项。", "A program is let ask, or send batches, or both; nothing else.");

    /// <summary>The last day is past, or more than a year ahead.</summary>
    public static readonly Refusal EndWrong = Refusal.Invalid("machine.end-wrong",
        "末日须在今天之后、一年以内。", "The last day lies ahead, and within a year.");

    /// <summary>Nobody would know what it is.</summary>
    public static readonly Refusal LabelWrong = Refusal.Invalid("machine.label-wrong",
        "请用1至100个字说明这是哪个系统。", "Say in 1 to 100 characters which system it is.");

    /// <summary>What may be granted.</summary>
    public static IReadOnlyList<Role> Grantable { get; } = [Role.Inquirer, Role.IntakeMaker];

    /// <summary>What stands against a label; null when nothing does.</summary>
    public static Refusal? CheckLabel(string label) => label.Trim().Length is 0 or > 100 || label.Any(char.IsControl) ? LabelWrong : null;

    /// <summary>What stands against a new program; null when nothing does.</summary>
    public static Refusal? Check(IReadOnlyCollection<Role> roles, DateOnly to, DateOnly today)
    {
        if (roles.Count is 0 || roles.Any(role => !Grantable.Contains(role))) return RolesWrong;
        return to < today || to > today.AddYears(1) ? EndWrong : null;
    }
}
