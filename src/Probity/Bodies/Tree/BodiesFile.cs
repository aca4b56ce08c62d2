using Probity.Bodies.Proposals;
using Probity.Csv;
using Probity.Sheets;

namespace Probity.Bodies.Tree;

/// <summary>What is wrong with a row of a file of bodies.</summary>
/// <param name="Row">Number as a spreadsheet shows it.</param>
/// <param name="Refusal">Why.</param>
public sealed record WrongRow(int Row, Refusal Refusal);

/// <summary>A file of bodies: CSV with a header, UTF-8 or GB18030, one body a row.</summary>
public sealed class BodiesFile
{
    /// <summary>A column of the template is missing.</summary>
    public static readonly Refusal ColumnMissing = Refusal.Invalid("bodies.column-missing",
        "表头须有“统一社会信用代码”“上级单位统一社会信用代码”“启用日期”三列，请使用模板。", "The header needs the columns body, superior and on. Use the template.");

    /// <summary>A column that the template does not have, or one twice.</summary>
    public static readonly Refusal ColumnUnknown = Refusal.Invalid("bodies.column-unknown",
        "表头有模板以外的列，或者同一列出现两次。请使用模板。", "The header has a column that the template does not have, or one twice. Use the template.");

    /// <summary>Some rows cannot be; none of the file is proposed.</summary>
    public static readonly Refusal RowsWrong = Refusal.Invalid("bodies.rows-wrong",
        "有的行不能设立，整个文件未提交。请按所列行号改正。", "Some rows cannot be, so nothing of the file was proposed. Put right the rows that are named.");

    /// <summary>More rows than are proposed together, or none.</summary>
    public static readonly Refusal RowCount = Refusal.Invalid("bodies.row-count",
        "一个文件须有1至2000行。", "A file has 1 to 2,000 rows.");

    /// <summary>What a file must look like.</summary>
    public const string Template = "\uFEFF统一社会信用代码,上级单位统一社会信用代码,启用日期\r\n";

    const int MostRows = 2_000;

    static readonly string[][] Columns = [["统一社会信用代码", "body"], ["上级单位统一社会信用代码", "superior"], ["启用日期", "on"]];

    readonly List<ImportedBody> rows = [];
    readonly List<int> numbers = [];
    readonly List<WrongRow> wrong = [];

    BodiesFile()
    {
    }

    /// <summary>The rows, as they will be proposed.</summary>
    public IReadOnlyList<ImportedBody> Rows => rows;

    /// <summary>Rows that cannot be read.</summary>
    public IReadOnlyList<WrongRow> Wrong => wrong;

    /// <summary>The number that a spreadsheet shows for each of <see cref="Rows"/>.</summary>
    public IReadOnlyList<int> Numbers => numbers;

    /// <summary>Reads a file. Columns come before rows: a header that does not fit is refused before any row is read.</summary>
    public static async Task<Outcome<BodiesFile>> ReadAsync(Stream stream, CancellationToken ct)
    {
        var opened = await CsvSheet.OpenAsync(stream, HeaderSearch.FirstRow(), ct);
        if (opened.Refusal is { } refusal) return refusal;

        var places = Columns.Select(names => Place(opened.Value.Header, names)).ToArray();
        if (places.Any(place => place < 0)) return ColumnMissing;
        if (opened.Value.Header.Count > Columns.Length) return ColumnUnknown;

        var file = new BodiesFile();
        await foreach (var row in opened.Value.ReadRowsAsync(ct))
        {
            if (file.numbers.Count + file.wrong.Count >= MostRows) return RowCount;
            file.Add(row, places);
        }

        return file.rows.Count + file.wrong.Count is 0 ? RowCount : file;
    }

    void Add(SheetRow row, int[] places)
    {
        if (row.Broken is { } broken)
        {
            wrong.Add(new WrongRow(row.Number, broken));
            return;
        }

        var cells = places.Select(place => FormulaGuard.Unguard(row.Cells[place]).Trim()).ToArray();
        var body = new ImportedBody(cells[0], cells[1].Length is 0 ? null : cells[1], cells[2].Length is 0 ? null : cells[2]);
        var (_, misread) = ReadAct.Of(ProposalKind.OpenBody, new ActFields { Body = body.Body, Superior = body.Superior, On = body.On });
        if (misread.Count > 0) wrong.Add(new WrongRow(row.Number, misread[0].Refusal));
        rows.Add(body);
        numbers.Add(row.Number);
    }

    static int Place(IReadOnlyList<string> header, string[] names)
    {
        for (var i = 0; i < header.Count; i++)
            if (names.Contains(NormalForm.Nfkc(header[i]).Trim(), StringComparer.OrdinalIgnoreCase)) return i;

        return -1;
    }
}
