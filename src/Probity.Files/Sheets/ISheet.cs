using Probity.Csv;

namespace Probity.Sheets;

/// <summary>A file of any format as a header and numbered rows.</summary>
public interface ISheet
{
    /// <summary>Headers as sent, empty ones at the end left out.</summary>
    IReadOnlyList<string> Header { get; }

    /// <summary>Row of the header, as a spreadsheet shows it: titles above it count.</summary>
    int HeaderRow { get; }

    /// <summary>
    /// The rows in order, once. Empty rows at the end are left out; an empty row between others is one that cannot be read. May be read only
    /// once, because the stream is.
    /// </summary>
    IAsyncEnumerable<SheetRow> ReadRowsAsync(CancellationToken ct = default);
}
