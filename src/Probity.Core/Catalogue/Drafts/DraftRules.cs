using Probity.Bodies;

namespace Probity.Catalogue.Drafts;

/// <summary>
/// The way of a draft. What widens (a new item, body, purpose or field, a longer term) needs public comment of thirty days at least, an assessment and two approvers of two
/// bodies (<see cref="ApprovalRules"/>), and holds for three years (国办发〔2020〕49号, item 7); what narrows needs one second person and may be immediate.
/// </summary>
public static class DraftRules
{
    /// <summary>Only editors of the operator bring drafts on their way.</summary>
    public static readonly Refusal EditorOnly = Refusal.Forbidden("draft.editor-only",
        "只有登记系统运行单位的目录编制人员可以办理。", "Only a catalogue editor of the register's operator does this.");

    /// <summary>The step is not due: something comes before it.</summary>
    public static readonly Refusal CommentFirst = Refusal.Conflict("draft.comment-first",
        "扩大的变动须先公开征求意见，期满并逐条答复后才能评估。", "What widens goes to public comment first; when it is over and each comment is answered, it is assessed.");

    /// <summary>What widens is assessed before it is approved.</summary>
    public static readonly Refusal AssessFirst = Refusal.Conflict("draft.assess-first",
        "扩大的变动须先评估，才能批准。", "What widens is assessed before it is approved.");

    /// <summary>It is not approved yet.</summary>
    public static readonly Refusal ApproveFirst = Refusal.Conflict("draft.approve-first",
        "草案还没有得到足够的批准。", "The draft has not been approved by enough people.");

    /// <summary>Comment is open already, or the draft is beyond it.</summary>
    public static readonly Refusal CommentOpened = Refusal.Conflict("draft.comment-opened",
        "草案已经公开征求过意见。", "The public was asked about this draft before.");

    /// <summary>The period is shorter than the law wants, or longer than anybody needs.</summary>
    public static readonly Refusal CommentPeriod = Refusal.Invalid("draft.comment-period",
        "征求意见的期限：扩大的变动不少于30日（国办发〔2020〕49号第七项），其他不少于1日，最长一年。",
        "Comment lasts thirty days at least where the draft widens (document 49 of 2020, item 7), otherwise one, and a year at most.");

    /// <summary>A fresh assessment would come after somebody approved the old one.</summary>
    public static readonly Refusal Approved = Refusal.Conflict("draft.approved",
        "已有人批准，不能再改评估。需要修改的，请撤回后重新起草。", "Somebody has approved it: the assessment does not change any more. Take the draft back and bring another.");

    /// <summary>Its way has ended.</summary>
    public static readonly Refusal Over = Refusal.Conflict("draft.over",
        "草案已经公布、驳回或者撤回。", "The draft was published, declined or taken back.");

    /// <summary>The edition would hold from a day that has gone by.</summary>
    public static readonly Refusal FromPassed = Refusal.Conflict("draft.from-passed",
        "草案的施行日期已过：扩大的变动最早次日施行，缩小的最早当日施行；续期须在失效以前。请撤回后以新的日期重新起草。",
        "Its first day has gone by: what widens holds from tomorrow at the earliest, what narrows from today, and a renewal comes before the lapse. Take it back and bring it with another day.");

    /// <summary>Another edition came into between.</summary>
    public static readonly Refusal BaseMoved = Refusal.Conflict("draft.base-moved",
        "起草以后又公布了别的版本，草案所比较的已不是最新版本。请撤回后以最新版本为基础重新起草。",
        "Another edition was published since: the draft is not compared with the last one any more. Take it back and draft it on the last one.");

    /// <summary>An assessment says something on each head.</summary>
    public static readonly Refusal AssessmentEmpty = Refusal.Invalid("draft.assessment-empty",
        "评估的四项都要填写，每项不超过4000字。", "An assessment has all four parts, each of 4,000 characters at most.");

    /// <summary>Shortest comment on what widens, in days: deadline D17.</summary>
    public const int CommentDays = 30;

    const int MostCommentDays = 366;
    const int LongestPart = 4000;

    /// <summary>Whether an edition takes the whole way, comment, assessment and two approvers of two bodies: it widens what is done to people, or hands over who keeps the rules.</summary>
    public static bool TakesWholeWay(Edition before, Edition edition) => CompareEditions.Run(before, edition).Any(change => change.Effect is ChangeEffect.Widens or ChangeEffect.HandsOver);

    /// <summary>Why an official cannot bring a draft, or bring it on; null where nothing stands against it.</summary>
    public static Refusal? Edit(Official official, CreditCode @operator) =>
        official.Holds(Role.CatalogueEditor) && official.IsOf(@operator) ? null : EditorOnly;

    /// <summary>Why comment cannot be opened for so many days.</summary>
    public static Refusal? Open(EditionDraft draft, int days)
    {
        if (draft.IsOver) return Over;
        if (draft.State is not DraftState.Drafted || draft.Details.Approvals.Count > 0) return CommentOpened;

        return days < (draft.Widens ? CommentDays : 1) || days > MostCommentDays ? CommentPeriod : null;
    }

    /// <summary>Why it cannot be assessed today, with so many comments that nobody answered.</summary>
    public static Refusal? Assess(EditionDraft draft, Assessment said, DateOnly today, int unanswered)
    {
        if (draft.IsOver) return Over;
        if (draft.Details.Approvals.Count > 0) return Approved;
        if (draft.State is DraftState.Drafted && draft.Widens) return CommentFirst;
        if (draft.State is not DraftState.Drafted && (today <= draft.CommentTo || unanswered > 0)) return CommentFirst;

        return new[] { said.Need, said.Effects, said.Safeguards, said.Comments }.All(part => part.Length is > 0 and <= LongestPart) ? null : AssessmentEmpty;
    }

    /// <summary>Why it cannot be published today.</summary>
    /// <param name="draft">As it stands.</param>
    /// <param name="last">Code of the last edition.</param>
    /// <param name="today">Today, in China.</param>
    public static Refusal? Publish(EditionDraft draft, string last, DateOnly today)
    {
        if (draft.IsOver) return Over;
        if (!draft.IsApproved) return ApproveFirst;
        if (draft.Kind is DraftKind.Issue && draft.Base != last) return BaseMoved;

        return draft.From < (draft.Widens ? today.AddDays(1) : today) ? FromPassed : null;
    }
}
