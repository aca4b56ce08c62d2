using Probity.Intake;

namespace Probity.Csv;

/// <summary>Which rows an error sheet holds.</summary>
public enum SheetForm
{
    /// <summary>The rows that were not accepted and are not unchanged: what the agency has to work on.</summary>
    ToDo,

    /// <summary>Every row.</summary>
    All,
}

/// <summary>
/// Gives an agency its own rows back: its columns as they were, and behind them what became of each row. Safe against formulas
/// (<see cref="FormulaGuard"/>); may be corrected and sent again as it is. Of a row with protected text nothing is repeated but its
/// row number (charter C3).
/// </summary>
public sealed class ErrorSheetWriter(Stream stream, IReadOnlyList<string> header, SheetForm form)
{
    readonly CsvWriter csv = new(stream);
    readonly int[] own = [.. Enumerable.Range(0, header.Count).Where(i => !AddedColumns.Headers.Contains(header[i]))];

    /// <summary>Writes the header row. To be called once, first.</summary>
    public async Task BeginAsync(CancellationToken ct)
    {
        foreach (var column in own) csv.Add(header[column]);
        foreach (var added in AddedColumns.Headers) csv.Add(added);
        await csv.EndRowAsync(ct);
    }

    /// <summary>Writes a row if it belongs to the form. Its cells are those that were sent, without a guard of ours.</summary>
    public ValueTask WriteAsync(SheetRow row, RowDecision decision, CancellationToken ct) =>
        WriteAsync(decision is RowDecision.Rejected { KeepsNothing: true } ? row with { Cells = [] } : row, decision.Result, decision.Errors, ct);

    /// <summary>The same for a row of which only the result is known. Of a row of which nothing may be repeated the caller leaves the cells out.</summary>
    public async ValueTask WriteAsync(SheetRow row, RowResult result, IReadOnlyList<RowError> errors, CancellationToken ct)
    {
        if (form is SheetForm.ToDo && result is (RowResult.Accepted or RowResult.Unchanged)) return;

        foreach (var column in own) csv.Add(column >= row.Cells.Count ? "" : row.Cells[column]);
        csv.Add(NameOf(result));
        csv.Add(string.Join("; ", errors.Select(error => error.Refusal.Code).Distinct()));
        csv.Add(string.Join("; ", errors.Where(error => error.Column.Length > 0).Select(error => error.Column).Distinct()));
        csv.Add(errors.Count is 0 ? "" : $"第{row.Number}行：" + string.Join(" ", errors.Select(Chinese)));
        csv.Add(errors.Count is 0 ? "" : $"Row {row.Number}: " + string.Join(" ", errors.Select(English)));
        await csv.EndRowAsync(ct);
    }

    /// <summary>Hands the rest to the stream. To be called once, last.</summary>
    public ValueTask EndAsync(CancellationToken ct) => csv.FlushAsync(ct);

    static string NameOf(RowResult result) => result switch
    {
        RowResult.Accepted => "已接收",
        RowResult.Unchanged => "未变化",
        RowResult.Rejected => "已退回",
        _ => "待处理",
    };

    static string Chinese(RowError error) =>
        Placed(error, "：") + error.Refusal.Words.Zh
        + (error.Found.Length is 0 ? "" : $"（现为：{error.Found}）") + (error.Expected.IsNone ? "" : $"（应为：{error.Expected.Zh}）");

    static string English(RowError error) =>
        Placed(error, ": ") + error.Refusal.Words.En
        + (error.Found.Length is 0 ? "" : $" (found: {error.Found})") + (error.Expected.IsNone ? "" : $" (expected: {error.Expected.En})");

    static string Placed(RowError error, string divider) => error.Column.Length is 0 ? "" : error.Column + divider;
}
