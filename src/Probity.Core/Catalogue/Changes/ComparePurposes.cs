namespace Probity.Catalogue;

/// <summary>What changes of one reason for which a body may ask.</summary>
static class ComparePurposes
{
    /// <summary>Every difference of one purpose; one of the two may be missing.</summary>
    public static IEnumerable<EditionChange> Run(Purpose? before, Purpose? after, EditionNames names)
    {
        var code = (after ?? before)!.Code;
        if (before is null) return [EditionChange.Widens(ChangedThing.Purpose, code, $"增加应用事项：{after!.Name.Zh}", $"A purpose was added: {after.Name.En}")];
        if (after is null) return [EditionChange.Narrows(ChangedThing.Purpose, code, $"减少应用事项：{before.Name.Zh}", $"A purpose was removed: {before.Name.En}")];

        var of = (ChangedThing.Purpose, code);
        return
        [
            .. CompareEditions.Lists(of, names.Bodies(before.Bodies), names.Bodies(after.Bodies), More(new("查询单位", "Bodies"))),
            .. CompareEditions.Lists(of, names.Sights(before), names.Sights(after), More(new("可见内容", "Visible content"))),
            .. CompareEditions.Lists(of, before.Uses.Select(use => new Named(use.Code, use.Name)), after.Uses.Select(use => new Named(use.Code, use.Name)), More(new("用途", "Uses"))),
            .. CompareEditions.Lists(of, names.Contexts(before.Contexts), names.Contexts(after.Contexts), More(new("领域", "Fields of life"))),
            .. Switch(of, (before.CaseRequired, after.CaseRequired), new("须登记案件", "It needs a registered case")),
            .. Switch(of, (before.NeedsAuthorisation, after.NeedsAuthorisation), new("须经本人授权", "It needs the person's authorisation")),
            .. Parties(before, after),
            .. Forms(before, after),
            .. Reason(before, after),
            .. names.Grounds.Run(new(ChangedThing.Purpose, code), before.Basis, after.Basis, new("依据", "Basis")),
        ];
    }

    // The person reads these words as the reason of a look: other words may be another reason.
    static IEnumerable<EditionChange> Reason(Purpose before, Purpose after)
    {
        var of = new Compared(ChangedThing.Purpose, after.Code);
        return
        [
            .. of.Doubt(before.Name == after.Name, $"名称由“{before.Name.Zh}”改为“{after.Name.Zh}”", $"It is called {after.Name.En}, before: {before.Name.En}"),
            .. of.Doubt(before.Description == after.Description, $"说明改为：{after.Description.Zh}", $"It is described anew: {after.Description.En}"),
            .. CompareEditions.Pairs(before.Uses, after.Uses, use => use.Code).Where(pair => pair is { Before: not null, After: not null }).SelectMany(pair => (EditionChange[])
            [
                .. of.Doubt(pair.Before!.Name == pair.After!.Name, $"用途由“{pair.Before.Name.Zh}”改为“{pair.After.Name.Zh}”", $"A use is called {pair.After.Name.En}, before: {pair.Before.Name.En}"),
                .. of.Doubt(pair.Before.Spellings.SequenceEqual(pair.After.Spellings), $"用途“{pair.After.Name.Zh}”的其他写法有变动", $"This use has other spellings now: {pair.After.Name.En}"),
            ]),
        ];
    }

    static IEnumerable<EditionChange> Forms(Purpose before, Purpose after)
    {
        var of = new Compared(ChangedThing.Purpose, after.Code);
        return
        [
            .. of.Doubt(before.CaseFormat == after.CaseFormat, "案号的格式有变动", "Its case numbers have another form now"),
            .. of.Worded(before.CaseExample == after.CaseExample, "案号的示例有改动", "Another case number stands as the example"),
        ];
    }

    static ListWords More(Words name) => new(name, ChangeEffect.Widens, ChangeEffect.Narrows);

    static IEnumerable<EditionChange> Switch((ChangedThing Thing, string Code) of, (bool Before, bool After) guard, Words name)
    {
        if (guard is (true, false)) yield return EditionChange.Widens(of.Thing, of.Code, $"不再{name.Zh}", $"{name.En} no longer");
        if (guard is (false, true)) yield return EditionChange.Narrows(of.Thing, of.Code, $"{name.Zh}", $"{name.En}");
    }

    static IEnumerable<EditionChange> Parties(Purpose before, Purpose after)
    {
        if (after.MaxParties > before.MaxParties) yield return EditionChange.Widens(ChangedThing.Purpose, after.Code, $"每个案件可查人数由{before.MaxParties}人增加到{after.MaxParties}人", $"A case admits {after.MaxParties} persons, before: {before.MaxParties}");
        if (after.MaxParties < before.MaxParties) yield return EditionChange.Narrows(ChangedThing.Purpose, after.Code, $"每个案件可查人数由{before.MaxParties}人减少到{after.MaxParties}人", $"A case admits {after.MaxParties} persons only, before: {before.MaxParties}");
    }
}
