namespace Probity.Catalogue;

/// <summary>
/// What changes from one edition to another: every difference once, and whether it widens or narrows what the register does to people. Where a change does both, it is told as two. What is in doubt widens.
/// Who keeps the rules is told apart: that takes the whole way of what widens, and does not lapse.
/// </summary>
public static class CompareEditions
{
    /// <summary>Every difference: items first, then purposes, terms, deadlines, what is never recorded, statutes, bodies and templates, each in the order of their codes.</summary>
    public static IReadOnlyList<EditionChange> Run(Edition before, Edition after)
    {
        var changes = Run(before, after, new EditionNames(before, after));
        return changes.Count > 0 || before.Hash == after.Hash ? changes : [Untold(after)];
    }

    // Other files of which no sentence can say what they change: nobody knows what that does to people.
    static EditionChange Untold(Edition after) => EditionChange.Widens(ChangedThing.Edition, after.Code,
        "文件与原版本不同，但逐条比较没有发现变动，按扩大处理", "Its files are others and the comparison finds no change: it counts as widening");

    static IReadOnlyList<EditionChange> Run(Edition before, Edition after, EditionNames names) =>
    [
        .. Pairs(before.Items, after.Items, item => item.Code).SelectMany(pair => CompareItems.Run(pair.Before, pair.After, names)),
        .. Pairs(before.Purposes, after.Purposes, purpose => purpose.Code).SelectMany(pair => ComparePurposes.Run(pair.Before, pair.After, names)),
        .. Pairs(before.Schedules, after.Schedules, schedule => schedule.Code).SelectMany(pair => CompareTerms.Run(pair.Before, pair.After, names)),
        .. Pairs(before.Deadlines, after.Deadlines, rule => rule.Code).SelectMany(pair => CompareDeadlines.Run(pair.Before, pair.After, names)),
        .. Pairs(before.RefuseList, after.RefuseList, statute => statute.Title.Zh).SelectMany(pair => CompareBases.Refused(pair.Before, pair.After)),
        .. CompareExclusions.Run(before.Exclusions, after.Exclusions),
        .. Pairs(before.RefusedPurposes, after.RefusedPurposes, refused => refused.Code).SelectMany(pair => new CompareKeyAreas(names).RefusedPurposes(pair.Before, pair.After)),
        .. CompareChallenge.Run(before.Challenge, after.Challenge),
        .. Pairs(before.Fields, after.Fields, field => field.Code).SelectMany(pair => new CompareKeyAreas(names).Fields(pair.Before, pair.After)),
        .. Pairs(before.Groups, after.Groups, group => group.Code).SelectMany(pair => new CompareKeyAreas(names).Groups(pair.Before, pair.After)),
        .. Pairs(before.SeriousConduct, after.SeriousConduct, kind => kind.Code).SelectMany(pair => new CompareKeyAreas(names).Serious(pair.Before, pair.After)),
        .. Pairs(before.Statutes, after.Statutes, statute => statute.Code).SelectMany(pair => CompareStatutes(pair.Before, pair.After)),
        .. Pairs(before.Bodies, after.Bodies, body => $"{body.Code}").SelectMany(pair => CompareBodies(pair.Before, pair.After, Keeps(after, pair.After))),
        .. before.Operator == after.Operator ? Array.Empty<EditionChange>() : [new EditionChange(ChangedThing.Body, $"{after.Operator}", ChangeEffect.HandsOver, new("登记系统改由另一单位运行", "Another body runs the register"))],
        .. Pairs(before.Datasets, after.Datasets, dataset => dataset.Code).SelectMany(pair => CompareDatasets.Run(pair.Before, pair.After)),
        .. Pairs(before.Contexts, after.Contexts, context => context.Code).SelectMany(pair => new Compared(ChangedThing.Context, (pair.After ?? pair.Before)!.Code).Worded(pair.Before == pair.After, "领域或者其名称有改动", "The field of life or its name is another one")),
        .. Lists((ChangedThing.Edition, after.Code), before.Approvers, after.Approvers, new ListWords(new("批准单位", "Bodies that approve editions"), ChangeEffect.HandsOver, ChangeEffect.HandsOver)),
    ];

    /// <summary>Whether any of them widens.</summary>
    internal static bool Widens(IEnumerable<EditionChange> changes) => changes.Any(change => change.Effect is ChangeEffect.Widens);

    /// <summary>Both sides of each code, in the order of codes; null where one side has none. Where a code stands more than once, the second is held against the second: none is left out.</summary>
    internal static IEnumerable<(T? Before, T? After)> Pairs<T>(IEnumerable<T> before, IEnumerable<T> after, Func<T, string> codeOf) where T : class
    {
        var (old, now) = (Numbered.By(before, codeOf), Numbered.By(after, codeOf));
        return old.Keys.Union(now.Keys).OrderBy(key => key.Code, StringComparer.Ordinal).ThenBy(key => key.Number).Select(key => (old.GetValueOrDefault(key), now.GetValueOrDefault(key)));
    }

    /// <summary>A sentence for what came into a list and one for what left it; nothing where nothing did.</summary>
    internal static IEnumerable<EditionChange> Lists<T>((ChangedThing Thing, string Code) of, IEnumerable<T> before, IEnumerable<T> after, ListWords words) where T : notnull
    {
        var (old, now) = (before.ToArray(), after.ToArray());
        var (added, gone) = (now.Except(old).Select(ListWords.Say).ToArray(), old.Except(now).Select(ListWords.Say).ToArray());
        if (added.Length > 0) yield return new EditionChange(of.Thing, of.Code, words.Added, ListWords.Sentence(words.Name, new("增加", "added"), added));
        if (gone.Length > 0) yield return new EditionChange(of.Thing, of.Code, words.Gone, ListWords.Sentence(words.Name, new("减少", "removed"), gone));
    }

    /// <summary>Every difference of one statute; one of the two may be missing.</summary>
    internal static IEnumerable<EditionChange> CompareStatutes(Statute? before, Statute? after)
    {
        var code = (after ?? before)!.Code;
        var of = new Compared(ChangedThing.Statute, code);
        if (before is null) return [EditionChange.Neither(ChangedThing.Statute, code, $"列入《{after!.Title.Zh}》", $"{after.Title.En} is listed")];
        if (after is null) return [EditionChange.Neither(ChangedThing.Statute, code, $"不再列入《{before.Title.Zh}》", $"{before.Title.En} is not listed any more")];

        return
        [
            .. of.Doubt(before.From == after.From, $"效力自{after.From:yyyy-MM-dd}起", $"In force from {after.From:yyyy-MM-dd} on, before: {before.From:yyyy-MM-dd}"),
            .. before.To == after.To ? Array.Empty<EditionChange>() : [ValidityOf(before, after)],
            .. before.Title == after.Title ? Array.Empty<EditionChange>() : [EditionChange.Neither(ChangedThing.Statute, code, $"名称由《{before.Title.Zh}》改为《{after.Title.Zh}》", $"It is called {after.Title.En}, before: {before.Title.En}")],
            .. CompareEnds.Run(before, after),
            .. of.Listed(before.Articles, after.Articles, new("可引用的条款", "Articles that may be cited")),
            .. of.Allowed(before.Publishes, after.Publishes, new("要求公开的条款", "Articles that order publication")),
            .. of.Allowed(before.Aliases, after.Aliases, new("别名", "Other titles under which it is found")),
            .. of.Doubt(before.Level == after.Level, "位阶有变动", "Its rank is another one"),
            .. of.Doubt(before.Accompanies == after.Accompanies, "是否为一并引用的一般法有变动", "Whether it counts as a general statute, cited beside others, is another rule now"),
            .. of.Switch((before.Verified, after.Verified), new("已核对条文", "Its text was read"), new("条文改为尚未核对", "Its text counts as not read")),
            .. of.Worded(before.Source == after.Source, "核对条文的出处有改动", "Its text was read elsewhere"),
        ];
    }

    static EditionChange ValidityOf(Statute before, Statute after) => after.To is { } last && !(before.To < last)
        ? EditionChange.Narrows(ChangedThing.Statute, after.Code, $"效力至{last:yyyy-MM-dd}止", $"In force until {last:yyyy-MM-dd}")
        : EditionChange.Widens(ChangedThing.Statute, before.Code, after.To is { } later ? $"效力延至{later:yyyy-MM-dd}止" : "效力不再有截止日期", after.To is { } end ? $"In force longer, until {end:yyyy-MM-dd}" : "In force without a last day again");

    static bool Keeps(Edition edition, Body? body) => body is not null && (edition.Operator == body.Code || edition.Approvers.Contains(body.Code));

    /// <summary>Every difference of one body; one of the two may be missing. Who runs the register or approves editions is in its list for that.</summary>
    internal static IEnumerable<EditionChange> CompareBodies(Body? before, Body? after, bool keeps)
    {
        var of = new Compared(ChangedThing.Body, $"{(after ?? before)!.Code}");
        var doubt = keeps ? ChangeEffect.HandsOver : ChangeEffect.Widens;
        if (before is null) return [of.Is(doubt, $"增加单位：{after!.Name.Zh}", $"A body was added: {after.Name.En}")];
        if (after is null) return [of.Is(ChangeEffect.Narrows, $"减少单位：{before.Name.Zh}", $"A body was removed: {before.Name.En}")];

        return
        [
            .. of.Worded(before.Name == after.Name, $"名称由{before.Name.Zh}改为{after.Name.Zh}", $"It is called {after.Name.En}, before: {before.Name.En}"),
            .. (before.Level, before.Region, before.Kind) == (after.Level, after.Region, after.Kind) ? Array.Empty<EditionChange>() : [of.Is(doubt, $"{after.Name.Zh}的层级、行政区划或者性质有变动", $"Level, territory or kind of {after.Name.En} changed")],
        ];
    }
}

/// <summary>How a change of a list is told.</summary>
/// <param name="Name">What the list is called.</param>
/// <param name="Added">What it does to people when something comes into it.</param>
/// <param name="Gone">What it does to people when something leaves it.</param>
readonly record struct ListWords(Words Name, ChangeEffect Added, ChangeEffect Gone)
{
    /// <summary>How one of its members is written.</summary>
    public static Words Say<T>(T one) => one switch
    {
        Named named => named.Name,
        Basis basis => Words.Same(Code(basis)),
        ProfessionalConduct conduct => Say(conduct),
        _ => Words.Same($"{one}"),
    };

    /// <summary>A place of law by its code: <c>food-safety-law 124(1)[5]</c>.</summary>
    public static string Code(Basis basis) => $"{basis.Statute} {basis.Article}{(basis.Paragraph is { } paragraph ? $"({paragraph})" : "")}{(basis.SubItem is { } item ? $"[{item}]" : "")}";

    /// <summary>What came or went, in one sentence.</summary>
    public static Words Sentence(Words name, Words how, IReadOnlyList<Words> all) =>
        new($"{name.Zh}{how.Zh}：{string.Join("、", all.Select(one => one.Zh))}", $"{name.En} {how.En}: {string.Join("; ", all.Select(one => one.En))}");

    static Words Say(ProfessionalConduct conduct) => conduct switch
    {
        ProfessionalConduct.ClientFraud => new("欺诈委托人", "deceiving clients"),
        ProfessionalConduct.Misappropriation => new("侵占、挪用", "misappropriation"),
        ProfessionalConduct.FalseCertificate => new("虚假证明", "false certificates"),
        ProfessionalConduct.UnlicensedPractice => new("无证执业", "unlicensed practice"),
        _ => new("行贿、受贿", "bribery"),
    };
}
