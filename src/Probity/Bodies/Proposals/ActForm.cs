namespace Probity.Bodies.Proposals;

/// <summary>How a field of a proposal is filled in.</summary>
enum ActFieldKind
{
    /// <summary>One line.</summary>
    Text,

    /// <summary>A few lines.</summary>
    LongText,

    /// <summary>A day.</summary>
    Day,

    /// <summary>One of a list.</summary>
    Choice,
}

/// <summary>A field of a proposal, as a page asks for it.</summary>
/// <param name="Id">Name of the field, as the API writes it.</param>
/// <param name="Kind">How it is filled in.</param>
/// <param name="Label">What is asked.</param>
/// <param name="Hint">A sentence that helps.</param>
sealed record ActField(string Id, ActFieldKind Kind, Words Label, Words? Hint = null);

/// <summary>What each kind of proposal is called and asks for.</summary>
static class ActForm
{
    static readonly ActField Body = new("body", ActFieldKind.Choice, new("单位", "Body"));
    static readonly ActField Superior = new("superior", ActFieldKind.Choice, new("上级单位", "Superior"), new Words("没有上级的不选", "Choose none for a body at the top"));
    static readonly ActField On = new("on", ActFieldKind.Day, new("生效日期", "First day"), new Words("今天或以后；不填则为批准之日", "Today or later; leave empty for the day of approval"));
    static readonly ActField Why = new("why", ActFieldKind.LongText, new("原因或批准文件", "Why, or which decision orders it"));
    static readonly ActField Role = new("role", ActFieldKind.Choice, new("哪一类管理员", "Which administrator"));
    static readonly ActField Number = new("number", ActFieldKind.Text, new("工号", "Official's number"), new Words("单位内部编号，不得用公民身份号码", "The body's own number, never an identity number"));

    /// <summary>What it is called.</summary>
    public static Words NameOf(ProposalKind kind) => kind switch
    {
        ProposalKind.OpenBody => new("设立单位", "Open a body"),
        ProposalKind.RenameBody => new("单位更名", "Rename a body"),
        ProposalKind.MoveBody => new("调整隶属关系", "Move a body"),
        ProposalKind.CloseBody => new("撤销单位", "Close a body"),
        ProposalKind.MergeBodies => new("合并单位", "Merge bodies"),
        ProposalKind.SplitBody => new("分立单位", "Divide a body"),
        ProposalKind.ImportBodies => new("批量设立单位", "Open many bodies"),
        ProposalKind.GrantPurpose => new("授予应用事项", "Grant a purpose"),
        ProposalKind.EndPurpose => new("终止应用事项", "End a purpose"),
        ProposalKind.ResumePurpose => new("恢复暂停的应用事项", "Give a suspended purpose back"),
        ProposalKind.AnnounceYear => new("公布节假日安排", "Announce a year's holidays"),
        ProposalKind.AppointAdministrator => new("任命管理员", "Appoint an administrator"),
        ProposalKind.RenewAdministrator => new("管理员续任", "Renew an administrator's office"),
        _ => new("免去管理员", "End an administrator's office"),
    };

    /// <summary>What comes of it.</summary>
    public static Words AboutOf(ProposalKind kind) => kind switch
    {
        ProposalKind.OpenBody => new("单位须载入现行目录，名称、层级和行政区划以目录为准。", "The body stands in the edition in force, which says its name, level and territory."),
        ProposalKind.RenameBody => new("旧名称仍用于此前的记录。", "What happened before still bears the old name."),
        ProposalKind.MoveBody => new("层级和行政区划须与新的上级相符。", "Level and territory must fit the new superior."),
        ProposalKind.CloseBody => new("自生效之日起其人员不能登录，没有单位承继其职责。", "From the first day its officials cannot sign in, and no body takes over."),
        ProposalKind.MergeBodies => new("被并入的单位自生效之日起撤销，由本单位承继其事项、批次和案件；其下级单位改隶本单位。", "The others end on the first day; this body follows them in their purposes, batches and cases, and their subordinates stand below it."),
        ProposalKind.SplitBody => new("本单位自生效之日起撤销，各承继单位均可办理其未了事务。", "The body ends on the first day; each that follows can deal with what it left."),
        ProposalKind.GrantPurpose => new("只能授予现行目录列给该单位的事项。", "Only what the edition in force lists for the body."),
        ProposalKind.ResumePurpose => new("因多次不能举证而暂停的事项，经批准立即恢复；此前没有举证的不再计算。", "What was suspended because looks could not be shown to have a matter is given back at the moment of approval; what was unproven before counts no more."),
        ProposalKind.AnnounceYear => new("批准后，各主机两秒内按新的工作日计算，等待中的期限随之重新计算。须与国务院办公厅通知逐日核对。", "Within two seconds of approval every host reckons with these working days, and what waits is reckoned anew. Compare each day with the State Council's notice."),
        ProposalKind.EndPurpose => new("批准后立即终止，此后的查询一律拒绝。", "It ends at the moment of approval; every inquiry after it is refused."),
        ProposalKind.AppointAdministrator => new("批准后发放72小时内有效的一次性口令，只显示一次。", "Approval gives out a one-time code, good for 72 hours and shown once."),
        ProposalKind.RenewAdministrator => new("自批准之日起至多一年；已到期的也可以续任。", "A year from the day of approval at most; one that ran out can be renewed too."),
        _ => new("批准后立即失去权限。同类管理员只剩一人时不能免去。", "The office ends at the moment of approval. The last of a kind cannot go."),
    };

    /// <summary>What it asks for, in order.</summary>
    public static IReadOnlyList<ActField> FieldsOf(ProposalKind kind) => kind switch
    {
        ProposalKind.OpenBody => [Body, Superior, On],
        ProposalKind.RenameBody => [Body, new("name", ActFieldKind.Text, new("新的中文名称", "New name in Chinese")), new("nameEn", ActFieldKind.Text, new("新的英文名称", "New name in English")), On],
        ProposalKind.MoveBody => [Body, Superior with { Label = new("新的上级单位", "New superior") }, On],
        ProposalKind.CloseBody => [Body, On with { Label = new("撤销日期", "First day on which it is closed") }, Why],
        ProposalKind.MergeBodies => [Body with { Label = new("并入哪个单位", "Body that follows") }, Others(new("被并入的单位", "Bodies that end")), On, Why],
        ProposalKind.SplitBody => [Body with { Label = new("被分立的单位", "Body that ends") }, Others(new("承继的单位", "Bodies that follow")), On, Why],
        ProposalKind.GrantPurpose => [Body, Purpose, On, new("until", ActFieldKind.Day, new("截止日期", "Last day"), new Words("不设截止日期的不填", "Leave empty for none"))],
        ProposalKind.EndPurpose => [Body, Purpose],
        ProposalKind.ResumePurpose => [Body, Purpose, new("unit", ActFieldKind.Text, new("内设机构代号", "Code of the unit"), new Words("不填则恢复所有被暂停的内设机构", "Leave empty for every unit for which it is suspended")), Why with { Label = new("已经纠正了什么", "What was put right") }],
        ProposalKind.AnnounceYear =>
        [
            new("year", ActFieldKind.Text, new("年份", "Year")),
            new("calendar", ActFieldKind.LongText, new("全文", "Text"), new Words("与目录文件夹calendar中的文件同样书写；正式安排写 official: true", "Written like the files in the catalogue's folder calendar; official: true for a notice")),
        ],
        ProposalKind.AppointAdministrator =>
        [
            Role, Body with { Hint = new Words("系统、安全、审计管理员须为本系统运行单位的人员", "System, security and audit administrators are officials of the body that runs the register") },
            Number, new("name", ActFieldKind.Text, new("姓名", "Name")), new("until", ActFieldKind.Day, new("任期至", "Last day"), new Words("不填则为一年", "Leave empty for a year")),
        ],
        ProposalKind.RenewAdministrator => [Role, Body, Number, new("until", ActFieldKind.Day, new("任期至", "Last day"), new Words("不填则为一年", "Leave empty for a year"))],
        ProposalKind.EndAdministrator => [Role, Body, Number],
        _ => [],
    };

    static ActField Purpose => new("purpose", ActFieldKind.Choice, new("应用事项", "Purpose"));

    static ActField Others(Words label) => new("others", ActFieldKind.LongText, label, new Words("每行一个统一社会信用代码", "One credit code a line"));
}
