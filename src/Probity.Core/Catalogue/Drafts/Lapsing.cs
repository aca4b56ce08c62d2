using Probity.Calendar;

namespace Probity.Catalogue.Drafts;

/// <summary>
/// What an edition widened holds for three years unless it is renewed; then everything that it widened is as it was before: items, purposes, terms, templates, deadlines, statutes, bodies, the
/// rule of challenges, what is never recorded. Where that would widen something again, the thing is off until an edition says otherwise. An edition is compared with the law that would hold on
/// its first day, not with what was once published: it carries nothing on that lapsed, and narrowing a thing a little does not make the rest of it permanent.
/// </summary>
public static class Lapsing
{
    /// <summary>How long what widens holds.</summary>
    public const int Years = 3;

    /// <summary>The first day on which what the edition widened holds no more; null where it widens nothing.</summary>
    /// <param name="before">The law that would hold on its first day without it.</param>
    /// <param name="edition">The edition.</param>
    public static DateOnly? Of(Edition before, Edition edition) => Widens(before, edition) ? Period.AddYears(edition.From, Years) : null;

    /// <summary>Whether anything in it widens.</summary>
    public static bool Widens(Edition before, Edition edition) => CompareEditions.Widens(CompareEditions.Run(before, edition));

    /// <summary>The last of these editions as it holds on a day.</summary>
    /// <param name="editions">The earliest first, up to the one in force; not empty.</param>
    /// <param name="day">The day.</param>
    public static Edition On(IReadOnlyList<Edition> editions, DateOnly day) => new LapseFold(editions).On(editions.Count, day);
}
