using Probity.Storage;

namespace Probity.Intake;

/// <summary>How a row ended: never what it said.</summary>
/// <param name="Line">Row of the file as a spreadsheet counts, the header being 1.</param>
/// <param name="Part">Which of the waiting rows that one line of a companion spoke of; 0 otherwise.</param>
/// <param name="Result">How.</param>
/// <param name="Code">Codes of the refusals, divided by <c>; </c>.</param>
/// <param name="Column">Headers of the columns concerned, divided the same way.</param>
public sealed record RowEnd(int Line, int Part, RowResult Result, string Code, string Column)
{
    /// <summary>The end of a decided row, as it is kept and as its source is told.</summary>
    public static RowEnd Of(int line, int part, RowDecision decision) => new(line, part, decision.Result,
        string.Join("; ", decision.Errors.Select(error => error.Refusal.Code).Distinct()),
        string.Join("; ", decision.Errors.Where(error => error.Column.Length > 0).Select(error => error.Column).Distinct()));
}

/// <summary>SQL of how rows ended.</summary>
static class RowEndQueries
{
    /// <summary>Rows of a chunk are written together, in order: a batch that is taken up again goes on behind the last.</summary>
    public static async Task<int> LastLineAsync(this Session db, Guid batchId, CancellationToken ct) =>
        await db.FindAsync($"select coalesce(max(line), 0) from batch_row where batch_id = {batchId}", row => row.Int(0), ct);

    /// <summary>How the rows of a batch ended, in their order, behind a line.</summary>
    public static Task<IReadOnlyList<RowEnd>> ListRowEndsAsync(this Session db, Guid batchId, int after, int most, CancellationToken ct) =>
        db.ListAsync(
            $"""
            select line, part, outcome, code, column_key from batch_row
             where batch_id = {batchId} and line > {after}
             order by line, part
             limit {most}
            """,
            ReadRowEnd, ct);

    /// <summary>The same of rows that the source has to do something about.</summary>
    public static Task<IReadOnlyList<RowEnd>> ListProblemsAsync(this Session db, Guid batchId, int after, int most, CancellationToken ct) =>
        db.ListAsync(
            $"""
            select line, part, outcome, code, column_key from batch_row
             where batch_id = {batchId} and line > {after} and outcome >= {RowResult.Rejected}
             order by line, part
             limit {most}
            """,
            ReadRowEnd, ct);

    static RowEnd ReadRowEnd(Row row) => new(row.Int(0), row.Int(1), (RowResult)row.Int(2), row.TextOrNull(3) ?? "", row.TextOrNull(4) ?? "");
}
