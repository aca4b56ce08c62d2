using Probity.Calendar;
using Probity.Entries;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Catalogue;

/// <summary>What an edition would do to the entries of one item that are in use now.</summary>
/// <param name="Item">Item code.</param>
/// <param name="InUse">How many are in use.</param>
/// <param name="WouldEnd">How many of them would end with the first day of the edition, or at once.</param>
/// <param name="WouldEndEarlier">How many would end later than that and earlier than they do: their use, or the inquiries that are answered with them. None ever ends later than it does: of two laws the one that favours the person counts.</param>
/// <param name="WouldBeSuspended">How many would be suspended, at once or when the day of a repeal comes: the law behind them gone, sealed, or not recorded any more.</param>
public sealed record ItemEffect(string Item, long InUse, long WouldEnd, long WouldEndEarlier, long WouldBeSuspended);

/// <summary>What an edition would do to what a purpose sees.</summary>
/// <param name="Purpose">Purpose code.</param>
/// <param name="SeenNow">Entries in use of the items that it sees now.</param>
/// <param name="SeenThen">Entries that would be neither ended nor suspended, of the items that it would see.</param>
public sealed record PurposeEffect(string Purpose, long SeenNow, long SeenThen);

/// <summary>What an edition would change on a real register, in numbers: nobody is named, numbers below ten are not told and others are rounded to tens (<see cref="WhatIfEdition.Told"/>).</summary>
/// <param name="Items">Each item of either edition that has entries in use.</param>
/// <param name="Purposes">Each purpose of either edition.</param>
public sealed record EditionEffects(IReadOnlyList<ItemEffect> Items, IReadOnlyList<PurposeEffect> Purposes);

/// <summary>Applies a draft edition to every entry in use, without writing anything: how many would end, and what purposes would gain or lose.</summary>
public sealed class WhatIfEdition(Store store, KeyRing ring)
{
    const int Together = 500;

    /// <summary>Reads all entries in use, a few hundred at a time; each is opened for a moment to compute its end anew.</summary>
    public async Task<EditionEffects> RunAsync(Edition now, Edition then, CancellationToken ct)
    {
        var counts = new Dictionary<string, Counts>();
        var last = (Subject: Guid.Empty, Entry: Guid.Empty);
        for (IReadOnlyList<InUse> page; (page = await PageAsync(last, ct)).Count > 0; last = (page[^1].Subject, page[^1].Entry.Id))
        {
            foreach (var one in page) Count(counts, one, now, then);
        }

        return new EditionEffects(
            [.. counts.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => new ItemEffect(one.Key, one.Value.InUse, one.Value.Ends, one.Value.Earlier, one.Value.Suspended))],
            [.. now.Purposes.Concat(then.Purposes).Select(purpose => purpose.Code).Distinct().Order(StringComparer.Ordinal).Select(code => new PurposeEffect(code,
                Seen(now.FindPurpose(code), item => counts.GetValueOrDefault(item)?.InUse ?? 0),
                Seen(then.FindPurpose(code), item => counts.GetValueOrDefault(item) is { } found ? found.InUse - found.Ends - found.Suspended : 0)))]);
    }

    /// <summary>A number as it may be told: a small one might be somebody, and so might the difference of two that are told to the last digit. Ten and more are rounded down to tens.</summary>
    public static string Told(long count) => count is > 0 and < 10 ? "<10" : $"{count / 10 * 10}";

    async Task<IReadOnlyList<InUse>> PageAsync((Guid Subject, Guid Entry) last, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        return await session.ListAsync(
            $"""
            select e.subject_id, k.kek_version, k.wrapped, e.entry_id, e.number, e.item, e.edition, e.body, e.released_at, e.version, e.sealed, e.wrapped, u.usable_to, u.answerable_to
              from released_entry e
              join usable_entry u on u.subject_id = e.subject_id and u.entry_id = e.entry_id
              join subject_root k on k.subject_id = e.subject_id
             where (e.subject_id, e.entry_id) > ({last.Subject}, {last.Entry})
               and u.usable_from <= {store.Now} and u.usable_to > {store.Now} and u.answerable_to > {store.Now}
             order by e.subject_id, e.entry_id
             limit {Together}
            """,
            row => new InUse(row.Id(0), SubjectRoot.Open(ring, row.Id(0), row.Int(1), row.Bytes(2)),
                new StoredEntry(row.Id(3), EntryNumber.Parse(row.Text(4)), row.Text(5), row.Text(6), row.Body(7), row.Instant(8), row.Int(9), row.Bytes(10), row.Bytes(11)), new BothEnds(row.Instant(12), row.Instant(13))), ct);
    }

    void Count(Dictionary<string, Counts> counts, InUse one, Edition now, Edition then)
    {
        if (!counts.TryGetValue(one.Entry.Item, out var count)) counts[one.Entry.Item] = count = new Counts();
        count.InUse++;
        var content = one.Entry.Open(one.Root);
        if (IsSuspended(now, then, content)) count.Suspended++;
        else if (EndsUnder(then, one, content) is { } ends && ends.IsEarlierThan(one.Ends))
        {
            if (ends.First < one.Ends.First && ends.First <= Begins(then)) count.Ends++;
            else count.Earlier++;
        }
    }

    // A draft is judged by all that it says, whenever it comes.
    bool IsSuspended(Edition now, Edition then, EntryContent content)
    {
        if (now.FindItem(content.Item) is not { } item) return false;

        var recorded = now.Code == content.Edition ? now : now with { Code = content.Edition };
        var ends = then.Statutes.SelectMany(statute => statute.Ended).Select(end => end.On).Append(then.From).Append(ShanghaiTime.DayOf(store.Now));
        return EntryGround.Of(recorded, item, content).StandingOn(ends.Max(), then) is LegalStanding.Suspended;
    }

    // What the sweep will do when the edition begins, by the same terms and the same ends; what is stored is the earliest of the laws up to now. Null where the edition says nothing of it.
    static BothEnds? EndsUnder(Edition then, InUse one, EntryContent content) => then.FindItem(one.Entry.Item) is { } item && EntryTerms.Under(then, content) is { } terms
        && UseInterval.Of(UseFacts.Of(item, content, [terms], one.Entry.ReleasedAt)) is { UsableTo.At: { } usable, AnswerableTo.At: { } answerable } ? new BothEnds(usable, answerable) : null;

    // An edition does nothing before its first day.
    Instant Begins(Edition then) => ShanghaiTime.StartOf(then.From) is var from && from > store.Now ? from : store.Now;

    static long Seen(Purpose? purpose, Func<string, long> countOf) => purpose?.Sees.Select(sight => sight.Item).Distinct().Sum(countOf) ?? 0;

    sealed record InUse(Guid Subject, SubjectRoot Root, StoredEntry Entry, BothEnds Ends);

    // Each end is compared with the one of its kind: the inquiry may end long before the use does.
    readonly record struct BothEnds(Instant Usable, Instant Answerable)
    {
        public Instant First => Usable < Answerable ? Usable : Answerable;

        public bool IsEarlierThan(BothEnds other) => Usable < other.Usable || Answerable < other.Answerable;
    }

    sealed class Counts
    {
        public long InUse { get; set; }

        public long Ends { get; set; }

        public long Earlier { get; set; }

        public long Suspended { get; set; }
    }
}
