namespace Probity.PublicLog;

/// <summary>A policy of witnesses as it was announced.</summary>
/// <param name="Number">From 1, in the order of announcing.</param>
/// <param name="From">The first day on which it holds, from 00:00 in Asia/Shanghai.</param>
/// <param name="AnnouncedOn">The day on which it was announced.</param>
/// <param name="Lines">Its witnesses, groups and quorum, as C2SP tlog-policy writes them, without the keys of logs.</param>
public sealed record AnnouncedPolicy(int Number, DateOnly From, DateOnly AnnouncedOn, string Lines);

/// <summary>
/// All policies of witnesses that this register ever announced, by their numbers. In force is the last announced of those whose day has come: whoever announces another one overrules, from its day on, what was announced before.
/// </summary>
public sealed record PolicyBook(IReadOnlyList<AnnouncedPolicy> All)
{
    /// <summary>How many days before its first day a change is announced at least.</summary>
    public const int DaysAhead = 30;

    /// <summary>Nothing was announced.</summary>
    public static readonly PolicyBook Empty = new([]);

    /// <summary>The number of whatever is announced next.</summary>
    public int Next => All.Count is 0 ? 1 : All.Max(one => one.Number) + 1;

    /// <summary>The last that was announced; null where nothing was.</summary>
    public AnnouncedPolicy? Last => All.MaxBy(one => one.Number);

    /// <summary>The policy of a day; null before the first.</summary>
    public AnnouncedPolicy? InForceOn(DateOnly day) => All.Where(one => one.From <= day).MaxBy(one => one.Number);

    /// <summary>The next that will be in force after a day; null where nothing else was announced.</summary>
    public AnnouncedPolicy? ComingAfter(DateOnly day)
    {
        var now = InForceOn(day)?.Number ?? 0;
        return All.Where(one => one.Number > now && one.From > day && All.All(later => later.Number <= one.Number || later.From > one.From)).MinBy(one => one.From);
    }

    /// <summary>These and one more.</summary>
    public PolicyBook With(AnnouncedPolicy policy) => new([.. All.Append(policy).OrderBy(one => one.Number)]);

    /// <summary>One of them.</summary>
    public AnnouncedPolicy? Find(int number) => All.FirstOrDefault(one => one.Number == number);
}
