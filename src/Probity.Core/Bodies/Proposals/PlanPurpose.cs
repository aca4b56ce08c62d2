using Probity.Catalogue;

namespace Probity.Bodies.Proposals;

/// <summary>Whether a body may be let hold a purpose, or has one that can be ended. The edition in force must list the body (charter C2, C5).</summary>
public static class PlanPurpose
{
    /// <summary>The edition in force has no such purpose.</summary>
    public static readonly Refusal Unknown = Refusal.Invalid("purpose.unknown",
        "现行目录中没有这一应用事项。", "The edition in force has no such purpose.");

    /// <summary>The edition in force does not list the body for it: no grant here can be wider than the law.</summary>
    public static readonly Refusal NotListed = Refusal.Invalid("purpose.not-listed",
        "现行目录没有把这一事项列给该单位。", "The edition in force does not list the body for this purpose.");

    /// <summary>The body holds it already.</summary>
    public static readonly Refusal Held = Refusal.Conflict("purpose.held",
        "该单位已经具有这一事项，或者已定授予日期。", "The body holds the purpose already, or will from a day that is known.");

    /// <summary>The body does not hold it.</summary>
    public static readonly Refusal NotHeld = Refusal.Conflict("purpose.not-held",
        "该单位不具有这一事项。", "The body does not hold this purpose.");

    /// <summary>The purpose is not suspended for the body, or not for that unit.</summary>
    public static readonly Refusal NotSuspended = Refusal.Conflict("purpose.not-suspended",
        "这一事项没有对该单位或者该内设机构暂停。", "The purpose is not suspended for the body, or not for that unit.");

    /// <summary>The last day lies before the first.</summary>
    public static readonly Refusal LastBeforeFirst = Refusal.Invalid("purpose.last-before-first",
        "截止日期早于起始日期。", "The last day lies before the first.");

    /// <summary>From which day it is held.</summary>
    public static Outcome<DateOnly> Grant(BodyTree tree, Edition edition, GrantPurpose act, DateOnly today)
    {
        var from = act.DayFrom(today);
        if (from < today) return PlanTree.DatePast;
        if (act.To < from) return LastBeforeFirst;
        if (edition.FindPurpose(act.Purpose) is not { } purpose) return Unknown;
        if (tree.Find(act.Body) is not { } body) return PlanTree.Unknown;
        if (!body.IsOpenOn(from)) return PlanTree.NotOpen;
        if (!purpose.Bodies.Contains(act.Body)) return NotListed;

        return Granted(tree, act.Body, act.Purpose, today).Any() ? Held : from;
    }

    /// <summary>The grants that end.</summary>
    public static Outcome<HeldPurpose[]> End(BodyTree tree, EndPurpose act, DateOnly today)
    {
        HeldPurpose[] held = [.. Granted(tree, act.Body, act.Purpose, today)];
        return held.Length is 0 ? NotHeld : held;
    }

    /// <summary>The suspensions that are lifted.</summary>
    public static Outcome<PurposeSuspension[]> Resume(BodyTree tree, ResumePurpose act)
    {
        PurposeSuspension[] suspended = [.. tree.SuspensionsOf(act.Body).Where(one => one.Purpose == act.Purpose && one.ResumedAt is null && (act.Unit is null || act.Unit == one.Unit))];
        return suspended.Length is 0 ? NotSuspended : suspended;
    }

    static IEnumerable<HeldPurpose> Granted(BodyTree tree, CreditCode body, string purpose, DateOnly today) =>
        tree.PurposesOf(body).Where(held => held.Purpose == purpose && !held.IsEnded && (held.To is null || held.To >= today));
}
