using Probity.Bodies;
using Probity.Calendar;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Intake;

/// <summary>SQL of batches.</summary>
static class BatchQueries
{
    const int BeforeSealed = 19;

    static readonly Fragment Columns = new(
        """
        b.batch_id, b.number, b.body, b.dataset, b.state, b.received_at, b.version, b.refusal, b.earlier, b.decided_at, b.released_at, b.discarded_at, b.file_gone_at,
        b.rows, b.accepted, b.unchanged, b.rejected, b.held, b.file_digest, b.sealed, k.wrapped
        """);

    public static async Task<Batch?> FindBatchAsync(this Session db, KeyRing ring, BatchNumber number, CancellationToken ct)
    {
        var root = await db.RootAsync(ring, Ids.Register, ct);
        return await db.FindAsync(
            $"""
            select {Columns}
              from batch b
              join data_key k on k.subject_id = {Ids.Register} and k.key_id = b.batch_id
             where b.number = {number}
            """,
            row => Read(row, root), ct);
    }

    public static async Task<Batch?> FindBatchAsync(this Session db, KeyRing ring, Guid id, CancellationToken ct)
    {
        var root = await db.RootAsync(ring, Ids.Register, ct);
        return await db.FindAsync(
            $"""
            select {Columns}
              from batch b
              join data_key k on k.subject_id = {Ids.Register} and k.key_id = b.batch_id
             where b.batch_id = {id}
            """,
            row => Read(row, root), ct);
    }

    /// <summary>Batches of a body, the newest first, older than the one named.</summary>
    public static async Task<IReadOnlyList<Batch>> ListBatchesAsync(
        this Session db, KeyRing ring, IReadOnlyList<CreditCode> bodies, (Instant ReceivedAt, Guid Id) before, int most, CancellationToken ct)
    {
        var root = await db.RootAsync(ring, Ids.Register, ct);
        return await db.ListAsync(
            $"""
            select {Columns}
              from batch b
              join data_key k on k.subject_id = {Ids.Register} and k.key_id = b.batch_id
             where b.body {db.AnyOf([.. bodies.Select(body => body.ToString())])} and (b.received_at, b.batch_id) < ({before.ReceivedAt}, {before.Id})
             order by b.received_at desc, b.batch_id desc
             limit {most}
            """,
            row => Read(row, root), ct);
    }

    /// <summary>Batches of a body that are not done: not settled, or with rows that wait for facts; the oldest first.</summary>
    public static async Task<IReadOnlyList<Batch>> ListOpenBatchesAsync(this Session db, KeyRing ring, CreditCode body, CancellationToken ct)
    {
        var root = await db.RootAsync(ring, Ids.Register, ct);
        return await db.ListAsync(
            $"""
            select {Columns}
              from batch b
              join data_key k on k.subject_id = {Ids.Register} and k.key_id = b.batch_id
             where b.body = {body}
               and (b.state in ('received', 'deciding', 'decided')
                    or (b.state = 'released' and exists (select 1 from held_row h where h.batch_id = b.batch_id and h.reason = {RowRefusals.FactsMissing.Code} and h.settled_at is null)))
             order by b.received_at, b.batch_id
            """,
            row => Read(row, root), ct);
    }

    // Longer than any row waits, and shorter than a month: whoever sends the same file each month says that it still holds, and the day decides what that means (a licence without an end).
    static readonly TimeSpan SentAgain = TimeSpan.FromDays(20);

    /// <summary>A batch of the last weeks that brought the same file and was not thrown away, nor lost a row to the clock or to the identity desk.</summary>
    public static Task<EarlierBatch?> FindEarlierAsync(this Session db, byte[] fileDigest, CreditCode body, Batch batch, CancellationToken ct) =>
        db.FindAsync(
            $"""
            select e.batch_id, e.number, e.state
              from batch e
             where e.file_digest = {fileDigest} and e.body = {body} and e.earlier is null and e.state not in ('refused', 'discarded')
               and (e.received_at, e.batch_id) < ({batch.ReceivedAt}, {batch.Id}) and e.received_at > {batch.ReceivedAt.Plus(-SentAgain)}
               and not exists (
                   select 1 from held_row h
                    where h.batch_id = e.batch_id and h.settled_as in ('intake.hold-lapsed', 'intake.identity-not-confirmed'))
             order by e.received_at
             limit 1
            """,
            row => new EarlierBatch(row.Id(0), BatchNumber.Parse(row.Text(1)), BatchStates.Parse(row.Text(2))), ct);

    /// <summary>Takes the oldest batch that waits, or one whose worker is gone; null when there is none.</summary>
    public static async Task<(Guid Id, byte[] FileDigest)?> TakeBatchAsync(this Work work, Guid worker, Instant until, CancellationToken ct)
    {
        var taken = await work.ListAsync(
            $"""
            update batch set state = 'deciding', lease_by = {worker}, lease_until = {until}, version = version + 1
             where batch_id = (
                   select batch_id from batch
                    where state in ('received', 'deciding') and (lease_until is null or lease_until < {work.Now})
                    order by received_at, batch_id
                    limit 1 {work.Engine.SkipLocked})
            returning batch_id, file_digest
            """,
            row => (row.Id(0), row.Bytes(1)), ct);
        return taken.Count is 0 ? null : taken[0];
    }

    /// <summary>Keeps a batch that this worker holds; when another has it by now, the work fails and nothing of it is written.</summary>
    public static void KeepBatch(this Work work, Guid batchId, Guid worker, Instant until) =>
        work.Update($"update batch set lease_until = {until} where batch_id = {batchId} and lease_by = {worker} and state = 'deciding'");

    static Batch Read(Row row, SubjectRoot root)
    {
        var id = row.Id(0);
        var key = root.DataKey(id, row.Bytes(BeforeSealed + 1));
        return new Batch(BatchNumber.Parse(row.Text(1)), row.Body(2), row.Text(3), BatchStates.Parse(row.Text(4)), row.Instant(5), row.Int(6))
        {
            Id = id,
            FileRefusal = row.TextOrNull(7),
            Earlier = row.TextOrNull(8) is { } earlier ? BatchNumber.Parse(earlier) : null,
            DecidedAt = row.InstantOrNull(9),
            ReleasedAt = row.InstantOrNull(10),
            DiscardedAt = row.InstantOrNull(11),
            FileGoneAt = row.InstantOrNull(12),
            Rows = row.Int(13),
            Accepted = row.Int(14),
            Unchanged = row.Int(15),
            Rejected = row.Int(16),
            Held = row.Int(17),
            Details = BatchCodec.OpenDetails(key, id, row.Bytes(BeforeSealed)),
        };
    }
}

/// <summary>A batch that brought the same file before.</summary>
sealed record EarlierBatch(Guid Id, BatchNumber Number, BatchState State);
