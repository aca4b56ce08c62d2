namespace Probity.Catalogue;

/// <summary>What changes of one kind of entry.</summary>
static class CompareItems
{
    /// <summary>Every difference of one item; one of the two may be missing.</summary>
    public static IEnumerable<EditionChange> Run(Item? before, Item? after, EditionNames names)
    {
        var code = (after ?? before)!.Code;
        if (before is null or { Enabled: false })
        {
            return after is { Enabled: true }
                ? [EditionChange.Widens(ChangedThing.Item, code, $"开始录入：{after.Name.Zh}", $"It is recorded from now on: {after.Name.En}")]
                : before is null ? [EditionChange.Neither(ChangedThing.Item, code, $"列入但不启用：{after!.Name.Zh}", $"It is listed and off: {after.Name.En}")]
                : new Compared(ChangedThing.Item, code).Worded(after is not null && !Of(before, after, names).Any(), "未启用的目录项有改动", "It is off, and worded otherwise or not listed any more");
        }

        return after is null or { Enabled: false }
            ? [EditionChange.Narrows(ChangedThing.Item, code, $"不再录入：{before.Name.Zh}", $"It is not recorded any more: {before.Name.En}")]
            : Of(before, after, names);
    }

    static IEnumerable<EditionChange> Of(Item before, Item after, EditionNames names)
    {
        var of = (ChangedThing.Item, after.Code);
        return
        [
            .. names.Grounds.Run(new(ChangedThing.Item, after.Code), before.Covers, after.Covers, new("涵盖的条款", "Articles covered")),
            .. Lists(of, names.Bodies(before.Providers), names.Bodies(after.Providers), new("信源单位", "Providers")),
            .. Lists(of, EditionNames.Fields(before.Fields), EditionNames.Fields(after.Fields), new("字段", "Fields")),
            .. Lists(of, before.Certificates, after.Certificates, new("证书名称", "Certificates")),
            .. Lists(of, before.Conducts.Select(conduct => new Named(conduct.Code, conduct.Name)), after.Conducts.Select(conduct => new Named(conduct.Code, conduct.Name)), new("行为", "Conduct")),
            .. Conducts(before, after, names.Grounds),
            .. FinalityOf(before, after),
            .. DisclosureOf(before, after),
            .. before.Schedule == after.Schedule ? Array.Empty<EditionChange>() : [EditionChange.Widens(ChangedThing.Item, after.Code, $"期限类别由“{names.Schedule(before.Schedule).Zh}”改为“{names.Schedule(after.Schedule).Zh}”，请对照期限", $"Its terms are those of {names.Schedule(after.Schedule).En}, before: {names.Schedule(before.Schedule).En}; compare the terms")],
            .. OfNature(before, after, names),
            .. names.Grounds.Run(new(ChangedThing.Item, after.Code), before.PublicUnder, after.PublicUnder, new("公示的国家依据", "National articles that order its publication")),
            .. (before.Name, before.Description) == (after.Name, after.Description) ? Array.Empty<EditionChange>() : [EditionChange.Neither(ChangedThing.Item, after.Code, "名称或者说明的文字有改动", "Its name or description is worded anew")],
            .. names.Grounds.Run(new(ChangedThing.Item, after.Code), before.RecordedUnder, after.RecordedUnder, new("录入依据", "Basis of recording")),
        ];
    }

    static IEnumerable<EditionChange> OfNature(Item before, Item after, EditionNames names)
    {
        var of = new Compared(ChangedThing.Item, after.Code);
        return
        [
            .. of.Doubt(before.Nature == after.Nature, "性质有变动：不利、许可、荣誉", "It is of another nature now: adverse, a licence, or an honour"),
            .. of.Doubt(before.Dataset == after.Dataset, $"改由模板{after.Dataset}报送", $"It comes by another template now: {after.Dataset}"),
            .. of.Doubt(before.Context == after.Context, $"所属领域由“{names.Context(before.Context).Zh}”改为“{names.Context(after.Context).Zh}”", $"It belongs to another field of life now: {names.Context(after.Context).En}, before: {names.Context(before.Context).En}"),
            .. of.Worded((before.Verified, before.OpenQuestion) == (after.Verified, after.OpenQuestion), "尚未核实的问题有改动", "What was not verified is another question now"),
            .. of.Worded(before.SoughtAs == after.SoughtAs, "查找用语有改动", "It is found by other everyday words"),
            .. of.Worded(before.Updated == after.Updated, "更新频率有改动", "Its sources send it at other times"),
        ];
    }

    // Which article means which conduct decides what an inquirer reads.
    static IEnumerable<EditionChange> Conducts(Item before, Item after, CompareGrounds grounds)
    {
        var of = new Compared(ChangedThing.Item, after.Code);
        return CompareEditions.Pairs(before.Conducts, after.Conducts, conduct => conduct.Code).Where(pair => pair is { Before: not null, After: not null }).SelectMany(pair => (EditionChange[])
        [
            .. of.Doubt(grounds.AreSame(pair.Before!.Basis, pair.After!.Basis), $"行为“{pair.After.Name.Zh}”所对应的条款有变动", $"Other articles mean this conduct now: {pair.After.Name.En}"),
            .. of.Doubt(pair.Before.Name == pair.After.Name, $"行为的名称由“{pair.Before.Name.Zh}”改为“{pair.After.Name.Zh}”", $"A conduct is called {pair.After.Name.En}, before: {pair.Before.Name.En}"),
        ]);
    }

    // Waiting for a challenge window is the strictest rule; anything else is doubt, and doubt widens.
    static IEnumerable<EditionChange> FinalityOf(Item before, Item after)
    {
        if (before.Finality == after.Finality) yield break;
        yield return after.Finality is FinalityRule.ChallengeWindow
            ? EditionChange.Narrows(ChangedThing.Item, after.Code, "须待救济期限届满后才能使用", "It waits for the challenge window now")
            : EditionChange.Widens(ChangedThing.Item, after.Code, $"何时算确定由“{Say(before.Finality).Zh}”改为“{Say(after.Finality).Zh}”", $"It counts as final {Say(after.Finality).En}, before: {Say(before.Finality).En}");
    }

    static IEnumerable<EditionChange> DisclosureOf(Item before, Item after)
    {
        if ((before.Disclosure, before.Sharing) == (after.Disclosure, after.Sharing)) yield break;
        yield return EditionChange.Widens(ChangedThing.Item, after.Code,
            $"披露方式或者共享范围由“{Say(before.Disclosure, before.Sharing).Zh}”改为“{Say(after.Disclosure, after.Sharing).Zh}”", $"It is told {Say(after.Disclosure, after.Sharing).En}, before: {Say(before.Disclosure, before.Sharing).En}");
    }

    static IEnumerable<EditionChange> Lists<T>((ChangedThing, string) of, IEnumerable<T> before, IEnumerable<T> after, Words name) where T : notnull =>
        CompareEditions.Lists(of, before, after, new ListWords(name, ChangeEffect.Widens, ChangeEffect.Narrows));

    static Words Say(FinalityRule rule) => rule switch
    {
        FinalityRule.ChallengeWindow => new("救济期限届满", "after the time to contest it"),
        FinalityRule.FinalJudgment => new("裁判生效", "with a final judgment"),
        _ => new("不需要等待", "at once"),
    };

    static Words Say(DisclosureMode mode, SharingScope scope)
    {
        var how = mode switch { DisclosureMode.Public => new Words("公开公示", "to everybody"), DisclosureMode.AuthorisedInquiry => new("授权查询", "where the person authorised it"), _ => new("政务共享", "to bodies under a purpose") };
        var far = scope switch { SharingScope.None => new Words("不予共享", "shared with nobody"), SharingScope.Conditional => new("有条件共享", "on conditions"), _ => new("无条件共享", "without condition") };
        return new($"{how.Zh}、{far.Zh}", $"{how.En}, {far.En}");
    }
}
