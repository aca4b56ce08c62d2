using Probity.Calendar;
using Probity.Catalogue;

namespace Probity.Entries;

/// <summary>The four ends of an entry, each on its own (misuse L2) and with the rule that made it. Of several laws the earliest end counts, and of equal ones the law under which it was recorded.</summary>
static class EntryEnds
{
    /// <summary>Until when it may be used; no instant where it cannot be computed, and then it is never used.</summary>
    public static UseBound Use(UseFacts facts)
    {
        if (facts is { Nature: Nature.Licence, ValidTo: { } valid }) return After(valid, UseRule.Validity);

        return IsUnknown(facts) ? new UseBound(null, UseRule.ConductEndUnknown) : Earliest(facts, terms => Of(facts, terms.Use));
    }

    /// <summary>Until when an inquiry may be answered with it: never longer than it may be used.</summary>
    public static UseBound Inquiry(UseFacts facts, UseBound use)
    {
        if (use.At is null || facts is { Nature: Nature.Licence, ValidTo: not null }) return use;

        return Earliest(facts, terms => Of(facts, terms.Inquiry)) is var inquiry && inquiry.At <= use.At ? inquiry : use with { Rule = UseRule.NoLongerUsed };
    }

    /// <summary>The longest publication that the law would admit; no instant: none. It publishes nothing: nothing is published about natural persons here (Shandong regulation Art. 20).</summary>
    public static UseBound Publication(UseFacts facts)
    {
        if (facts.IsWithdrawn) return new UseBound(null, UseRule.Withdrawn);
        if (facts.IsSuspended) return new UseBound(null, UseRule.Suspended);
        if (facts.Terms.Any(terms => terms.Publication is null)) return new UseBound(null, UseRule.NotPublished);

        return IsUnknown(facts) ? new UseBound(null, UseRule.ConductEndUnknown) : Earliest(facts, terms => Of(facts, terms.Publication!));
    }

    /// <summary>Until when it is kept under seal after its use; what is never used is kept as long after it arrived.</summary>
    public static UseBound Archive(UseFacts facts, UseBound use)
    {
        var ended = use.At ?? facts.ReleasedAt;
        var lastDay = ShanghaiTime.DayOf(new Instant(ended.Microseconds - 1));
        return Earliest(facts, terms => terms.Archive is { } archive ? After(Period.AddMonths(lastDay, archive.Months), UseRule.ReviewLimit) : new UseBound(ended, UseRule.NotArchived));
    }

    static UseBound Of(UseFacts facts, Term term)
    {
        if (facts is { Nature: Nature.Licence, TermFrom: { } from }) return After(Period.AddMonths(from, term.Months), UseRule.SentAgain);
        if (facts.Nature is not Nature.Adverse) return After(Period.AddMonths(facts.DecisionDate, term.Months), UseRule.DecisionTerm);

        var ended = ConductEnd(facts);
        if (term.From is TermEvent.ConductEnd) return After(TermLadder.Capped(Period.AddMonths(ended, term.Months), ended), UseRule.ConductTerm);

        var lastDay = Period.AddMonths(facts.DecisionDate, term.Months);
        return TermLadder.Capped(lastDay, ended) is var capped && capped < lastDay ? After(capped, UseRule.ConductTerm) : After(lastDay, UseRule.DecisionTerm);
    }

    static UseBound Earliest(UseFacts facts, Func<GravityTerms, UseBound> end)
    {
        var first = end(facts.Terms[0]);
        return facts.Terms.Skip(1).Select(end).Aggregate(first, (earliest, next) => next.At < earliest.At ? next with { Rule = UseRule.LaterLaw } : earliest);
    }

    static bool IsUnknown(UseFacts facts) => facts is { Nature: Nature.Adverse, ConductEnd: null };

    // A conduct cannot have ended after the entry arrived.
    static DateOnly ConductEnd(UseFacts facts) => ShanghaiTime.DayOf(facts.ReleasedAt) is var arrived && facts.ConductEnd is { } end && end < arrived ? end : arrived;

    static UseBound After(DateOnly lastDay, UseRule rule) => new(ShanghaiTime.EndOf(lastDay), rule);
}
