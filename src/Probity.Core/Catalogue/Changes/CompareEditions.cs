using Probity.Bodies;

namespace Probity.Catalogue;

/// <summary>
/// What changes from one edition to another: every difference once, and whether it widens or narrows what the register does to people. Where a change does both, it is told as two. What is in doubt widens.
/// </summary>
public static class CompareEditions
{
    /// <summary>Every difference: items first, then purposes, terms, refused statutes, statutes, bodies and templates, each in the order of their codes.</summary>
    public static IReadOnlyList<EditionChange> Run(Edition before, Edition after) =>
    [
        .. Pairs(before.Items, after.Items, item => item.Code).SelectMany(pair => CompareItems.Run(pair.Before, pair.After)),
        .. Pairs(before.Purposes, after.Purposes, purpose => purpose.Code).SelectMany(pair => ComparePurposes.Run(pair.Before, pair.After)),
        .. Pairs(before.Schedules, after.Schedules, schedule => schedule.Code).SelectMany(pair => CompareTerms.Run(pair.Before, pair.After)),
        .. Pairs(before.RefuseList, after.RefuseList, statute => statute.Title.Zh).SelectMany(pair => CompareRefused(pair.Before, pair.After)),
        .. Pairs(before.Statutes, after.Statutes, statute => statute.Code).SelectMany(pair => CompareStatutes(pair.Before, pair.After)),
        .. Pairs(before.Bodies, after.Bodies, body => $"{body.Code}").SelectMany(pair => CompareBodies(pair.Before, pair.After)),
        .. Pairs(before.Datasets, after.Datasets, dataset => dataset.Code).SelectMany(pair => CompareDatasets(pair.Before, pair.After)),
    ];

    /// <summary>Both sides of each code, in the order of codes; null where one side has none.</summary>
    internal static IEnumerable<(T? Before, T? After)> Pairs<T>(IEnumerable<T> before, IEnumerable<T> after, Func<T, string> codeOf) where T : class
    {
        var (old, now) = (before.ToDictionary(codeOf), after.ToDictionary(codeOf));
        return old.Keys.Union(now.Keys).Order(StringComparer.Ordinal).Select(code => (old.GetValueOrDefault(code), now.GetValueOrDefault(code)));
    }

    /// <summary>A sentence for what came into a list and one for what left it; nothing where nothing did.</summary>
    internal static IEnumerable<EditionChange> Lists<T>((ChangedThing Thing, string Code) of, IEnumerable<T> before, IEnumerable<T> after, ListWords words) where T : notnull
    {
        var (old, now) = (before.ToArray(), after.ToArray());
        var (added, gone) = (now.Except(old).Select(ListWords.Say).ToArray(), old.Except(now).Select(ListWords.Say).ToArray());
        if (added.Length > 0) yield return new EditionChange(of.Thing, of.Code, words.Added, new Words($"{words.Name.Zh}增加：{string.Join("、", added)}", $"{words.Name.En} added: {string.Join(", ", added)}"));
        if (gone.Length > 0) yield return new EditionChange(of.Thing, of.Code, words.Gone, new Words($"{words.Name.Zh}减少：{string.Join("、", gone)}", $"{words.Name.En} removed: {string.Join(", ", gone)}"));
    }

    static IEnumerable<EditionChange> CompareRefused(RefusedStatute? before, RefusedStatute? after)
    {
        var code = (after ?? before)!.Title.Zh;
        if (before is null) return [EditionChange.Narrows(ChangedThing.RefusedStatute, code, $"依据《{code}》的内容不再录入", $"Nothing is recorded under {after!.Title.En} any more")];
        if (after is null) return [EditionChange.Widens(ChangedThing.RefusedStatute, code, $"依据《{code}》的内容不再一律拒绝", $"What rests on {before.Title.En} is not refused any more")];

        var of = (ChangedThing.RefusedStatute, code);
        // Fewer articles named: more of the statute is refused, if any were named at all.
        var isWhole = (Before: before.Articles.Count is 0, After: after.Articles.Count is 0);
        IEnumerable<EditionChange> articles = isWhole switch
        {
            (true, true) => [],
            (true, false) => [EditionChange.Widens(of.RefusedStatute, code, "由整部法律不录入改为只有部分条款不录入", "Only some of its articles are refused, no longer all")],
            (false, true) => [EditionChange.Narrows(of.RefusedStatute, code, "由部分条款不录入改为整部法律不录入", "All of it is refused, no longer some articles")],
            _ => Lists(of, before.Articles, after.Articles, new ListWords(new("不录入的条款", "Refused articles"), ChangeEffect.Narrows, ChangeEffect.Widens)),
        };
        return
        [
            .. articles,
            .. Lists(of, before.Phrases, after.Phrases, new ListWords(new("识别用语", "Phrases that betray it"), ChangeEffect.Narrows, ChangeEffect.Widens)),
            .. Lists(of, before.Aliases, after.Aliases, new ListWords(new("别名", "Other titles"), ChangeEffect.Narrows, ChangeEffect.Widens)),
        ];
    }

    static IEnumerable<EditionChange> CompareStatutes(Statute? before, Statute? after)
    {
        var code = (after ?? before)!.Code;
        var of = (ChangedThing.Statute, code);
        if (before is null) return [EditionChange.Neither(ChangedThing.Statute, code, $"列入《{after!.Title.Zh}》", $"{after.Title.En} is listed")];
        if (after is null) return [EditionChange.Neither(ChangedThing.Statute, code, $"不再列入《{before.Title.Zh}》", $"{before.Title.En} is not listed any more")];

        return
        [
            .. before.To == after.To ? Array.Empty<EditionChange>() : [ValidityOf(before, after)],
            .. before.Title == after.Title ? Array.Empty<EditionChange>() : [EditionChange.Neither(of.Statute, code, $"名称由《{before.Title.Zh}》改为《{after.Title.Zh}》", $"It is called {after.Title.En}, before: {before.Title.En}")],
            .. CompareEnds.Run(before, after),
            .. Lists(of, before.Articles, after.Articles, new ListWords(new("可引用的条款", "Articles that may be cited"), ChangeEffect.Neither, ChangeEffect.Neither)),
        ];
    }

    static EditionChange ValidityOf(Statute before, Statute after) => after.To is { } last
        ? EditionChange.Narrows(ChangedThing.Statute, after.Code, $"效力至{last:yyyy-MM-dd}止", $"In force until {last:yyyy-MM-dd}")
        : EditionChange.Widens(ChangedThing.Statute, before.Code, "效力不再有截止日期", "In force without a last day again");

    static IEnumerable<EditionChange> CompareBodies(Body? before, Body? after)
    {
        var code = $"{(after ?? before)!.Code}";
        if (before is null) return [EditionChange.Widens(ChangedThing.Body, code, $"增加单位：{after!.Name.Zh}", $"A body was added: {after.Name.En}")];
        if (after is null) return [EditionChange.Narrows(ChangedThing.Body, code, $"减少单位：{before.Name.Zh}", $"A body was removed: {before.Name.En}")];

        return before == after ? [] : [EditionChange.Neither(ChangedThing.Body, code, $"{before.Name.Zh}的名称、层级或者行政区划有变动", $"Name, level or territory of {before.Name.En} changed")];
    }

    static IEnumerable<EditionChange> CompareDatasets(Dataset? before, Dataset? after)
    {
        var code = (after ?? before)!.Code;
        if (before is null) return [EditionChange.Widens(ChangedThing.Dataset, code, $"增加模板：{after!.Name.Zh}", $"A template was added: {after.Name.En}")];
        if (after is null) return [EditionChange.Narrows(ChangedThing.Dataset, code, $"减少模板：{before.Name.Zh}", $"A template was removed: {before.Name.En}")];

        return Lists((ChangedThing.Dataset, code), before.Columns.Concat(before.Companion).Select(column => column.Key), after.Columns.Concat(after.Companion).Select(column => column.Key),
            new ListWords(new("列", "Columns"), ChangeEffect.Widens, ChangeEffect.Narrows));
    }
}

/// <summary>How a change of a list is told.</summary>
/// <param name="Name">What the list is called.</param>
/// <param name="Added">What it does to people when something comes into it.</param>
/// <param name="Gone">What it does to people when something leaves it.</param>
readonly record struct ListWords(Words Name, ChangeEffect Added, ChangeEffect Gone)
{
    /// <summary>How one of its members is written.</summary>
    public static string Say<T>(T one) => one switch
    {
        Basis basis => $"{basis.Statute} {basis.Article}{(basis.Paragraph is { } paragraph ? $"({paragraph})" : "")}{(basis.SubItem is { } item ? $"[{item}]" : "")}",
        CreditCode code => $"{code}",
        _ => $"{one}",
    };
}
