namespace Probity.Catalogue.KeyAreas;

/// <summary>The check over terms, in words: each family with its ladder.</summary>
static class TermTexts
{
    /// <summary>What the comparison of a family gives.</summary>
    public static Words Proof(TermSchedule schedule)
    {
        var steps = TermLadder.Steps(schedule);
        if (schedule.Terms.All(terms => terms.Gravity is null)) return new("这一类不分轻重，没有可以比较的。", "This family knows no gravity; there is nothing to compare.");

        var five = TermLadder.IsWithinFiveYears(schedule)
            ? new Words("使用和查询都从行为终了之日起算，不超过五年。", "Use and inquiry run from the end of the conduct, five years at most.")
            : new Words("有的超过五年。", "Some last longer than five years.");
        if (steps.Count is 0) return new($"这一类只有一级轻重。{five.Zh}", $"This family has one gravity only. {five.En}");

        var wrong = TermLadder.WrongSteps(schedule);
        List<Words> said = [.. steps.Select(step => Say(step.Lighter, step.Graver, wrong.Any(one => one.Lighter == step.Lighter)))];
        return new($"{string.Join("；", said.Select(one => one.Zh))}。{five.Zh}", $"{string.Join("; ", said.Select(one => one.En))}. {five.En}");
    }

    static Words Say(GravityTerms lighter, GravityTerms graver, bool isWrong)
    {
        var (less, more) = (CatalogueTexts.Name(lighter.Gravity), CatalogueTexts.Name(graver.Gravity));
        var (from, to) = (Months(lighter), Months(graver));
        return isWrong
            ? new($"{less.Zh}（{from}个月）晚于{more.Zh}（{to}个月）", $"{less.En} ({from} months) outlives {more.En} ({to} months)")
            : new($"{less.Zh}（使用{from}个月）不晚于{more.Zh}（使用{to}个月）", $"{less.En} ({from} months of use) ends no later than {more.En} ({to} months of use)");
    }

    static int Months(GravityTerms terms) => terms.Use.Months;
}
