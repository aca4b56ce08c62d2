using System.Buffers;

namespace Probity.Csv;

/// <summary>What a scan found.</summary>
enum ScanResult
{
    /// <summary>The row does not end within the window.</summary>
    NeedMore,

    /// <summary>A row with its cells.</summary>
    Row,

    /// <summary>A row that cannot be read; its first line is its cost.</summary>
    Broken,
}

/// <summary>Where a cell's text stands in the window, and whether it holds doubled quotes.</summary>
readonly record struct CellSpan(int Start, int Length, bool Doubled);

/// <summary>
/// Finds one row at the front of a window: the states of RFC 4180, and the resynchronisation rule of <see cref="CsvSheet"/>. Works on
/// bytes, since no byte of a UTF-8 or GB18030 sequence can be mistaken for a separator, a quote or a line break (the second to fourth byte of
/// GB18030 are 30 to 39, 40 to 7E and 80 to FE).
/// </summary>
/// <param name="separator">Comma, tab or semicolon.</param>
sealed class RowScanner(byte separator)
{
    const byte Quote = (byte)'"', LineFeed = (byte)'\n', Return = (byte)'\r';
    const int FewestColumnsToSuspect = 4;
    readonly SearchValues<byte> plain = SearchValues.Create([separator, .. "\"\r\n"u8]);
    static readonly SearchValues<byte> Quoted = SearchValues.Create("\"\r\n"u8);

    readonly CellSpan[] cells = new CellSpan[CsvSheet.MaxColumns];
    int position;
    int count;
    bool tooMany;

    /// <summary>Cells of the row found.</summary>
    public ReadOnlySpan<CellSpan> Cells => cells.AsSpan(0, count);

    /// <summary>Where the next row begins.</summary>
    public int Next { get; private set; }

    /// <summary>Lines that the row takes up.</summary>
    public int Lines { get; private set; }

    /// <summary>True when the broken row's line goes on beyond the window.</summary>
    public bool LineGoesOn { get; private set; }

    /// <summary>Why the row cannot be read.</summary>
    public Refusal? Why { get; private set; }

    /// <summary>Scans the row at the front.</summary>
    /// <param name="bytes">The window.</param>
    /// <param name="last">Whether nothing follows the window.</param>
    /// <param name="columns">How many cells a row has; 0 where that is not known yet.</param>
    public ScanResult Scan(ReadOnlySpan<byte> bytes, bool last, int columns)
    {
        (position, count, tooMany, Lines, Why, LineGoesOn) = (0, 0, false, 1, null, false);
        var result = ScanCells(bytes, last, columns);
        if (result is ScanResult.NeedMore && bytes.Length < CsvSheet.MaxRowBytes) return result;

        if (result is ScanResult.NeedMore || position > CsvSheet.MaxRowBytes) Why = SheetRow.TooLarge;
        else if (result is ScanResult.Row && !Fits(columns)) Why = SheetRow.Columns;
        if (Why is not null) return Break(bytes, last);

        Next = position;
        return ScanResult.Row;
    }

    /// <summary>The place after a line break of one or two bytes.</summary>
    public static int AfterBreak(ReadOnlySpan<byte> bytes, int at) =>
        bytes[at] is Return && at + 1 < bytes.Length && bytes[at + 1] is LineFeed ? at + 2 : at + 1;

    ScanResult ScanCells(ReadOnlySpan<byte> bytes, bool last, int columns)
    {
        while (true)
        {
            var result = position < bytes.Length && bytes[position] is Quote
                ? ScanQuoted(bytes, last, columns)
                : ScanPlain(bytes, last);
            if (result is not ScanResult.Row) return result;
            if (position >= bytes.Length) return ScanResult.Row;
            if (bytes[position] == separator)
            {
                position++;
                continue;
            }

            if (bytes[position] is Return && position + 1 == bytes.Length && !last) return ScanResult.NeedMore;
            position = AfterBreak(bytes, position);
            return ScanResult.Row;
        }
    }

    ScanResult ScanPlain(ReadOnlySpan<byte> bytes, bool last)
    {
        var length = bytes[position..].IndexOfAny(plain);
        if (length < 0 && !last) return ScanResult.NeedMore;
        if (length < 0) length = bytes.Length - position;
        else if (bytes[position + length] is Quote) return Stop(SheetRow.Quote);

        Add(position, length, doubled: false);
        position += length;
        return ScanResult.Row;
    }

    ScanResult ScanQuoted(ReadOnlySpan<byte> bytes, bool last, int columns)
    {
        var (start, doubled, innerLine) = (position + 1, false, -1);
        for (var at = start; ;)
        {
            var found = bytes[at..].IndexOfAny(Quoted);
            if (found < 0) return last ? Stop(SheetRow.Quote) : ScanResult.NeedMore;
            at += found;
            if (at + 1 == bytes.Length && !last) return ScanResult.NeedMore;

            var ends = bytes[at] is not Quote || at + 1 == bytes.Length || bytes[at + 1] is not Quote;
            if (ends && innerLine >= 0 && HoldsRow(bytes[innerLine..at], columns)) return Stop(SheetRow.Quote);
            if (!ends)
            {
                doubled = true;
                at += 2;
            }
            else if (bytes[at] is not Quote)
            {
                Lines++;
                at = innerLine = AfterBreak(bytes, at);
            }
            else
            {
                Add(start, at - start, doubled);
                position = at + 1;
                return position == bytes.Length || bytes[position] == separator || bytes[position] is Return or LineFeed ? ScanResult.Row : Stop(SheetRow.Quote);
            }
        }
    }

    bool HoldsRow(ReadOnlySpan<byte> innerLine, int columns) =>
        columns >= FewestColumnsToSuspect && innerLine.Count(separator) >= columns - 1;

    void Add(int start, int length, bool doubled)
    {
        if (count < cells.Length) cells[count++] = new CellSpan(start, length, doubled);
        else if (length > 0) tooMany = true;
    }

    bool Fits(int columns)
    {
        if (tooMany) return false;
        if (columns is 0 || count == columns || (count is 1 && cells[0].Length is 0)) return true;
        if (count < columns) return false;
        for (var i = columns; i < count; i++)
            if (cells[i].Length > 0) return false;
        count = columns;
        return true;
    }

    ScanResult Stop(Refusal why)
    {
        Why = why;
        return ScanResult.Broken;
    }

    ScanResult Break(ReadOnlySpan<byte> bytes, bool last)
    {
        var at = bytes.IndexOfAny(LineFeed, Return);
        if (at < 0 && !last && bytes.Length < CsvSheet.MaxRowBytes) return ScanResult.NeedMore;

        (Lines, count) = (1, 1);
        cells[0] = new CellSpan(0, at < 0 ? bytes.Length : at, Doubled: false);
        var cut = at < 0 || (at == bytes.Length - 1 && bytes[at] is Return);
        LineGoesOn = cut && !last;
        Next = at < 0 ? bytes.Length : cut && !last ? at : AfterBreak(bytes, at);
        return ScanResult.Broken;
    }
}
