namespace Probity.Catalogue;

/// <summary>What changes of key fields, key groups, serious conduct and refused purposes: above all of what is never recorded.</summary>
sealed class CompareKeyAreas(EditionNames names)
{
    /// <summary>Every difference of one key field; one of the two may be missing.</summary>
    public IEnumerable<EditionChange> Fields(KeyField? before, KeyField? after)
    {
        var of = new Compared(ChangedThing.KeyField, (after ?? before)!.Code);
        return
        [
            .. of.Worded((before?.Name, before?.Asked) == (after?.Name, after?.Asked), before is null ? "列入重点领域" : after is null ? "不再列入重点领域" : "文字有改动", before is null ? "It is listed as a key field" : after is null ? "It is not listed as a key field any more" : "It is worded anew"),
            .. of.Listed(names.Items(before?.Items ?? []), names.Items(after?.Items ?? []), new("所属目录项", "Items that it carries")),
            .. NeverRecorded(of, before?.NotRecorded, after?.NotRecorded),
        ];
    }

    /// <summary>Every difference of one key group; one of the two may be missing.</summary>
    public IEnumerable<EditionChange> Groups(KeyGroup? before, KeyGroup? after)
    {
        var of = new Compared(ChangedThing.KeyGroup, (after ?? before)!.Code);
        return
        [
            .. of.Worded((before?.Name, before?.Asked) == (after?.Name, after?.Asked), before is null ? "列入重点人群" : after is null ? "不再列入重点人群" : "文字有改动", before is null ? "It is listed as a key group" : after is null ? "It is not listed as a key group any more" : "It is worded anew"),
            .. of.Listed(names.Items(before?.Items ?? []), names.Items(after?.Items ?? []), new("所属目录项", "Items that it carries")),
            .. of.Allowed(before?.Conducts ?? [], after?.Conducts ?? [], new("可以记录的行为", "Conduct that may be recorded")),
            .. NeverRecorded(of, before?.NotRecorded, after?.NotRecorded),
        ];
    }

    /// <summary>Every difference of one kind of serious conduct; one of the two may be missing.</summary>
    public IEnumerable<EditionChange> Serious(SeriousConduct? before, SeriousConduct? after) =>
        [.. Kinds(new Compared(ChangedThing.SeriousConduct, (after ?? before)!.Code), before, after), .. NeverRecorded(new Compared(ChangedThing.SeriousConduct, (after ?? before)!.Code), before?.NotRecorded, after?.NotRecorded)];

    // A kind whose standard nobody read counts for nothing, like one that is not listed.
    IEnumerable<EditionChange> Kinds(Compared of, SeriousConduct? before, SeriousConduct? after) => (before, after) switch
    {
        (null, { Verified: false }) => [of.Is(ChangeEffect.Neither, $"列入但尚未核对：{after.Name.Zh}", $"It is listed and not read: {after.Name.En}")],
        (null, _) => [of.Is(ChangeEffect.Widens, $"列入严重失信行为：{after!.Name.Zh}", $"It is listed as serious conduct: {after.Name.En}")],
        ({ Verified: false }, { Verified: true }) => [of.Is(ChangeEffect.Widens, "已核对国家标准，开始适用", "Its standard was read: it counts from now on")],
        ({ Verified: true }, null) => [of.Is(ChangeEffect.Narrows, $"不再列入严重失信行为：{before.Name.Zh}", $"It is not listed as serious conduct any more: {before.Name.En}")],
        ({ Verified: true }, { Verified: false }) => [of.Is(ChangeEffect.Narrows, "国家标准改为尚未核对，不再适用", "Its standard counts as not read: it does not count any more")],
        ({ Verified: false }, _) => of.Worded(after is not null && Same(before, after), "尚未核对的一类有改动", "It is not read, and is worded otherwise or not listed any more"),
        _ => Of(of, before, after),
    };

    static bool Same(SeriousConduct before, SeriousConduct after) => (before.Name, before.OpenQuestion, before.Domain) == (after.Name, after.OpenQuestion, after.Domain)
        && before.Standard.SequenceEqual(after.Standard) && before.Basis.SequenceEqual(after.Basis) && before.Items.SequenceEqual(after.Items);

    IEnumerable<EditionChange> Of(Compared of, SeriousConduct before, SeriousConduct after) =>
    [
        .. of.Doubt(before.Domain == after.Domain, "改属另一方面", "It belongs to another domain now"),
        .. of.Doubt(before.Standard.SequenceEqual(after.Standard), "认定所依据的国家标准有变动", "It is recognised by another national standard now"),
        .. names.Grounds.Run(of, before.Basis, after.Basis, new("依据的条款", "Articles that make it serious")),
        .. of.Allowed(names.Items(before.Items), names.Items(after.Items), new("涉及的目录项", "Items concerned")),
        .. of.Worded((before.Name, before.OpenQuestion) == (after.Name, after.OpenQuestion)),
    ];

    /// <summary>A matter for which nobody may be asked about.</summary>
    public IEnumerable<EditionChange> RefusedPurposes(RefusedPurpose? before, RefusedPurpose? after)
    {
        var of = new Compared(ChangedThing.RefusedPurpose, (after ?? before)!.Code);
        if (before is null) return [of.Is(ChangeEffect.Narrows, $"明确不得用于查询：{after!.Matter.What.Zh}", $"It is named as no purpose: {after.Matter.What.En}")];
        if (after is null) return [of.Is(ChangeEffect.Widens, $"不再明确不得用于查询：{before.Matter.What.Zh}", $"It is not named as no purpose any more: {before.Matter.What.En}")];

        return [.. of.Worded((before.Matter.What, before.Matter.Why) == (after.Matter.What, after.Matter.Why)), .. Reason(of, before.Matter, after.Matter)];
    }

    // A matter has no code: its Chinese words name it. Where they change, one matter leaves and another comes.
    IEnumerable<EditionChange> NeverRecorded(Compared of, IEnumerable<NotRecorded>? before, IEnumerable<NotRecorded>? after) =>
        CompareEditions.Pairs(before ?? [], after ?? [], matter => matter.What.Zh).SelectMany(pair => One(of, pair.Before, pair.After));

    IEnumerable<EditionChange> One(Compared of, NotRecorded? before, NotRecorded? after)
    {
        if (before is null) return [of.Is(ChangeEffect.Narrows, $"不得记录：{after!.What.Zh}", $"Never recorded any more: {after.What.En}")];
        if (after is null) return [of.Is(ChangeEffect.Widens, $"不再列为不得记录：{before.What.Zh}", $"Not named among what is never recorded any more: {before.What.En}")];

        return [.. of.Worded((before.What.En, before.Why) == (after.What.En, after.Why), $"不得记录“{after.What.Zh}”的文字有改动", $"Why this is never recorded is worded anew: {after.What.En}"), .. Reason(of, before, after)];
    }

    IEnumerable<EditionChange> Reason(Compared of, NotRecorded before, NotRecorded after) =>
    [
        .. of.KeptOut(names.Bases(before.Articles), names.Bases(after.Articles), new("拒收的条款", "Articles whose decisions are refused")),
        .. of.Listed(names.Bases(before.Under), names.Bases(after.Under), new("不得记录的依据", "Articles for which it is never recorded")),
        .. of.KeptOut(before.Promises, after.Promises, new("承诺", "Promises")),
    ];
}
