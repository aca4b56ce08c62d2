using Probity.Bodies;
using Probity.Bodies.Tree;
using Probity.Facts;
using Probity.Keys;
using Probity.Notices;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Challenges;

/// <summary>
/// Whether an unproven challenge is one too many of its unit and purpose. Then the purpose is suspended, and everybody whose challenge counts is told, once for each suspension. It is marked as weighed only when all of
/// that is done, so that whoever is killed in between begins again and finds done what was done.
/// </summary>
public sealed class WeighChallenges(Store store, KeyRing ring, RulesInForce rules, SuspendPurpose suspend)
{
    /// <summary>Weighs as many as that; how many were.</summary>
    public async Task<int> RunAsync(int together, CancellationToken ct)
    {
        var weighed = 0;
        foreach (var one in await ListAsync(session => session.ListUnweighedAsync(together, ct), ct))
        {
            if (await TooManyAsync(one, ct) is { } counting && !await ActAsync(one.Bare.Body, counting, ct)) continue;

            await using var work = await store.BeginAsync(ct);
            work.Write($"update challenge set weighed_at = {work.Now} where subject_id = {one.Subject} and inquiry_id = {one.Look} and weighed_at is null");
            await work.CommitAsync(ct);
            weighed++;
        }

        return weighed;
    }

    // Where another host suspended it and this one does not know of it yet, it is weighed in the next round.
    async Task<bool> ActAsync(CreditCode body, Counting counting, CancellationToken ct)
    {
        await suspend.RunAsync(body, (counting.Matter.Unit, counting.Matter.Purpose), counting.All.Count, ct);
        if (rules.Bodies.SuspensionsOf(body).FirstOrDefault(one => one.Purpose == counting.Matter.Purpose && one.ResumedAt is null && (one.Unit == counting.Matter.Unit || one.Unit.Length is 0)) is not { } suspended) return false;

        foreach (var one in counting.All.OrderByDescending(one => one.Bare.SettledAt).DistinctBy(one => one.Subject)) await TellAsync(one, suspended, ct);
        return true;
    }

    async Task TellAsync(StoredChallenge found, PurposeSuspension suspended, CancellationToken ct)
    {
        await using var work = await store.BeginAsync(ct);
        var counters = await work.AdvanceAsync(new Dictionary<Guid, int> { [found.Subject] = 1 }, ct);
        if (await LookNotice.WasToldAsync(work, found.Subject, suspended.Id, ct) || await work.FindChallengeAsync(found.Subject, found.Look, ct) is not { } stored) return;

        var root = await work.RootAsync(ring, found.Subject, ct);
        var matter = stored.Open(root).Matter;
        await LookNotice.AddAsync(work, (found.Subject, found.Look), LookNotice.Suspended, suspended.Id, ct);
        var facts = new FactSheet(work);
        facts.Add(root, counters[found.Subject], new Fact(FactKind.ChallengeCounted, work.Now, Actor.Job("WeighChallenges"), matter.Purpose, [matter.Receipt, $"{suspended.Body}", suspended.Unit]), stored.Look, root.DataKey(stored.Look, stored.Key));
        await facts.WriteAsync(ct);
        await work.CommitAsync(ct);
    }

    /// <summary>Those that count with this one; null where they are not too many.</summary>
    async Task<Counting?> TooManyAsync(StoredChallenge one, CancellationToken ct)
    {
        if (rules.EditionAt(store.Now)?.Challenge is not { } rule) return null;

        await using var session = await store.ReadAsync(ct);
        var matter = (await one.OpenAsync(session, ring, ct)).Matter;
        var back = rules.Bodies.SuspensionsOf(one.Bare.Body).Where(past => past.Unit == matter.Unit && past.Purpose == matter.Purpose).Max(past => past.ResumedAt);
        var counting = new List<StoredChallenge>();
        foreach (var other in await session.ListUnprovenAsync(one.Bare.Body, SettleChallenges.SinceOf(rule, store.Now), ct))
        {
            var its = (await other.OpenAsync(session, ring, ct)).Matter;
            if (its.Unit == matter.Unit && its.Purpose == matter.Purpose && ChallengeRules.Counts(rule, other.Bare.SettledAt!.Value, back, store.Now)) counting.Add(other);
        }

        return counting.Count >= rule.Unproven ? new Counting(matter, counting) : null;
    }

    async Task<IReadOnlyList<StoredChallenge>> ListAsync(Func<Session, Task<IReadOnlyList<StoredChallenge>>> list, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        return await list(session);
    }

    sealed record Counting(ChallengedLook Matter, IReadOnlyList<StoredChallenge> All);
}
