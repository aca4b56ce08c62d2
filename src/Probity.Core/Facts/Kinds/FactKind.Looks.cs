namespace Probity.Facts;

// Facts of looks at somebody, of the cases that they belong to, and of what the person says to them.
public sealed partial record FactKind
{
    /// <summary>A look with its answer: found or not found.</summary>
    public static readonly FactKind InquiryAnswered = new("inquiry-answered", LogKind.Inquiries, "AnswerInquiries",
        new("一次查询得到了答复", "An inquiry was answered"), ["receipt", "case", "use", "edition", "result", "entries"]);

    /// <summary>A look that was refused for the asker's own reason.</summary>
    public static readonly FactKind InquiryRefused = new("inquiry-refused", LogKind.Inquiries, "AnswerInquiries",
        new("一次查询被拒绝", "An inquiry was refused"), ["receipt", "case", "use", "edition", "refusal"]);

    /// <summary>The identity desk saw the person's names beside a row's name.</summary>
    public static readonly FactKind IdentityCompared = new("identity-compared", LogKind.Inquiries, "IdentityDesk",
        new("身份核对人员查看了姓名", "The identity desk compared names"), ["held", "batch"]);

    /// <summary>The counter saw whom an entry is about in order to hand over its notice.</summary>
    public static readonly FactKind DeliveryPrepared = new("delivery-prepared", LogKind.Inquiries, "PrepareDelivery",
        new("窗口人员为送达查看了告知书", "A clerk saw a notice in order to deliver it"), ["entry"]);

    /// <summary>The desk read free text of a row in which the scanner had found what is never collected.</summary>
    public static readonly FactKind RowTextReviewed = new("row-text-reviewed", LogKind.Inquiries, "TextDesk",
        new("核对人员查看了报送数据中的文字", "The desk read free text of a row that a source had sent"), ["held", "batch"]);

    /// <summary>An asking body registered a case with its parties.</summary>
    public static readonly FactKind CaseOpened = new("case-opened", LogKind.Journal, "OpenCase",
        new("查询单位登记了一个案件及其当事人", "An asking body registered a case and its parties"), ["purpose", "case", "parties"]);

    /// <summary>The person said of a look that there is no such matter with that body.</summary>
    public static readonly FactKind LookChallenged = new("look-challenged", LogKind.Journal, "AskChallenge",
        new("本人提出“我与该单位没有这件事”", "The person challenged a look: there is no such matter with that body"), ["receipt", "of", "due"]);

    /// <summary>The body named the document of the matter in time.</summary>
    public static readonly FactKind ChallengeAnswered = new("challenge-answered", LogKind.Journal, "AnswerChallenge",
        new("查询单位出示了所办事项的文书", "The body named the document of the matter that a challenged look was for"), ["receipt", "document", "number", "on", "digest"]);

    /// <summary>The body named nothing in time: the challenge is settled as unproven.</summary>
    public static readonly FactKind ChallengeLapsed = new("challenge-lapsed", LogKind.Journal, "SettleChallenges",
        new("查询单位逾期没有举证，质询按没有举证办结", "The body named no document in time, and the challenge was settled as unproven"), ["receipt", "of"]);

    /// <summary>A purpose was suspended for the unit that looked, and this unproven challenge is one of those that count; the person was told.</summary>
    public static readonly FactKind ChallengeCounted = new("challenge-counted", LogKind.Journal, "WeighChallenges",
        new("因质询没有举证，应用事项对该内设机构暂停，已告知本人", "A purpose was suspended for the unit because of unproven challenges, this one among them, and the person was told"), ["receipt", "of", "unit"]);

    /// <summary>The person opened a notice about a challenged look.</summary>
    public static readonly FactKind LookNoticeOpened = new("look-notice-opened", LogKind.Journal, "OpenNotice",
        new("本人打开了有关质询的告知书", "A notice about a challenged look was opened"), ["notice", "receipt"]);

    /// <summary>Other holidays moved the day by which the body must answer to a later one.</summary>
    public static readonly FactKind ChallengeExtended = new("challenge-extended", LogKind.Journal, "SettleChallenges",
        new("节假日安排公布后，质询的答复期限顺延", "The day to answer a challenge moved to a later one when holidays were announced"), ["receipt", "of", "due"]);
}
