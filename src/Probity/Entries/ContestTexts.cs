namespace Probity.Entries;

/// <summary>How to contest an entry or its decision, in plain words: today's ways and none that does not exist yet.</summary>
static class ContestTexts
{
    /// <summary>The ways, one sentence each.</summary>
    public static IReadOnlyList<Words> Of(OwnEntry entry)
    {
        return [.. Decision(entry), Error(entry.SourceName, entry.CentreName)];
    }

    static IReadOnlyList<Words> Decision(OwnEntry entry)
    {
        var (contest, authority) = (entry.Contest, EntryTexts.Authority(entry.Edition, entry.Content.Authority));
        if (contest.Way is ContestWay.Source) return [];
        if (contest.Way is ContestWay.Court) return [Court(authority)];

        return entry.Facts.RemediesTold ? Told(contest, authority) : Untold(contest, authority);
    }

    static IReadOnlyList<Words> Told(Contest contest, Words authority) =>
    [
        new($"对{authority.Zh}的决定不服，可以自收到决定之日起六十日内申请行政复议{By(contest.ReconsiderBy).Zh}。",
            $"Reconsideration of the decision of {authority.En}: within 60 days of being served with it{By(contest.ReconsiderBy).En}."),
        new($"也可以自收到决定之日起六个月内向人民法院提起行政诉讼{By(contest.SueBy).Zh}。",
            $"Or a suit in a people's court: within six months of being served{By(contest.SueBy).En}."),
    ];

    static IReadOnlyList<Words> Untold(Contest contest, Words authority) =>
    [
        new($"{authority.Zh}的决定没有写明救济途径，申请行政复议、提起行政诉讼的期限最长为一年{By(contest.SueBy).Zh}。",
            $"The decision of {authority.En} did not say how to contest it, so reconsideration and a suit are open for up to one year{By(contest.SueBy).En}."),
    ];

    static Words Court(Words court) => new(
        $"认为纳入失信被执行人名单错误的，可以向{court.Zh}申请纠正；被驳回的，可以自收到决定之日起十日内向上一级人民法院申请复议。",
        $"If the entry in the list of defaulters is wrong, ask {court.En} to correct it; if it refuses, ask the court above it for review within ten days.");

    // Objections in the register itself are not open yet; the letter must not promise a button that is not there.
    static Words Error(Words source, Words centre) => new(
        $"认为记录内容有错误、不完整或者不是您本人的，请向{source.Zh}提出，也可以向{centre.Zh}提出，由其转交并督促办理。不收费。",
        $"If the entry is wrong, incomplete or not about you, tell {source.En}, or {centre.En}, which passes it on and sees that it is answered. It costs nothing.");

    static Words By(DateOnly? day) => day is null
        ? new("", "")
        : new($"（至{EntryTexts.Date(day).Zh}）", $" (until {EntryTexts.Date(day).En})");
}
