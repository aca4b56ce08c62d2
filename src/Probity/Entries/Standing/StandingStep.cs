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

    /// <summary>Its ends moved: a law ends it earlier.</summary>
    public sealed record Shorten(StandingEntry Of) : StandingStep(Of);

    /// <summary>The step for an entry; null where all is as it should be. Of what has ended nothing but its ends is brought in line: nobody uses it.</summary>
    public static StandingStep? Find(StandingEntry one, RulesInForce rules, Instant now, bool withCalendar)
    {
        var moved = !one.Life.HasEndsOf(one.Entry.Life);
        if (one.Entry.Life.UsableTo.At <= now) return moved ? new Shorten(one) : null;

        var open = one.History.Suspensions.FirstOrDefault(suspension => suspension is { Ground: EntrySuspension.OfLaw, ResumedAt: null });
        return (rules.StandingOf(one.Entry.Content, now), open) switch
        {
            (LegalStanding.Suspended gone, null) => new Suspend(one, gone),
            (not LegalStanding.Suspended, { } suspended) => new Resume(one, suspended),
            _ when moved => new Shorten(one),
            (not LegalStanding.Suspended, null) when withCalendar && one.HasMoved(now) => new Move(one),
            _ => null,
        };
    }
}

/// <summary>An entry with what a step about it needs.</summary>
sealed record StandingEntry(StoredEntry Stored, OwnEntry Entry, EntryHistory History, StoredLife Life)
{
    /// <summary>Whether its use is still to begin, and its start as it stands is not the one that the calendar gives.</summary>
    public bool HasMoved(Instant now) => Life.UsableFrom > now && Entry.Life.UsableFrom.At != Life.UsableFrom;

    /// <summary>The entry as it is to be written: with or without a suspension by law; what rests on another ground stays.</summary>
    public OwnEntry With(bool isSuspended) => Entry with
    {
        Facts = Entry.Facts with { IsSuspended = isSuspended || History.Suspensions.Any(one => one.Ground is not EntrySuspension.OfLaw && one.ResumedAt is null) },
    };
}
