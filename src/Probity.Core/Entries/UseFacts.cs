using Probity.Calendar;
using Probity.Catalogue;
using Probity.Notices;

namespace Probity.Entries;

/// <summary>
/// All that decides how long an entry may be used. Whatever changes one of these computes <see cref="UseInterval.Of"/> anew.
/// </summary>
/// <param name="Nature">The item's.</param>
/// <param name="Finality">The item's. An adverse item cannot go without: <see cref="FinalityRule.None"/> is read as a challenge
/// window.</param>
/// <param name="Terms">Its ends by the schedule of its item: first of the edition under which it was recorded, then of every law since; the earliest end counts (<see cref="EntryTerms"/>). Never empty.</param>
/// <param name="DecisionDate">Day of the source decision.</param>
/// <param name="ReleasedAt">When the batch that brought it took effect.</param>
public sealed record UseFacts(Nature Nature, FinalityRule Finality, IReadOnlyList<GravityTerms> Terms, DateOnly DecisionDate, Instant ReleasedAt)
{
    /// <summary>
    /// Day on which the source served the decision; null while not known. A day before the decision is read as the decision's.
    /// </summary>
    public DateOnly? ServedOn { get; init; }

    /// <summary>
    /// Whether that was by public announcement; the window then begins <see cref="Delivery.AnnouncementDays"/> days later.
    /// </summary>
    public bool ServedByAnnouncement { get; init; }

    /// <summary>Whether the decision told the person of the remedies. Not known is not told.</summary>
    public bool RemediesTold { get; init; }

    /// <summary>
    /// Day on which reconsideration or court made the decision final, where the source states it. It takes the place of the window, never
    /// before service.
    /// </summary>
    public DateOnly? FinalByReviewOn { get; init; }

    /// <summary>Last day of the conduct; null while not known. A conduct cannot have ended after the entry arrived.</summary>
    public DateOnly? ConductEnd { get; init; }

    /// <summary>First day of a licence's validity; the day of the decision where there is none.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day of a licence's validity; null where it has none, and the schedule counts.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Day from which the term of a licence without an end runs, where its source sent it again (<see cref="LicenceTerm"/>); null: the day of the decision.</summary>
    public DateOnly? TermFrom { get; init; }

    /// <summary>Every delivery of the notice, those that do not count too.</summary>
    public IReadOnlyList<Delivery> Deliveries { get; init; } = [];

    /// <summary>The working days: a window whose last day is a holiday ends later. Where they are not known, use waits for the longest holiday.</summary>
    public WorkCalendar Calendar { get; init; } = WorkCalendar.Unknown;

    /// <summary>Whether a case or the source has suspended it.</summary>
    public bool IsSuspended { get; init; }

    /// <summary>Whether it was withdrawn or revoked.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>
    /// Day after which the terms against the decision run: that of service, later where it was by announcement, never before the decision;
    /// null while service is not known.
    /// </summary>
    public DateOnly? ServedFrom
    {
        get
        {
            if (ServedOn is not { } day) return null;
            if (ServedByAnnouncement) day = Period.AddDays(day, Delivery.AnnouncementDays);

            return day < DecisionDate ? DecisionDate : day;
        }
    }

    /// <summary>The facts of an entry of this item with these terms, released at this instant; its deliveries are still to be added.</summary>
    public static UseFacts Of(Item item, EntryContent content, IReadOnlyList<GravityTerms> terms, Instant releasedAt) =>
        new(item.Nature, item.Finality, terms, content.DecisionDate, releasedAt)
        {
            ServedOn = content.ServedOn,
            ServedByAnnouncement = content.ServedByAnnouncement,
            RemediesTold = content.RemediesTold,
            FinalByReviewOn = content.FinalByReviewOn,
            ConductEnd = content.ConductEnd,
            ValidFrom = content.ValidFrom,
            ValidTo = content.ValidTo,
            TermFrom = content.TermFrom,
        };
}
