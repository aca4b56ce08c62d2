namespace Probity.Catalogue;

/// <summary>One word that the catalogue's pages use, explained.</summary>
/// <param name="Id">Anchor.</param>
/// <param name="Name">The word.</param>
/// <param name="Meaning">What it means here, in plain words.</param>
sealed record Explained(string Id, Words Name, Words Meaning);

/// <summary>The words of the catalogue's pages, for somebody who is not a lawyer.</summary>
static class Glossary
{
    public static readonly Words Title = new("用语解释", "What the words mean");

    public static IReadOnlyList<Explained> All { get; } =
    [
        new("entry", new("记录", "Entry"), new("一份决定书或者裁判中关于一个人的一件事。只记事实，不打分、不评级。", "One fact about one person, from one decision or judgment. Facts only: no score and no grade.")),
        new("item", new("条目（目录项）", "Item"), new("一种可以记录的事。条目写明依据哪条法律、谁报送、用多久、谁能看。目录里没有的，不记。", "A kind of thing that may be recorded. It says under which article, who sends it, for how long it is used and who may see it. What is no item is not recorded.")),
        new("edition", new("版本", "Edition"), new("目录的一期。施行后不再改动；要改，就出下一期。", "One issue of the catalogue. Once it holds it is not altered: a change is another edition.")),
        new("citation", new("第十三条第一款第（四）项", "Article 13(1)(4)"), new("法律的条、款、项：第13条，第1段，第4项。括号里的数字就是项。", "A place in a law: Article 13, its first paragraph, item 4 in it.")),
        new("adverse", new("不利记录", "Adverse entry"), new("处罚、生效裁判没有履行一类的记录。先告诉您本人，还能争取权利的期限过完，别人才看得到。", "A penalty, or a final judgment not obeyed. You are told first, and nobody else sees it before your time to contest it is over.")),
        new("honour", new("荣誉记录", "Honour"), new("依法授予的表彰。只由本人自己出示。", "An award under the law. The person alone shows it.")),
        new("purpose", new("应用事项", "Purpose"), new("可以查一个人的理由。只有公布的这几个；每个写明谁能用、能看到什么。", "A reason for which a person may be asked about. There are only the published ones; each says who may use it and what it sees.")),
        new("case", new("案件和当事人", "Case and parties"), new("查人之前，先登记是哪一个案子、案子里有谁。不在案子里的人，查不到。", "Before anybody is asked about, the case and the people in it are registered. Whoever is not in the case is not found.")),
        new("source", new("报送单位（信源单位）", "Source"), new("作出决定并把它报送来的机关。内容由它负责。", "The authority that decided and sent the decision. It answers for what it sends.")),
        new("challenge", new("救济期限", "Time to contest"), new("收到决定后，您可以申请行政复议（60日）或者起诉（6个月）的时间。", "After a decision reached you: 60 days to ask for reconsideration, 6 months to sue.")),
        new("reconsideration", new("行政复议", "Reconsideration"), new("请作出处罚的机关的上一级或者本级政府重新审查，不收费。", "A review of the decision by the government above the authority, or of its own level. It costs nothing.")),
        new("simple-procedure", new("简易程序", "Simple procedure"), new("当场作出的小额处罚。不记录。", "A small penalty given on the spot. It is not recorded.")),
        new("conduct-end", new("行为终了之日", "End of the conduct"), new("违法行为停止的那一天，不是被处罚的那一天。五年从这天算起。", "The day on which the conduct stopped, not the day of the penalty. The five years run from it.")),
        new("sealed", new("封存", "Under seal"), new("停用以后不给任何单位看，只留着供您事后追究；期满销毁。", "After use ends no body sees it; it is kept only so that you can contest what was done, and then destroyed.")),
        new("working-day", new("工作日", "Working day"), new("机关上班的日子。放假的日子不算，调休上班的周末算。", "A day on which offices are open. Days off do not count; weekends that are worked do.")),
        new("dispute", new("异议", "Objection"), new("您说这条记错了。不收费，单位要在期限内查清并答复您。", "You say that an entry is wrong. It costs nothing, and the body must look into it and answer in time.")),
        new("context", new("领域", "Field of life"), new("一件事属于哪一方面的生活，例如食品、旅游。食品处罚只用在有关联的事上。", "The part of life that a fact belongs to, such as food or tourism. A food penalty is used in related matters only.")),
        new("promise", new("承诺", "Promise"), new("本登记系统的十二条承诺，编号C1至C12；法律允许的，我们也可能不做。", "One of the twelve promises of this register, C1 to C12; some refuse what the law would allow.")),
        new("not-read", new("尚未对照原文", "Not yet read in the text"), new("这条规定只从别处知道，没有读到条文本身，所以不启用。", "The rule is known from second hand; its text was not read, so nothing rests on it.")),
    ];
}
