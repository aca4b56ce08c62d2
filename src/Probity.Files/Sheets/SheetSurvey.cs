using Probity.Csv;
using Probity.Intake;

namespace Probity.Sheets;

/// <summary>What one sheet of a workbook holds, from one pass over it before any row is read for good.</summary>
/// <param name="Entry">Which sheet.</param>
/// <param name="Header">Its header; null where nothing is in the sheet.</param>
/// <param name="Fits">Whether the header names columns of the template.</param>
/// <param name="HasRows">Whether anything stands below the header.</param>
sealed record SheetSurvey(SheetEntry Entry, WorkbookRow? Header, bool Fits, bool HasRows)
{
    const int MostNamed = 10;

    /// <summary>What of its data people do not see: rows and columns.</summary>
    public IReadOnlyList<string> Hidden { get; private init; } = [];

    /// <summary>Merged ranges that reach into the header or the rows.</summary>
    public IReadOnlyList<string> Merged { get; private init; } = [];

    /// <summary>Goes over a sheet.</summary>
    public static SheetSurvey Of(Workbook workbook, SheetEntry entry, Template template)
    {
        using var xml = workbook.Open(entry);
        var sheet = new SheetXml(workbook, xml);
        var search = new HeaderSearch(cells => HeaderMatch.CountKnown(cells, template));
        var (found, first, last, hidden) = ((WorkbookRow?)null, (WorkbookRow?)null, (WorkbookRow?)null, new List<string>());
        foreach (var row in sheet.Read())
        {
            if (row.IsBlank) continue;
            first ??= row;
            last = row;
            if (found is null && row.Number <= HeaderSearch.Within && search.IsHeader(new SheetRow(row.Number, row.Texts, null))) found = row;
            if (found is not null && row.IsHidden && hidden.Count < MostNamed) hidden.Add(row.Number.ToString());
        }

        var header = found ?? first;
        return new SheetSurvey(entry, header, found is not null, last != header)
        {
            Hidden = [.. hidden, .. HiddenColumns(sheet, header).Take(MostNamed)],
            Merged = [.. sheet.Merged.Where(range => Reaches(range, header?.Number ?? 1)).Take(MostNamed)],
        };
    }

    static IEnumerable<string> HiddenColumns(SheetXml sheet, WorkbookRow? header) =>
        (header?.Texts ?? []).Index().Where(cell => cell.Item.Length > 0 && sheet.HiddenColumns.Any(range => cell.Index >= range.From && cell.Index <= range.To)).Select(cell => cell.Item);

    static bool Reaches(string range, int headerRow)
    {
        var ends = range.Split(':');
        return SheetXml.Place(ends[^1]).Row >= headerRow;
    }
}
