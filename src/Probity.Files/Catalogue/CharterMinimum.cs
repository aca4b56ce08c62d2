namespace Probity.Catalogue;

/// <summary>What every catalogue must keep out, whoever drafts and whoever approves it (charter C3): each row with the article or rule for which it stands.</summary>
static class CharterMinimum
{
    /// <summary>Statutes of which nothing is recorded, under no item: by one of their titles.</summary>
    public static readonly IReadOnlyList<BarredStatute> Statutes =
    [
        new("治安管理处罚法", [], "Public Security Administration Punishments Law Art. 136: sealed"),
        new("信访工作条例", [], "Petition: charter C3"),
        new("信访条例", [], "Petition: charter C3"),
        new("集会游行示威法", [], "Constitution Art. 35: assembly"),
        new("宗教事务条例", [], "Constitution Art. 36; Shandong regulation Art. 42: belief"),
        new("境外非政府组织境内活动管理法", [], "Constitution Art. 35: association"),
        new("社会团体登记管理条例", [], "Constitution Art. 35: association"),
        new("公职人员政务处分法", [], "Charter C3: political discipline of officials"),
        new("出版管理条例", [], "Constitution Art. 35: publication"),
        new("互联网信息服务管理办法", [], "Constitution Art. 35: speech"),
        new("网络安全法", [], "Constitution Arts. 35 and 40: speech and communication"),
        new("食品安全法", ["141"], "Constitution Art. 35: what people say about food"),
        new("药品管理法", ["143"], "Constitution Art. 35: what people say about drugs"),
        new("刑法", ["246", "290", "291", "291-1", "293", "296", "299", "300"], "Constitution Arts. 35 and 36: speech, assembly, petition and belief as crimes of public order"),
    ];

    /// <summary>Wordings by which files name such matters without a statute; those of a judgment at least where judgments are recorded.</summary>
    public static readonly IReadOnlyList<BarredPhrase> Phrases =
    [
        new("扰乱单位秩序", null, "Petition and assembly under another name"),
        new("扰乱公共秩序", null, "Public order, sealed: Art. 136"),
        new("缠访", null, "Petition: charter C3"),
        new("越级上访", null, "Petition: charter C3"),
        new("寻衅滋事", null, "Speech and petition under another name"),
        new("散布谣言", null, "Constitution Art. 35: speech"),
        new("非法宗教", null, "Constitution Art. 36: belief"),
        new("非法集会", null, "Constitution Art. 35: assembly"),
        new("健康证明", null, "Shandong regulation Art. 42: illness"),
        new("赔礼道歉", Judgments, "Constitution Art. 35: words"),
        new("消除影响", Judgments, "Constitution Art. 35: words"),
        new("探望权", Judgments, "Charter C3: family"),
        new("抚养费", Judgments, "Charter C3: family"),
        new("赡养费", Judgments, "Charter C3: family"),
        new("扰乱法庭", Lawyers, "Constitution Art. 35: words in court"),
        new("拒绝辩护", Lawyers, "Charter C3: which cases are taken"),
        new("年度考核", Lawyers, "Charter C3: assessments"),
        new("不服从调遣", Doctors, "Charter C3: administration and no honesty"),
        new("定期考核", Doctors, "Charter C3: assessments"),
        new("师德失范", Teachers, "Charter C3: judgements of morality"),
        new("课堂言论", Teachers, "Constitution Art. 35: words in class"),
        new("讲解内容", Guides, "Constitution Art. 35: what a guide says"),
    ];

    /// <summary>Matters for which free text is scanned: Shandong regulation Art. 42, Personal Information Protection Law Art. 28, charter C3.</summary>
    public static readonly IReadOnlyList<string> Matters =
    [
        "illness", "genes", "biometrics", "belief", "politics", "speech", "petition", "assembly", "ethnicity", "sexual-life", "movements", "communications", "purchases", "income", "family",
    ];

    /// <summary>Words of files that mean one code and no other, for the code keeps something out or lets it last longer.</summary>
    public static readonly IReadOnlyList<FixedWord> Words =
    [
        new("procedure", "simple", "简易", IsPart: true, "Simple procedure is not recorded"),
        new("procedure", "simple", "当场处罚", IsPart: true, "Simple procedure is not recorded"),
        new("minor-remedied", "yes", "是", IsPart: false, "Minor and put right is not recorded"),
        new("minor-remedied", "no", "否", IsPart: false, "Minor and put right is not recorded"),
        new("served-how", "announcement", "公告", IsPart: true, "Charter C4: an announcement is not delivery into somebody's hands"),
        new("remedies-told", "yes", "是", IsPart: false, "Administrative Reconsideration Law Art. 20: untold, the time is longer"),
        new("remedies-told", "no", "未告知", IsPart: true, "Administrative Reconsideration Law Art. 20: untold, the time is longer"),
        new("status", "revoked", "吊销", IsPart: true, "A licence that was taken away is not in force"),
        new("status", "cancelled", "撤销", IsPart: true, "A licence that was taken away is not in force"),
        new("status", "surrendered", "注销", IsPart: true, "A licence that was given up is not in force"),
        new("status", "suspended", "暂扣", IsPart: true, "A licence that is suspended is not in force"),
    ];

    const string Judgments = "default.money-judgment";
    const string Lawyers = "discipline.legal-practice";
    const string Doctors = "discipline.medical-practice";
    const string Teachers = "discipline.teaching";
    const string Guides = "discipline.tour-guiding";
}

/// <summary>A statute that must stand in the refuse-list.</summary>
/// <param name="Title">A title of it.</param>
/// <param name="Articles">The articles; empty: all of it.</param>
/// <param name="Why">The article or rule for which it stands.</param>
sealed record BarredStatute(string Title, IReadOnlyList<string> Articles, string Why);

/// <summary>A wording that must stand in the refuse-list.</summary>
/// <param name="Phrase">As files write it.</param>
/// <param name="Item">The item under which at least; null: every item.</param>
/// <param name="Why">The article or rule for which it stands.</param>
sealed record BarredPhrase(string Phrase, string? Item, string Why);

/// <summary>A word that means one code of a column.</summary>
/// <param name="Column">The column's key, in whatever template.</param>
/// <param name="Code">What it means.</param>
/// <param name="Word">As files write it.</param>
/// <param name="IsPart">Whether whatever holds the word means the code too.</param>
/// <param name="Why">The article or rule for which it stands.</param>
sealed record FixedWord(string Column, string Code, string Word, bool IsPart, string Why);
