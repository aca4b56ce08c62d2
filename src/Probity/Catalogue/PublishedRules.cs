using Probity.Portals;

namespace Probity.Catalogue;

/// <summary>The edition that the public reads: the one in force today in China; before the first comes into force, the first.</summary>
public sealed class PublishedRules(Editions editions, TimeProvider clock)
{
    /// <summary>The edition in force today.</summary>
    public Edition Today => editions.InForceOn(Display.DayOf(clock.GetUtcNow())) ?? editions.All[0];

    /// <summary>The working days that are in force.</summary>
    public Calendar.WorkCalendar Calendar => editions.Calendar;
}
