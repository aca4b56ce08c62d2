using Probity.Calendar;
using Probity.Portals;

namespace Probity.Catalogue.Drafts;

/// <summary>What pages of drafts say.</summary>
static class DraftTexts
{
    public static readonly Words Title = new("目录草案", "Drafts of the catalogue");

    public static readonly Words About = new(
        "目录的每次变动先成草案。扩大的变动（新的事项、单位、应用、字段，更长的期限）公开征求意见至少30日，逐条答复，评估对人的影响，由两个单位的两人批准，施行三年后失效，除非续期；改由别的单位运行系统或者批准版本的变动走同样的程序，但不失效；缩小的变动由一名第二人批准，可以立即施行。每一步都记入公开日志。",
        "Each change of the catalogue begins as a draft. What widens (a new item, body, purpose or field, a longer term) is open to comment for thirty days at least, each comment is answered, its effects on people are assessed, two people of two bodies approve it, and it lapses after three years unless renewed. Another body that runs the register or approves editions comes in the same way and does not lapse. What narrows needs one second person and may be immediate. Each step goes into the public log.");

    public static readonly Words NumberKey = new("草案编号", "Draft");

    public static readonly Words EditionKey = new("版本", "Edition");

    public static readonly Words StateKey = new("进度", "Where it stands");

    public static readonly Words FromKey = new("施行日期", "Holds from");

    public static readonly Words EffectKey = new("总体影响", "Effect");

    public static readonly Words CommentKey = new("征求意见", "Open to comment");

    public static readonly Words DraftedKey = new("提出", "Brought");

    public static readonly Words ApprovedKey = new("批准", "Approved");

    public static readonly Words DecidedKey = new("办结", "Ended");

    public static readonly Words ReasonKey = new("驳回理由", "Why it was declined");

    public static readonly Words FilesKey = new("全文", "Full text");

    public static readonly Words CommentLabel = new("您的意见", "Your comment");

    public static readonly Words CommentHint = new(
        "不超过2000字。不需要登录，也请不要写出您或者别人的身份信息。意见不公开，答复按编号公开。",
        "2,000 characters at most. No account is needed; write nothing that tells who you or others are. Comments are not published; the answers are, by number. The words are destroyed a year after the end of the draft.");

    public static Words Of(DraftState state) => state switch
    {
        DraftState.Drafted => new("已提出", "Brought"),
        DraftState.OpenToComment => new("公开征求意见", "Open to comment"),
        DraftState.Assessed => new("已评估，等待批准", "Assessed, waits for approval"),
        DraftState.Published => new("已公布", "Published"),
        DraftState.Declined => new("已驳回", "Declined"),
        _ => new("已撤回", "Taken back"),
    };

    /// <summary>Where a draft stands on a day: comment that is over waits for the assessment, what enough people approved for publication.</summary>
    public static Words Of(EditionDraft draft, DateOnly today)
    {
        if (!draft.IsOver && draft.IsApproved) return new("已获批准，等待公布", "Approved, waits for publication");
        if (draft.State is not DraftState.OpenToComment || draft.TakesComments(today)) return Of(draft.State);

        return today < draft.CommentFrom ? new("即将公开征求意见", "About to be open to comment") : new("征求意见结束，等待答复和评估", "Comment is over; answers and assessment are due");
    }

    public static Words EffectOf(EditionDraft draft) => draft.Kind is DraftKind.Renewal
        ? new("续期：原有的扩大再施行三年", "Renewal: what was widened holds for three years more")
        : draft.Widens ? new("含有扩大或者换人把关", "Widens, or hands over who keeps the rules") : new("只有缩小或者文字变动", "Narrows only, or changes words");

    public static Words Period(EditionDraft draft) => draft.CommentFrom is { } from && draft.CommentTo is { } to
        ? new(Display.Period(from, to, Language.Zh), Display.Period(from, to, Language.En))
        : draft.IsOver || !draft.Widens ? new("没有征求意见", "The public was not asked") : new("尚未征求意见", "The public was not asked yet");

    /// <summary>What an editor does next, and whether it must be.</summary>
    public static Words Next(EditionDraft draft) => (draft.State, draft.Widens) switch
    {
        (_, _) when draft.IsApproved => new("草案已获批准，可以公布。", "It is approved and can be published."),
        (DraftState.Drafted, true) => new("须先公开征求意见，逐条答复，再作评估，然后由两个单位的两人批准。", "The public is asked first, each comment is answered, its effects are assessed, and then two people of two bodies approve it."),
        (DraftState.Drafted, false) => new("由另一单位的一人批准后即可公布，不必征求意见，也不必评估；两者都可以自愿进行。", "Once one person of another body approves it, it can be published. Asking the public and assessing it are up to you."),
        (DraftState.OpenToComment, _) => new("征求意见期满并逐条答复以后，作评估。", "When the time for comment is over and each comment is answered, it is assessed."),
        _ => new("等待批准。", "It waits for approval."),
    };

    public static Words At(Instant at) => new(Display.Instant(at.ToDateTimeOffset(), Language.Zh), Display.Instant(at.ToDateTimeOffset(), Language.En));

    public static Words Day(DateOnly day) => new(Display.Date(day, Language.Zh), Display.Date(day, Language.En));
}
