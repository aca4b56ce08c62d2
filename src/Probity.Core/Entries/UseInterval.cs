using Probity.Calendar;
using Probity.Catalogue;
using Probity.Notices;

namespace Probity.Entries;

/// <summary>
/// The life of an entry, computed from dates and never a flag that somebody must flip (charter C4, C8). Every bound is the first
/// instant of what follows it: usable when <c>UsableFrom &lt;= now &lt; UsableTo</c>. An interval that would be empty has no UsableFrom.
/// </summary>
/// <param name="KnownFrom">From when the person sees it.</param>
/// <param name="UsableFrom">From when a purpose may see it; no instant while it may not.</param>
/// <param name="UsableTo">When its use ends; no instant only where it cannot be computed, and then there is no UsableFrom either.</param>
/// <param name="ArchivedTo">When it is destroyed.</param>
public sealed record UseInterval(UseBound KnownFrom, UseBound UsableFrom, UseBound UsableTo, UseBound ArchivedTo)
{
    /// <summary>Until when the law would admit a publication, which there is not; no instant: never.</summary>
    public required UseBound PublishableTo { get; init; }

    /// <summary>When inquiries stop being answered with it: never later than its use ends.</summary>
    public required UseBound AnswerableTo { get; init; }

    /// <summary>Whether a purpose may see it at an instant: it may be used, and inquiries are answered with it.</summary>
    public bool IsUsableAt(Instant now) => UsableFrom.At <= now && now < UsableTo.At && now < AnswerableTo.At;

    /// <summary>Computes the interval.</summary>
    public static UseInterval Of(UseFacts facts)
    {
        var known = new UseBound(facts.ReleasedAt, UseRule.Released);
        var to = EntryEnds.Use(facts);
        var from = Barred(facts, to) ?? Latest(known, facts.Nature is Nature.Adverse ? AdverseFrom(facts) : [InForce(facts)]);
        if (from.At >= to.At) from = new UseBound(null, UseRule.EndedBefore);

        return new UseInterval(known, from, to, EntryEnds.Archive(facts, to)) { PublishableTo = EntryEnds.Publication(facts), AnswerableTo = EntryEnds.Inquiry(facts, to) };
    }

    static UseBound? Barred(UseFacts facts, UseBound to)
    {
        if (facts.IsWithdrawn) return new UseBound(null, UseRule.Withdrawn);
        if (facts.IsSuspended) return new UseBound(null, UseRule.Suspended);

        return to.At is null ? to : null;
    }

    static UseBound[] AdverseFrom(UseFacts facts)
    {
        var delivered = Delivery.FirstCounting(facts.Deliveries);

        return [FinalFrom(facts), new UseBound(delivered, delivered is null ? UseRule.NotNotified : UseRule.Delivered)];
    }

    /// <summary>From when the decision behind an adverse entry counts as final, whether or not the person was notified (charter C4).</summary>
    public static UseBound FinalFrom(UseFacts facts)
    {
        if (facts.Finality is FinalityRule.FinalJudgment) return After(facts.DecisionDate, UseRule.FinalJudgment);

        var served = facts.ServedFrom;
        if (facts.FinalByReviewOn is { } final && final >= (served ?? facts.DecisionDate)) return After(final, UseRule.FinalByReview);
        if (served is not { } day) return new UseBound(null, UseRule.ServiceUnknown);

        return facts.RemediesTold
            ? After(facts.Calendar.LatestEnd(Period.AddMonths(day, Contest.Suit.Count)), UseRule.WindowTold)
            : After(facts.Calendar.LatestEnd(Period.AddYears(day, Contest.Untold.Count)), UseRule.WindowUntold);
    }

    static UseBound InForce(UseFacts facts) => new(ShanghaiTime.StartOf(facts.ValidFrom ?? facts.DecisionDate), UseRule.InForce);

    static UseBound After(DateOnly lastDay, UseRule rule) => new(ShanghaiTime.EndOf(lastDay), rule);

    // What has no instant yet is the latest of all; of equals the first stands.
    static UseBound Latest(UseBound known, UseBound[] bounds) =>
        bounds.Aggregate(known, (latest, next) => latest.At is null || (next.At is { } at && at <= latest.At) ? latest : next);
}
