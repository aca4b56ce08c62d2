namespace Probity.Catalogue;

/// <summary>What changes of one reason for which a body may ask.</summary>
static class ComparePurposes
{
    /// <summary>Every difference of one purpose; one of the two may be missing.</summary>
    public static IEnumerable<EditionChange> Run(Purpose? before, Purpose? after)
    {
        var code = (after ?? before)!.Code;
        if (before is null) return [EditionChange.Widens(ChangedThing.Purpose, code, $"增加应用事项：{after!.Name.Zh}", $"A purpose was added: {after.Name.En}")];
        if (after is null) return [EditionChange.Narrows(ChangedThing.Purpose, code, $"减少应用事项：{before.Name.Zh}", $"A purpose was removed: {before.Name.En}")];

        var of = (ChangedThing.Purpose, code);
        return
        [
            .. CompareEditions.Lists(of, before.Bodies, after.Bodies, More(new("查询单位", "Bodies"))),
            .. CompareEditions.Lists(of, Sights(before), Sights(after), More(new("可见内容", "What it sees"))),
            .. CompareEditions.Lists(of, before.Uses.Select(use => use.Code), after.Uses.Select(use => use.Code), More(new("用途", "Uses"))),
            .. CompareEditions.Lists(of, before.Contexts, after.Contexts, More(new("领域", "Fields of life"))),
            .. Switch(of, (before.CaseRequired, after.CaseRequired), new("须登记案件", "It needs a registered case")),
            .. Switch(of, (before.NeedsAuthorisation, after.NeedsAuthorisation), new("须经本人授权", "It needs the person's authorisation")),
            .. Parties(before, after),
            .. (before.Name, before.Description) == (after.Name, after.Description) ? Array.Empty<EditionChange>() : [EditionChange.Neither(ChangedThing.Purpose, code, "名称或者说明的文字有改动", "Its name or description is worded anew")],
            .. CompareEditions.Lists(of, before.Basis, after.Basis, new ListWords(new("依据", "Basis"), ChangeEffect.Neither, ChangeEffect.Neither)),
        ];
    }

    /// <summary>What it sees, one by one: a field of an item, or a condition in place of the entry.</summary>
    internal static IEnumerable<string> Sights(Purpose purpose) => purpose.Sees.SelectMany(sight =>
        sight.Condition is { } condition ? [$"{sight.Item}?{condition.Code}"] : sight.Fields.Select(field => $"{sight.Item}.{field}"));

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
