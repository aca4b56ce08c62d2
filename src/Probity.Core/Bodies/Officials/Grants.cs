namespace Probity.Bodies.Officials;

/// <summary>What a body is on one day, as far as its officials' roles depend on it.</summary>
/// <param name="IsOperator">It runs the register and its identity desk.</param>
/// <param name="IsSource">The edition in force takes rows of it.</param>
/// <param name="HoldsPurpose">It may ask for at least one purpose.</param>
public sealed record BodyStanding(bool IsOperator, bool IsSource, bool HoldsPurpose)
{
    /// <summary>The edition in force lets it approve later editions.</summary>
    public bool ApprovesEditions { get; init; }
}

/// <summary>Which roles a body may grant: those that it holds itself. Nobody hands out what the own body may not do.</summary>
public static class Grants
{
    /// <summary>One of the three administrators would come or go by a single hand.</summary>
    public static readonly Refusal ByProposal = Refusal.Forbidden("official.administrator-by-proposal",
        "管理员（含单位管理员）的任免须由系统管理员提出、安全管理员批准，单位管理员不能办理。",
        "Administrators, a body's own too, come and go by proposal and approval, never by a body administrator.");

    /// <summary>The body does not hold what the role would let its official do.</summary>
    public static readonly Refusal NotHeld = Refusal.Invalid("official.role-not-held",
        "本单位不具备该角色对应的职责：报送须为信源单位，查询须持有应用事项，身份核对、审计和目录编制由运行单位担任，目录批准由现行版本列明的单位担任。",
        "Your body does not hold this role: sending is for sources, asking for bodies with a purpose, the identity desk, auditing and editing the catalogue for the operator, approving editions for the bodies that the edition names.");

    /// <summary>Why the body cannot grant one of these roles; null when nothing stands against it.</summary>
    public static Refusal? Check(IEnumerable<Role> granted, BodyStanding body)
    {
        foreach (var role in granted)
        {
            if (role is Role.BodyAdministrator || RoleRules.Administrators.Contains(role)) return ByProposal;
            if (!Holds(body, role)) return NotHeld;
        }

        return null;
    }

    /// <summary>The roles that the body may grant, in their order.</summary>
    public static IReadOnlyList<Role> Of(BodyStanding body) =>
        [.. Enum.GetValues<Role>().Where(role => !RoleRules.Administrators.Contains(role) && Holds(body, role))];

    static bool Holds(BodyStanding body, Role role) => role switch
    {
        Role.IntakeMaker or Role.IntakeChecker => body.IsSource,
        Role.Inquirer => body.HoldsPurpose,
        Role.CounterClerk => body.IsSource || body.IsOperator,
        Role.IdentityOfficer or Role.Auditor or Role.CatalogueEditor => body.IsOperator,
        Role.CatalogueApprover => body.ApprovesEditions,
        _ => false,
    };
}
