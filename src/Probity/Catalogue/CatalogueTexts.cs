namespace Probity.Catalogue;

/// <summary>What the catalogue's closed lists are called, in plain words.</summary>
public static class CatalogueTexts
{
    /// <summary>The kind of item, as people call it.</summary>
    public static Words Name(Nature nature) => nature switch
    {
        Nature.Adverse => new("不利记录", "Adverse entries"),
        Nature.Licence => new("许可记录", "Licences"),
        _ => new("荣誉记录", "Honours"),
    };

    /// <summary>What the kind of item means for the person, in one sentence.</summary>
    public static Words Meaning(Nature nature) => nature switch
    {
        Nature.Adverse => new(
            "依法作出的处罚决定、生效裁判的不履行。先告知本人，救济期限过后才可以使用。",
            "Penalties under the law and final judgments not obeyed. You are told first, and nothing is used before the time to challenge it is over."),
        Nature.Licence => new("某项许可当前是否有效。", "Whether a licence is in force."),
        _ => new("依法授予的荣誉。只由您自己出示，不答复任何单位的查询。", "Honours granted under the law. You alone show one: no body that asks is told."),
    };

    /// <summary>From when an entry may be used.</summary>
    public static Words Finality(FinalityRule rule) => rule switch
    {
        FinalityRule.ChallengeWindow => new(
            "告知本人，并且申请行政复议和提起诉讼的期限都已届满之后",
            "After you were told, and after the time for reconsideration and for suing is over"),
        FinalityRule.FinalJudgment => new("告知本人之后；所依据的裁判已经生效", "After you were told; the judgment behind it is already final"),
        _ => new("告知本人之后", "After you were told"),
    };

    /// <summary>How long an entry may be used, by the schedule of its item: where kinds of penalty make a difference, from the shortest to the longest.</summary>
    public static Words Use(Item item, Edition edition)
    {
        var terms = edition.FindSchedule(item.Schedule)!.Terms.Select(terms => terms.Use).OrderBy(term => term.Months).ToList();
        var (shortest, longest) = (Length(terms[0]), Length(terms[^1]));
        var length = shortest == longest ? longest : new Words($"{shortest.Zh}至{longest.Zh}（视处罚类别）", $"{shortest.En} to {longest.En}, by the kind of penalty,");
        return item.Nature switch
        {
            Nature.Adverse => new($"自行为终了之日起{length.Zh}；期满自动停用，您不需要申请", $"{length.En} from the day the conduct ended; then it stops by itself and you need not ask"),
            Nature.Licence => new($"至许可有效期届满；没有有效期的，自决定之日起{length.Zh}", $"Until the licence expires; where it has no last day, {length.En} from the decision"),
            _ => new($"自决定之日起{length.Zh}；期满自动停用", $"{length.En} from the decision; then it stops by itself"),
        };
    }

    /// <summary>Rank of a legal instrument.</summary>
    public static Words Name(InstrumentLevel level) => level switch
    {
        InstrumentLevel.Law => new("法律", "Law"),
        InstrumentLevel.AdministrativeRegulation => new("行政法规", "Administrative regulation"),
        InstrumentLevel.StateDocument => new("党中央、国务院文件", "Party Central or State Council document"),
        InstrumentLevel.JudicialInterpretation => new("司法解释", "Judicial interpretation"),
        InstrumentLevel.DepartmentRule => new("部门规章", "Department rule"),
        _ => new("地方性法规", "Local regulation"),
    };

    /// <summary>In which way entries reach anybody but the person.</summary>
    public static Words Name(DisclosureMode mode) => mode switch
    {
        DisclosureMode.Public => new("依国家规定公示", "Published, as a national rule orders"),
        DisclosureMode.AuthorisedInquiry => new("经您授权才能查询；不公示", "Only where you authorised the question; never published"),
        _ => new("公布的应用事项可以查询；不公示", "To bodies under a published purpose; never published"),
    };

    /// <summary>How far entries are shared between bodies.</summary>
    public static Words Name(SharingScope scope) => scope switch
    {
        SharingScope.None => new("不与任何单位共享", "With nobody"),
        SharingScope.Conditional => new("有条件：每次一个人、一件事，逐次留痕", "On conditions: one person and one matter at a time, each look logged"),
        _ => new("无条件", "Without condition"),
    };

    /// <summary>How often the sources send what is new.</summary>
    public static Words Name(UpdateFrequency frequency) => frequency is UpdateFrequency.Monthly
        ? new("每月", "Every month")
        : new("决定作出后七个工作日内", "Within seven working days of the decision");

    /// <summary>The domain of serious conduct.</summary>
    public static Words Name(SeriousDomain domain) => domain switch
    {
        SeriousDomain.LifeAndSafety => new("严重危害人民群众身体健康和生命安全", "Grave danger to people's lives and bodies"),
        SeriousDomain.MarketAndSocialOrder => new("严重破坏市场公平竞争秩序和社会正常秩序", "Grave harm to fair competition and to social order"),
        SeriousDomain.JudicialCredibility => new("拒不履行法定义务，严重影响司法、行政机关公信力", "Refusing legal duties to the grave harm of courts' and authorities' credibility"),
        _ => new("拒不履行国防义务", "Refusing duties of national defence"),
    };

    /// <summary>What a kind of professional conduct is called.</summary>
    public static Words Name(ProfessionalConduct conduct) => conduct switch
    {
        ProfessionalConduct.ClientFraud => new("欺诈委托人或者服务对象", "Deceiving clients"),
        ProfessionalConduct.Misappropriation => new("侵占、挪用他人财物", "Taking what others entrusted"),
        ProfessionalConduct.FalseCertificate => new("出具虚假证明、报告或者材料", "False certificates, reports or papers"),
        ProfessionalConduct.UnlicensedPractice => new("无证执业或者出借证照", "Practising without a licence, or lending one"),
        _ => new("行贿、受贿", "Giving or taking bribes"),
    };

    /// <summary>How grave the conduct is; for the terms, never shown of a person to a body.</summary>
    public static Words Name(Gravity? gravity) => gravity switch { Gravity.Minor => new("轻微", "Minor"), Gravity.General => new("一般", "General"), _ => new("严重", "Serious") };

    /// <summary>Of which entries terms speak.</summary>
    public static Words Name(GravityTerms terms, Edition edition)
    {
        if (terms.Gravity is not { } gravity) return new("全部", "All");

        var name = Name(gravity);
        var choices = edition.Datasets.SelectMany(dataset => dataset.Columns).Where(column => column.Key == FieldNames.PenaltyKind).SelectMany(column => column.Choices).ToLookup(choice => choice.Code);
        List<Words> kinds = [.. terms.PenaltyKinds.Select(kind => choices[kind].FirstOrDefault()?.Name ?? Words.Same(kind))];
        return new($"{name.Zh}：{string.Join("、", kinds.Select(kind => kind.Zh))}", $"{name.En}: {string.Join("; ", kinds.Select(kind => kind.En))}");
    }

    /// <summary>One end in words.</summary>
    public static Words Of(Term term) => term.From switch
    {
        TermEvent.ConductEnd => new($"自行为终止之日起{Length(term).Zh}", $"{Length(term).En} from the end of the conduct"),
        TermEvent.Decision => new($"自决定之日起{Length(term).Zh}", $"{Length(term).En} from the decision"),
        _ => new($"自使用终止之日起{Length(term).Zh}", $"{Length(term).En} after use ended"),
    };

    /// <summary>What a field is called; its key where the closed list has no name for it.</summary>
    public static Words Field(string key) => FieldNames.Find(key)?.Name ?? Words.Same(key);

    static Words Length(Term term) => term.Months % 12 is 0
        ? new($"{term.Months / 12}年", term.Months is 12 ? "1 year" : $"{term.Months / 12} years")
        : new($"{term.Months}个月", $"{term.Months} months");
}
