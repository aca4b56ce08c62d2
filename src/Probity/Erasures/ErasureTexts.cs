using Probity.Entries;
using Probity.Calendar;
using Probity.Portals;

namespace Probity.Erasures;

/// <summary>What pages of erasures say.</summary>
static class ErasureTexts
{
    public static readonly Words Title = new("删除", "Erasures");

    /// <summary>Stands on the person's page, above the request.</summary>
    public static readonly Words OwnAbout = new(
        "谁查过您，至少保留十年，只有您能看到全部。您可以申请提前删除：请先下载证明包，再提出申请，由审计管理员会签。删除的是读取内容的密钥，删除以后任何人都不能再读，包括您本人；公开日志不变，别人的证明也不变。",
        "Who looked at you is kept for ten years at least, and only you see all of it. You can have it erased earlier: download your proofs, ask, and the audit administrator co-signs. What is destroyed are the keys: afterwards nobody can read these looks, you included. The public logs do not change, nor does anybody else's proof.");

    public static readonly Words Understood = new("我已下载证明包，知道删除后不可恢复，我本人也无法再知道谁查过我", "I have my proofs, and I know that this cannot be undone: not even I will be able to tell who looked");

    public static readonly Words Ask = new("申请删除查询日志", "Ask to erase the looks");

    public static readonly Words NumberKey = new("编号", "Number");

    public static readonly Words TargetKey = new("删除什么", "What");

    public static readonly Words GroundKey = new("依据", "Ground");

    public static readonly Words OrderKey = new("所依据的文书", "Document");

    public static readonly Words StateKey = new("状态", "State");

    public static readonly Words AskedKey = new("申请时间", "Asked for");

    public static readonly Words DecidedKey = new("决定时间", "Decided");

    public static readonly Words DoneKey = new("删除时间", "Erased");

    public static readonly Words ReasonKey = new("理由", "Reason");

    public static Words Of(ErasureTarget target) => target is ErasureTarget.Entry ? new("一条信用记录", "An entry") : new("查询日志", "Looks");

    public static Words Of(ErasureGround ground) => ground switch
    {
        ErasureGround.TermOver => new("保存期限届满", "Its last term ended"),
        ErasureGround.Sealed => new("依法封存", "Sealed by law"),
        ErasureGround.Annulled => new("原决定被撤销", "The decision was annulled"),
        ErasureGround.CourtOrder => new("法院裁判", "Ordered by a court"),
        _ => new("本人申请", "At the person's own request"),
    };

    public static Words Of(ErasureState state) => state switch
    {
        ErasureState.Asked => new("等待审计管理员会签", "Waits for the audit administrator"),
        ErasureState.Cosigned => new("已会签，即将删除", "Co-signed; it is carried out within minutes"),
        ErasureState.Declined => new("已驳回", "Declined"),
        ErasureState.Withdrawn => new("已撤回", "Taken back"),
        _ => new("已删除，不可再读", "Erased: unreadable for good"),
    };

    public static Words At(Instant at) => EntryTexts.At(at);

    /// <summary>Grounds that an official can choose.</summary>
    public static IReadOnlyList<Option> Grounds { get; } =
        [.. new[] { ErasureGround.Sealed, ErasureGround.Annulled, ErasureGround.CourtOrder }.Select(ground => new Option(ground.Code(), Of(ground)))];

    /// <summary>What an official can choose.</summary>
    public static IReadOnlyList<Option> Targets { get; } =
    [
        new(ErasureTarget.Entry.Code(), Of(ErasureTarget.Entry), new Words("填写记录编号，例如 E-7K3M-Q2XA-90FE-T", "By its number, for instance E-7K3M-Q2XA-90FE-T")),
        new(ErasureTarget.Looks.Code(), Of(ErasureTarget.Looks), new Words("只能依法院裁判；逐行填写查询回执编号", "By a court's order only; a receipt number a line")),
    ];
}
