namespace Probity.Facts;

// Facts of who somebody is: names, accounts, and records that are erased.
public sealed partial record FactKind
{
    /// <summary>A number that the register knew under one name is the same person's under another.</summary>
    public static readonly FactKind NameConfirmed = new("name-confirmed", LogKind.Journal, "DecideIdentity",
        new("核对人员确认了同一人的另一姓名", "Another name of the same person was confirmed"), ["held", "batch"]);

    /// <summary>A sign-in became a person.</summary>
    public static readonly FactKind PersonBound = new("person-bound", LogKind.Journal, "BindSignIn",
        new("登录账号与本人绑定", "A sign-in became a person"), ["assurance"]);

    /// <summary>A clerk at a counter saw a person's document in order to bind an account.</summary>
    public static readonly FactKind BindingOpened = new("binding-opened", LogKind.Journal, "OpenBinding",
        new("窗口人员核对了身份证件，准备绑定登录账号", "A clerk saw an identity document in order to bind an account"), ["binding", "document"]);

    /// <summary>A second clerk of the same body saw the document too; a one-time code was given out.</summary>
    public static readonly FactKind BindingConfirmed = new("binding-confirmed", LogKind.Journal, "ConfirmBinding",
        new("另一名窗口人员也核对了身份证件，发放了一次性口令", "A second clerk saw the document too, and a one-time code was given out"), ["binding", "document"]);

    /// <summary>A binding came to nothing: withdrawn by a clerk, or the two clerks did not read the same, or nobody went on with it in time.</summary>
    public static readonly FactKind BindingCancelled = new("binding-cancelled", LogKind.Journal, "CancelBinding, LapseBindings",
        new("窗口绑定没有完成，已作废", "A binding at a counter came to nothing"), ["binding", "reason"]);

    /// <summary>An account opens a person's file from now on; whichever did before opens it no more.</summary>
    public static readonly FactKind PersonAccountBound = new("person-account-bound", LogKind.Journal, "RedeemPersonCode",
        new("登录账号凭窗口发放的一次性口令与本人绑定", "An account became a person's by the one-time code of a counter"), ["binding", "issuer", "replaced"]);

    /// <summary>Somebody asked for an entry or looks to be erased: the person, or an official by a document.</summary>
    public static readonly FactKind ErasureAsked = new("erasure-asked", LogKind.Journal, "AskErasure",
        new("有人申请删除", "An erasure was asked for"), ["erasure", "target"]);

    /// <summary>The audit administrator co-signed an erasure.</summary>
    public static readonly FactKind ErasureCosigned = new("erasure-cosigned", LogKind.Journal, "DecideErasure",
        new("审计管理员会签了删除申请", "The audit administrator co-signed an erasure"), ["erasure", "target"]);

    /// <summary>The audit administrator declined an erasure, or whoever asked for it took it back.</summary>
    public static readonly FactKind ErasureDropped = new("erasure-dropped", LogKind.Journal, "DecideErasure",
        new("删除申请被驳回或者撤回", "An erasure was declined or taken back"), ["erasure", "target", "reason"]);

    /// <summary>Keys were destroyed, and what stood under them is unreadable for good. It names nobody: the places in the logs are those of leaves that nobody can open any more.</summary>
    public static readonly FactKind RecordErased = new("record-erased", LogKind.Journal, "CarryOutErasures",
        new("密钥已销毁，所涉内容不可再读", "Keys were destroyed, and what stood under them is unreadable for good"), ["erasure", "target", "count", "places"]);
}
