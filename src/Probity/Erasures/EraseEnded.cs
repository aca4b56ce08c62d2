using Probity.Calendar;
using Probity.Catalogue;
using Probity.Facts;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Erasures;

/// <summary>
/// Erases what has ended (charter C8; PIPL Art. 47): an entry on the day after its archive's last, and looks after ten years, as long as none of the person's entries is left; whichever is longer counts
/// (misuse H6). Nobody asks and nobody decides: the term is the rule.
/// </summary>
public sealed class EraseEnded(Store store, KeyRing ring, DestroyRecords destroy)
{
    /// <summary>How long looks stay readable to the person at least.</summary>
    public const int LookYears = AppliedDeadlines.LookYears;

    const int Together = 200;
    DateOnly looked;

    /// <summary>One round: until nothing is left that has ended. Without the keeper's credentials it does nothing.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        if (!destroy.IsPossible) return;

        while (await RoundAsync(ErasureTarget.Entry, ct) is Together) { }

        // The years of looks end with a day, and old looks are sought among all of them: once a day is enough.
        var today = ShanghaiTime.DayOf(store.Now);
        if (looked == today) return;

        while (await RoundAsync(ErasureTarget.Looks, ct) is Together) { }
        looked = today;
    }

    async Task<int> RoundAsync(ErasureTarget target, CancellationToken ct)
    {
        var (keys, facts) = await FindAsync(target, ct);
        // What has no place in a log yet waits for it, and the rest does not wait for that.
        var waiting = facts.Where(fact => fact.Place is null).Select(fact => fact.Key).ToHashSet();
        ErasedKey[] ready = [.. keys.Where(key => !waiting.Contains(key.Key))];
        if (ready.Length is 0) return 0;

        await destroy.KeysAsync(ready, ct);
        await TellAsync(target, [.. facts.Where(fact => !waiting.Contains(fact.Key))], ready.Length, ct);
        await destroy.RowsAsync(ready, ct);
        return keys.Count;
    }

    async Task<(IReadOnlyList<ErasedKey> Keys, IReadOnlyList<KeyedFact> Facts)> FindAsync(ErasureTarget target, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var keys = await session.ListAsync(target is ErasureTarget.Entry ? EndedEntries(store.Now) : EndedLooks(store.Now), row => new ErasedKey(target, row.Id(0), row.Id(1)), ct);
        if (keys.Count is 0) return (keys, []);

        return (keys, await session.ListFactsAsync([.. keys.Select(key => key.Subject).Distinct()], [.. keys.Select(key => key.Key)], ct));
    }

    static Sql EndedEntries(Instant now) => $"select subject_id, entry_id from entry_end where archived_to <= {now} order by archived_to limit {Together}";

    static Sql EndedLooks(Instant now) =>
        $"""
        select i.subject_id, i.inquiry_id
          from look_made i
         where i.asked_at <= {ShanghaiTime.StartOf(ShanghaiTime.DayOf(now).AddYears(-LookYears))}
           and not exists (select 1 from entry_end e where e.subject_id = i.subject_id)
         order by i.asked_at
         limit {Together}
        """;

    async Task TellAsync(ErasureTarget target, IReadOnlyList<KeyedFact> facts, int count, CancellationToken ct)
    {
        await using var work = await store.BeginAsync(ct);
        var counters = await work.AdvanceAsync(new Dictionary<Guid, int> { [Ids.Register] = 1 }, ct);
        var sheet = new FactSheet(work);
        sheet.Add(await work.RootAsync(ring, Ids.Register, ct), counters[Ids.Register],
            CarryOutErasures.Done(work, ErasureGround.TermOver, ["", target.Code(), count.ToString(System.Globalization.CultureInfo.InvariantCulture), ErasedPlaces.Say(facts)]));
        await sheet.WriteAsync(ct);
        await work.CommitAsync(ct);
    }
}
