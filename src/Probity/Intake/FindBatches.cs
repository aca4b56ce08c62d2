using Probity.Bodies;
using Probity.Calendar;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Intake;

/// <summary>A row that was settled after its batch was decided, as its source may know it.</summary>
/// <param name="Line">Row of the file.</param>
/// <param name="Result">Rejected, or accepted by way of a later batch or the identity desk.</param>
/// <param name="Code">Code of the refusal where it is one.</param>
/// <param name="Batch">The companion batch that it became a row of; null where none did.</param>
public sealed record SettledRow(int Line, RowResult Result, string? Code, BatchNumber? Batch);

/// <summary>A batch with all that its own body may know of it.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Settled">Rows that were settled since.</param>
/// <param name="FileErrors">What is wrong with the file as a whole, while the file is there.</param>
/// <param name="WaitsForFacts">Whether there is a fill-in sheet to take away.</param>
public sealed record BatchShown(Batch Batch, IReadOnlyList<SettledRow> Settled, IReadOnlyList<FileError> FileErrors, bool WaitsForFacts);

/// <summary>Batches as the officials of their own body see them; to others there are none.</summary>
public sealed class FindBatches(Store store, KeyRing ring)
{
    /// <summary>Batches on a page.</summary>
    public const int PageSize = 20;

    const int MostRows = 500;

    /// <summary>One batch.</summary>
    public async Task<Outcome<BatchShown>> RunAsync(BatchNumber number, Official official, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var batch = await session.FindBatchAsync(ring, number, ct);
        if (batch is null || !official.IsOf(batch.Body)) return Batch.Unknown;

        var settled = (await session.ListSettledAsync(batch.Id, ct)).Select(Read).ToArray();
        var errors = batch.State is BatchState.Refused ? await FileErrorsAsync(session, batch, ct) : [];
        var waiting = batch.Held > 0 && (await session.ListWaitingAsync(batch.Id, store.Now, ct)).Count > 0;
        return new BatchShown(batch, settled, errors, waiting);
    }

    /// <summary>Batches of the official's body, the newest first, older than the one named; null: from the newest.</summary>
    public async Task<IReadOnlyList<Batch>> ListAsync(Official official, BatchNumber? after, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        (Instant, Guid) before = (new Instant(long.MaxValue), Guid.AllBitsSet);
        if (after is { } number && await session.FindBatchAsync(ring, number, ct) is { } from && official.IsOf(from.Body)) before = (from.ReceivedAt, from.Id);
        return await session.ListBatchesAsync(ring, official.ActsFor, before, PageSize, ct);
    }

    /// <summary>Code, column and line of the rows that did not end well, behind a line: what remains when the file is gone.</summary>
    public async Task<Outcome<RowEnd[]>> ListProblemsAsync(BatchNumber number, int after, Official official, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var batch = await session.FindBatchAsync(ring, number, ct);
        if (batch is null || !official.IsOf(batch.Body)) return Batch.Unknown;
        return (await session.ListProblemsAsync(batch.Id, after, MostRows, ct)).ToArray();
    }

    async Task<IReadOnlyList<FileError>> FileErrorsAsync(Session session, Batch batch, CancellationToken ct)
    {
        if (await session.FindFileKeyAsync(ring, batch.Id, ct) is not { } key) return [];

        var box = await session.FindAsync(
            $"select sealed from batch_file where batch_id = {batch.Id} and part = {IncomingFile.ErrorsAt}", row => row.Bytes(0), ct);
        return box is null ? [] : BatchCodec.Errors(key.Open(box, SealedFile.PlaceOf(batch.Id, IncomingFile.ErrorsAt)));
    }

    static SettledRow Read((int Line, string As) settled) => settled.As switch
    {
        HeldQueries.ByClearing => new SettledRow(settled.Line, RowResult.Accepted, HeldQueries.ByClearing, null),
        HeldQueries.ByConfirmation => new SettledRow(settled.Line, RowResult.Accepted, null, null),
        _ when settled.As.StartsWith(HeldQueries.ByCompanion, StringComparison.Ordinal) =>
            new SettledRow(settled.Line, RowResult.Held, null, BatchNumber.Parse(settled.As[HeldQueries.ByCompanion.Length..])),
        _ => new SettledRow(settled.Line, RowResult.Rejected, settled.As, null),
    };
}
