namespace Probity.Bodies;

/// <summary>
/// Which roles one official may hold together. Three administrators are three people and none of them does anything else (charter C12;
/// GB/T 22239-2019, 8.1.7.1); who watches, and who appoints, does not do the work either.
/// </summary>
public static class RoleRules
{
    /// <summary>The official would have no role.</summary>
    public static readonly Refusal None = Refusal.Invalid("role.none",
        "请至少授予一项角色。", "Grant at least one role.");

    /// <summary>A role that excludes every other would be held beside another.</summary>
    public static readonly Refusal StandsAlone = Refusal.Invalid("role.stands-alone",
        "系统、安全、审计管理员以及单位管理员、审计人员不得兼任其他角色。请由另一人担任。",
        "An administrator or auditor holds no other role. Let another person hold it.");

    /// <summary>A role of the operator would be granted at another body.</summary>
    public static readonly Refusal OperatorOnly = Refusal.Invalid("role.operator-only",
        "系统、安全、审计管理员只能由本系统运行单位的人员担任。", "System, security and audit administrators are officials of the operator.");

    static readonly HashSet<Role> Alone =
        [Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator, Role.BodyAdministrator, Role.Auditor];

    /// <summary>The three administrators of the register.</summary>
    public static IReadOnlyList<Role> Administrators { get; } = [Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator];

    /// <summary>What stands against one official at a body holding these roles; null when nothing does.</summary>
    public static Refusal? Check(IReadOnlySet<Role> roles, CreditCode body, CreditCode @operator)
    {
        if (roles.Contains(Role.Subject)) throw new ArgumentException("A person's role is no official's.", nameof(roles));
        if (roles.Count is 0) return None;
        if (roles.Count > 1 && roles.Any(Alone.Contains)) return StandsAlone;
        return roles.Any(Administrators.Contains) && body != @operator ? OperatorOnly : null;
    }
}
