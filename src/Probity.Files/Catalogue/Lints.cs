namespace Probity.Catalogue;

/// <summary>The rules that hold between the parts of an edition.</summary>
static class Lints
{
    /// <summary>Checks everything that was read.</summary>
    public static void Check(Draft draft, Findings findings)
    {
        if (draft.Edition is { } edition) HeaderLints.Check(edition, draft);

        foreach (var body in Distinct(draft.Bodies, body => body.Code.ToString())) BodyLints.Check(body);
        foreach (var _ in Distinct(draft.Statutes, statute => statute.Code)) { }
        StatuteLints.Check(draft);
        foreach (var dataset in Distinct(draft.Datasets, dataset => dataset.Code)) DatasetLints.Check(dataset);
        foreach (var schedule in Distinct(draft.Schedules, schedule => schedule.Code)) TermLints.Check(schedule, draft);
        foreach (var deadline in Distinct(draft.Deadlines, deadline => deadline.Code)) DeadlineLints.Check(deadline, draft);
        foreach (var context in Distinct(draft.Contexts, context => context.Code)) ContextLints.Check(context, draft);
        foreach (var item in Distinct(draft.Items, item => item.Code)) ItemLints.Check(item, draft);
        foreach (var field in Distinct(draft.Fields, field => field.Code)) FieldLints.Check(field, draft);
        foreach (var group in Distinct(draft.Groups, group => group.Code)) GroupLints.Check(group, draft);
        foreach (var kind in Distinct(draft.SeriousConduct, kind => kind.Code)) SeriousConductLints.Check(kind, draft);
        foreach (var purpose in Distinct(draft.Purposes, purpose => purpose.Code)) PurposeLints.Check(purpose, draft);
        PurposeLints.CheckConditions(draft);
        if (draft.Challenge is { } challenge) ChallengeLints.Check(challenge, draft);
        foreach (var refused in Distinct(draft.RefusedPurposes, refused => refused.Code)) NotRecordedLints.CheckReason(refused.Value.Matter, refused.Block, draft);
        CharterMinimumLints.Check(draft);
        CharterArticleLints.Check(draft);
        DeadlineLints.CheckApplied(draft);
        foreach (var refused in draft.RefuseList) Known(refused.Block, "only-items", refused.Value.OnlyItems, draft.Index.ItemCodes, new("目录项", "item"));
    }

    /// <summary>Reports each of <paramref name="values"/> that is not known, at its own line.</summary>
    public static void Known(Block block, string key, IEnumerable<string> values, IEnumerable<string> known, Words kind)
    {
        var all = known as IReadOnlyCollection<string> ?? [.. known];
        foreach (var value in values.Where(value => value.Length > 0 && !all.Contains(value)))
        {
            block.Report(PlaceOf(block, key, value),
                new($"没有代码为“{value}”的{kind.Zh}。", $"There is no {kind.En} \"{value}\"."),
                new($"请改正代码，或先在目录中补充该{kind.Zh}。", $"Correct it, or first add that {kind.En} to the catalogue."));
        }
    }

    /// <summary>Reports values that stand twice in one list.</summary>
    public static void Once(Block block, string key, IEnumerable<string> values)
    {
        foreach (var value in values.GroupBy(value => value).Where(group => group.Key.Length > 0 && group.Count() > 1).Select(group => group.Key))
        {
            block.Report(PlaceOf(block, key, value),
                new($"“{value}”重复。", $"\"{value}\" stands twice."), new("请只保留一处。", "Keep one of them."));
        }
    }

    /// <summary>Reports a rule that one key breaks.</summary>
    public static void Rule(Block block, string key, bool holds, Words what, Words remedy)
    {
        if (!holds) block.Report(block.PlaceOf(key), what, remedy);
    }

    /// <summary>The line of one value of a list; the key's line when the value stands elsewhere.</summary>
    public static Place PlaceOf(Block block, string key, string value) =>
        block.TextsOrNone(key).Where(text => text.Value == value).Select(text => (Place?)text.Place).LastOrDefault() ?? block.PlaceOf(key);

    /// <summary>Codes of the bodies.</summary>
    public static IReadOnlySet<string> Codes(Draft draft) => draft.Index.Bodies;

    static IEnumerable<Drafted<T>> Distinct<T>(List<Drafted<T>> drafted, Func<T, string> code)
    {
        var seen = new Dictionary<string, Place>();
        foreach (var one in drafted)
        {
            var key = code(one.Value);
            if (key.Length > 0 && !seen.TryAdd(key, one.Block.PlaceOf("code")))
            {
                one.Block.Report(one.Block.PlaceOf("code"),
                    new($"代码“{key}”已在 {seen[key].File} 第 {seen[key].Line} 行使用。", $"The code \"{key}\" is used already in {seen[key].File} line {seen[key].Line}."),
                    new("请另取代码。", "Choose another code."));
            }

            yield return one;
        }
    }
}
