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
            .. of.Worded((before.Title, before.Reason) == (after.Title, after.Reason)),
        ];
    }

    // No part named means the whole.
    static IEnumerable<EditionChange> WholeOrParts(Compared of, (IReadOnlyList<string> Before, IReadOnlyList<string> After) parts, Words name, Words toParts, Words toWhole) => (parts.Before.Count is 0, parts.After.Count is 0) switch
    {
        (true, false) => [of.Is(ChangeEffect.Widens, toParts.Zh, toParts.En)],
        (false, true) => [of.Is(ChangeEffect.Narrows, toWhole.Zh, toWhole.En)],
        _ => of.KeptOut(parts.Before, parts.After, name),
    };
}
