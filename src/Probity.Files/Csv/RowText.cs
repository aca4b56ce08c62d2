using System.Buffers;

namespace Probity.Csv;

/// <summary>Turns the cells that a scan found into text, or into the reason why they are none.</summary>
static class RowText
{
    static readonly SearchValues<char> Unwanted = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Append(0xFFFD).Append(0xFFFE).Append(0xFFFF).Select(c => (char)c)]);

    /// <summary>The row without its number and line.</summary>
    public static SheetRow Read(ReadOnlySpan<byte> bytes, RowScanner scanner, TextForm form, string[] header)
    {
        if (scanner.Why is { } broken) return Raw(bytes, scanner, form, broken);
        if (form.Check(bytes[..scanner.Next]) is { } wrong) return Raw(bytes, scanner, form, wrong);

        var cells = new string[scanner.Cells.Length];
        (Refusal? why, string where) = (null, "");
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = Text(bytes, scanner.Cells[i], form);
            if (why is not null || Check(cells[i]) is not { } refusal) continue;
            (why, where) = (refusal, i < header.Length ? header[i] : "");
        }

        return new SheetRow(0, cells, why) { Where = where };
    }

    static string Text(ReadOnlySpan<byte> bytes, CellSpan cell, TextForm form)
    {
        if (cell.Length is 0) return "";
        var text = form.Text(bytes.Slice(cell.Start, cell.Length));
        return cell.Doubled ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }

    /// <summary>What is wrong with the text of a cell, whatever format it comes from.</summary>
    public static Refusal? Check(string text)
    {
        if (text.Length > CsvSheet.MaxCellLength) return SheetRow.CellTooLong;
        var at = text.AsSpan().IndexOfAny(Unwanted);
        if (at < 0) return null;
        return text[at] is '\uFFFD' ? SheetRow.TextLost : SheetRow.Control;
    }

    static SheetRow Raw(ReadOnlySpan<byte> bytes, RowScanner scanner, TextForm form, Refusal why)
    {
        var line = bytes[..scanner.Next].TrimEnd("\r\n"u8);
        if (why == SheetRow.MixedEncoding) form = form with { IsGb = false };
        var text = form.Text(line[..Math.Min(line.Length, CsvSheet.MaxCellLength)]).Replace(Gb18030.Wrong, '\uFFFD');
        return new SheetRow(0, [text], why);
    }
}
