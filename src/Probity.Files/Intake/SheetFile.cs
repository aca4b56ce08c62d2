using System.Runtime.CompilerServices;
using Probity.Csv;

namespace Probity.Intake;

/// <summary>One row of a file against its template.</summary>
/// <param name="Sheet">The row with the agency's own cells, any guard of ours taken off.</param>
/// <param name="Values">Its typed values; null where the row cannot be read.</param>
public sealed record ReadRow(SheetRow Sheet, RowValues? Values);

/// <summary>What opening a file came to: the file, or what is wrong with it as a whole.</summary>
/// <param name="File">Null where there is an error.</param>
/// <param name="Errors">One class of error at a time.</param>
public sealed record FileOpening(SheetFile? File, IReadOnlyList<RowError> Errors);

/// <summary>A file whose header fits a template, read as a stream.</summary>
public sealed class SheetFile
{
    readonly CsvSheet sheet;
    readonly Template template;

    SheetFile(CsvSheet sheet, Template template, HeaderMatch match)
    {
        this.sheet = sheet;
        this.template = template;
        Match = match;
    }

    /// <summary>The agency's headers.</summary>
    public IReadOnlyList<string> Header => sheet.Header;

    /// <summary>Which column stands where.</summary>
    public HeaderMatch Match { get; }

    /// <summary>Opens a file: encoding, separator and header are settled before the first row. The stream stays the caller's.</summary>
    public static async Task<FileOpening> OpenAsync(Stream stream, Template template, CancellationToken ct)
    {
        var opened = await CsvSheet.OpenAsync(stream, ct);
        if (opened.Refusal is { } refusal) return new FileOpening(null, [new RowError(refusal)]);

        var match = HeaderMatch.Of(opened.Value.Header, template.Columns);
        return match.Errors.Count > 0 ? new FileOpening(null, match.Errors) : new FileOpening(new SheetFile(opened.Value, template, match), []);
    }

    /// <summary>The rows in order, once. Dates are judged by the day given.</summary>
    public async IAsyncEnumerable<ReadRow> ReadAsync(DateOnly today, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var reader = new RowReader(template, today);
        await foreach (var sent in sheet.ReadRowsAsync(ct))
        {
            var row = Match.Returned ? sent with { Cells = [.. sent.Cells.Select(FormulaGuard.Unguard)] } : sent;
            if (row.Broken is not null) yield return new ReadRow(row, null);
            else if (Match.Arrange(row.Cells) is var cells && Array.TrueForAll(cells, cell => cell.Length is 0))
                yield return new ReadRow(row with { Broken = SheetRow.Empty }, null);
            else yield return new ReadRow(row, reader.Read(cells));
        }
    }
}
