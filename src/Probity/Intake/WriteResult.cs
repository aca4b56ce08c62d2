using Probity.Bodies;
using Probity.Csv;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Intake;

/// <summary>
/// Gives a body its own rows back with what became of each: read again from the sealed file and decided again by the file alone, then joined
/// with the ends that were written. Nothing of it is kept.
/// </summary>
public sealed class WriteResult(Store store, KeyRing ring, BatchSources sources)
{
    /// <summary>The file as a whole was refused: it has no rows to give back.</summary>
    public static readonly Refusal NoRows = Refusal.Conflict("batch.no-rows",
        "该文件整批退回，没有逐行结果。请按批次页面的说明改正后重新报送。", "The file was refused as a whole, so there is no result by row. Correct it as the batch says and send it again.");

    const int Together = 5_000;

    /// <summary>Whether there is a result to write, before the answer has begun: the batch, or the refusal.</summary>
    public async Task<Outcome<ResultFile>> FindAsync(BatchNumber number, Official official, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var batch = await session.FindBatchAsync(ring, number, ct);
        if (batch is null || !official.IsOf(batch.Body)) return Batch.Unknown;
        if (batch.State is BatchState.Received or BatchState.Deciding) return Batch.NotDecided;
        if (batch.State is BatchState.Refused) return NoRows;
        if (await session.FindFileKeyAsync(ring, batch.Id, ct) is not { } key) return Batch.FileGone;

        return new ResultFile(batch, key);
    }

    /// <summary>Writes it, and notes that it was fetched whole.</summary>
    public async Task RunAsync(ResultFile result, SheetForm form, Stream to, CancellationToken ct)
    {
        var opened = await sources.OpenAsync(result.Batch, result.Key, ct);
        if (opened.File is not null) await WriteAsync(result.Batch, opened, form, to, ct);
        await using var work = await store.BeginAsync(ct);
        work.Write($"update batch set fetched_at = coalesce(fetched_at, {work.Now}) where batch_id = {result.Batch.Id}");
        await work.CommitAsync(ct);
    }

    async Task WriteAsync(Batch batch, OpenedRows opened, SheetForm form, Stream to, CancellationToken ct)
    {
        var writer = new ErrorSheetWriter(to, opened.File!.Header, form);
        await writer.BeginAsync(ct);
        await using var ends = ReadEndsAsync(batch.Id, ct).GetAsyncEnumerator(ct);
        await foreach (var row in RowsAsync(batch, opened, ct))
        {
            if (!await ends.MoveNextAsync()) break;
            var (ended, errors) = Join(row.Decision, ends.Current);
            await writer.WriteAsync(KeepsNothing(errors) || row.Decision is RowDecision.Rejected { KeepsNothing: true } ? row.Row.Sheet with { Cells = [] } : row.Row.Sheet, ended, errors, ct);
        }

        await writer.EndAsync(ct);
    }

    static IAsyncEnumerable<DecidedRow> RowsAsync(Batch batch, OpenedRows opened, CancellationToken ct) =>
        batch.IsCompanion ? CompanionLinesAsync(opened, ct) : DecideFile.RunAsync(opened.File!, opened.Rules, opened.Sender, ct);

    // What a companion's line came to depends on the rows that waited for it, whose text is gone by now: their ends say it.
    static async IAsyncEnumerable<DecidedRow> CompanionLinesAsync(OpenedRows opened, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in opened.File!.ReadAsync(opened.Rules.Today, ct))
        {
            RowDecision decision = row.Values is { Errors: { Count: > 0 } errors } ? new RowDecision.Rejected(errors)
                : row.Values is null ? new RowDecision.Rejected(new RowError(row.Sheet.Broken!, row.Sheet.Where, "", Words.None))
                : new RowDecision.Unchanged(new RowError(OwnRows.SentBefore));
            yield return new DecidedRow(row, decision);
        }
    }

    /// <summary>The decision with its own particulars where the row ended as it says; by the code alone where the body's earlier rows said otherwise.</summary>
    static (RowResult Result, IReadOnlyList<RowError> Errors) Join(RowDecision decision, IReadOnlyList<RowEnd> ends)
    {
        var worst = ends.MaxBy(end => Severity(end.Result))!;
        if (worst.Result == decision.Result && worst == RowEnd.Of(worst.Line, worst.Part, decision)) return (decision.Result, decision.Errors);

        return (worst.Result,
        [
            .. ends.SelectMany(end => end.Code.Split("; ", StringSplitOptions.RemoveEmptyEntries)).Distinct()
                .Select(code => new RowError(Refusals.Find(code))),
        ]);
    }

    static bool KeepsNothing(IReadOnlyList<RowError> errors) => errors.Count > 0 && new RowDecision.Rejected(errors).KeepsNothing;

    static int Severity(RowResult result) => result switch
    {
        RowResult.Rejected => 3,
        RowResult.Held => 2,
        RowResult.Accepted => 1,
        _ => 0,
    };

    async IAsyncEnumerable<IReadOnlyList<RowEnd>> ReadEndsAsync(Guid batchId, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        for (var after = 0; ;)
        {
            IReadOnlyList<RowEnd> ends;
            await using (var session = await store.ReadAsync(ct)) ends = await session.ListRowEndsAsync(batchId, after, Together, ct);
            if (ends.Count is 0) yield break;

            foreach (var line in ends.GroupBy(end => end.Line)) yield return [.. line];
            after = ends[^1].Line;
        }
    }
}

/// <summary>A result that can be written.</summary>
public sealed class ResultFile
{
    internal ResultFile(Batch batch, SecretKey key) => (Batch, Key) = (batch, key);

    /// <summary>Whose result it is.</summary>
    public Batch Batch { get; }

    internal SecretKey Key { get; }
}
