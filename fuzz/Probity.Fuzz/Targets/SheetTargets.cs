using System.IO.Compression;
using System.Text;
using System.Text.Unicode;
using Probity.Catalogue;
using Probity.Intake;
using Probity.Sheets;

namespace Probity.Fuzz.Targets;

/// <summary>Files as they come: workbooks, JSON lines and other encodings, opened by what is in them.</summary>
static class SheetTargets
{
    /// <summary>Divides the parts of a workbook in an input: packed, a changed byte would only break a checksum.</summary>
    const byte Part = 0x1E;

    /// <summary>From how many bytes on a row is taken for UTF-8 (<c>row.mixed-encoding</c>).</summary>
    const int FewestBytesToTell = 12;

    static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;
    static readonly string[] Names = ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"];
    static readonly Edition Edition = CatalogueReader.ReadShipped().Editions!.All[0];
    static readonly Dataset Dataset = Edition.FindDataset("penalty")!;
    static readonly Template Penalty = Template.Of(Dataset);

    public static IReadOnlyList<Target> All { get; } =
    [
        new("xlsx", bytes => Opens(Packed(bytes)), [Unpacked(Templates.TemplateWorkbook.OfData(Edition, Dataset)), Encoding.UTF8.GetBytes(Small)],
            ["<row r=\"2\">", "</row>", "<c r=\"A2\" t=\"s\"><v>0</v></c>", "<c t=\"inlineStr\"><is><t>", "t=\"e\"", "hidden=\"1\"", "<mergeCell ref=\"A1:B2\"/>", "<!DOCTYPE x>", "&#0;", "&a;", "\u001e", "date1904=\"1\"", "Probity_Edition", "1e308"]),
        new("xlsx-package", Opens, [Templates.TemplateWorkbook.OfCompanion(Edition, Dataset)], ["PK\u0003\u0004", "xl/workbook.xml", "..\\", "\0\0\0\0"]),
        new("ndjson", bytes => Opens(bytes), [Encoding.UTF8.GetBytes(Lines), Encoding.UTF8.GetBytes($"[{Line},{Line}]")], ["{", "}", "[", "\n", "\"", "\\u0000", "\\ud800", ":null", ":1e999", "\"CF_WSH\":", ",", "\uFEFF"]),
        Target.OfText("encodings", Encodings, [Text, "行政相对人名称,证件类型\n龴𠮷㐀€,\"a\"\"b\"\n"], "，", ";", "\t", "\"", "龴", "\uE81E", "\u0080", "€", "\uFEFF", "𠮷", "\r\n"),
    ];

    static string Text => string.Join(',', Penalty.Columns.Select(column => column.Header)) + "\r\n" + string.Join(',', Penalty.Columns.Select(column => column.English)) + "\r\n";

    static string Line => "{" + string.Join(',', Penalty.Columns.Take(5).Select(column => $"\"{column.Key}\":\"{column.Header}\"")) + "}";

    static string Lines => $"{Line}\n{Line.Replace("person-name", "CF_XDR_MC", StringComparison.Ordinal)}\n";

    static string Small => string.Join((char)Part,
        "<workbook xmlns:r=\"x\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>", "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
        "<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>", "<sst><si><t>证件类型</t></si><si><r><t>张</t></r></si></sst>",
        "<worksheet><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>行政相对人名称</t></is></c><c t=\"s\"><v>0</v></c></row><row r=\"2\"><c t=\"s\"><v>1</v></c><c s=\"0\"><v>46086</v></c></row></sheetData></worksheet>");

    /// <summary>It is refused or read to its end, twice alike, whole and in pieces, in rising rows of one width.</summary>
    static void Opens(byte[] bytes)
    {
        var (whole, pieces) = (Read(new MemoryStream(bytes)), Read(new SlowStream(bytes, 1 + bytes.Length % 7)));
        Promise.That(whole == pieces, "A file that comes in pieces reads as one that comes whole.");
    }

    /// <summary>The same text is the same file in every encoding.</summary>
    static void Encodings(string text)
    {
        text = text.TrimStart('\uFEFF');
        if (text.Length is 0 || text.AsSpan().TrimStart(" \t\r\n") is [] or ['{' or '[', ..]) return;

        byte[] marked = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)];
        var plain = Read(new MemoryStream(marked));
        Promise.That(plain == Read(new MemoryStream([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)])), "UTF-16 reads as UTF-8 does.");
        Promise.That(plain == Read(new MemoryStream([.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)])), "UTF-16, the other way round, reads as UTF-8 does.");

        // Private characters moved between the tables, some bytes can be both encodings, and a lost character is a lost one in either.
        if (text.Any(c => c is >= '\uE000' and <= '\uF8FF' or '\uFFFD' or '\uFFFE' or '\uFFFF') || text.All(char.IsAscii)) return;
        var gb = Gb18030.GetBytes(text);
        if (!TellsItself(gb) || gb.AsSpan().StartsWith("PK"u8) || gb is [0xD0 or 0xFF or 0xFE or 0xEF, ..]) return;
        Promise.That(plain == Read(new MemoryStream(gb)), "GB18030 reads as UTF-8 does.");
    }

    /// <summary>Whether bytes can be known for GB18030: some line is no UTF-8, and what can be both (证 is D6 A4, a character of UTF-8 too) is too little to be taken for a row of UTF-8.</summary>
    static bool TellsItself(ReadOnlySpan<byte> bytes)
    {
        var (clear, both) = (false, 0);
        foreach (var range in bytes.SplitAny("\r\n"u8))
        {
            var line = bytes[range];
            if (!Utf8.IsValid(line)) clear = true;
            else foreach (var one in line) both += one >> 7;
        }

        return clear && both < FewestBytesToTell;
    }

    static string Read(Stream stream) => ReadAsync(stream).GetAwaiter().GetResult();

    static async Task<string> ReadAsync(Stream stream)
    {
        var opened = await OpenSheet.RunAsync(stream, Penalty, default);
        if (opened.Sheet is not { } sheet) return $"{opened.Error!.Refusal.Code} {opened.Error.Found}";

        // JSON whose names nobody knows is refused by them; its rows are read by nobody.
        if (sheet is JsonSheet && HeaderMatch.Of(sheet.Header, Penalty).Errors.Count > 0) return string.Join('|', sheet.Header);

        var (text, last) = (new StringBuilder(string.Join('|', sheet.Header)), 0);
        await foreach (var row in sheet.ReadRowsAsync())
        {
            Promise.That(row.Number > last, "Rows have rising numbers.");
            Promise.That(row.Broken is not null || row.Cells.Count == sheet.Header.Count, "A row that can be read is as wide as its header.");
            last = row.Number;
            text.Append($"\n{row.Number} {row.Broken?.Code} {row.Where} {string.Join('|', row.Cells)}");
        }

        return text.ToString();
    }

    static byte[] Packed(byte[] bytes)
    {
        using var package = new MemoryStream();
        using (var zip = new ZipArchive(package, ZipArchiveMode.Create, leaveOpen: true))
        {
            var rest = bytes.AsSpan();
            foreach (var name in Names)
            {
                var end = rest.IndexOf(Part);
                using var part = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                part.Write(end < 0 ? rest : rest[..end]);
                if (end < 0) break;
                rest = rest[(end + 1)..];
            }
        }

        return package.ToArray();
    }

    static byte[] Unpacked(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        using var bytes = new MemoryStream();
        foreach (var name in Names)
        {
            if (bytes.Length > 0) bytes.WriteByte(Part);
            using var part = zip.GetEntry(name)?.Open();
            if (part is null) bytes.Write("<sst/>"u8);
            else part.CopyTo(bytes);
        }

        return bytes.ToArray();
    }
}

/// <summary>A stream that gives a few bytes at a time, as a network does.</summary>
sealed class SlowStream(byte[] bytes, int step) : MemoryStream(bytes)
{
    /// <inheritdoc/>
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => base.ReadAsync(buffer[..Math.Min(step, buffer.Length)], cancellationToken);
}
