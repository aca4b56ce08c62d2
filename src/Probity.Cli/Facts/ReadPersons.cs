using System.Runtime.CompilerServices;
using Probity.Facts;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Cli.Facts;

/// <summary>Reads all subjects, a few hundred at a time, as they stood at one moment: a register may go on meanwhile.</summary>
static class ReadPersons
{
    const int Together = 500;

    /// <summary>The register itself first, then everybody in the order of their ids.</summary>
    public static async IAsyncEnumerable<PersonRows> RunAsync(Session db, KeyRing ring, [EnumeratorCancellation] CancellationToken ct = default)
    {
        await BeginAsync(db, ct);
        var page = await db.ListAsync($"select subject_id, counter from subject where subject_id = {Ids.Register}", row => (Id: row.Id(0), Counter: row.Long(1)), ct);
        for (var last = Ids.Register; page.Count > 0; last = page[^1].Id, page = await NextAsync(db, last, ct))
        {
            foreach (var person in await ReadAsync(db, ring, page, ct)) yield return person;
        }
    }

    /// <summary>Rows that belong to nobody: they can be in no order.</summary>
    public static async Task<int> CountStraysAsync(Session db, CancellationToken ct) => (await db.ListAsync(
        $"""
        select f.fact_id from fact f left join subject s on s.subject_id = f.subject_id where s.subject_id is null
        union all
        select i.inquiry_id from inquiry i left join subject s on s.subject_id = i.subject_id where s.subject_id is null
        union all
        select e.fact_id from log_entry e left join fact f on f.fact_id = e.fact_id where e.fact_id is not null and f.fact_id is null
        """, row => row.Id(0), ct)).Count;

    // One snapshot for everything that follows; it ends with the connection and has changed nothing.
    static async Task BeginAsync(Session db, CancellationToken ct)
    {
        if (db.Engine is PostgresEngine) db.Ask($"begin isolation level repeatable read read only", _ => 0);
        else db.Ask($"begin", _ => 0);
        await db.FlushAsync(ct);
    }

    static Task<IReadOnlyList<(Guid Id, long Counter)>> NextAsync(Session db, Guid last, CancellationToken ct) => db.ListAsync(
        $"select subject_id, counter from subject where subject_id > {last} order by subject_id limit {Together}", row => (row.Id(0), row.Long(1)), ct);

    static async Task<IEnumerable<PersonRows>> ReadAsync(Session db, KeyRing ring, IReadOnlyList<(Guid Id, long Counter)> page, CancellationToken ct)
    {
        var of = db.AnyOf<Guid>([.. page.Select(person => person.Id)]);
        var roots = db.Ask($"select subject_id, kek_version, wrapped from subject_key where subject_id {of}", row => SubjectRoot.Open(ring, row.Id(0), row.Int(1), row.Bytes(2)));
        var keys = db.Ask($"select subject_id, key_id, wrapped from data_key where subject_id {of}", row => (Subject: row.Id(0), Id: row.Id(1), Wrapped: row.Bytes(2)));
        var facts = db.Ask(
            $"select subject_id, fact_id, log, n, at, kind, key_id, sealed from fact where subject_id {of} order by subject_id, n",
            row => new FactRow(row.Id(0), row.Id(1), (LogKind)row.Int(2), row.Long(3), row.Instant(4), row.Text(5), row.Id(6), row.Bytes(7)));
        var looks = db.Ask($"select subject_id, inquiry_id, n, asked_at, body from inquiry where subject_id {of}", row => new LookRow(row.Id(0), row.Id(1), row.Long(2), row.Instant(3), row.Text(4)));
        var leaves = db.Ask($"select subject_id, outbox_id, log, leaf from outbox where subject_id {of}", row => new LeafRow(row.Id(0), row.Id(1), (LogKind)row.Int(2), row.Bytes(3)));
        var logged = db.Ask(
            $"select f.subject_id, e.fact_id, e.log, e.leaf from fact f join log_entry e on e.fact_id = f.fact_id where f.subject_id {of}",
            row => new LeafRow(row.Id(0), row.Id(1), (LogKind)row.Int(2), row.Bytes(3)));
        await db.FlushAsync(ct);

        var rootOf = roots.Rows.ToDictionary(root => root.Subject);
        var (keysOf, factsOf) = (keys.Rows.ToLookup(key => key.Subject), facts.Rows.ToLookup(fact => fact.Subject));
        var (looksOf, leavesOf) = (looks.Rows.ToLookup(look => look.Subject), leaves.Rows.Concat(logged.Rows).ToLookup(leaf => leaf.Subject));
        return page.Select(person => new PersonRows(person.Id, person.Counter, rootOf.GetValueOrDefault(person.Id))
        {
            Facts = [.. factsOf[person.Id]],
            Looks = [.. looksOf[person.Id]],
            Leaves = leavesOf[person.Id].ToDictionary(leaf => leaf.Id),
            Keys = keysOf[person.Id].ToDictionary(key => key.Id, key => key.Wrapped),
        });
    }
}
