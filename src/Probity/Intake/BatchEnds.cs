using Probity.Keys;
using Probity.Storage;

namespace Probity.Intake;

/// <summary>How batches end: counted from what is there, and undone where nothing of them is to remain.</summary>
static class BatchEnds
{
    /// <summary>Ends the deciding, with counts taken from the rows themselves.</summary>
    public static async Task FinishAsync(this Work work, BatchInWork inWork, BatchState state, CancellationToken ct)
    {
        var id = inWork.Batch.Id;
        var counts = (await work.ListAsync(
            $"select outcome, count(*) from batch_row where batch_id = {id} group by outcome", row => ((RowResult)row.Int(0), (int)row.Long(1)), ct)).ToDictionary();
        int Count(RowResult result) => counts.GetValueOrDefault(result);
        work.Update(
            $"""
            update batch
               set state = {state.Code()}, decided_at = {work.Now}, lease_by = null, lease_until = null, version = version + 1,
                   rows = {counts.Values.Sum()}, accepted = {Count(RowResult.Accepted)}, unchanged = {Count(RowResult.Unchanged)},
                   rejected = {Count(RowResult.Rejected)}, held = {Count(RowResult.Held)}
             where batch_id = {id} and lease_by = {inWork.Worker} and state = 'deciding'
            """);
    }

    /// <summary>
    /// Takes away what only this batch brought and what would stand in the way of its rows when they are sent again: row keys, the source's
    /// names, names and numbers of persons. Its entries never take effect, because every reader joins the batch. Rows of other batches
    /// that it would have settled as a companion wait again, so that none is lost. The persons' rows of <c>subject</c> are locked by the
    /// caller, so that no other batch counts on a name in the same moment.
    /// </summary>
    public static void Undo(this Work work, KeyRing ring, Batch batch)
    {
        var batchId = batch.Id;
        work.Write($"delete from row_directory where batch_id = {batchId}");
        work.Write($"delete from source_name where batch_id = {batchId}");
        work.Write(
            $"""
            delete from subject_directory
             where key_version = {ring.IndexVersion}
               and digest in (select n.digest from subject_name n where n.batch_id = {batchId})
               and not exists (
                   select 1 from subject_name o
                    where o.subject_id = subject_directory.subject_id and o.digest = subject_directory.digest
                      and (o.batch_id is null or o.batch_id <> {batchId}))
            """);
        work.Write($"delete from subject_name where batch_id = {batchId}");
        work.Write($"delete from subject_identifier where batch_id = {batchId}");
        work.Write(
            $"update held_row set settled_at = {work.Now}, settled_as = 'discarded', version = version + 1 where batch_id = {batchId} and settled_at is null");
        work.Write(
            $"""
            update held_row set settled_at = null, settled_as = null, version = version + 1
             where reason = {RowRefusals.FactsMissing.Code} and settled_as = {HeldQueries.ByCompanion + batch.Number}
               and batch_id in (select b.batch_id from batch b where b.state in ('decided', 'released'))
            """);
    }

    /// <summary>The persons of whom this batch alone brought a name.</summary>
    public static Task<IReadOnlyList<Guid>> ListNamedAsync(this Session db, Guid batchId, CancellationToken ct) =>
        db.ListAsync($"select distinct subject_id from subject_name where batch_id = {batchId}", row => row.Id(0), ct);
}
