using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Probity.Bodies;
using Probity.Calendar;
using Probity.Catalogue;

namespace Probity.Entries;

/// <summary>For which rules, calendar and day every entry is looked through.</summary>
/// <param name="Rules">Hash of the edition in force; empty on a register that is new.</param>
/// <param name="Calendar">Digest of the announced working days; empty on a register that is new.</param>
/// <param name="Day">Day in China.</param>
/// <param name="SweptAt">When the walk began.</param>
sealed record SweepMark(string Rules, string Calendar, string Day, Instant SweptAt)
{
    /// <summary>What holds at an instant under an edition.</summary>
    public static SweepMark Of(Edition edition, WorkCalendar calendar, Instant now) => new($"{edition.Code} {edition.Hash} {DigestOf(edition)}", DigestOf(calendar), ShanghaiTime.DayOf(now).ToString("yyyy-MM-dd"), now);

    /// <summary>Whether nothing changed since.</summary>
    public bool IsSame(SweepMark other) => (Rules, Calendar, Day) == (other.Rules, other.Calendar, other.Day);

    // What lapsed of an edition, or was renewed, changes what it records and not its files.
    static string DigestOf(Edition edition) => Digest(string.Join('\n', edition.Items.Where(item => item.Enabled)
        .Select(item => $"{item.Code}: {string.Join(' ', item.Conducts.Select(conduct => conduct.Code))}").Concat(edition.Schedules.Select(KeyOf)).Append(KeyOf(edition))));

    static string DigestOf(WorkCalendar calendar) => Digest(calendar.Said);

    static string Digest(string said) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)));

    /// <summary>Whether other holidays were announced since a mark; a new register takes the calendar that it finds.</summary>
    public bool HasOtherHolidays(SweepMark? last) => last is { Calendar.Length: > 0 } && last.Calendar != Calendar;

    /// <summary>When entries of a schedule end, as one text to compare.</summary>
    public static string KeyOf(TermSchedule schedule) => string.Join('|', schedule.Terms.Select(terms =>
        $"{schedule.Code} {terms.Gravity} {string.Join(',', terms.PenaltyKinds)} {string.Join(' ', TermLadder.Ends.Select(end => end.Of(terms) is { } term ? $"{term.Months}{term.From}" : "-"))}"));

    /// <summary>What an edition refuses whatever it is called, as one text to compare.</summary>
    public static string KeyOf(Edition edition) => string.Join('\n',
        edition.RefuseList.Select(one => string.Join('|', one.Aliases.Append(one.Title.Zh).Concat(one.Articles).Concat(one.Phrases).Concat(one.OnlyItems).Append($"{one.SealedFrom:yyyy-MM-dd}")))
            .Concat(edition.NotRecorded.SelectMany(matter => matter.Articles).Select(basis => $"{basis}")));
}

/// <summary>Which entries a walk must look at, by the columns that are clear: no other is opened.</summary>
/// <param name="Edition">The edition in force.</param>
/// <param name="Items">Items of which something was repealed, dropped or switched off.</param>
/// <param name="Editions">Earlier editions that refused less.</param>
sealed record SweepConcern(string Edition, IReadOnlyList<string> Items, IReadOnlyList<string> Editions)
{
    /// <summary>Items that end at other times under another edition than under the one in force: looked at whether or not they are in use, once a law.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];

    /// <summary>The instant of the walk.</summary>
    public required Instant Now { get; init; }

    /// <summary>When the last walk began: what was released since then and decided under another edition is looked at too.</summary>
    public required Instant SweptAt { get; init; }

    /// <summary>Whether holidays were announced since the last walk.</summary>
    public required bool WithCalendar { get; init; }

    /// <summary>Whether another edition is in force since the last walk: only then can something come back.</summary>
    public required bool IsNew { get; init; }

    /// <summary>What may be concerned now, after the last walk.</summary>
    public static SweepConcern Of(RulesInForce rules, Edition now, SweepMark mark, SweepMark? last)
    {
        var isNew = mark.Rules != last?.Rules;
        var day = ShanghaiTime.DayOf(mark.SweptAt);
        var (all, refused) = (rules.Editions.All, SweepMark.KeyOf(now));
        return new SweepConcern(now.Code,
            [.. all.Append(now).SelectMany(edition => edition.Items).Where(item => IsConcerned(item, now, day)).Select(item => item.Code).Distinct().Order(StringComparer.Ordinal)],
            isNew || Seals(now, last, day) ? [.. all.Where(edition => SweepMark.KeyOf(edition) != refused).Select(edition => edition.Code)] : [])
        {
            Terms = isNew ? [.. all.SelectMany(edition => edition.Items.Where(item => HasOtherTerms(edition, item, now))).Select(item => item.Code).Distinct().Order(StringComparer.Ordinal)] : [],
            Now = mark.SweptAt,
            SweptAt = last?.SweptAt ?? mark.SweptAt,
            // A new register takes the calendar that it finds: its entries are computed by it from the first.
            WithCalendar = last is null || mark.HasOtherHolidays(last),
            IsNew = isNew,
        };
    }

    static bool HasOtherTerms(Edition edition, Item item, Edition now) =>
        now.FindItem(item.Code) is { } known && edition.FindSchedule(item.Schedule) is { } before && now.FindSchedule(known.Schedule) is { } after && SweepMark.KeyOf(before) != SweepMark.KeyOf(after);

    // The day of a sealing that was announced before has come.
    static bool Seals(Edition now, SweepMark? last, DateOnly day) => now.RefuseList.Any(refused =>
        refused.SealedFrom is { } from && from <= day && string.CompareOrdinal(from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), last?.Day) > 0);

    // A part of an article is enough: whether the entry rests on that part is seen when it is opened.
    static bool IsConcerned(Item item, Edition now, DateOnly day) =>
        now.FindItem(item.Code) is not { Enabled: true } known
        || item.Conducts.Any(conduct => known.Conducts.All(one => one.Code != conduct.Code))
        || item.Covers.Concat(known.RecordedUnder).Any(basis => now.FindStatute(basis.Statute) is { } statute
            && statute.Ended.Any(end => end.On <= day && Touches(end, basis) && IsGone(now, end, day)));

    static bool Touches(BasisEnd end, Basis basis) => end.Bases.Count is 0 || end.Bases.Any(ended => ended.Article == basis.Article);

    // Whether anything may have gone with it, or with what took its place since.
    static bool IsGone(Edition now, BasisEnd end, DateOnly day) => !end.HasSuccessors || end.Successors.Any(place => now.FindStatute(place.Statute) is { } statute
        && statute.Ended.Any(later => later.On > end.On && later.On <= day && Touches(later, place) && IsGone(now, later, day)));
}
