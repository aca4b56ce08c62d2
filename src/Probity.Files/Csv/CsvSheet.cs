using System.Runtime.CompilerServices;
using Probity.Sheets;

namespace Probity.Csv;

/// <summary>
/// An agency's CSV file (RFC 4180; UTF-8 with or without byte order mark, or GB18030; commas, tabs or semicolons; header in row 1 or below a title), read as a stream: at most
/// <see cref="MaxRowBytes"/> twice are in memory at a time. Structure comes before rows: what is wrong with the file as a whole is
/// a refusal of <see cref="OpenAsync"/>, what is wrong with one row costs that row. <para>Resynchronisation: a row that cannot be read
/// costs the line that it begins on, and reading goes on at the next line. An unclosed quote therefore swallows nothing: as soon
/// as the quoted cell proves to be wrong (text behind its closing quote, a line inside it with as many separators as a whole row, end
/// of file, too large, wrong number of columns) its first line is the broken row and the following lines are read afresh.</para>
/// </summary>
public sealed class CsvSheet : ISheet
{
    /// <summary>Most characters (UTF-16 units) in a cell.</summary>
    public const int MaxCellLength = 10_000;

    /// <summary>Most columns in a file.</summary>
    public const int MaxColumns = 64;

    /// <summary>Most bytes in a row.</summary>
    public const int MaxRowBytes = 256 * 1024;

    /// <summary>There is nothing in the file.</summary>
    public static readonly Refusal Empty = Refusal.Invalid("file.empty",
        "文件为空。请检查后重新上传。", "The file is empty. Check it and upload it again.");

    /// <summary>The file has more than <see cref="MaxColumns"/> columns.</summary>
    public static readonly Refusal TooManyColumns = Refusal.Invalid("file.too-many-columns",
        "表头超过64列。请使用目录公布的数据项模板。", "The header has more than 64 columns. Use the published template.");

    readonly ByteWindow window;
    readonly TextForm form;
    readonly RowScanner scanner;
    string[] header = [];
    int line = 1;
    int number = 1;

    CsvSheet(ByteWindow window, TextForm form)
    {
        this.window = window;
        this.form = form;
        scanner = new RowScanner(form.Separator);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Header => header;

    /// <inheritdoc/>
    public int HeaderRow { get; private set; } = 1;

    /// <summary>
    /// Reads as far as the header. Refusals: <see cref="Empty"/>, <see cref="TooManyColumns"/>, those of <see cref="FileText"/>, and
    /// <see cref="SheetRow.Quote"/> and its like where the header or a title above it cannot be read. The stream stays the caller's.
    /// </summary>
    public static async Task<Outcome<CsvSheet>> OpenAsync(Stream stream, HeaderSearch search, CancellationToken ct)
    {
        var window = new ByteWindow(stream);
        await window.FillAsync(ct);
        if (window.Length is 0) return Empty;

        var mark = FileText.MarkLength(window.Bytes);
        window.Advance(mark);
        var form = TextForm.Of(window.Bytes, mark > 0);
        if (FileText.Refuse(window.Bytes, form) is { } refusal) return refusal;

        var sheet = new CsvSheet(window, form);
        return await sheet.ReadHeaderAsync(search, ct) is { } broken ? broken : sheet;
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<SheetRow> ReadRowsAsync(CancellationToken ct = default) => BlankRows.NameAsync(ReadAllAsync(ct), ct);

    async IAsyncEnumerable<SheetRow> ReadAllAsync([EnumeratorCancellation] CancellationToken ct)
    {
        while (await ReadAsync(header.Length, ct) is { } row) yield return row;
    }

    async Task<Refusal?> ReadHeaderAsync(HeaderSearch search, CancellationToken ct)
    {
        for (var i = 0; i < HeaderSearch.Within && await ReadAsync(0, ct) is { } row; i++)
        {
            if (row.Broken is { } broken) return broken == SheetRow.Columns ? TooManyColumns : broken;
            if (!search.IsHeader(row)) continue;

            Begin(row);
            return null;
        }

        if (search.First is null) return Empty;
        Begin(search.First);
        return null;
    }

    void Begin(SheetRow row)
    {
        header = HeaderSearch.Names(row.Cells);
        HeaderRow = row.Number;
    }

    async ValueTask<SheetRow?> ReadAsync(int columns, CancellationToken ct)
    {
        while (true)
        {
            if (window.Length is 0 && !await window.FillAsync(ct)) return null;

            var scan = scanner.Scan(window.Bytes, window.AtEnd, columns);
            if (scan is not ScanResult.NeedMore) return await TakeAsync(ct);
            await window.FillAsync(ct);
        }
    }

    async ValueTask<SheetRow> TakeAsync(CancellationToken ct)
    {
        var row = RowText.Read(window.Bytes, scanner, form, header) with { Number = number++, Line = line };
        line += scanner.Lines;
        window.Advance(scanner.Next);
        if (scanner.LineGoesOn) await window.SkipLineAsync(ct);
        return row;
    }
}
