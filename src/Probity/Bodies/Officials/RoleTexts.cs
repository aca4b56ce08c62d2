namespace Probity.Bodies.Officials;

/// <summary>Roles and appointments in words.</summary>
static class RoleTexts
{
    /// <summary>What a role is called.</summary>
    public static Words NameOf(Role role) => role switch
    {
        Role.IntakeMaker => new("报送经办", "Intake clerk"),
        Role.IntakeChecker => new("报送复核", "Intake checker"),
        Role.Inquirer => new("查询", "Inquirer"),
        Role.IdentityOfficer => new("身份核对", "Identity officer"),
        Role.CounterClerk => new("窗口送达", "Counter clerk"),
        Role.Auditor => new("审计", "Auditor"),
        Role.SystemAdministrator => new("系统管理员", "System administrator"),
        Role.SecurityAdministrator => new("安全管理员", "Security administrator"),
        Role.AuditAdministrator => new("审计管理员", "Audit administrator"),
        Role.BodyAdministrator => new("单位管理员", "Body administrator"),
        Role.CatalogueEditor => new("目录编制", "Catalogue editor"),
        Role.CatalogueApprover => new("目录批准", "Catalogue approver"),
        _ => new("本人", "Person"),
    };

    /// <summary>What a role lets somebody do.</summary>
    public static Words DutyOf(Role role) => role switch
    {
        Role.IntakeMaker => new("报送文件、补正本单位的数据", "Sends files and puts the body's rows right"),
        Role.IntakeChecker => new("复核并放行他人报送的批次", "Releases batches that somebody else sent"),
        Role.Inquirer => new("为本单位持有的应用事项查询一人", "Asks about one person for a purpose that the body holds"),
        Role.IdentityOfficer => new("判断号码与姓名不一致的数据", "Decides rows whose number is known under another name"),
        Role.CounterClerk => new("在窗口核对证件、交付告知书", "Sees the document and hands notices over"),
        Role.Auditor => new("监督单位和人员，看不到任何人的记录；不得兼任其他角色", "Watches bodies and officials, never people; holds no other role"),
        Role.CatalogueEditor => new("起草目录版本、公开征求意见、评估；不能批准", "Drafts editions of the catalogue, puts them to comment and assesses them; approves none"),
        Role.CatalogueApprover => new("批准或者驳回目录版本草案", "Approves or declines drafts of the catalogue"),
        Role.BodyAdministrator => new("任用本单位人员；不得兼任其他角色", "Appoints the body's officials; holds no other role"),
        _ => new("由管理员提出并经另一名管理员批准", "By proposal and approval"),
    };

    /// <summary>Roles one after the other.</summary>
    public static Words Of(IReadOnlyList<Role> roles) => roles.Count is 0
        ? new("无", "None")
        : new(string.Join("、", roles.Select(role => NameOf(role).Zh)), string.Join(", ", roles.Select(role => NameOf(role).En)));

    /// <summary>Where an appointment stands.</summary>
    public static Words Of(OfficialState state) => state switch
    {
        OfficialState.Serving => new("在任", "Serving"),
        OfficialState.Ahead => new("尚未开始", "Not begun"),
        OfficialState.Expired => new("已到期", "Run out"),
        _ => new("已终止", "Ended"),
    };
}
