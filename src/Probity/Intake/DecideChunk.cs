using Probity.Calendar;
using Probity.Catalogue;
using Probity.Facts;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Intake;

/// <summary>
/// Writes a chunk of decided rows: one transaction, with the counters of all its persons first. The source is told what its file and its
/// own earlier rows say; where the register knows the number under another name the row waits for the identity desk, and the source
/// is told the same as if the register were empty (misuse H3).
/// </summary>
public sealed class DecideChunk(Store store, KeyRing ring, Editions editions, FindSubjects subjects)
{
    const int Tries = 5;
    static readonly Actor Actor = Actor.Job("DecideChunk");

    internal async Task RunAsync(BatchInWork batch, IReadOnlyList<ChunkRow> rows, IntakeLimits limits, CancellationToken ct)
    {
        var numbers = rows.Where(row => row.Digests is not null).Select(row => row.Digests!.Number).Distinct(DigestComparer.Instance).ToArray();
        var roots = await subjects.RunAsync(numbers, ct);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await WriteAsync(new Chunk(batch, rows, roots, limits), ct);
                return;
            }
            catch (Exception error) when (attempt < Tries && (store.Engine.IsDuplicate(error) || store.Engine.IsTransient(error)))
            {
                // Another batch brought the same row, person or name in the same moment; the next turn reads what it wrote.
            }
        }
    }

    async Task WriteAsync(Chunk chunk, CancellationToken ct)
    {
        await using var work = await store.BeginAsync(ct);
        var counters = work.Advance(chunk.Steps);
        var sheets = await ReadAsync(work, chunk, ct);
        var ends = new List<object?[]>(chunk.Rows.Count);
        foreach (var row in chunk.Rows)
        {
            var told = sheets.Own.Check(row);
            Record(sheets, chunk, row, told);
            var end = RowEnd.Of(row.Line, row.Part, told);
            ends.Add([chunk.Batch.Id, end.Line, end.Part, end.Result, Text(end.Code), Text(end.Column)]);
        }

        // The lease first: whoever lost it has written nothing.
        work.KeepBatch(chunk.Batch.Id, chunk.InWork.Worker, work.Now.Plus(chunk.Limits.Lease));
        await WriteAsync(work, chunk, sheets, counters.Rows.ToDictionary(), ct);
        await work.InsertAsync(Tables.BatchRow, ends, ct);
        await work.CommitAsync(ct);
    }

    async Task<Sheets> ReadAsync(Work work, Chunk chunk, CancellationToken ct)
    {
        var digests = chunk.Rows.Where(row => row.Digests is not null).Select(row => row.Digests!).ToArray();
        if (digests.Length is 0 && chunk.Steps.Count is 0) return Sheets.Of(work, ring, editions, new OwnRows([], []), []);

        var rows = work.AskRows(ring, [.. digests.Select(row => row.Key)]);
        var sent = work.AskSourceNames(ring, [.. digests.Select(row => row.Sent)]);
        var names = work.AskKnownNames([.. chunk.Roots.Values.Select(root => root.Subject)]);
        var listed = work.AskNames(ring, [.. digests.Select(row => row.Name)]);
        await work.FlushAsync(ct);

        // A name that only the directory has was brought by the person's own sign-in.
        var known = names.Rows.Select(name => name.Digest).ToHashSet(DigestComparer.Instance);
        var firm = listed.Rows.Where(name => !known.Contains(name.Digest)).Select(name => new KnownName(name.Subject, name.Digest, null, IsFirm: true));
        return Sheets.Of(work, ring, editions, new OwnRows(rows.Rows, sent.Rows), [.. names.Rows, .. firm]);
    }

    static void Record(Sheets sheets, Chunk chunk, ChunkRow row, RowDecision told)
    {
        if (told is RowDecision.Held { Reason.Refusal.Code: var code } && row.Content is { } waiting)
            sheets.Held.Add(chunk.PlaceOf(row, sheets.LapsesAt), code, row.Document, waiting);
        if (told is not RowDecision.Accepted { Draft: var draft }) return;

        var root = chunk.Roots[row.Digests!.Number];
        if (sheets.Names.Contradicts(root.Subject, row.Digests.Name))
        {
            sheets.Held.Add(chunk.PlaceOf(row, sheets.LapsesAt), HeldSheet.Silently, row.Document, row.Content!);
            return;
        }

        sheets.Names.Add(root, draft, row.Digests.Name, chunk.Batch.Id);
        sheets.Entries.Add(draft, root, chunk.Batch.Id);
    }

    async Task WriteAsync(Work work, Chunk chunk, Sheets sheets, Dictionary<Guid, long> counters, CancellationToken ct)
    {
        work.GiveBack([.. chunk.Roots.Values.Select(root => root.Subject).Where(subject => !sheets.Entries.Persons.Contains(subject))]);
        var facts = new FactSheet(work);
        sheets.Entries.AddFacts(facts, subject => counters[subject], Actor, chunk.Batch.Number);
        if (chunk.Settled.Count > 0) await SettleAsync(work, chunk, facts, counters[Ids.Register], ct);
        await sheets.Names.WriteAsync(ct);
        await sheets.Entries.WriteAsync(ct);
        await sheets.Held.WriteAsync(ct);
        await work.InsertAsync(Tables.RowDirectory,
            [.. sheets.Own.AddedRows.Select(row => new object?[] { ring.IndexVersion, row.Digests!.Key, row.Digests.Content, chunk.Batch.Id })], ct);
        await work.InsertAsync(Tables.SourceName,
            [.. sheets.Own.AddedNames.Select(row => new object?[] { ring.IndexVersion, row.Digests!.Sent, row.Digests.Name, chunk.Batch.Id })], ct);
        await facts.WriteAsync(ct);
    }

    async Task SettleAsync(Work work, Chunk chunk, FactSheet facts, long last, CancellationToken ct)
    {
        var root = await work.RootAsync(ring, Ids.Register, ct);
        var n = last - chunk.Settled.Count;
        foreach (var hold in chunk.Settled)
        {
            work.Settle(hold.Id, hold.Version, HeldQueries.ByCompanion + chunk.Batch.Number);
            facts.Add(root, ++n, new Fact(FactKind.HeldRowSettled, work.Now, Actor, "", [hold.Number, hold.Batch.ToString(), $"companion {chunk.Batch.Number}"]));
        }
    }

    static string? Text(string text) => text.Length is 0 ? null : text;

    sealed record Sheets(Instant LapsesAt, OwnRows Own, NameSheet Names, EntrySheet Entries, HeldSheet Held)
    {
        public static Sheets Of(Work work, KeyRing ring, Editions editions, OwnRows own, IReadOnlyList<KnownName> names) =>
            new(HoldTime.EndOf(editions, work.Now), own, new NameSheet(work, ring, names), new EntrySheet(work, editions), new HeldSheet(work, ring));
    }

    sealed record Chunk(BatchInWork InWork, IReadOnlyList<ChunkRow> Rows, IReadOnlyDictionary<byte[], SubjectRoot> Roots, IntakeLimits Limits)
    {
        public Batch Batch => InWork.Batch;

        public IReadOnlyList<OpenHold> Settled { get; } = [.. Rows.Where(row => row.Settles is not null).Select(row => row.Settles!)];

        public SortedDictionary<Guid, int> Steps
        {
            get
            {
                var steps = new SortedDictionary<Guid, int>();
                if (Settled.Count > 0) steps.Add(Ids.Register, Settled.Count);
                foreach (var root in Roots.Values) steps[root.Subject] = 1;
                return steps;
            }
        }

        public HeldPlace PlaceOf(ChunkRow row, Instant lapsesAt) =>
            new(Batch.Id, row.Line, Batch.Body, Batch.DatasetCode, row.Settles?.LapsesAt ?? lapsesAt);
    }
}
