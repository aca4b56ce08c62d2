using Probity.Calendar;
using Probity.Entries;

namespace Probity.Subjects;

/// <summary>A day on which something changes for the person.</summary>
/// <param name="On">The day in China.</param>
/// <param name="What">What happens.</param>
/// <param name="Entry">Number of the entry.</param>
public sealed record NextDate(DateOnly On, Words What, string Entry)
{
    /// <summary>The next dates of entries, the earliest first: last days to contest, beginnings and ends of use.</summary>
    public static IReadOnlyList<NextDate> Of(IEnumerable<OwnEntry> entries, Instant now) =>
        [.. entries.SelectMany(entry => Of(entry, now)).Where(date => date.On >= ShanghaiTime.DayOf(now)).OrderBy(date => date.On).Take(6)];

    static IEnumerable<NextDate> Of(OwnEntry entry, Instant now)
    {
        var (number, contest) = (entry.Number.ToString(), entry.Contest);
        if (contest.ReconsiderBy is { } reconsider && reconsider != contest.SueBy)
            yield return new(reconsider, new("申请行政复议的最后一天", "Last day to ask for reconsideration"), number);
        if (contest.SueBy is { } sue) yield return new(sue, new("提起行政诉讼的最后一天", "Last day to sue"), number);

        if (entry.StatusAt(now) is not { Changes: { } at } status) yield break;
        if (status.State is EntryState.Waiting)
            yield return new(ShanghaiTime.DayOf(at), new("这条记录开始可以被查询、使用", "The entry may be seen and used from this day"), number);
        if (status.State is EntryState.InUse)
            yield return new(ShanghaiTime.DayOf(new Instant(at.Microseconds - 1)), new("这条记录可以被使用的最后一天", "Last day on which the entry may be used"), number);
    }
}
