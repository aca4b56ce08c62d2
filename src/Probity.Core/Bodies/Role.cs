namespace Probity.Bodies;

/// <summary>What somebody who signed in may do. Roles of officials come with the body that grants them.</summary>
public enum Role
{
    /// <summary>信用主体: a person, before the own file.</summary>
    Subject,

    /// <summary>经办: sends a body's batches and fixes their rows. Never releases what the same official made.</summary>
    IntakeMaker,

    /// <summary>复核: releases a body's batches that somebody else made.</summary>
    IntakeChecker,

    /// <summary>查询: asks about one person for a purpose that the body holds.</summary>
    Inquirer,

    /// <summary>身份核对: decides rows held because a number is known under another name.</summary>
    IdentityOfficer,

    /// <summary>窗口送达: hands notices over at a counter and sees the person's document.</summary>
    CounterClerk,

    /// <summary>审计: watches bodies and officials, never people.</summary>
    Auditor,

    /// <summary>系统管理员: bodies, purposes and appointments are proposed by this official of the operator, and nothing of it takes effect by the same hand.</summary>
    SystemAdministrator,

    /// <summary>安全管理员: approves what the system administrator proposes.</summary>
    SecurityAdministrator,

    /// <summary>审计管理员: reads what the other administrators did, and approves their coming and going.</summary>
    AuditAdministrator,

    /// <summary>单位管理员: appoints the officials of one body.</summary>
    BodyAdministrator,

    /// <summary>目录编制: brings drafts of the operator's catalogue, puts them to comment and assesses them. Approves none.</summary>
    CatalogueEditor,

    /// <summary>目录批准: approves drafts on behalf of a body that the edition in force names for it.</summary>
    CatalogueApprover,
}
