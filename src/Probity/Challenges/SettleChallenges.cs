using Probity.Bodies;
using Probity.Calendar;
using Probity.Catalogue;
using Probity.Facts;
using Probity.Keys;
using Probity.Notices;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Challenges;

/// <summary>
/// What the clock does: a challenge whose time is over is settled as unproven, the person has a notice of it, and as many unproven ones of one unit as the catalogue says suspend the purpose for that unit.
/// Each step finds by the rows what is left to do, so that a host that is killed in between leaves nothing undone.
/// </summary>
public sealed class SettleChallenges(Store store, KeyRing ring, RulesInForce rules, WeighChallenges weigh)
{
    const int Together = 100;
    WorkCalendar? reckonedWith;

    /// <summary>One round: until nothing is left that is due.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        await FollowAsync(ct);
        while (await LapseAsync(ct) is Together) { }
        while (await weigh.RunAsync(Together, ct) is Together) { }
    }

    async Task<int> LapseAsync(CancellationToken ct)
    {
        var due = await ListAsync(session => session.ListDueAsync(store.Now, Together, ct), ct);
        foreach (var one in due)
        {
            if (DueAt(one.Bare) is { } later && later > store.Now) await ExtendAsync(one, later, ct);
            else await LapseAsync(one, ct);
        }

        return due.Count;
    }

    Instant? DueAt(Challenge challenge) => rules.EditionAt(challenge.AskedAt) is { } edition ? ChallengeRules.DueAt(edition, rules.Editions.Calendar, challenge.AskedAt) : null;

    // A new year's notice of holidays may move the day. An end that favours the body is reckoned anew, never one that does not: it was told the later one.
    async Task FollowAsync(CancellationToken ct)
    {
        var calendar = rules.Editions.Calendar;
        if (ReferenceEquals(calendar, reckonedWith)) return;

        foreach (var one in await ListAsync(session => session.ListOpenAsync(ct), ct))
        {
            if (DueAt(one.Bare) is { } later && later > one.Bare.DueAt) await ExtendAsync(one, later, ct);
        }

        reckonedWith = calendar;
    }

    async Task ExtendAsync(StoredChallenge found, Instant until, CancellationToken ct)
    {
        await using var work = await store.BeginAsync(ct);
        var counters = await work.AdvanceAsync(new Dictionary<Guid, int> { [found.Subject] = 1 }, ct);
        if (await work.FindChallengeAsync(found.Subject, found.Look, ct) is not { Bare.State: ChallengeState.Open } stored || stored.Bare.DueAt >= until) return;

        var root = await work.RootAsync(ring, found.Subject, ct);
        var (challenge, key) = (stored.Open(root) with { DueAt = until }, root.DataKey(stored.Look, stored.Key));
        work.Update($"update challenge set due_at = {until} where subject_id = {stored.Subject} and inquiry_id = {stored.Look} and version = {stored.Bare.Version} and settled_at is null");
        var facts = new FactSheet(work);
        facts.Add(root, counters[found.Subject], new Fact(FactKind.ChallengeExtended, work.Now, Actor.Job("SettleChallenges"), challenge.Matter.Purpose, [challenge.Matter.Receipt, $"{challenge.Body}", $"{challenge.DueOn:yyyy-MM-dd}"]), stored.Look, key);
        await facts.WriteAsync(ct);
        await work.CommitAsync(ct);
    }

    async Task LapseAsync(StoredChallenge found, CancellationToken ct)
    {
        await using var work = await store.BeginAsync(ct);
        var counters = await work.AdvanceAsync(new Dictionary<Guid, int> { [found.Subject] = 1 }, ct);
        if (await work.FindChallengeAsync(found.Subject, found.Look, ct) is not { } stored || !stored.Bare.IsOverAt(work.Now)) return;

        var root = await work.RootAsync(ring, found.Subject, ct);
        var (before, key) = (stored.Open(root), root.DataKey(stored.Look, stored.Key));
        work.SettleChallenge(stored, key, before with { State = ChallengeState.Unproven, SettledAt = work.Now, Version = before.Version + 1 }, "");
        await LookNotice.AddAsync(work, (found.Subject, found.Look), LookNotice.Unproven, null, ct);
        var facts = new FactSheet(work);
        facts.Add(root, counters[found.Subject], new Fact(FactKind.ChallengeLapsed, work.Now, Actor.Job("SettleChallenges"), before.Matter.Purpose, [before.Matter.Receipt, $"{before.Body}"]), stored.Look, key);
        await facts.WriteAsync(ct);
        await work.CommitAsync(ct);
    }

    /// <summary>Before this none counts any more; Core decides exactly.</summary>
    internal static Instant SinceOf(ChallengeRule rule, Instant now)
    {
        var months = rule.Within.Unit is LengthUnit.Years ? rule.Within.Count * 12 : rule.Within.Count;
        return ShanghaiTime.StartOf(ShanghaiTime.DayOf(now).AddMonths(-months).AddDays(-4));
    }

    async Task<IReadOnlyList<StoredChallenge>> ListAsync(Func<Session, Task<IReadOnlyList<StoredChallenge>>> list, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        return await list(session);
    }
}

/// <summary>The timed job of challenges, on the host that holds the lease.</summary>
public sealed class ChallengeClock(Store store, SettleChallenges settle, ILogger<ChallengeClock> log) : MinuteClock(store, "challenge", log)
{
    /// <inheritdoc/>
    protected override Task RoundAsync(CancellationToken ct) => Telemetry.Measured.JobAsync("settle-challenges", () => settle.RunAsync(ct));
}
