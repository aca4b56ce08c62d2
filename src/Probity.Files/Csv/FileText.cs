namespace Probity.Csv;

/// <summary>Says of the first bytes of a text file why it cannot be read, and what to do.</summary>
public static class FileText
{
    /// <summary>The file is not text at all.</summary>
    public static readonly Refusal NotText = Refusal.Invalid("file.not-text",
        "文件既不是文本，也不是电子表格工作簿。请报送CSV、xlsx工作簿或每行一个JSON对象的文件。",
        "The file is neither text nor a workbook. Send CSV, an xlsx workbook, or JSON with one object a line.");

    /// <summary>The header is neither UTF-8 nor GB18030.</summary>
    public static readonly Refusal NotUtf8 = Refusal.Invalid("file.not-utf8",
        "第1行含有既不是UTF-8也不是GB18030编码的字节。请另存为“CSV UTF-8（逗号分隔）”后上传。",
        "Line 1 has bytes that are neither UTF-8 nor GB18030. Save the file as \"CSV UTF-8 (comma delimited)\" and upload it again.");

    /// <summary>The columns of the header are separated by full-width commas or by another sign that is no separator.</summary>
    public static readonly Refusal Separator = Refusal.Invalid("file.separator",
        "各列之间须用半角逗号、制表符或半角分号分隔，本文件使用了全角逗号、全角分号或竖线。请另存为“CSV UTF-8（逗号分隔）”后上传。",
        "Columns must be separated by commas, tabs or semicolons; this file uses full-width ones or bars. Save it as \"CSV UTF-8 (comma delimited)\".");

    /// <summary>The file is a web page or another markup, whatever its name says.</summary>
    public static readonly Refusal Markup = Refusal.Invalid("file.markup",
        "这是网页或XML文件（有的系统导出的“xls”其实是网页）。请用电子表格软件打开后另存为xlsx工作簿。",
        "This is a web page or XML (some systems export web pages under the name xls). Open it in a spreadsheet program and save it as an xlsx workbook.");

    const int FirstBytes = 4096;
    static readonly string[] OtherSeparators = ["，", "；", "|", "｜"];

    /// <summary>The refusal of a text that begins like this; null where it may be read. The bytes are those behind the byte order mark.</summary>
    internal static Refusal? Refuse(ReadOnlySpan<byte> bytes, TextForm form)
    {
        var end = bytes.IndexOfAny((byte)'\n', (byte)'\r');
        var line = end < 0 ? bytes : bytes[..end];
        if (line.Contains((byte)0)) return NotText;
        if (bytes.TrimStart(" \t\r\n"u8).StartsWith("<"u8)) return Markup;
        if (form.Check(line) is not null) return NotUtf8;
        if (bytes[..Math.Min(bytes.Length, FirstBytes)].Contains(form.Separator)) return null;

        var text = form.Text(line);
        return OtherSeparators.Any(separator => text.Split(separator).Length > 2) ? Separator : null;
    }

    /// <summary>Length of the UTF-8 byte order mark in front: 3 or 0.</summary>
    public static int MarkLength(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
}
