using Probity.Calendar;

namespace Probity.Catalogue;

/// <summary>Rules for the rule by which looks are challenged: it binds bodies only if it can run by itself.</summary>
static class ChallengeLints
{
    /// <summary>Checks it.</summary>
    public static void Check(Drafted<ChallengeRule> drafted, Draft draft)
    {
        var (rule, block) = drafted;
        var deadline = draft.Deadlines.FirstOrDefault(one => one.Value.Code == rule.Deadline)?.Value;
        Lints.Rule(block, "deadline", deadline is { Verified: true, Effect: DeadlineEffect.Overdue, Length.Unit: LengthUnit.WorkingDays, WaitsForPerson: false },
            new($"时限总表中没有可用于质询的“{rule.Deadline}”。", $"The deadline table has no \"{rule.Deadline}\" that can bind a body here."),
            new("请写明以工作日计、已核对、逾期即为迟延、不因本人而中止的时限。", "Name a verified deadline in working days whose effect is overdue and which does not wait for the person."));
        Lints.Rule(block, "within", rule.Within.Unit is LengthUnit.Months or LengthUnit.Years,
            new("未举证的质询须在若干月或若干年内计算。", "An unproven challenge counts for months or years."), new("例如 12 months。", "For instance 12 months."));
        Lints.Rule(block, "documents", rule.Documents.Count > 0,
            new("没有列出可以证明事项的文书。", "No document can show a matter."), new("请列出 documents。", "List documents."));
        Lints.Once(block, "documents", rule.Documents.Select(one => one.Code));
    }
}
