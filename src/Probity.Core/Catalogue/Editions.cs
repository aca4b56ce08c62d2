using Probity.Calendar;
using Probity.Catalogue.Drafts;

namespace Probity.Catalogue;

/// <summary>
/// All editions of the catalogue that are known, in the order in which they came into force. An edition that is published while the program runs is taken in; what an edition widened and
/// nobody renewed holds no more after three years.
/// </summary>
/// <param name="editions">With different codes and without overlap.</param>
public sealed class Editions(IEnumerable<Edition> editions)
{
    volatile WorkCalendar calendar = WorkCalendar.Unknown;
    volatile Known known = new([.. editions.OrderBy(edition => edition.From)]);

    /// <summary>Every edition as it was published, the earliest first.</summary>
    public IReadOnlyList<Edition> All => known.All;

    /// <summary>
    /// The working days. They are the State Council's and no rule of an edition: a new year's notice comes in by two hands without a new edition,
    /// and what was reckoned provisionally is reckoned anew.
    /// </summary>
    public WorkCalendar Calendar
    {
        get => calendar;
        init => calendar = value;
    }

    /// <summary>The edition that holds on a day: the last one that began on it or before it and has not ended, without what lapsed. Null before the first one.</summary>
    public Edition? InForceOn(DateOnly day) => known.On(day);

    /// <summary>The edition with this code, as it was published; null when none has it.</summary>
    public Edition? Find(string code) => All.FirstOrDefault(edition => edition.Code == code);

    /// <summary>The law of a day as the editions up to one of them make it: what a later edition that begins on that day is compared with. Null where that one is not known.</summary>
    public Edition? LawUpTo(string code, DateOnly day)
    {
        var now = known;
        var upTo = now.All.Index().FirstOrDefault(one => one.Item.Code == code);
        return upTo.Item is null ? null : now.LawOf(upTo.Index + 1, day);
    }

    /// <summary>Takes in what was published or renewed since: all editions, in any order. Whoever asks from now on is answered by them.</summary>
    public void Take(IEnumerable<Edition> published) => known = new([.. published.OrderBy(edition => edition.From)]);

    /// <summary>Takes in other working days. Whoever reckons from now on reckons with them.</summary>
    public void Take(WorkCalendar announced) => calendar = announced;

    sealed class Known(IReadOnlyList<Edition> all)
    {
        readonly LapseFold laws = new(all);

        public IReadOnlyList<Edition> All => all;

        public Edition? On(DateOnly day)
        {
            var last = all.Count;
            while (last > 0 && !(all[last - 1].From <= day && (all[last - 1].To is null || day <= all[last - 1].To))) last--;
            return last is 0 ? null : laws.On(last, day);
        }

        public Edition LawOf(int count, DateOnly day) => laws.On(count, day);
    }
}
