namespace Probity.Csv;

/// <summary>
/// One row of an agency's file. A row that cannot be read is still a row: it has its number, says why, and holds its cells; where it
/// cannot be split into cells, the text of its line is its only one, so that the sender finds it again.
/// </summary>
/// <param name="Number">As a spreadsheet shows it: the header is row 1.</param>
/// <param name="Cells">In the order of the header and as many; one raw text where the row cannot be split.</param>
/// <param name="Broken">Why the row cannot be read; null where it can.</param>
public sealed record SheetRow(int Number, IReadOnlyList<string> Cells, Refusal? Broken)
{
    /// <summary>A quote is opened and not closed, stands inside an unquoted cell, or is followed by more text.</summary>
    public static readonly Refusal Quote = Refusal.Invalid("row.quote",
        "本行的双引号不成对或位置有误。含逗号的内容应整体用双引号括起，内容中的双引号应写成两个。请改正本行后重新报送。",
        "A double quote in this row is not closed or stands in the wrong place. Quote the whole cell and double every quote inside it, then send the row again.");

    /// <summary>The row has fewer cells than the header, or more that are not empty.</summary>
    public static readonly Refusal Columns = Refusal.Invalid("row.columns",
        "本行的列数与表头不一致，无法判断内容属于哪一列。请对照表头补齐或删去多余的列。",
        "This row does not have as many columns as the header, so nobody can tell which cell is which. Make the columns match.");

    /// <summary>The row is longer than <see cref="CsvSheet.MaxRowBytes"/>.</summary>
    public static readonly Refusal TooLarge = Refusal.Invalid("row.too-large",
        "本行超过256 KB，无法读取。请检查双引号是否成对，或缩短内容。",
        "This row is larger than 256 KB. Check that every double quote is closed, or shorten the text.");

    /// <summary>A cell is longer than <see cref="CsvSheet.MaxCellLength"/>.</summary>
    public static readonly Refusal CellTooLong = Refusal.Invalid("row.cell-too-long",
        "本行有单元格超过10000个字符。请缩短内容。",
        "A cell in this row has more than 10,000 characters. Shorten it.");

    /// <summary>The bytes of the row are not UTF-8; lone surrogates are among these.</summary>
    public static readonly Refusal NotUtf8 = Refusal.Invalid("row.not-utf8",
        "本行含有不是UTF-8编码的字节。请用“CSV UTF-8（逗号分隔）”格式另存文件后重新报送。",
        "This row has bytes that are not UTF-8. Save the file as \"CSV UTF-8 (comma delimited)\" and send it again.");

    /// <summary>The bytes of the row are not GB18030, as the rest of the file is.</summary>
    public static readonly Refusal NotGb18030 = Refusal.Invalid("row.not-gb18030",
        "本文件为GB18030编码，但本行含有不属于该编码的字节。请从原系统重新导出。",
        "The file is in GB18030, and this row has bytes that are not. Export it again from the system it comes from.");

    /// <summary>The row is UTF-8 in a file of GB18030.</summary>
    public static readonly Refusal MixedEncoding = Refusal.Invalid("row.mixed-encoding",
        "本文件为GB18030编码，但本行是UTF-8编码，可能是把两个文件拼在了一起。请统一编码后重新报送。",
        "The file is in GB18030 and this row in UTF-8: two files were probably put together. Save all of it in one encoding.");

    /// <summary>A cell holds a control character: NUL, tab, a line break, or another one of Unicode's category Cc.</summary>
    public static readonly Refusal Control = Refusal.Invalid("row.control",
        "本行有单元格含换行、制表符或其他控制字符。请删除后重新报送。",
        "A cell in this row holds a line break, a tab or another control character. Remove it and send the row again.");

    /// <summary>A cell holds U+FFFD: a character was lost before the file reached us.</summary>
    public static readonly Refusal TextLost = Refusal.Invalid("row.text-lost",
        "本行有字符在转换编码时丢失（显示为“\uFFFD”）。请从原系统重新导出为UTF-8，不要凭猜测补写。",
        "A character of this row was lost in an earlier conversion (it shows as \uFFFD). Export the row again as UTF-8 from the system it comes from.");

    /// <summary>A number of more digits than a numeric cell keeps.</summary>
    public static readonly Refusal NumberLost = Refusal.Invalid("row.number-lost",
        "本行有单元格是超过15位的数值，末几位已丢失。请将该列设为“文本”格式，从原系统重新导出。",
        "A cell of this row is a number of more than 15 digits, of which the last are lost. Format the column as text and export it again.");

    /// <summary>A numeric cell whose format shows something else than its number.</summary>
    public static readonly Refusal NumberDisguised = Refusal.Invalid("row.number-disguised",
        "本行有单元格显示的内容与实际存储的数值不同（自定义数字格式）。请将该列设为“文本”或“常规”格式后填写实际内容。",
        "A cell of this row shows something else than the number that it holds (a custom number format). Format the column as text or general and write what is meant.");

    /// <summary>A cell that shows an error, or a formula without a value.</summary>
    public static readonly Refusal CellError = Refusal.Invalid("row.cell-error",
        "本行有单元格是错误值（如#N/A）或没有结果的公式。请改为实际内容（复制后“选择性粘贴—数值”）。",
        "A cell of this row holds an error such as #N/A, or a formula without a result. Put the value itself there (copy, then paste special: values).");

    /// <summary>A line that is no JSON object of texts and numbers.</summary>
    public static readonly Refusal Json = Refusal.Invalid("row.json",
        "本行不是只含字符串和数字的JSON对象。每行应为一个完整的JSON对象。", "This line is not a JSON object of texts and numbers. Each line has to be one whole object.");

    /// <summary>A key that stands twice in a line, or two names of one column.</summary>
    public static readonly Refusal KeyTwice = Refusal.Invalid("row.key-twice",
        "本行有键重复，或者同一列用了两个名称。请保留一个。", "A key stands twice in this line, or two names of one column do. Keep one of them.");

    /// <summary>A key that the template does not know.</summary>
    public static readonly Refusal KeyUnknown = Refusal.Invalid("row.key-unknown",
        "本行有模板中没有的键。请改为模板列名、列键或标准字段名。", "A key of this line is not in the template. Use the template's header, its key or the standard's machine name.");

    /// <summary>The row is empty and others follow it.</summary>
    public static readonly Refusal Empty = Refusal.Invalid("row.empty",
        "本行为空行。请删除空行。", "This row is empty. Remove it.");

    /// <summary>Line of the file on which the row begins, the first being 1; differs from the row's number where a cell spans lines.</summary>
    public int Line { get; init; } = Number;

    /// <summary>Header of the cell that <see cref="Broken"/> is about; empty where it is the whole row.</summary>
    public string Where { get; init; } = "";
}
