namespace Probity.Catalogue;

/// <summary>Rules for the terms of the whole catalogue: a lighter entry never outlives a graver one, and nothing outlives five years from the end of the conduct.</summary>
static class TermLints
{
    /// <summary>Shandong regulation Art. 38.</summary>
    public const int MostYears = 5;

    const string Penalties = "penalty";

    /// <summary>Checks a schedule.</summary>
    public static void Check(Drafted<TermSchedule> schedule, Draft draft)
    {
        var (value, block) = schedule;
        List<(GravityTerms Terms, Block Block)> all = [.. value.Terms.Zip(block.Blocks("terms"))];
        var graded = value.Terms.Any(terms => terms.Gravity is not null);
        Lints.Rule(block, "terms", graded ? value.Terms.All(terms => terms.Gravity is not null) && Distinct(value) : value.Terms.Count is 1,
            new("期限类别应每种轻重各一项，或者只有不分轻重的一项。", "A schedule has each gravity once, or one part without gravity."), new("请改正 gravity。", "Correct gravity."));
        Lints.Known(block, "terms", value.Terms.SelectMany(terms => terms.PenaltyKinds), PenaltyKinds(draft), new("处罚类别", "kind of penalty"));
        Lints.Once(block, "terms", value.Terms.SelectMany(terms => terms.PenaltyKinds));
        foreach (var (terms, part) in all) CheckEnds(terms, part, draft);
        if (graded) CheckOrder(value, all);
        if (graded) CheckKinds(value, block, draft);
    }

    /// <summary>Codes of the kinds of penalty.</summary>
    public static IReadOnlyCollection<string> PenaltyKinds(Draft draft) =>
        draft.Datasets.Where(dataset => dataset.Value.Code is Penalties).SelectMany(dataset => dataset.Value.Columns).Where(column => column.Key is FieldNames.PenaltyKind)
            .SelectMany(column => column.Choices).Select(choice => choice.Code).ToHashSet();

    // A kind that stands nowhere would have the lightest terms without anybody having said so. What a family of one gravity names is that family's alone.
    static void CheckKinds(TermSchedule schedule, Block block, Draft draft)
    {
        var elsewhere = draft.Schedules.Select(other => other.Value).Where(other => other.Terms.Count is 1).SelectMany(other => other.Terms).SelectMany(terms => terms.PenaltyKinds);
        string[] missing = [.. PenaltyKinds(draft).Where(_ => schedule.Terms.Count > 1).Except(schedule.Terms.SelectMany(terms => terms.PenaltyKinds)).Except(elsewhere).Order(StringComparer.Ordinal)];
        Lints.Rule(block, "terms", missing.Length is 0,
            new($"处罚类别“{string.Join("、", missing)}”不属于任何轻重。", $"Kinds of penalty without a gravity: {string.Join(", ", missing)}."),
            new("每种处罚类别须恰好列入一种轻重。", "Each kind of penalty stands in exactly one gravity."));
        Lints.Rule(block, "terms", schedule.Terms.All(terms => terms.PenaltyKinds.Count > 0),
            new("有的轻重没有处罚类别。", "A gravity has no kind of penalty."), new("请补充 penalty-kinds。", "Add penalty-kinds."));
    }

    static bool Distinct(TermSchedule schedule) => schedule.Terms.DistinctBy(terms => terms.Gravity).Count() == schedule.Terms.Count;

    static void CheckEnds(GravityTerms terms, Block block, Draft draft)
    {
        foreach (var (key, of) in TermLadder.Ends)
        {
            if (of(terms) is not { } end || block.Inner(key) is not { } inner) continue;

            StatuteLints.CheckBases(inner, "basis", draft);
            DeadlineLints.CheckNamed(inner, end, draft);
            Lints.Rule(inner, "basis", !end.Verified || end.Basis.Any(basis => draft.Index.FindStatute(basis.Statute) is { Verified: true }),
                new("该期限没有已核对的依据。", "This term has no basis that was read."), new("请写明条文，或写 verified: false。", "Name the article, or set verified: false."));
            Lints.Rule(inner, "months", key is "archive" || end.Months <= TermLadder.MostMonths,
                new($"期限不得为 {end.Months} 个月。", $"A term may not be {end.Months} months."), new("自行为终止之日起最长五年（《山东省社会信用条例》第三十八条）。", "Five years at most from the end of the conduct (Shandong regulation Art. 38)."));
        }

        foreach (var (key, of) in TermLadder.Ends.Where(end => end.Of(terms) is not null))
            Lints.Rule(block.Inner(key) ?? block, "from", key is "archive" == of(terms)!.From is TermEvent.UseEnd,
                new("归档自使用终止之日起算，其他期限不得如此。", "An archive runs from the end of use, and no other end does."), new("请改正 from。", "Correct from."));
        if (terms.Gravity is null) return;
        foreach (var (key, end) in new[] { ("use", terms.Use), ("inquiry", terms.Inquiry) })
            Lints.Rule(block.Inner(key) ?? block, "from", end.From is TermEvent.ConductEnd,
                new("失信信息的使用和查询期限须自行为终止之日起算。", "Use of and inquiry into an adverse entry run from the end of the conduct."), new("请写 from: conduct-end（《山东省社会信用条例》第三十八条）。", "Write from: conduct-end (Shandong regulation Art. 38)."));
        Lints.Rule(block, "inquiry", terms.Inquiry.Months <= terms.Use.Months,
            new("不能使用的记录不得再供查询。", "What may no longer be used is no longer told."), new("inquiry 不得长于 use。", "Let inquiry be no longer than use."));
    }

    static void CheckOrder(TermSchedule schedule, List<(GravityTerms Terms, Block Block)> all)
    {
        foreach (var wrong in TermLadder.WrongSteps(schedule))
            Lints.Rule(all.First(pair => pair.Terms == wrong.Lighter).Block, wrong.End, holds: false,
                new($"较轻的记录（{wrong.End}）比较重的更晚到期。", $"A lighter entry ({wrong.End}) outlives a graver one."),
                new("请缩短较轻者的期限；过罚相当。", "Shorten the lighter one's term: consequences are proportionate."));
    }
}
