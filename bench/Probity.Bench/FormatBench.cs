using System.Diagnostics;
using System.IO.Compression;
using System.Security;
using System.Text;
using Probity.Catalogue;
using Probity.Csv;
using Probity.Intake;
using Probity.Testing;

namespace Probity.Bench;

/// <summary>What the form of a file costs: the same rows as UTF-8 CSV, GB18030 CSV, NDJSON and a workbook, checked off line by the same code. No database, no server.</summary>
static class FormatBench
{
    static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;

    public static async Task RunAsync(int rows)
    {
        Console.WriteLine($"\nformats: check of {rows:N0} good rows off line, best of three");
        var csv = MixedRows.Make(rows, onlyGood: true).Bytes;
        var cells = Encoding.UTF8.GetString(csv).TrimEnd().Split("\r\n").Select(line => line.Split(',')).ToArray();
        if (cells.Any(row => row.Length != cells[0].Length)) throw new InvalidOperationException("A row of the bench has a comma in a cell.");

        var plain = await BestAsync(csv, rows);
        Print("CSV, UTF-8", csv, rows, plain, plain);
        foreach (var (name, file) in new[] { ("CSV, GB18030", Gb18030.GetBytes(Encoding.UTF8.GetString(csv).TrimStart('\uFEFF'))), ("NDJSON", Lines(cells)), ("xlsx", Workbook(cells)) })
            Print(name, file, rows, await BestAsync(file, rows), plain);
    }

    static void Print(string name, byte[] file, int rows, TimeSpan time, TimeSpan plain) =>
        Console.WriteLine($"  {name,-14} {rows / time.TotalSeconds,8:N0} rows a second   {file.Length / 1048576.0,6:N1} MB   ratio to CSV {time / plain:N2}");

    static async Task<TimeSpan> BestAsync(byte[] file, int rows)
    {
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var watch = Stopwatch.StartNew();
            await CheckAsync(file, rows);
            if (watch.Elapsed < best) best = watch.Elapsed;
        }

        return best;
    }

    static async Task CheckAsync(byte[] file, int rows)
    {
        var editions = CatalogueReader.ReadShipped().Editions!;
        var rules = new RowRules(editions, "penalty", RegisterMode.Demo, MixedRows.Today);
        var check = new FileCheck(Template.Of(editions.All[^1].FindDataset("penalty")!), rules, new Sender(MixedRows.Source, MixedRows.Attested), SheetForm.ToDo);
        var result = await CheckFile.RunAsync(check, new MemoryStream(file), Stream.Null, CancellationToken.None);
        if (result.Results.GetValueOrDefault(RowResult.Accepted) != rows) throw new InvalidOperationException($"Not every row of the bench was accepted: {string.Join(' ', result.Codes.Keys.Concat(result.Errors.Select(error => error.Refusal.Code)))}");
    }

    static byte[] Lines(string[][] cells) => Encoding.UTF8.GetBytes(string.Concat(cells.Skip(1).Select(row =>
        "{" + string.Join(',', row.Zip(cells[0]).Where(cell => cell.First.Length > 0).Select(cell => $"\"{cell.Second.TrimStart('\uFEFF')}\":\"{cell.First}\"")) + "}\n")));

    /// <summary>As spreadsheet programs write it: texts shared, packed.</summary>
    static byte[] Workbook(string[][] cells)
    {
        var (texts, index) = (new List<string>(), new Dictionary<string, int>(StringComparer.Ordinal));
        var sheet = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        foreach (var (n, row) in cells.Index())
        {
            sheet.Append($"<row r=\"{n + 1}\">");
            foreach (var (c, text) in row.Index())
            {
                if (text.Length is 0) continue;
                if (!index.TryGetValue(text, out var at))
                {
                    index[text] = at = texts.Count;
                    texts.Add(text.TrimStart('\uFEFF'));
                }

                sheet.Append($"<c r=\"{(char)('A' + c)}{n + 1}\" t=\"s\"><v>{at}</v></c>");
            }

            sheet.Append("</row>");
        }

        using var package = new MemoryStream();
        using (var zip = new ZipArchive(package, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "xl/workbook.xml", "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            Put(zip, "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            Put(zip, "xl/sharedStrings.xml", $"<sst>{string.Concat(texts.Select(text => $"<si><t>{SecurityElement.Escape(text)}</t></si>"))}</sst>");
            Put(zip, "xl/worksheets/sheet1.xml", sheet.Append("</sheetData></worksheet>").ToString());
        }

        return package.ToArray();
    }

    static void Put(ZipArchive zip, string name, string text)
    {
        using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }
}
