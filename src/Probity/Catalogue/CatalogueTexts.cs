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
        _ => new("依法授予的荣誉。您可以谢绝，谢绝了也没有人知道。", "Honours granted under the law. You can decline one, and nobody learns that you did."),
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

    /// <summary>How long an entry may be used.</summary>
    public static Words Use(Item item) => item.Nature is Nature.Adverse
        ? new($"自行为终了之日起{item.UseYears}年；期满自动停用，您不需要申请", $"{Years(item)} from the day the conduct ended; then it stops by itself and you need not ask")
        : new($"自决定之日起{item.UseYears}年", $"{Years(item)} from the decision");

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

    /// <summary>What a field is called; its key where the closed list has no name for it.</summary>
    public static Words Field(string key) => FieldNames.Find(key)?.Name ?? Words.Same(key);

    static string Years(Item item) => item.UseYears == 1 ? "1 year" : $"{item.UseYears} years";
}
