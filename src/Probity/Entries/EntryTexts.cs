using Probity.Calendar;
using Probity.Catalogue;
using Probity.Portals;

namespace Probity.Entries;

/// <summary>What pages, letters and the API say of an entry's state and dates.</summary>
static class EntryTexts
{
    /// <summary>The state in one sentence, without the rule that makes it so.</summary>
    public static Words Of(EntryStatus status) => status.State switch
    {
        EntryState.NotUsed => new("目前不能被查询、使用", "No body may see or use it at present"),
        EntryState.Waiting => Dated("{0}之前不能被查询、使用", "No body may see or use it before {0}", From(status.Changes)),
        EntryState.InUse => Dated("可以被查询、使用，至{0}止", "May be seen and used until {0}", LastDay(status.Changes)),
        _ => Dated("使用期限已于{0}届满，任何单位不能再查询、使用", "Its use ended on {0}: no body may see it any more", LastDay(status.Changes)),
    };

    /// <summary>Why an entry is suspended, with day and article.</summary>
    public static Words Why(OwnEntry entry, EntrySuspension suspension) =>
        LawTexts.Of(suspension.Reason.Why, suspension.Since, BasisWords.ByStatute(entry.Edition, suspension.Reason.Bases));

    /// <summary>Whether the person was notified, and when: by a service of the source, whose hour nobody knows, on its day.</summary>
    public static Words Notified(Instant? at) => at is null
        ? new("尚未有效告知", "Not yet")
        : Dated("已于{0}告知", "On {0}", ShanghaiTime.StartOf(ShanghaiTime.DayOf(at.Value)) == at ? LastDay(at) : At(at));

    /// <summary>Until when the decision can still be contested, counting service alone; null when that is over, unknown or not the rule.</summary>
    public static Words? Window(OwnEntry entry, Instant now)
    {
        if (entry.Contest.Way is not ContestWay.Administrative) return null;

        var final = UseInterval.FinalFrom(entry.Facts);
        var isWindow = final.Rule == UseRule.WindowTold || final.Rule == UseRule.WindowUntold;

        // Use may wait longer than the window; the person is told the day by which to act.
        var end = isWindow && entry.Contest.SueBy is { } last ? ShanghaiTime.EndOf(last) : final.At;
        return end > now ? Dated("救济期限至{0}届满", "The time to contest the decision runs until {0}", LastDay(end)) : null;
    }

    /// <summary>How far the law would let a publication go, which there is not.</summary>
    public static Words Ceiling(UseBound end) => end.At is null
        ? end.Rule.Words
        : Dated($"即使公示，法定上限也只到{{0}}：{end.Rule.Words.Zh}", $"Were it published, the law's ceiling would be {{0}}. {end.Rule.Words.En}", LastDay(end.At));

    /// <summary>Which gravity the entry has, by which kinds of penalty, and what follows for its ends: for the person alone (charter C1). Null where it makes no difference.</summary>
    public static Words? Length(OwnEntry entry)
    {
        if (entry.Gravity is not { } gravity) return null;

        var (name, terms) = (CatalogueTexts.Name(gravity), entry.Facts.Terms[0]);
        return new(
            $"按记录时的目录，这一处罚的类别属于“{name.Zh}”：使用{CatalogueTexts.Of(terms.Use).Zh}。轻重只用来计算期限，只有您看得到。",
            $"By the catalogue under which it was recorded, this kind of penalty counts as “{name.En.ToLowerInvariant()}”: use lasts {CatalogueTexts.Of(terms.Use).En}. The gravity serves to compute the ends alone, and nobody but you sees it.");
    }

    /// <summary>An instant with day and minute; of a bound that begins with a day, the day alone.</summary>
    public static Words From(Instant? instant) =>
        instant is { } at && ShanghaiTime.StartOf(ShanghaiTime.DayOf(at)) == at ? Date(ShanghaiTime.DayOf(at)) : At(instant);

    /// <summary>The last day before an end, which is the first instant that follows.</summary>
    public static Words LastDay(Instant? end) => end is { } at ? Date(ShanghaiTime.DayOf(new Instant(at.Microseconds - 1))) : None;

    /// <summary>Day and minute in China.</summary>
    public static Words At(Instant? instant) => instant is { } at
        ? new(Display.Instant(at.ToDateTimeOffset(), Language.Zh), Display.Instant(at.ToDateTimeOffset(), Language.En))
        : None;

    /// <summary>A day.</summary>
    public static Words Date(DateOnly? day) => day is { } date ? new(Display.Date(date, Language.Zh), Display.Date(date, Language.En)) : None;

    /// <summary>A body by its Chinese name: with its English one where the edition knows it.</summary>
    public static Words Authority(Edition edition, string name) => edition.Bodies.FirstOrDefault(body => body.Name.Zh == name)?.Name ?? Words.Same(name);

    static Words None => new("未定", "no date yet");

    static Words Dated(string zh, string en, Words date) =>
        new(string.Format(null, zh, date.Zh), string.Format(null, en, date.En));
}
