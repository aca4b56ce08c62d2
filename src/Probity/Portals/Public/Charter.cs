namespace Probity.Portals.Public;

/// <summary>One promise of the charter in plain words.</summary>
/// <param name="Id"><c>C1</c> to <c>C12</c>: the number that its tests bear.</param>
/// <param name="Title">The promise.</param>
/// <param name="Text">What it means.</param>
public sealed record Promise(string Id, Words Title, Words Text);

/// <summary>The charter as the public reads it.</summary>
public static class Charter
{
    /// <summary>C1 to C12, in order.</summary>
    public static readonly IReadOnlyList<Promise> Promises =
    [
        new("C1", new("只有事实，没有分数", "Facts, never scores"), new(
            "任何页面、接口、报告和日志里，都没有针对个人的分数、等级、星级、名次、颜色或者“风险程度”。任何单位都看不到一个人有多少条记录、被查过多少次。没有记录，不说明任何问题，也不会据此得出任何结论。",
            "Nowhere, on no page, in no report and in no log, is there a score, grade, star, rank, colour or level of risk of a person. No body ever learns how many entries somebody has or how often they were looked at. Having no entry means nothing, and nothing is concluded from it.")),
        new("C2", new("先有法律，后有记录", "Law first"), new(
            "每条记录都对应目录里的一个条目，条目写明法律名称和条文；决定书引用的条文对不上，就不收。每条记录都附原决定的机关、文号、日期。行为不再违法，或者原决定被撤销，凭它而来的一切随即停用。",
            "Every entry belongs to an item of the catalogue, which names the law and the article; if the decision cites another article, we do not take it. Every entry carries its decision: authority, number, date. When the conduct is no longer unlawful or the decision falls, everything that hangs on it is suspended.")),
        new("C3", new("有些事永远不记", "What is never recorded"), new(
            "信仰、政治观点、言论、信访、集会、结社、民族、健康、基因、生物特征、性生活、行踪、通信、消费、收入和财产，一概不记；不记家人和交往对象，不从企业记录推及个人，不记律师辩护、检举违法等执业行为。换个名目报来的，同样拒收，并且不保留。",
            "Belief, political opinion, speech, petitions, assembly, association, ethnicity, health, genes, biometrics, sexual life, whereabouts, communications, purchases, income and assets. Nor family and associates, nor what a company did, nor a professional's work such as defending a client or reporting wrongdoing. Under another label it is refused all the same, and what is refused is not kept.")),
        new("C4", new("先告知，后使用", "Notice before use"), new(
            "不利记录必须先告知本人，送达有据，而且原决定已经生效、申请救济的期限已过，才可以使用。告知晚一天，使用就晚一天。",
            "An adverse entry is used for nothing before the person was told in a way that counts, and the decision is final or the time to challenge it is over. If notice comes late, use comes late.")),
        new("C5", new("先有事由，后有查询", "Purpose before search"), new(
            "查询必须有公布过、且本单位持有的应用事项；需要案件的，先登记案件和当事人；姓名和证件号码都要对。答复只含该事项可以看的内容。姓名不符、没有记录、记录已到期或者已封存，答复一模一样。系统里没有任何地方可以浏览、搜索、排序或者导出人员。",
            "An inquiry needs a published purpose that the asker's body holds, a registered case where the purpose asks for one, and the person's number and name together. The answer holds only what the purpose may see. A wrong name, nothing held, ended and sealed all give the same answer. Nothing in the system lists, browses, sorts or exports people.")),
        new("C6", new("每次查看都留痕，本人都能看到", "Every look is logged for you to read"), new(
            "查无结果的、被拒绝的、批量的、代办的、管理员的，每一次都记，本人都能看到。日志写不进去，就什么都不披露。依国家法律暂缓告知的，须由另一单位同意，有期限，到期自动公开给本人，次数向社会公布。",
            "Looks that found nothing, refused looks, bulk looks, assisted looks, administrators' looks: each is logged and you can read it. If the log cannot be written, nothing is shown. A look withheld from you under a national law needs a second body and an end date, is then released by the clock, and is counted in public.")),
        new("C7", new("没有自动惩戒", "No automatic consequence"), new(
            "任何措施都必须在公开清单之内，有法律依据，与行为相关、轻重相当，由一名具名的工作人员对一个人决定，附有救济途径的书面通知，并且有终止日期。即使法律允许，也绝不涉及基本公共服务、就医、上学、社会保险、出行、言论和家庭。激励措施同样如此。",
            "A measure is on a closed public list, rests on a law, relates to the conduct and fits it, is decided by a named official about one person, comes with a letter that tells the remedies, and has an end. Never, even where a law would allow it: basic services, health care, schooling, social insurance, movement, speech, family. The same holds for benefits.")),
        new("C8", new("一切都有终点", "Everything ends"), new(
            "公示、使用、查询、存档各有期限，由日期自动计算，不需要谁去“点一下”。使用期满，依附它的名单和措施同时终止。修复意味着四件事一起完成：不再公示、不再共享、不再使用、措施解除。",
            "Publication, use, inquiry and archive each have an end, computed from dates; nobody has to press a button. When use ends, the listings and measures that rest on the entry end with it. Repair is four things at once: not published, not shared, not used, measures lifted.")),
        new("C9", new("有疑义，利益归本人", "Doubt favours the person"), new(
            "一提出异议就立即加注，所有持有该记录的单位同时看到；信源单位逾期不答复，记录停用；无法核实的，删除；本人说明始终附在记录上；提出异议不收费，也不会给您带来任何不利。",
            "Objecting marks the entry at once, and the mark travels with every copy. If the source stays silent past its time, the entry is suspended; what cannot be verified is removed. Your own statement stays attached. Objecting costs nothing and tells no asker anything beyond the mark.")),
        new("C10", new("默认不公开", "Closed by default"), new(
            "公开页面上没有任何个人的信息，除非国家层面的规定对该名单明确要求公布；即便如此，也只对知道案号或文号的人显示，不成名单，不被搜索引擎收录，到期后不留痕迹。荣誉由本人自己出示，我们从不代为展示。",
            "No public page holds anybody's data, unless a national rule requires it for that list; and then only for somebody who knows the case or document number, never as a list, never in a search engine, and afterwards as if it had never been. Honours are shown by the person who holds them, never by us.")),
        new("C11", new("只记有行为能力的成年人", "Adults only"), new(
            "只记录行为发生时已成年、有完全民事行为能力的人。正面记录可以谢绝，谢绝了也没有人知道。",
            "Only people who were adults with full legal capacity when they acted. A positive entry can be declined, and nobody learns that it was.")),
        new("C12", new("看守者也被看守", "The watchers are watched"), new(
            "各单位办理迟延、被推翻的记录、未确认的撤回，一律公开；没有任何考核指标会因为多记、多列、多罚、多查而变好看。系统、安全、审计管理员由三个人分任，谁都读不到个人记录；运营者也不能悄悄改写过去，见证人不归他管。",
            "Bodies' lateness, overturned entries and unanswered withdrawals are public, and no measure of a body improves when it records, lists, punishes or asks more. System, security and audit administrators are three people, and none can read a person's entry. The operator cannot rewrite the past unseen, and the witnesses are not his.")),
    ];
}
