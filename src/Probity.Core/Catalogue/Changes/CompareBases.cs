namespace Probity.Catalogue;

/// <summary>What changes of legal bases and of the statutes under which nothing is recorded.</summary>
static class CompareBases
{
    /// <summary>A statute of which nothing is recorded; one of the two may be missing.</summary>
    public static IEnumerable<EditionChange> Refused(RefusedStatute? before, RefusedStatute? after)
    {
        var code = (after ?? before)!.Title.Zh;
        var of = new Compared(ChangedThing.RefusedStatute, code);
        if (before is null) return [of.Is(ChangeEffect.Narrows, $"依据《{code}》的内容不再录入", $"Nothing is recorded under {after!.Title.En} any more")];
        if (after is null) return [of.Is(ChangeEffect.Widens, $"依据《{code}》的内容不再一律拒绝", $"What rests on {before.Title.En} is not refused any more")];

        return
        [
            .. WholeOrParts(of, (before.Articles, after.Articles), new("不录入的条款", "Refused articles"), new("由整部法律不录入改为只有部分条款不录入", "Only some of its articles are refused, no longer all"), new("由部分条款不录入改为整部法律不录入", "All of it is refused, no longer some articles")),
            .. WholeOrParts(of, (before.OnlyItems, after.OnlyItems), new("适用的目录项", "Items under which it is refused"), new("改为只在部分目录项中拒收", "It is refused under some items only"), new("改为在所有目录项中拒收", "It is refused under every item")),
            .. of.KeptOut(before.Phrases, after.Phrases, new("识别用语", "Phrases that betray it")),
            .. of.KeptOut(before.Aliases, after.Aliases, new("别名", "Other titles")),
            .. Sealed(of, before.SealedFrom, after.SealedFrom),
            .. of.Worded((before.Title, before.Reason) == (after.Title, after.Reason)),
        ];
    }

    // Without a day it is sealed from the first day of the edition.
    static IEnumerable<EditionChange> Sealed(Compared of, DateOnly? before, DateOnly? after) => before == after ? [] :
    [
        of.Is((before ?? DateOnly.MinValue) < (after ?? DateOnly.MinValue) ? ChangeEffect.Widens : ChangeEffect.Narrows,
            $"封存日期由{Day(before).Zh}改为{Day(after).Zh}", $"What was recorded is sealed from {Day(after).En}, before: {Day(before).En}"),
    ];

    static Words Day(DateOnly? day) => day is { } known ? new($"{known:yyyy-MM-dd}", $"{known:yyyy-MM-dd}") : new("版本施行之日", "the first day of the edition");

    // No part named means the whole.
    static IEnumerable<EditionChange> WholeOrParts(Compared of, (IReadOnlyList<string> Before, IReadOnlyList<string> After) parts, Words name, Words toParts, Words toWhole) => (parts.Before.Count is 0, parts.After.Count is 0) switch
    {
        (true, false) => [of.Is(ChangeEffect.Widens, toParts.Zh, toParts.En)],
        (false, true) => [of.Is(ChangeEffect.Narrows, toWhole.Zh, toWhole.En)],
        _ => of.KeptOut(parts.Before, parts.After, name),
    };
}
