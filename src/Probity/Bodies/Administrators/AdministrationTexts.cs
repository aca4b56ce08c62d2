using Probity.Bodies.Proposals;
using Probity.Portals;

namespace Probity.Bodies.Administrators;

/// <summary>What each administrator is for and where each begins.</summary>
static class AdministrationTexts
{
    /// <summary>What an administrator of this kind is called.</summary>
    public static Words NameOf(Role role) => role switch
    {
        Role.SystemAdministrator => new("系统管理员", "System administrator"),
        Role.SecurityAdministrator => new("安全管理员", "Security administrator"),
        Role.AuditAdministrator => new("审计管理员", "Audit administrator"),
        _ => new("单位管理员", "Body administrator"),
    };

    /// <summary>The post that such an administrator has.</summary>
    public static Words PostOf(Role role) => new(NameOf(role).Zh, NameOf(role).En.ToLowerInvariant());

    /// <summary>What an administrator of this kind does, and does not do.</summary>
    public static Words DutyOf(Role role) => role switch
    {
        Role.SystemAdministrator => new(
            "您提出单位、应用事项和单位管理员的申请；由安全管理员批准后才生效。您看不到任何人的信用记录。",
            "You propose bodies, purposes and body administrators; nothing takes effect before the security administrator approves it. You see nobody's entries."),
        Role.SecurityAdministrator => new(
            "您批准或者驳回系统管理员提出的申请；自己提出的，由另一类管理员批准。您看不到任何人的信用记录。",
            "You approve or decline what the system administrator proposes; what you propose, another kind of administrator decides. You see nobody's entries."),
        Role.AuditAdministrator => new(
            "您查阅其他管理员做过的事，并参与批准管理员的任免。您看不到任何人的信用记录。",
            "You read what the other administrators did, and take part in approving their coming and going. You see nobody's entries."),
        _ => new(
            "您管理本单位的人员、内设机构和岗位。您看不到任何人的信用记录。",
            "You look after the officials, units and posts of your body. You see nobody's entries."),
    };

    static readonly Words Proposes = new("提出申请", "Propose");

    static readonly ProposalKind[] Kinds = [.. Enum.GetValues<ProposalKind>().Where(kind => ActForm.FieldsOf(kind).Count > 0)];

    /// <summary>Where an administrator of this kind begins.</summary>
    public static IReadOnlyList<TaskItem> TasksOf(Role role, Func<string, string> link) => role switch
    {
        Role.BodyAdministrator => Officials.OfficialTasks.Of(link),
        Role.SystemAdministrator => [.. Kinds.Select(kind => new TaskItem(ActForm.NameOf(kind), Proposes, link($"administration/propose/{kind.Code()}"))), Officials.OfficialTasks.Confirming(link)],
        _ => [Officials.OfficialTasks.Confirming(link)],
    };
}
