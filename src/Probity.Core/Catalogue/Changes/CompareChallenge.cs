namespace Probity.Catalogue;

/// <summary>What changes of the way in which a person challenges a look: it binds bodies, so less of it widens what they can do to people.</summary>
static class CompareChallenge
{
    /// <summary>Every difference; one of the two may be missing.</summary>
    public static IEnumerable<EditionChange> Run(ChallengeRule? before, ChallengeRule? after)
    {
        var of = new Compared(ChangedThing.Challenge, "challenge");
        if (before is null && after is null) return [];
        if (before is null) return [of.Is(ChangeEffect.Narrows, "本人可以质询查询", "A person can challenge a look")];
        if (after is null) return [of.Is(ChangeEffect.Widens, "本人不再能质询查询", "A person cannot challenge a look any more")];

        return
        [
            .. of.Doubt(before.Deadline == after.Deadline, "举证改用另一时限", "Another deadline holds for the document of the matter"),
            .. of.More((before.Unproven, after.Unproven), new("几次没有举证即暂停", "Unproven challenges that suspend a purpose")),
            .. Within(of, before, after),
            .. OpenAtOnce(of, before.OpenAtOnce, after.OpenAtOnce),
            .. of.Allowed(before.Documents.Select(one => one.Code), after.Documents.Select(one => one.Code), new("可以举证的文书", "Documents that show a matter")),
            .. of.Worded(before.Documents.All(one => after.FindDocument(one.Code) is not { } same || same.Name == one.Name), "文书种类的文字有改动", "A kind of document is worded anew"),
        ];
    }

    static IEnumerable<EditionChange> OpenAtOnce(Compared of, int before, int after)
    {
        if (before == after) yield break;
        yield return of.Is(after > before ? ChangeEffect.Narrows : ChangeEffect.Widens, $"一人对一个单位同时未办结的质询由{before}件改为{after}件", $"One person may have {after} challenges open with one body, before: {before}");
    }

    static IEnumerable<EditionChange> Within(Compared of, ChallengeRule before, ChallengeRule after)
    {
        if (before.Within == after.Within) yield break;
        yield return of.Is(before.Within.IsWithin(after.Within) ? ChangeEffect.Narrows : ChangeEffect.Widens,
            $"没有举证的质询由计算{before.Within.Words.Zh}改为{after.Within.Words.Zh}", $"An unproven challenge counts for {after.Within.Words.En}, before: {before.Within.Words.En}");
    }
}
