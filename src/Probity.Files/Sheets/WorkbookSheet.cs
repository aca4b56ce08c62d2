using System.Globalization;
using System.Runtime.CompilerServices;
using System.Xml;
using Probity.Catalogue;
using Probity.Csv;
using Probity.Intake;

namespace Probity.Sheets;

/// <summary>
/// A sheet of an xlsx workbook. The packed file stays in memory, up to 64 MB; what it unpacks to is read as a stream and never written anywhere.
/// A first pass finds the sheet and what in it its sender may not see; then the rows come one by one.
/// </summary>
public sealed class WorkbookSheet : ISheet
{
    const int MostPacked = 64 << 20;
    const int MostGap = 100;
    readonly Workbook workbook;
    readonly SheetEntry entry;
    readonly Column?[] columns;

    WorkbookSheet(Workbook workbook, SheetSurvey survey, Template template)
    {
        this.workbook = workbook;
        entry = survey.Entry;
        HeaderRow = survey.Header!.Number;
        Header = HeaderSearch.Names(survey.Header.Texts);
        columns = [.. Header.Select(name => template.Names.Find(name) is { } meaning ? template.Columns[meaning.Column] : null)];
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Header { get; }

    /// <inheritdoc/>
    public int HeaderRow { get; }

    /// <summary>Opens a workbook: the only sheet of data with rows, else the only one whose header fits, else the only one with anything in it; never instructions of ours.</summary>
    public static async Task<OpenedSheet> OpenAsync(Stream stream, Template template, CancellationToken ct)
    {
        var packed = new MemoryStream();
        var buffer = new byte[128 * 1024];
        while (await stream.ReadAsync(buffer, ct) is > 0 and var read)
        {
            if (packed.Length + read > MostPacked) return OpenedSheet.No(WorkbookRefusals.TooLarge);
            packed.Write(buffer, 0, read);
        }

        try
        {
            packed.Position = 0;
            return Open(new Workbook(packed), template);
        }
        catch (TooMuchException)
        {
            return OpenedSheet.No(WorkbookRefusals.TooLarge);
        }
        catch (Exception error) when (IsDamage(error))
        {
            return OpenedSheet.No(WorkbookRefusals.Damaged);
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<SheetRow> ReadRowsAsync(CancellationToken ct = default) => BlankRows.NameAsync(ReadAllAsync(ct), ct);

    static OpenedSheet Open(Workbook workbook, Template template)
    {
        if (!workbook.IsWorkbook) return OpenedSheet.No(WorkbookRefusals.OtherZip);
        if (workbook.IsLinked) return OpenedSheet.No(WorkbookRefusals.Linked);

        var fitting = Choose([.. workbook.Sheets.Where(entry => !workbook.Guides.Contains(entry.Name))
            .Select(entry => SheetSurvey.Of(workbook, entry, template)).Where(sheet => sheet is { Header: not null, IsGuide: false })]);
        if (fitting.Length is 0) return OpenedSheet.No(WorkbookRefusals.Nothing);
        if (fitting.Length > 1) return OpenedSheet.No(WorkbookRefusals.Sheets, string.Join('、', fitting.Select(sheet => sheet.Entry.Name)));

        var sheet = fitting[0];
        if (sheet.Entry.IsHidden) return OpenedSheet.No(WorkbookRefusals.Hidden, sheet.Entry.Name);
        if (sheet.Hidden.Count > 0) return OpenedSheet.No(WorkbookRefusals.Hidden, string.Join('、', sheet.Hidden));
        if (sheet.Merged.Count > 0) return OpenedSheet.No(WorkbookRefusals.Merged, string.Join('、', sheet.Merged));
        return sheet.Header!.IsTooWide ? OpenedSheet.No(CsvSheet.TooManyColumns) : new OpenedSheet(new WorkbookSheet(workbook, sheet, template), null);
    }

    // The best kind of sheet that there is: notes beside the data, and sheets with nothing below their header, are no second choice.
    static SheetSurvey[] Choose(SheetSurvey[] filled) => filled.GroupBy(sheet => (sheet.Fit, sheet.Fit is not SheetFit.None && sheet.HasRows))
        .OrderByDescending(kind => kind.Key).FirstOrDefault()?.ToArray() ?? [];

    async IAsyncEnumerable<SheetRow> ReadAllAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await Task.CompletedTask;
        using var xml = workbook.Open(entry);
        var last = HeaderRow;
        foreach (var row in new SheetXml(workbook, xml).Read())
        {
            ct.ThrowIfCancellationRequested();
            if (row.Number <= HeaderRow) continue;

            // Rows that are left out of the file are empty ones; of very many the first hundred stand for all.
            for (var gap = last + 1; gap < row.Number && gap <= last + MostGap; gap++) yield return new SheetRow(gap, [""], null);
            yield return RowOf(row);
            last = row.Number;
        }
    }

    SheetRow RowOf(WorkbookRow row)
    {
        var cells = new string[Header.Count];
        (Refusal? Why, string Where) first = row.IsTooWide || row.Cells.Skip(cells.Length).Any(cell => cell.Text.Length > 0) ? (SheetRow.Columns, "") : default;
        for (var i = 0; i < cells.Length; i++)
        {
            var (text, why) = i < row.Cells.Count ? Read(columns[i], row.Cells[i]) : ("", null);
            cells[i] = text;
            if ((why ?? RowText.Check(text)) is { } wrong && first.Why is null) first = (wrong, Header[i]);
        }

        // A number that is not what it shows must not come back in the error sheet as a text that is believed: the row is given back as one text.
        var isUnsure = first.Why == SheetRow.NumberDisguised || first.Why == SheetRow.NumberLost || first.Why == SheetRow.CellError;
        return new SheetRow(row.Number, isUnsure ? [string.Join(" | ", cells)] : cells, first.Why) { Where = first.Where ?? "" };
    }

    (string Text, Refusal? Why) Read(Column? column, WorkbookCell cell)
    {
        if (cell.Form is CellForm.Text) return (cell.Text, null);
        if (cell.Form is CellForm.Error) return (cell.Text, SheetRow.CellError);
        if (!double.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return (cell.Text, SheetRow.CellError);
        if (cell.Form is CellForm.Date && column?.Kind is not ColumnKind.DocumentNumber && CellSerial.TryRead(value, workbook.Dates, out var date))
            return (date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null);

        var (text, why) = NumberCells.Read(column, value, workbook.Dates);
        return (text, why ?? (cell.Form is CellForm.Disguised ? SheetRow.NumberDisguised : null));
    }

    static bool IsDamage(Exception error) => error is InvalidDataException or XmlException or NotSupportedException or ArgumentException or OverflowException or FormatException or EndOfStreamException;
}
