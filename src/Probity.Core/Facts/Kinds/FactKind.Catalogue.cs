namespace Probity.Facts;

// Facts of the rules: working days, editions and their drafts.
public sealed partial record FactKind
{
    /// <summary>Other working days than before were taken in, and what waits was reckoned anew.</summary>
    public static readonly FactKind CalendarLoaded = new("calendar-loaded", LogKind.Journal, "SweepStanding",
        new("载入了新的节假日安排，有关期限重新计算", "Other working days were taken in, and what waits was reckoned anew"), ["years", "digest"]);

    /// <summary>The working days with which a register begins, one fact a year; <c>none</c> where its folder had none.</summary>
    public static readonly FactKind CalendarFounded = new("calendar-founded", LogKind.Journal, "LoadCalendar",
        new("登记系统建立时载入的一年节假日安排", "The working days of a year with which the register begins"), ["year", "standing", "hash"]);

    /// <summary>The working days of a year came in by two hands.</summary>
    public static readonly FactKind CalendarAnnounced = new("calendar-announced", LogKind.Journal, "TakeYear",
        new("经提出和批准，一年的节假日安排生效", "The working days of a year were proposed by one administrator and approved by another"), ["year", "standing", "hash", "replaced"]);

    /// <summary>An edition of the catalogue was loaded for the first time.</summary>
    public static readonly FactKind EditionLoaded = new("edition-loaded", LogKind.Journal, "LoadEditions",
        new("目录版本首次载入", "An edition of the catalogue was loaded"), ["edition", "hash"]);

    /// <summary>Somebody tried what a draft edition would do to the entries in use; numbers were shown, and nobody.</summary>
    public static readonly FactKind EditionTried = new("edition-tried", LogKind.Journal, "TryEdition",
        new("以真实数据测算了一份目录草案", "A draft of the catalogue was tried on the register"), ["edition", "draft", "hash"]);

    /// <summary>An editor brought a draft of an edition, or of the renewal of one.</summary>
    public static readonly FactKind EditionDrafted = new("edition-drafted", LogKind.Journal, "BringDraft",
        new("提出了一份目录版本草案", "A draft of the catalogue was brought"), ["draft", "kind", "edition", "hash", "from", "base", "widens"]);

    /// <summary>Everybody is asked about a draft between two days.</summary>
    public static readonly FactKind EditionCommentOpened = new("edition-comment-opened", LogKind.Journal, "MoveDraft",
        new("草案公开征求意见", "The public was asked about a draft"), ["draft", "edition", "hash", "from", "to"]);

    /// <summary>Somebody commented on a draft; who is not known.</summary>
    public static readonly FactKind EditionCommented = new("edition-commented", LogKind.Journal, "CommentOnDraft",
        new("收到对草案的一条意见", "Somebody commented on a draft"), ["draft", "comment", "digest"]);

    /// <summary>An editor answered a comment; the answer is published.</summary>
    public static readonly FactKind EditionCommentAnswered = new("edition-comment-answered", LogKind.Journal, "AnswerComment",
        new("答复了对草案的一条意见", "A comment on a draft was answered"), ["draft", "comment", "taken", "digest"]);

    /// <summary>The effects of a draft on people were assessed; the digest is of the published text.</summary>
    public static readonly FactKind EditionAssessed = new("edition-assessed", LogKind.Journal, "MoveDraft",
        new("完成了草案的影响评估", "The effects of a draft on people were assessed"), ["draft", "edition", "hash", "digest"]);

    /// <summary>An approver of a body that the edition in force names approved a draft.</summary>
    public static readonly FactKind EditionApproved = new("edition-approved", LogKind.Journal, "MoveDraft",
        new("一名批准人员批准了草案", "An approver approved a draft"), ["draft", "edition", "hash", "body", "official", "named"]);

    /// <summary>An approver declined a draft.</summary>
    public static readonly FactKind EditionDeclined = new("edition-declined", LogKind.Journal, "MoveDraft",
        new("一名批准人员驳回了草案", "An approver declined a draft"), ["draft", "edition", "reason"]);

    /// <summary>An editor took a draft back.</summary>
    public static readonly FactKind EditionRetracted = new("edition-retracted", LogKind.Journal, "MoveDraft",
        new("草案被撤回", "A draft was taken back"), ["draft", "edition"]);

    /// <summary>An edition was published: it is loaded from now on and holds from its day.</summary>
    public static readonly FactKind EditionPublished = new("edition-published", LogKind.Journal, "PublishDraft",
        new("公布了一个目录版本", "An edition of the catalogue was published"), ["draft", "edition", "hash", "from"]);

    /// <summary>What an edition widened holds for three years more.</summary>
    public static readonly FactKind EditionRenewed = new("edition-renewed", LogKind.Journal, "PublishDraft",
        new("一个目录版本获得续期", "An edition of the catalogue was renewed"), ["draft", "edition", "hash", "until"]);
}
