using System.Buffers;
using System.Text;

namespace Probity.Csv;

/// <summary>
/// Writes CSV for spreadsheets: UTF-8 with byte order mark, CRLF, cells quoted where a reader in any locale might split them. Rows
/// gather in memory up to 64 KB and then go to the stream, which stays the caller's; call <see cref="FlushAsync"/> at the end.
/// </summary>
public sealed class CsvWriter(Stream stream)
{
    const int FlushAt = 64 * 1024;
    static readonly SearchValues<char> Splitting = SearchValues.Create(",;\"\r\n\t");
    readonly StringBuilder text = new("\uFEFF");
    bool first = true;

    /// <summary>Adds a cell to the row, guarded by <see cref="FormulaGuard"/>.</summary>
    public void Add(string cell)
    {
        if (!first) text.Append(',');
        first = false;

        cell = FormulaGuard.Guard(cell);
        if (cell.AsSpan().IndexOfAny(Splitting) < 0 && cell.Trim().Length == cell.Length) text.Append(cell);
        else text.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }

    /// <summary>Ends the row.</summary>
    public async ValueTask EndRowAsync(CancellationToken ct)
    {
        text.Append("\r\n");
        first = true;
        if (text.Length >= FlushAt) await FlushAsync(ct);
    }

    /// <summary>Hands what was gathered to the stream.</summary>
    public async ValueTask FlushAsync(CancellationToken ct)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), ct);
        text.Clear();
        await stream.FlushAsync(ct);
    }
}
