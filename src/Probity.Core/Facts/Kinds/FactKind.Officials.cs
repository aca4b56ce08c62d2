namespace Probity.Facts;

// Facts of officials, administrators and machines: who may act for a body.
public sealed partial record FactKind
{
    /// <summary>An account at a provider became an official's.</summary>
    public static readonly FactKind AccountBound = new("account-bound", LogKind.Journal, "BindAccount",
        new("登录账号与工作人员绑定", "An account became an official's"), ["body", "official", "issuer", "by"]);

    /// <summary>A body appointed an official.</summary>
    public static readonly FactKind OfficialAppointed = new("official-appointed", LogKind.Journal, "AppointOfficial",
        new("单位任用了一名工作人员", "A body appointed an official"), ["body", "official", "from", "to", "roles", "name", "post"]);

    /// <summary>An official's name, post, last day or roles changed.</summary>
    public static readonly FactKind OfficialChanged = new("official-changed", LogKind.Journal, "ChangeOfficial",
        new("工作人员的姓名、岗位、任期或者角色有变动", "An official's name, post, last day or roles changed"), ["body", "official", "changed", "to", "roles", "name", "post"]);

    /// <summary>An appointment was ended before its last day.</summary>
    public static readonly FactKind OfficialEnded = new("official-ended", LogKind.Journal, "EndOfficial",
        new("工作人员的任职提前终止", "An appointment was ended"), ["body", "official", "reason"]);

    /// <summary>A one-time code was given out, with which an official binds an account; an account bound before is released by it.</summary>
    public static readonly FactKind OfficialInvited = new("official-invited", LogKind.Journal, "InviteOfficial",
        new("向工作人员发放了启用账号的一次性口令", "An official was given a one-time code to come in by"), ["body", "official", "until", "released"]);

    /// <summary>Another administrator approved a one-time code for an appointment that had an account.</summary>
    public static readonly FactKind CodeApproved = new("code-approved", LogKind.Journal, "ApproveCode",
        new("另一名管理员批准了重新启用任职的一次性口令", "Another administrator approved a code that opens an appointment again"), ["body", "official", "given-by"]);

    /// <summary>Somebody became an administrator; whether nobody approved because there was nobody yet.</summary>
    public static readonly FactKind AdministratorAppointed = new("administrator-appointed", LogKind.Journal, "ChangeAdministrators",
        new("任命了一名管理员", "An administrator was appointed"), ["body", "official", "role", "until", "unapproved"]);

    /// <summary>An administrator stays until another day.</summary>
    public static readonly FactKind AdministratorRenewed = new("administrator-renewed", LogKind.Journal, "ChangeAdministrators",
        new("延长了一名管理员的任期", "An administrator's office was renewed"), ["body", "official", "role", "until"]);

    /// <summary>An administrator went.</summary>
    public static readonly FactKind AdministratorEnded = new("administrator-ended", LogKind.Journal, "ChangeAdministrators",
        new("免去了一名管理员", "An administrator's office was ended"), ["body", "official", "role"]);

    /// <summary>An administrator who has not come in yet was given another one-time code.</summary>
    public static readonly FactKind AdministratorInvited = new("administrator-invited", LogKind.Journal, "InviteAdministrator",
        new("重新发放了管理员的一次性口令", "An administrator was given another one-time code"), ["body", "official"]);

    /// <summary>A body's administrator registered a program with its public key; it waits for another's approval.</summary>
    public static readonly FactKind MachineRegistered = new("machine-registered", LogKind.Journal, "RegisterMachine",
        new("单位登记了一个机器客户端及其公钥", "A body registered a program with its public key"), ["body", "machine", "roles", "key", "to"]);

    /// <summary>Another hand approved a program, or a further key of one.</summary>
    public static readonly FactKind MachineApproved = new("machine-approved", LogKind.Journal, "ApproveMachine",
        new("机器客户端或其新密钥经另一人批准", "A program, or a further key of one, was approved by another"), ["body", "machine", "key"]);

    /// <summary>A further key of a program waits for approval.</summary>
    public static readonly FactKind MachineKeyAdded = new("machine-key-added", LogKind.Journal, "ChangeMachineKeys",
        new("机器客户端登记了新密钥", "A further key of a program was registered"), ["body", "machine", "key"]);

    /// <summary>A key of a program signs in no more.</summary>
    public static readonly FactKind MachineKeyEnded = new("machine-key-ended", LogKind.Journal, "ChangeMachineKeys",
        new("机器客户端的一个密钥终止", "A key of a program was ended"), ["body", "machine", "key"]);

    /// <summary>A program signs in no more.</summary>
    public static readonly FactKind MachineEnded = new("machine-ended", LogKind.Journal, "EndMachine",
        new("机器客户端终止", "A program was ended"), ["body", "machine"]);

    /// <summary>An administrator confirmed that an appointment is still needed.</summary>
    public static readonly FactKind OfficialConfirmed = new("official-confirmed", LogKind.Journal, "ConfirmOfficials",
        new("一项任职经管理员复核确认", "An appointment was confirmed"), ["body", "official", "due"]);

    /// <summary>An official accepted the terms of use.</summary>
    public static readonly FactKind TermsAccepted = new("terms-accepted", LogKind.Journal, "AcceptTerms",
        new("工作人员接受了使用守则", "An official accepted the terms of use"), ["body", "official", "edition"]);

    /// <summary>The account of an official was closed because nobody used it.</summary>
    public static readonly FactKind AccountClosed = new("account-closed", LogKind.Journal, "CloseStaleAccounts",
        new("长期未用的工作人员账号被关闭", "An account that nobody used was closed"), ["body", "official", "used"]);

    /// <summary>A list of a leaver's open work was made, for a successor to take over; or it stands open because an appointment was ended urgently.</summary>
    public static readonly FactKind HandoverOpened = new("handover-opened", LogKind.Journal, "OpenHandover",
        new("开列了离任人员未办结工作的移交清单", "A list of a leaver's open work was made"), ["body", "leaver", "taken-by", "works", "urgent"]);

    /// <summary>One of the two signed the list; with the second signature the work is the successor's.</summary>
    public static readonly FactKind HandoverSigned = new("handover-signed", LogKind.Journal, "SignHandover",
        new("移交清单上有人签字", "A list of open work was signed"), ["body", "leaver", "taken-by", "signed-as", "works", "complete"]);
}
