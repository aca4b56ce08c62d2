using Probity.Calendar;

namespace Probity.Catalogue;

/// <summary>
/// What changes of the master deadline table. Whose time it is decides (<see cref="DeadlineRule.Keeper"/>): more time for an office, and for what is
/// held about people, widens; more time for the person and the public narrows.
/// </summary>
static class CompareDeadlines
{
    /// <summary>Every difference of one row; one of the two may be missing.</summary>
    public static IEnumerable<EditionChange> Run(DeadlineRule? before, DeadlineRule? after, EditionNames names)
    {
        var of = new Compared(ChangedThing.Deadline, (after ?? before)!.Code);
        if (before is null) return [of.Is(OfAdding(after!), $"增加时限：{after!.Due.Zh}，{after.Length.Words.Zh}", $"A deadline was added: {after.Due.En}, {after.Length.Words.En}")];
        if (after is null) return [of.Is(OfRemoving(before), $"减少时限：{before.Due.Zh}，{before.Length.Words.Zh}", $"A deadline was removed: {before.Due.En}, {before.Length.Words.En}")];

        return
        [
            .. Lengths(of, after, new("时限", "The deadline"), before.Length, after.Length),
            .. Lengths(of, after, new("最短期限", "The shortest that is admitted"), before.Least, after.Least),
            .. Lengths(of, after, new("延长后的时限", "The extended deadline"), before.Extension?.To, after.Extension?.To),
            .. of.Allowed(Reasons(before).Keys, Reasons(after).Keys, new("延长的理由", "Reasons for an extension")),
            .. of.Worded(Reasons(before).Keys.Intersect(Reasons(after).Keys).All(code => Reasons(before)[code] == Reasons(after)[code]), "延长理由的文字有改动", "A reason for an extension is worded anew"),
            .. of.Switch((before.WaitsForPerson, after.WaitsForPerson), new("等待本人补正时中止计算", "It stands still now while the person is asked for something"), new("等待本人补正时不再中止计算", "It does not stand still any more while the person is asked for something")),
            .. of.Doubt(before.Keeper == after.Keeper, "改由另一方遵守", "Somebody else has to keep it now"),
            .. of.Doubt(before.Effect == after.Effect, "期满的后果有变动", "Another thing happens when it is over"),
            .. of.Doubt((before.Starts, before.Due) == (after.Starts, after.Due), "起算的事由或者应办事项的文字有改动，请对照", "What starts it or what is due is worded anew; compare the two"),
            .. VerifiedOf(of, before, after),
            .. names.Grounds.Run(of, before.Basis, after.Basis, new("依据的条款", "Articles that set it")),
            .. of.Worded(before.Source == after.Source, "出处的文字有改动", "Where it comes from is worded anew"),
        ];
    }

    /// <summary>What a row does to people that was not there.</summary>
    // A way to contest that closes takes something from the person; any other row binds an office. How long proofs are kept at least is in doubt either way.
    public static ChangeEffect OfAdding(DeadlineRule rule) =>
        rule.Effect is DeadlineEffect.Lapses || IsKeptAtLeast(rule) ? ChangeEffect.Widens : ChangeEffect.Narrows;

    static ChangeEffect OfRemoving(DeadlineRule rule) => rule.Effect is DeadlineEffect.Lapses ? ChangeEffect.Narrows : ChangeEffect.Widens;

    static bool IsKeptAtLeast(DeadlineRule rule) => rule is { Effect: DeadlineEffect.NotBefore, Keeper: not DeadlineKeeper.Person };

    // A row that was not read drives nothing: to be read is to be added.
    static IEnumerable<EditionChange> VerifiedOf(Compared of, DeadlineRule before, DeadlineRule after)
    {
        if (before.Verified == after.Verified) yield break;
        yield return after.Verified
            ? of.Is(OfAdding(after), "已核对条文，开始适用", "Its text was read: it holds from now on")
            : of.Is(OfRemoving(before), "条文改为尚未核对，不再适用", "Its text counts as not read: it holds no longer");
    }

    static IEnumerable<EditionChange> Lengths(Compared of, DeadlineRule rule, Words name, Length? before, Length? after)
    {
        if (before == after) yield break;
        yield return of.Is(OfLength(rule, before, after), $"{name.Zh}由{Say(before).Zh}改为{Say(after).Zh}", $"{name.En}: {Say(after).En}, before: {Say(before).En}");
    }

    static Words Say(Length? length) => length?.Words ?? new("无", "none");

    /// <summary>What another length does to people.</summary>
    public static ChangeEffect OfLength(DeadlineRule rule, Length? before, Length? after)
    {
        if (IsKeptAtLeast(rule) || IsLonger(before, after) is not { } longer) return ChangeEffect.Widens;
        return longer == rule.Keeper is DeadlineKeeper.Person ? ChangeEffect.Narrows : ChangeEffect.Widens;
    }

    // Null where nobody can say: days against working days. No length at all is the shortest.
    static bool? IsLonger(Length? before, Length? after) => (before ?? default, after ?? default) switch
    {
        ({ Unit: LengthUnit.AtOnce }, _) => true,
        (_, { Unit: LengthUnit.AtOnce }) => false,
        var (old, now) when old.IsWithin(now) => true,
        var (old, now) when now.IsWithin(old) => false,
        _ => null,
    };

    static Dictionary<string, Words> Reasons(DeadlineRule rule) => (rule.Extension?.Reasons ?? []).ToDictionary(reason => reason.Code, reason => reason.Name);
}
