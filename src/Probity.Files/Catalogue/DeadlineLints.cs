using System.Text.RegularExpressions;
using Probity.Calendar;

namespace Probity.Catalogue;

/// <summary>Rules for the master deadline table, and for what names its rows.</summary>
static partial class DeadlineLints
{
    /// <summary>Working days, which no calendar makes five years of.</summary>
    const int SomeFourYears = 1_000;

    static readonly Length Longest = new(TermLints.MostYears, LengthUnit.Years);

    /// <summary>Checks a row.</summary>
    public static void Check(Drafted<DeadlineRule> deadline, Draft draft)
    {
        var (rule, block) = deadline;
        Lints.Rule(block, "code", Form().IsMatch(rule.Code),
            new($"“{rule.Code}”不是时限代码。", $"\"{rule.Code}\" is no code of a deadline."), new("请写成 D01，或 D18-untold。", "Write it like D01, or D18-untold."));
        StatuteLints.CheckBases(block, "basis", draft);
        Lints.Rule(block, "basis", rule.Basis.Count > 0 || rule.Source is not null,
            new("该时限没有依据。", "Nothing says where this deadline comes from."), new("请写明 basis 或 source。", "Give basis or source."));
        Lints.Rule(block, "verified", !rule.Verified || rule.Basis.Count is 0 || rule.Basis.Any(basis => draft.Index.FindStatute(basis.Statute) is { Verified: true }),
            new("所列条文尚未核对。", "The articles named were not read."), new("请写 verified: false。", "Set verified: false."));
        Lints.Rule(block, "least", rule.Least is not { } least || least.IsWithin(rule.Length),
            new("最短期限比最长期限长。", "The shortest is longer than the longest."), new("请改正 least 或 length，单位须一致。", "Correct least or length; both in one unit."));
        Lints.Rule(block, "length", rule.Effect is not DeadlineEffect.Ends || rule.Length is { Unit: LengthUnit.AtOnce } or { Unit: LengthUnit.WorkingDays, Count: <= SomeFourYears } || rule.Length.IsWithin(Longest),
            new("信息的期限不得超过五年。", "Nothing lasts longer than five years."), new("自行为终止之日起最长五年（《山东省社会信用条例》第三十八条）。", "Five years at most from the end of the conduct (Shandong regulation Art. 38)."));
        Lints.Rule(block, "waits-for-person", !rule.WaitsForPerson || rule.Effect is DeadlineEffect.Overdue,
            new("只有机关办理的时限才因等待本人而中止。", "Only a deadline for an authority's act stands still while the person is awaited."), new("请删除 waits-for-person。", "Remove waits-for-person."));
        Lints.Rule(block, "kept-by", rule.Effect is not DeadlineEffect.Lapses || rule.Keeper is DeadlineKeeper.Person,
            new("只有本人争取权利的期限才会丧失。", "Only a way of the person to contest closes."), new("请写 kept-by: person。", "Write kept-by: person."));
        if (rule.Extension is { } extension) CheckExtension(rule, extension, block);
    }

    /// <summary>Checks that an end of <c>terms.yaml</c> that names a row lasts as long as the row says.</summary>
    public static void CheckNamed(Block end, Term term, Draft draft)
    {
        if (!Form().IsMatch(term.Rule)) return;
        var rule = draft.Deadlines.FirstOrDefault(row => row.Value.Code == term.Rule)?.Value;
        Lints.Rule(end, "rule", rule is not null && new Length(term.Months, LengthUnit.Months).IsWithin(rule.Length),
            new($"时限总表中没有“{term.Rule}”，或者它短于 {term.Months} 个月。", $"The deadline table has no \"{term.Rule}\", or it is shorter than {term.Months} months."),
            new("请与 deadlines.yaml 保持一致。", "Let both say the same: see deadlines.yaml."));
    }

    /// <summary>Checks that the rows by whose length the program itself reckons are there, were read, and say that length.</summary>
    public static void CheckApplied(Draft draft)
    {
        foreach (var applied in AppliedDeadlines.All)
        {
            var (rule, block) = draft.Deadlines.FirstOrDefault(row => row.Value.Code == applied.Code) is { } row ? (row.Value, row.Block) : (null, draft.FileOrEdition("deadlines"));
            if (block is null) continue;
            Lints.Rule(block, rule is null ? "deadlines" : "verified", rule is { Verified: true },
                new($"时限总表没有已核对的“{applied.Code}”，而本登记系统按它计算。", $"The deadline table has no \"{applied.Code}\" that was read, and the register reckons by it."),
                new($"请写明 {applied.Code}：{applied.Length.Words.Zh}。", $"Give {applied.Code}: {applied.Length.Words.En}."));
            Lints.Rule(block, "length", rule is null || applied.Agrees(rule),
                new($"{applied.Code} 写的是{rule?.Length.Words.Zh}，本登记系统按{applied.Length.Words.Zh}计算。", $"{applied.Code} says {rule?.Length.Words.En}, and the register reckons with {applied.Length.Words.En}."),
                new($"请写{applied.Length.Words.Zh}：公布的时限必须就是实际适用的时限；要改，先改程序。", $"Write {applied.Length.Words.En}: what is published is what is applied, and another length needs another program first."));
        }
    }

    static void CheckExtension(DeadlineRule rule, DeadlineExtension extension, Block block)
    {
        var inner = block.Inner("extension")!;
        Lints.Rule(inner, "to", rule.Length.Unit == extension.To.Unit && rule.Length.Count < extension.To.Count && rule.Effect is not DeadlineEffect.Ends,
            new("延长后的期限须更长，单位须一致；到期即终止的不得延长。", "An extended deadline is longer, in the same unit; what ends by itself is never extended."), new("请改正 to。", "Correct to."));
        Lints.Rule(inner, "reasons", extension.Reasons.Count > 0,
            new("延长须有理由。", "An extension needs a reason."), new("请列出 reasons。", "List its reasons."));
        Lints.Once(inner, "reasons", extension.Reasons.Select(reason => reason.Code));
    }

    [GeneratedRegex("^D[0-9]{2}(-[a-z]+)*$")]
    private static partial Regex Form();
}
