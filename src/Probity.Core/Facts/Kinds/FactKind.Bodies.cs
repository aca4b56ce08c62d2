namespace Probity.Facts;

// Facts of the register itself, its bodies, their purposes and units, and of what is proposed about them.
public sealed partial record FactKind
{
    /// <summary>A register of real people was made; the address, the edition, the body that runs it and the number of its first administrator.</summary>
    public static readonly FactKind RegisterInitialised = new("register-initialised", LogKind.Journal, "InitRegister",
        new("正式的登记系统建立，任命了首位系统管理员", "A register of real people was made, and its first system administrator appointed"), ["origin", "edition", "operator", "official"]);

    /// <summary>A demonstration was filled with the bodies of its edition and its invented officials.</summary>
    public static readonly FactKind DemoSeeded = new("demo-seeded", LogKind.Journal, "SeedDemo",
        new("演示系统载入了目录中的单位和虚构的工作人员", "A demonstration was filled with the catalogue's bodies and invented officials"), ["edition", "bodies", "officials"]);

    /// <summary>An administrator proposed a change of bodies, purposes or administrators.</summary>
    public static readonly FactKind ProposalSubmitted = new("proposal-submitted", LogKind.Journal, "Propose",
        new("一名管理员提出了申请", "An administrator made a proposal"), ["proposal", "kind", "body"]);

    /// <summary>Another administrator approved a proposal; what it did is told by the facts beside it.</summary>
    public static readonly FactKind ProposalApproved = new("proposal-approved", LogKind.Journal, "DecideProposal",
        new("另一名管理员批准了申请", "Another administrator approved a proposal"), ["proposal", "kind", "body", "proposer"]);

    /// <summary>Another administrator declined a proposal.</summary>
    public static readonly FactKind ProposalDeclined = new("proposal-declined", LogKind.Journal, "DecideProposal",
        new("另一名管理员驳回了申请", "Another administrator declined a proposal"), ["proposal", "kind", "body", "proposer", "reason"]);

    /// <summary>Who proposed took the proposal back.</summary>
    public static readonly FactKind ProposalRetracted = new("proposal-retracted", LogKind.Journal, "DecideProposal",
        new("提出人撤回了申请", "A proposal was taken back by who made it"), ["proposal", "kind", "body"]);

    /// <summary>A body begins to act on a day.</summary>
    public static readonly FactKind BodyOpened = new("body-opened", LogKind.Journal, "ChangeTree",
        new("设立了一个单位", "A body was opened"), ["body", "name", "superior", "on"]);

    /// <summary>A body bears another name from a day.</summary>
    public static readonly FactKind BodyRenamed = new("body-renamed", LogKind.Journal, "ChangeTree",
        new("一个单位更名", "A body was renamed"), ["body", "zh", "en", "on"]);

    /// <summary>A body stands below another superior from a day.</summary>
    public static readonly FactKind BodyMoved = new("body-moved", LogKind.Journal, "ChangeTree",
        new("一个单位的隶属关系调整", "A body was moved in the tree"), ["body", "superior", "on"]);

    /// <summary>A body acts no more from a day, and nothing follows it.</summary>
    public static readonly FactKind BodyClosed = new("body-closed", LogKind.Journal, "ChangeTree",
        new("撤销了一个单位", "A body was closed"), ["body", "on", "reason"]);

    /// <summary>Bodies end and one follows them; those opened and moved by it besides.</summary>
    public static readonly FactKind BodiesMerged = new("bodies-merged", LogKind.Journal, "ChangeTree",
        new("数个单位合并", "Bodies were merged"), ["predecessors", "successor", "on", "reason", "opened", "moved"]);

    /// <summary>A body ends and several follow it; those opened by it besides.</summary>
    public static readonly FactKind BodyDivided = new("body-divided", LogKind.Journal, "ChangeTree",
        new("一个单位分立", "A body was divided"), ["predecessor", "successors", "on", "reason", "opened"]);

    /// <summary>A body may ask for a purpose.</summary>
    public static readonly FactKind PurposeGranted = new("purpose-granted", LogKind.Journal, "ChangePurposes",
        new("授予一个单位应用事项", "A body was let hold a purpose"), ["body", "purpose", "from", "to"]);

    /// <summary>A body may ask for a purpose no more.</summary>
    public static readonly FactKind PurposeEnded = new("purpose-ended", LogKind.Journal, "ChangePurposes",
        new("终止一个单位的应用事项", "A purpose was taken from a body"), ["body", "purpose"]);

    /// <summary>A unit of a body must not ask for a purpose: too often it could not show what a look was for.</summary>
    public static readonly FactKind PurposeSuspended = new("purpose-suspended", LogKind.Journal, "SuspendPurpose",
        new("因多次不能说明查询所办的事项，应用事项对单位的一个内设机构暂停", "A purpose was suspended for a unit that could not show what its looks were for"), ["body", "unit", "purpose"]);

    /// <summary>Two administrators gave a suspended purpose back.</summary>
    public static readonly FactKind PurposeResumed = new("purpose-resumed", LogKind.Journal, "ChangePurposes",
        new("两名管理员恢复了暂停的应用事项", "Two administrators gave a suspended purpose back"), ["body", "units", "purpose", "reason"]);

    /// <summary>A body's administrator added a unit or a post.</summary>
    public static readonly FactKind UnitAdded = new("unit-added", LogKind.Journal, "ChangeUnits",
        new("单位增加了内设机构或岗位", "A unit or post was added to a body"), ["body", "unit", "kind", "within", "zh", "en"]);

    /// <summary>A unit or post bears another name.</summary>
    public static readonly FactKind UnitRenamed = new("unit-renamed", LogKind.Journal, "ChangeUnits",
        new("单位的内设机构或岗位更名", "A unit or post of a body was renamed"), ["body", "unit", "zh", "en"]);

    /// <summary>A unit or post is no more.</summary>
    public static readonly FactKind UnitEnded = new("unit-ended", LogKind.Journal, "ChangeUnits",
        new("单位的内设机构或岗位撤销", "A unit or post of a body was ended"), ["body", "unit"]);

    /// <summary>A policy of witnesses was announced, for a day thirty days ahead at least; the first one of a register, and a demonstration's, for the same day. Everybody can open it: the register shows its proof.</summary>
    public static readonly FactKind WitnessPolicyAnnounced = new("witness-policy-announced", LogKind.Journal, "AnnouncePolicy, KeepPolicies",
        new("公告了公开日志的见证规则", "A policy of witnesses was announced"), ["number", "from", "announced", "policy"]);
}
