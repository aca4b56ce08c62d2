using Probity.Calendar;

namespace Probity.Entries;

/// <summary>The rule that made a bound of an entry's life, shown to the person beside the date (charter C8).</summary>
/// <param name="Code">Short and stable.</param>
/// <param name="Words">The rule in one sentence.</param>
public sealed record UseRule(string Code, Words Words)
{
    /// <summary>The person sees an entry as soon as its batch is released.</summary>
    public static readonly UseRule Released = Rule("released", "数据批次生效之日起。", "From the release of the batch that brought it.");

    /// <summary>No delivery counts yet: charter C4.</summary>
    public static readonly UseRule NotNotified = Rule("not-notified", "尚未有效告知本人，不得使用。", "Not used: you have not been notified yet.");

    /// <summary>The first delivery that counts.</summary>
    public static readonly UseRule Delivered = Rule("delivered", "告知书有效送达之时起。", "From the delivery of the notice to you.");

    /// <summary>Service of the decision is not known, so that no window can be counted.</summary>
    public static readonly UseRule ServiceUnknown =
        Rule("service-unknown", "处罚决定送达日期不明，不得使用。", "Not used: it is not known when the decision was served.");

    /// <summary>ALL Art. 46: six months from service; the 60 days of reconsideration (ARL Art. 20) lie inside them.</summary>
    public static readonly UseRule WindowTold = Rule("window-6-months",
        "决定送达之日起六个月的起诉期限届满后（《行政诉讼法》第四十六条）；期限最后一日是节假日的，顺延至下一工作日；当年节假日安排尚未公布的，最多再等待十日（《民法典》第二百零三条）。",
        "After the six months in which a suit can be filed, counted from service (Administrative Litigation Law, Art. 46). A last day that is a holiday moves to the next working day; while the holidays of that year are not announced, use waits up to ten days more (Civil Code, Art. 203).");

    /// <summary>ARL Art. 20: one year when the person was not told of the remedies.</summary>
    public static readonly UseRule WindowUntold = Rule("window-1-year",
        "未告知救济权利的，决定送达之日起一年届满后（《行政复议法》第二十条）；期限最后一日是节假日的，顺延至下一工作日；当年节假日安排尚未公布的，最多再等待十日（《民法典》第二百零三条）。",
        "After one year from service, as the decision did not tell how to contest it (Administrative Reconsideration Law, Art. 20). A last day that is a holiday moves to the next working day; while the holidays of that year are not announced, use waits up to ten days more (Civil Code, Art. 203).");

    /// <summary>The source states the day on which review or court ended.</summary>
    public static readonly UseRule FinalByReview =
        Rule("final-by-review", "复议、诉讼程序终结之次日起。", "From the day after reconsideration or court made the decision final.");

    /// <summary>The decision is a final judgment, or rests on one.</summary>
    public static readonly UseRule FinalJudgment = Rule("final-judgment", "生效裁判作出之次日起。", "From the day after the final judgment.");

    /// <summary>A licence or an honour takes effect.</summary>
    public static readonly UseRule InForce = Rule("in-force", "许可或者荣誉生效之日起。", "From the day on which the licence or honour takes effect.");

    /// <summary>The source or a case has suspended it.</summary>
    public static readonly UseRule Suspended = Rule("suspended", "该信息已中止使用。", "Not used: it is suspended.");

    /// <summary>The source has withdrawn it, or it was revoked.</summary>
    public static readonly UseRule Withdrawn = Rule("withdrawn", "该信息已撤回，不再使用。", "Not used any more: it was withdrawn.");

    /// <summary>Its use would begin after its end.</summary>
    public static readonly UseRule EndedBefore =
        Rule("ended-before", "使用期限在可以使用之前已经届满。", "Never used: its term was over before it could have been.");

    /// <summary>Shandong regulation Art. 38: at most five years from the end of the conduct.</summary>
    public static readonly UseRule ConductTerm = Rule("conduct-term",
        "自违法行为终止之日起计算，最长五年（《山东省社会信用条例》第三十八条）。",
        "Counted from the end of the conduct, five years at most (Shandong Social Credit Regulation, Art. 38).");

    /// <summary>The end of the conduct is not known, so that no term can be counted; what cannot be ended is not used.</summary>
    public static readonly UseRule ConductEndUnknown =
        Rule("conduct-end-unknown", "违法行为终止日期不明，不得使用。", "Not used: it is not known when the conduct ended.");

    /// <summary>A licence ends with its validity.</summary>
    public static readonly UseRule Validity = Rule("validity", "许可有效期届满之日止。", "Until the licence's validity ends.");

    /// <summary>The item's years from the decision.</summary>
    public static readonly UseRule DecisionTerm =
        Rule("decision-term", "自决定之日起按目录规定的期限计算。", "Counted from the decision, for as long as the catalogue says.");

    /// <summary>A licence without an end, which its source sent again (PIPL Art. 19: the shortest time that is needed, and a licence that holds is needed).</summary>
    public static readonly UseRule SentAgain = Rule("sent-again",
        "许可没有截止日期：自决定之日起一个期限接一个期限地计算，来源单位再次报送的，才有下一个期限。",
        "A licence without an end: one term of the catalogue follows another from the decision on, and the next begins only where the source sends the licence again.");

    /// <summary>A later law ends it earlier, and of two the one that favours the person holds.</summary>
    public static readonly UseRule LaterLaw = Rule("later-law",
        "记录之后施行的目录规定了更短的期限，按对您有利的计算（从旧兼从轻）。",
        "A catalogue that came into force after the decision has a shorter term; of the two the one that favours you counts.");

    /// <summary>What may no longer be used is no longer told.</summary>
    public static readonly UseRule NoLongerUsed = Rule("no-longer-used", "不能再使用的，不再供查询。", "What may no longer be used is no longer told.");

    /// <summary>No rule would admit a publication.</summary>
    public static readonly UseRule NotPublished = Rule("not-published", "没有规定允许公示。", "No rule admits a publication.");

    /// <summary>No law keeps it after its use.</summary>
    public static readonly UseRule NotArchived = Rule("not-archived", "使用终止后不再保存。", "It is not kept after its use ends.");

    /// <summary>ARL Art. 21: nobody can contest an act after five years; until then the evidence of a use must be there.</summary>
    public static readonly UseRule ReviewLimit = Rule("review-limit",
        "使用终止后五年内封存备查，便于本人寻求救济（《行政复议法》第二十一条）。",
        "Kept under seal for five years after use ends, so that a use can be contested (Administrative Reconsideration Law, Art. 21).");

    static UseRule Rule(string code, string zh, string en) => new(code, new Words(zh, en));
}

/// <summary>One bound of an entry's life.</summary>
/// <param name="At">The instant; null where there is none while the rule stands.</param>
/// <param name="Rule">The rule that made it.</param>
public readonly record struct UseBound(Instant? At, UseRule Rule);
