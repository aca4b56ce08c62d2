using Probity.Bodies;
using Probity.Facts;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Entries;

/// <summary>
/// Brings what is stored of entries in line with the law and the calendar (charter C2): when another edition comes into force, when the day of a repeal comes, when holidays are announced. It walks through the
/// persons who may be concerned a few hundred at a time, found by clear columns; each is changed in a work of its own. Whoever is stopped begins again and finds done what was done; two hosts at once change
/// nothing twice. Inquiries do not wait for it: they ask the law themselves.
/// </summary>
public sealed class SweepStanding(Store store, KeyRing ring, RulesInForce rules, ApplyStanding apply)
{
    /// <summary>Persons on one page.</summary>
    internal const int Together = 200;

    /// <summary>One round: nothing where nothing changed since the last. Gives how many entries it changed.</summary>
    public Task<int> RunAsync(CancellationToken ct) => RunAsync(_ => Task.FromResult(true), ct);

    /// <summary>The same; between two pages it asks whether to go on, and if not another one begins again.</summary>
    public async Task<int> RunAsync(Func<CancellationToken, Task<bool>> goOn, CancellationToken ct)
    {
        if (rules.EditionAt(store.Now) is not { } now) return 0;

        var mark = SweepMark.Of(now, rules.Editions.Calendar, store.Now);
        var last = await LastAsync(ct);
        if (last?.IsSame(mark) is true) return 0;

        var (concern, changed, after) = (SweepConcern.Of(rules, now, mark, last), 0, Guid.Empty);
        for (IReadOnlyList<Guid> page; (page = await PageAsync(concern, after, ct)).Count > 0; after = page[^1])
        {
            if (!await goOn(ct)) return changed;
            foreach (var subject in page) changed += await OneAsync(subject, concern, ct);
        }

        await RememberAsync(mark, mark.HasOtherHolidays(last), ct);
        return changed;
    }

    async Task<SweepMark?> LastAsync(CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        return await session.FindMarkAsync(ct);
    }

    async Task<IReadOnlyList<Guid>> PageAsync(SweepConcern concern, Guid after, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        return await session.ListConcernedAsync(concern, after, ct);
    }

    // Most persons on a page need nothing: that is seen without the writer.
    async Task<int> OneAsync(Guid subject, SweepConcern concern, CancellationToken ct)
    {
        int expected;
        await using (var session = await store.ReadAsync(ct))
        {
            var (_, entries) = await session.ListStandingAsync((subject, store.Now), ring, rules, ct);
            expected = entries.Count(one => StandingStep.Find(one, rules, store.Now, concern.WithCalendar) is not null);
        }

        return expected is 0 ? 0 : await apply.RunAsync(subject, concern.WithCalendar, expected, ct);
    }

    // Which holidays hold is no rule of an edition; that other ones hold from now on is said in the journal all the same.
    async Task RememberAsync(SweepMark mark, bool otherHolidays, CancellationToken ct)
    {
        await using var work = await store.BeginAsync(ct);
        if (otherHolidays)
        {
            var counters = await work.AdvanceAsync(new Dictionary<Guid, int> { [Ids.Register] = 1 }, ct);
            var facts = new FactSheet(work);
            var years = rules.Editions.Calendar.Years.Where(year => year.IsOfficial).Select(year => year.Year);
            facts.Add(await work.RootAsync(ring, Ids.Register, ct), counters[Ids.Register], new Fact(FactKind.CalendarLoaded, work.Now, Actor.Job("SweepStanding"), "", [string.Join(' ', years), mark.Calendar]));
            await facts.WriteAsync(ct);
        }

        work.Remember(mark);
        await work.CommitAsync(ct);
    }
}
