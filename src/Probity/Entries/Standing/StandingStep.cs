using Probity.Bodies;
using Probity.Calendar;
using Probity.Catalogue;

namespace Probity.Entries;

/// <summary>What has to be done about one entry so that it says what the law and the calendar say now: one of the nested records.</summary>
abstract record StandingStep(StandingEntry Of)
{
    /// <summary>Nothing carries it any more.</summary>
    public sealed record Suspend(StandingEntry Of, LegalStanding.Suspended Gone) : StandingStep(Of);

    /// <summary>The law carries it again.</summary>
    public sealed record Resume(StandingEntry Of, StoredSuspension Open) : StandingStep(Of);

    /// <summary>Its start moved with the calendar.</summary>
    public sealed record Move(StandingEntry Of) : StandingStep(Of);

    /// <summary>The step for an entry; null where all is as it should be. What has ended is left alone: nobody uses it.</summary>
    public static StandingStep? Find(StandingEntry one, RulesInForce rules, Instant now, bool withCalendar)
    {
        if (one.Entry.Life.UsableTo.At <= now) return null;

        var open = one.History.Suspensions.FirstOrDefault(suspension => suspension is { Ground: EntrySuspension.OfLaw, ResumedAt: null });
        return (rules.StandingOf(one.Entry.Content, now), open) switch
        {
            (LegalStanding.Suspended gone, null) => new Suspend(one, gone),
            (not LegalStanding.Suspended, { } suspended) => new Resume(one, suspended),
            (not LegalStanding.Suspended, null) when withCalendar && one.HasMoved(now) => new Move(one),
            _ => null,
        };
    }
}

/// <summary>An entry with what a step about it needs.</summary>
sealed record StandingEntry(StoredEntry Stored, OwnEntry Entry, EntryHistory History, Instant? UsableFrom)
{
    /// <summary>Whether its use is still to begin, and its start as it stands is not the one that the calendar gives.</summary>
    public bool HasMoved(Instant now) => UsableFrom > now && Entry.Life.UsableFrom.At != UsableFrom;

    /// <summary>The entry as it is to be written: with or without a suspension by law; what rests on another ground stays.</summary>
    public OwnEntry With(bool isSuspended) => Entry with
    {
        Facts = Entry.Facts with { IsSuspended = isSuspended || History.Suspensions.Any(one => one.Ground is not EntrySuspension.OfLaw && one.ResumedAt is null) },
    };
}
