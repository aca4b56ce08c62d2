namespace Probity.Catalogue;

/// <summary>What the page of an item answers, for somebody who is not a lawyer.</summary>
static class ItemTexts
{
    /// <summary>About whom it is.</summary>
    public static IReadOnlyList<Words> Whom(Item item) =>
    [
        item.Nature switch
        {
            Nature.Adverse => new("决定书或者裁判点名的本人", "The person whom the decision or judgment names"),
            Nature.Licence => new("持有这项许可的本人", "The person who holds the licence"),
            _ => new("获得这项荣誉的本人", "The person who was honoured"),
        },
        new("当时已满18周岁（16、17周岁的，须有证明以自己的劳动收入为主要生活来源）", "An adult at that time (at 16 or 17 only with proof of living from the person's own work)"),
        new("单位被处罚、家人有记录，都不会记到您名下", "Nothing comes to you from what a company or a relative did"),
    ];

    /// <summary>What of an entry nobody but the person and the source reads.</summary>
    public static Words OwnOnly { get; } = new(
        "决定书的原文（事实、内容、备注）只有您本人和报送单位能看到", "The source's own text (facts, content, notes) is read by you and the source alone");

    /// <summary>When it is destroyed.</summary>
    public static IReadOnlyList<Words> Destroyed { get; } =
    [
        new("停用后封存5年，任何单位都看不到，只为您事后追究用（《行政复议法》第二十一条）", "After use ends it lies under seal for 5 years, seen by no body, so that you can still contest what was done with it (Administrative Reconsideration Law, Article 21)"),
        new("封存期满的次日销毁密钥，从此谁也读不出来，您不需要申请", "On the day after, its key is destroyed: from then on nobody can read it, without your asking"),
    ];

    /// <summary>What the person can do.</summary>
    public static IReadOnlyList<Words> Ways(Item item) =>
    [
        new("登录后在“我的公允录”看全部内容：记了什么、谁报的、谁查过、为了什么事", "Sign in to see all of it: what was recorded, who sent it, who looked and for what"),
        .. item switch
        {
            { Finality: FinalityRule.FinalJudgment } => (Words[])[new("对裁判不服：向作出裁判的法院或者它的上一级法院提出", "Against the judgment itself: turn to the court that made it, or the one above")],
            { Nature: Nature.Adverse } => [new("对处罚不服：收到决定书之日起60日内申请行政复议，或者6个月内起诉；决定书没有告诉您这些权利的，1年内都可以", "Against the penalty itself: ask for reconsideration within 60 days of receiving the decision, or sue within 6 months; within a year for either where the decision did not tell you so")],
            { Nature: Nature.Positive } => [new("不想要：可以谢绝，谢绝了没有人知道", "You may decline it, and nobody learns that you did")],
            _ => [],
        },
        new("记错了：向报送单位提出异议，不收费；单位须在3个工作日内答复，需要别的单位协助的7个工作日（《山东省社会信用条例》第三十九条）", "If something is wrong: object to the body that sent it, free of charge; it must answer in 3 working days, or 7 where it needs another body (Shandong Social Credit Regulation, Article 39)"),
    ];
}
