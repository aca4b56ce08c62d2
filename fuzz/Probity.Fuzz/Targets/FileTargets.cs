using System.Text;
using Probity.Catalogue;
using Probity.Csv;
using Probity.Intake;
using Probity.Sheets;

namespace Probity.Fuzz.Targets;

/// <summary>Readers of agencies' files.</summary>
static class FileTargets
{
    static readonly Template Penalty = new Template(CatalogueReader.Read(CatalogueFolder.Default).Editions!.All[0].FindDataset("penalty")!.Columns);

    public static IReadOnlyList<Target> All { get; } =
    [
        new("file", Check, [Encoding.UTF8.GetBytes(Plain), Encoding.UTF8.GetBytes("\uFEFF" + Plain), Encoding.UTF8.GetBytes("a,b\r\n1,\"x\"\"y\"\r\n\"1\n2\",3\r\n")], [",", "\"", "\"\"", "\r", "\n", "\r\n", ";", "\t", "，"]),
        Target.OfText("header", Header, [string.Join(',', Penalty.Columns.Select(column => column.Header)), "行政相对人名称,证件类型"], "（", "）", "(", "、", " ", "CF_WSH", "处理结果"),
    ];

    static string Plain => string.Join(',', Penalty.Columns.Select(column => column.Header)) + "\r\n" + string.Join(',', Penalty.Columns.Select(column => column.Header.Length)) + "\r\n";

    static void Check(byte[] bytes)
    {
        var whole = ReadAsync(new MemoryStream(bytes)).GetAwaiter().GetResult();
        var pieces = ReadAsync(new SlowStream(bytes, 1 + bytes.Length % 7)).GetAwaiter().GetResult();
        Promise.That(whole.Text == pieces.Text, "A file that comes in pieces reads as one that comes whole.");
        Promise.That(whole.Numbers.Zip(whole.Numbers.Skip(1)).All(pair => pair.First < pair.Second), "Rows have rising numbers.");
        if (whole.Rows.Count > 0) ComesBack(whole);
    }

    static async Task<Reading> ReadAsync(Stream stream)
    {
        var opened = await CsvSheet.OpenAsync(stream, HeaderSearch.FirstRow(), default);
        if (opened.Refusal is { } refusal) return new Reading([], [], refusal.Code);

        var rows = new List<SheetRow>();
        await foreach (var row in opened.Value.ReadRowsAsync()) rows.Add(row);
        return new Reading(opened.Value.Header, rows, "");
    }

    /// <summary>The error sheet that we give back is one that we can read, with the same cells.</summary>
    static void ComesBack(Reading sent)
    {
        var sheet = new MemoryStream();
        WriteAsync(sent, sheet).GetAwaiter().GetResult();
        sheet.Position = 0;
        var back = ReadAsync(sheet).GetAwaiter().GetResult();
        if (sent.Header.Count > CsvSheet.MaxColumns - AddedColumns.Headers.Count || sent.Header.Any(AddedColumns.Headers.Contains)) return;

        // No dataset has such a column, and behind our byte order mark it would look like a web page.
        if (sent.Header is [] || sent.Header[0].StartsWith('<')) return;

        Promise.That(back.Refusal.Length is 0, $"Our own error sheet is read: {back.Refusal}");

        // A row that could not be split comes back as one cell, and what was in it may then be split.
        if (sent.Rows.Any(row => row.Broken is not null)) return;
        Promise.That(sent.Rows.Count == back.Rows.Count, "As many rows come back.");
        foreach (var (was, now) in sent.Rows.Zip(back.Rows))
            Promise.That(was.Cells.SequenceEqual(now.Cells.Take(was.Cells.Count).Select(FormulaGuard.Unguard)), "Cells come back as they were.");
    }

    static async Task WriteAsync(Reading sent, Stream sheet)
    {
        var writer = new ErrorSheetWriter(sheet, sent.Header, SheetForm.All);
        await writer.BeginAsync(default);
        foreach (var row in sent.Rows) await writer.WriteAsync(row, RowResult.Rejected, [new RowError(row.Broken ?? CellRefusals.Required)], default);
        await writer.EndAsync(default);
    }

    static void Header(string text)
    {
        var match = HeaderMatch.Of(text.Split(','), Penalty);
        if (match.Errors.Count > 0) return;
        Promise.That(Penalty.Columns.Select((column, i) => (column, i)).All(one => !one.column.Required || match.Position(one.i) >= 0), "A header without errors has every required column.");
    }

    sealed record Reading(IReadOnlyList<string> Header, IReadOnlyList<SheetRow> Rows, string Refusal)
    {
        public IEnumerable<int> Numbers => Rows.Select(row => row.Number);

        public string Text => string.Join('\n', Rows.Select(row => $"{row.Number} {row.Line} {row.Broken?.Code} {string.Join('|', row.Cells)}").Prepend($"{Refusal} {string.Join('|', Header)}"));
    }
}
