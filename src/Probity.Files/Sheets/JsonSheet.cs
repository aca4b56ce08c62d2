using System.Runtime.CompilerServices;
using Probity.Csv;
using Probity.Intake;

namespace Probity.Sheets;

/// <summary>
/// JSON with one object a line (NDJSON), UTF-8, read as a stream. Keys are headers, keys or machine names of the template; a key may be left
/// out, and null is the same. The header is the template's own; where the first line names what the template does not know, it is what that
/// line says, so that the file is refused before any row. A row's number is that of its line.
/// </summary>
public sealed class JsonSheet : ISheet
{
    /// <summary>The file is one JSON list or one object over several lines.</summary>
    public static readonly Refusal NotLines = Refusal.Invalid("file.json-lines",
        "JSON文件须每行一个对象，不要用方括号包成数组，也不要把一个对象写成多行。", "JSON has to be one object a line: no list in brackets, and no object over several lines.");

    readonly ByteWindow window;
    readonly JsonRow reader;
    int line;

    JsonSheet(ByteWindow window, Template template)
    {
        this.window = window;
        reader = new JsonRow(template);
        Header = [.. template.Columns.Select(column => column.Header)];
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Header { get; private init; }

    /// <inheritdoc/>
    public int HeaderRow => 1;

    /// <summary>Opens a file. The stream stays the caller's.</summary>
    public static async Task<Outcome<JsonSheet>> OpenAsync(Stream stream, Template template, CancellationToken ct)
    {
        var window = new ByteWindow(stream);
        await window.FillAsync(ct);
        window.Advance(FileText.MarkLength(window.Bytes));
        while (window.Length > 0 && window.Bytes[0] is (byte)' ' or (byte)'\t') window.Advance(1);
        var end = window.Bytes.IndexOf((byte)'\n');
        var first = window.Bytes[..(end < 0 ? window.Length : end)].Trim(" \t\r"u8);
        if (!first.EndsWith("}"u8)) return NotLines;

        var sheet = new JsonSheet(window, template);
        return JsonRow.NamesOf(first) is { } names && HeaderMatch.Of(names, template).Errors.Any(error => error.Refusal != HeaderMatch.Missing)
            ? new JsonSheet(window, template) { Header = names } : sheet;
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<SheetRow> ReadRowsAsync(CancellationToken ct = default) => BlankRows.NameAsync(ReadAllAsync(ct), ct);

    async IAsyncEnumerable<SheetRow> ReadAllAsync([EnumeratorCancellation] CancellationToken ct)
    {
        while (window.Length > 0 || await window.FillAsync(ct))
        {
            if (window.Bytes.IndexOf((byte)'\n') < 0) await window.FillAsync(ct);
            yield return await TakeAsync(ct);
        }
    }

    async ValueTask<SheetRow> TakeAsync(CancellationToken ct)
    {
        line++;
        var end = window.Bytes.IndexOf((byte)'\n');
        if (end > CsvSheet.MaxRowBytes || (end < 0 && window.Length > CsvSheet.MaxRowBytes))
        {
            await window.SkipLineAsync(ct);
            return new SheetRow(line, [""], SheetRow.TooLarge);
        }

        var row = reader.Read(window.Bytes[..(end < 0 ? window.Length : end)], line);
        window.Advance(end < 0 ? window.Length : end + 1);
        return row;
    }
}
