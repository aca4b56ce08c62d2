using System.Runtime.CompilerServices;
using Probity.Csv;
using Probity.Sheets;

namespace Probity.Intake;

/// <summary>One row of a file against its template.</summary>
/// <param name="Sheet">The row with the agency's own cells, any guard of ours taken off.</param>
/// <param name="Cells">The cells in the template's order; empty where the row cannot be read.</param>
/// <param name="Values">Their typed values; null where the row cannot be read.</param>
public sealed record ReadRow(SheetRow Sheet, IReadOnlyList<string> Cells, RowValues? Values);

/// <summary>What opening a file came to: the file, or what is wrong with it as a whole.</summary>
/// <param name="File">Null where there is an error.</param>
/// <param name="Errors">One class of error at a time.</param>
public sealed record FileOpening(SheetFile? File, IReadOnlyList<RowError> Errors)
{
    /// <summary>Row of the header, of which the errors speak.</summary>
    public int Row { get; init; } = 1;
}

/// <summary>A file whose header fits a template, read as a stream.</summary>
public sealed class SheetFile
{
    readonly ISheet sheet;
    readonly Template template;
    readonly HeaderMatch match;

    SheetFile(ISheet sheet, Template template, HeaderMatch match)
    {
        this.sheet = sheet;
        this.template = template;
        this.match = match;
    }

    /// <summary>The agency's headers.</summary>
    public IReadOnlyList<string> Header => sheet.Header;

    /// <summary>Opens a file: format, encoding, separator and header are settled before the first row. The stream stays the caller's.</summary>
    public static async Task<FileOpening> OpenAsync(Stream stream, Template template, CancellationToken ct)
    {
        var opened = await OpenSheet.RunAsync(stream, template, ct);
        if (opened.Sheet is not { } sheet) return new FileOpening(null, [opened.Error!]);

        var match = HeaderMatch.Of(sheet.Header, template);
        return match.Errors.Count > 0
            ? new FileOpening(null, match.Errors) { Row = sheet.HeaderRow }
            : new FileOpening(new SheetFile(sheet, template, match), []) { Row = sheet.HeaderRow };
    }

    /// <summary>The rows in order, once. Dates are judged by the day given. A second header right below the first is passed over.</summary>
    public async IAsyncEnumerable<ReadRow> ReadAsync(DateOnly today, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var reader = new RowReader(template, today);
        await foreach (var sent in sheet.ReadRowsAsync(ct))
        {
            if (sent.Broken is null && sent.Number == sheet.HeaderRow + 1 && match.IsHeaderAgain(sent.Cells, template)) continue;

            var row = match.Returned || template.IsOurs ? sent with { Cells = [.. sent.Cells.Select(FormulaGuard.Unguard)] } : sent;
            if (row.Broken is not null) yield return new ReadRow(row, [], null);
            else if (match.Arrange(row.Cells) is var cells && Array.TrueForAll(cells, cell => cell.Length is 0))
                yield return new ReadRow(row with { Broken = SheetRow.Empty }, [], null);
            else yield return new ReadRow(row, cells, reader.Read(cells));
        }
    }
}
