using Probity.Csv;
using Probity.Intake;
using Probity.Templates;

namespace Probity.Sheets;

/// <summary>How far a header fits a template.</summary>
enum SheetFit
{
    /// <summary>It names no column.</summary>
    None,

    /// <summary>It names some: notes and summaries do too.</summary>
    Some,

    /// <summary>It names at least half of those that are required: a sheet of data.</summary>
    Data,
}

/// <summary>What one sheet of a workbook holds, from one pass over it before any row is read for good.</summary>
/// <param name="Entry">Which sheet.</param>
/// <param name="Header">Its header; null where nothing is in the sheet.</param>
/// <param name="Fit">How far the header names columns of the template.</param>
/// <param name="HasRows">Whether anything stands below the header.</param>
sealed record SheetSurvey(SheetEntry Entry, WorkbookRow? Header, SheetFit Fit, bool HasRows)
{
    const int MostNamed = 10;

    /// <summary>What of its data people do not see: rows and columns.</summary>
    public IReadOnlyList<string> Hidden { get; private init; } = [];

    /// <summary>Merged ranges that reach into the header or the rows.</summary>
    public IReadOnlyList<string> Merged { get; private init; } = [];

    /// <summary>Whether it is the instructions of one of our own templates: by the words in its first cell, where a copy lost the workbook's mark.</summary>
    public bool IsGuide => Header is { Number: 1, Cells: [{ Text: GuideSheet.EditionHead }, ..] };

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

        var header = first?.Texts is [GuideSheet.EditionHead, ..] ? first : found ?? first;
        return new SheetSurvey(entry, header, FitOf(found, template), last != header)
        {
            Hidden = [.. hidden, .. HiddenColumns(sheet, header).Take(MostNamed)],
            Merged = [.. sheet.Merged.Where(range => Reaches(range, header?.Number ?? 1)).Take(MostNamed)],
        };
    }

    static SheetFit FitOf(WorkbookRow? found, Template template)
    {
        if (found is null) return SheetFit.None;

        var named = found.Texts.Select(template.Names.Find).OfType<HeaderMeaning>().Select(meaning => template.Columns[meaning.Column]).Distinct().Count(column => column.Required);
        return named * 2 >= template.Columns.Count(column => column.Required) ? SheetFit.Data : SheetFit.Some;
    }

    static IEnumerable<string> HiddenColumns(SheetXml sheet, WorkbookRow? header) =>
        (header?.Texts ?? []).Index().Where(cell => cell.Item.Length > 0 && sheet.HiddenColumns.Any(range => cell.Index >= range.From && cell.Index <= range.To)).Select(cell => cell.Item);

    static bool Reaches(string range, int headerRow)
    {
        var ends = range.Split(':');
        return SheetXml.Place(ends[^1]).Row >= headerRow;
    }
}
