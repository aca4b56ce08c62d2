using Probity.Keys;
using Probity.Storage;
using Probity.Telemetry;

namespace Probity.Intake;

/// <summary>
/// Decides the rows of one received batch, in chunks. Everything that is done is done chunk by chunk and keyed by line, so that after a
/// crash whoever takes the batch next goes on behind the last line that is there.
/// </summary>
public sealed class DecideBatch(Store store, KeyRing ring, DecideChunk chunk, BatchSources sources)
{
    readonly Guid worker = Guid.CreateVersion7();

    /// <summary>Takes the oldest batch that waits and decides it; false when none waits.</summary>
    /// <param name="limits">Rows a chunk, length of the lease.</param>
    /// <param name="progress">Told the last line of each chunk that was written; null: nobody is.</param>
    /// <param name="ct">Stops between two chunks.</param>
    public async Task<bool> RunAsync(IntakeLimits limits, IProgress<int>? progress, CancellationToken ct)
    {
        if (await TakeAsync(limits, ct) is not { } taken) return false;

        var (inWork, digest) = taken;
        var key = await FindKeyAsync(inWork.Batch.Id, ct);
        if (key is null) await RefuseAsync(inWork, null, [], ct);
        else if (await FindEarlierAsync(inWork.Batch, digest, ct) is { } earlier) await RepeatAsync(inWork, earlier, ct);
        else await DecideAsync(inWork, key, limits, progress, ct);
        return true;
    }

    async Task<(BatchInWork, byte[])?> TakeAsync(IntakeLimits limits, CancellationToken ct)
    {
        await using var work = await store.BeginAsync(ct);
        if (await work.TakeBatchAsync(worker, work.Now.Plus(limits.Lease), ct) is not { } taken) return null;

        var batch = await work.FindBatchAsync(ring, taken.Id, ct);
        await work.CommitAsync(ct);
        return (new BatchInWork(batch!, worker), taken.FileDigest);
    }

    async Task<SecretKey?> FindKeyAsync(Guid batchId, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        return await session.FindFileKeyAsync(ring, batchId, ct);
    }

    async Task<EarlierBatch?> FindEarlierAsync(Batch batch, byte[] digest, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var earlier = await session.FindEarlierAsync(digest, batch.Body, batch, ct);

        // One that is still on its way has no rows to point at; this one is then decided row by row, and finds them unchanged.
        return earlier is { State: BatchState.Decided or BatchState.Released } ? earlier : null;
    }

    async Task DecideAsync(BatchInWork inWork, SecretKey key, IntakeLimits limits, IProgress<int>? progress, CancellationToken ct)
    {
        var batch = inWork.Batch;
        var opened = await sources.OpenAsync(batch, key, ct);
        if (opened.Errors.Count > 0)
        {
            await RefuseAsync(inWork, key, opened.Errors, ct);
            return;
        }

        var rows = new List<ChunkRow>(limits.ChunkRows);
        await foreach (var row in sources.ReadAsync(batch, opened, await LastLineAsync(batch.Id, ct), ct))
        {
            // The waiting rows that one line of a companion speaks of stay together: a line is there whole or not at all.
            if (rows.Count >= limits.ChunkRows && row.Line != rows[^1].Line) await FlushAsync(inWork, rows, limits, progress, ct);
            rows.Add(row);
        }

        await FlushAsync(inWork, rows, limits, progress, ct);
        await FinishAsync(inWork, ct);
    }

    async Task FlushAsync(BatchInWork inWork, List<ChunkRow> rows, IntakeLimits limits, IProgress<int>? progress, CancellationToken ct)
    {
        if (rows.Count is 0) return;

        using (Measured.Spans.StartActivity("batch chunk")?.SetTag("probity.rows", rows.Count)) await chunk.RunAsync(inWork, rows, limits, ct);
        Measured.Rows(rows.Count);
        progress?.Report(rows[^1].Line);
        ct.ThrowIfCancellationRequested();
        rows.Clear();
    }

    async Task<int> LastLineAsync(Guid batchId, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        return await session.LastLineAsync(batchId, ct);
    }

    /// <summary>The same file again: nothing is read. What was rejected is rejected again, every other row is unchanged.</summary>
    async Task RepeatAsync(BatchInWork inWork, EarlierBatch earlier, CancellationToken ct)
    {
        await using var work = await store.BeginAsync(ct);
        work.Write(
            $"""
            insert into batch_row (batch_id, line, part, outcome, code, column_key)
            select {inWork.Batch.Id}, line, part, outcome, code, column_key from batch_row
             where batch_id = {earlier.Id} and outcome = {RowResult.Rejected}
            on conflict do nothing
            """);
        work.Write(
            $"""
            insert into batch_row (batch_id, line, part, outcome, code, column_key)
            select {inWork.Batch.Id}, line, part, {RowResult.Unchanged}, {OwnRows.SentBefore.Code}, null from batch_row
             where batch_id = {earlier.Id} and outcome <> {RowResult.Rejected}
            on conflict do nothing
            """);
        work.Update($"update batch set earlier = {earlier.Number} where batch_id = {inWork.Batch.Id} and lease_by = {inWork.Worker}");
        await work.FinishAsync(inWork, BatchState.Decided, ct);
        await work.CommitAsync(ct);
    }

    async Task FinishAsync(BatchInWork inWork, CancellationToken ct)
    {
        await using var work = await store.BeginAsync(ct);
        await work.FinishAsync(inWork, BatchState.Decided, ct);
        await work.CommitAsync(ct);
    }

    /// <summary>The file as a whole cannot be read, or is gone before it was. Its errors are sealed like it and go with it.</summary>
    async Task RefuseAsync(BatchInWork inWork, SecretKey? key, IReadOnlyList<FileError> errors, CancellationToken ct)
    {
        var batch = inWork.Batch;
        await using var work = await store.BeginAsync(ct);
        work.Write($"delete from batch_file where batch_id = {batch.Id} and part = {IncomingFile.ErrorsAt}");
        if (key is not null)
        {
            var box = key.Seal(BatchCodec.Bytes(errors), SealedFile.PlaceOf(batch.Id, IncomingFile.ErrorsAt));
            await work.InsertAsync(Tables.BatchFile, [[batch.Id, IncomingFile.ErrorsAt, box]], ct);
        }

        work.Update(
            $"update batch set refusal = {(errors.Count > 0 ? errors[0].Code : Batch.FileGone.Code)} where batch_id = {batch.Id} and lease_by = {inWork.Worker}");
        work.Undo(ring, batch);
        await work.FinishAsync(inWork, BatchState.Refused, ct);
        await work.CommitAsync(ct);
    }
}
