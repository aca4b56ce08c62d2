using Probity.Bodies;
using Probity.Bodies.Tree;
using Probity.Calendar;
using Probity.Catalogue;
using Probity.Facts;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Challenges;

/// <summary>
/// What the clock does: a challenge whose time is over is settled as unproven, the person's and the body's pages say so, and as many unproven ones of one unit as the catalogue says suspend the purpose for that unit.
/// Each step finds by the rows what is left to do, so that a host that is killed in between leaves nothing undone.
/// </summary>
public sealed class SettleChallenges(Store store, KeyRing ring, RulesInForce rules, SuspendPurpose suspend)
{
    const int Together = 100;

    /// <summary>One round: until nothing is left that is due.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        while (await LapseAsync(ct) is Together) { }
        while (await WeighAsync(ct) is Together) { }
    }

    async Task<int> LapseAsync(CancellationToken ct)
    {
        var due = await ListAsync(session => session.ListDueAsync(store.Now, Together, ct), ct);
        foreach (var one in due)
        {
            // A new year's notice of holidays may have moved the day; an end that favours the body is reckoned anew, never one that does not.
            if (DueAt(one.Bare) is { } later && later > store.Now) await PutOffAsync(one, later, ct);
            else await LapseAsync(one, ct);
        }

        return due.Count;
    }

    Instant? DueAt(Challenge challenge) => rules.EditionAt(challenge.AskedAt) is { } edition ? ChallengeRules.DueAt(edition, rules.Editions.Calendar, challenge.AskedAt) : null;

    async Task PutOffAsync(StoredChallenge one, Instant until, CancellationToken ct)
    {
        await using var work = await store.BeginAsync(ct);
        work.Write($"update challenge set due_at = {until} where subject_id = {one.Subject} and inquiry_id = {one.Look} and version = {one.Bare.Version} and settled_at is null");
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
        var facts = new FactSheet(work);
        facts.Add(root, counters[found.Subject], new Fact(FactKind.ChallengeLapsed, work.Now, Actor.Job("SettleChallenges"), before.Matter.Purpose, [before.Matter.Receipt, $"{before.Body}"]), stored.Look, key);
        await facts.WriteAsync(ct);
        await work.CommitAsync(ct);
    }

    async Task<int> WeighAsync(CancellationToken ct)
    {
        var unweighed = await ListAsync(session => session.ListUnweighedAsync(Together, ct), ct);
        foreach (var one in unweighed)
        {
            if (await IsTooManyAsync(one, ct) is { } matter) await suspend.RunAsync(one.Bare.Body, matter.Unit, matter.Purpose, ct);
            await using var work = await store.BeginAsync(ct);
            work.Write($"update challenge set weighed_at = {work.Now} where subject_id = {one.Subject} and inquiry_id = {one.Look} and weighed_at is null");
            await work.CommitAsync(ct);
        }

        return unweighed.Count;
    }

    /// <summary>What is suspended by this one; null where it is not one too many.</summary>
    async Task<ChallengedLook?> IsTooManyAsync(StoredChallenge one, CancellationToken ct)
    {
        if (rules.EditionAt(store.Now)?.Challenge is not { } rule) return null;

        await using var session = await store.ReadAsync(ct);
        var matter = (await one.OpenAsync(session, ring, ct)).Matter;
        var unproven = new List<Instant>();
        foreach (var other in await session.ListUnprovenAsync(one.Bare.Body, SinceOf(rule, store.Now), ct))
        {
            var its = await other.OpenAsync(session, ring, ct);
            if (its.Matter.Unit == matter.Unit && its.Matter.Purpose == matter.Purpose) unproven.Add(its.SettledAt!.Value);
        }

        var back = rules.Bodies.SuspensionsOf(one.Bare.Body).Where(past => past.Unit == matter.Unit && past.Purpose == matter.Purpose).Max(past => past.ResumedAt);
        return ChallengeRules.Suspends(rule, unproven, back, store.Now) ? matter : null;
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
