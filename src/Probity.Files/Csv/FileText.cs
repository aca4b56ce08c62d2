using System.Text.Unicode;

namespace Probity.Csv;

/// <summary>Says of the first bytes of a file whether they are comma-separated UTF-8 text, and if not, what they are and what to do.</summary>
public static class FileText
{
    /// <summary>The file is a workbook, not text.</summary>
    public static readonly Refusal Workbook = Refusal.Invalid("file.workbook",
        "这是电子表格文件，不是CSV文本。请在电子表格软件中另存为“CSV UTF-8（逗号分隔）”后上传。",
        "This is a spreadsheet workbook, not CSV text. Save it as \"CSV UTF-8 (comma delimited)\" and upload that file.");

    /// <summary>The file is not text at all.</summary>
    public static readonly Refusal NotText = Refusal.Invalid("file.not-text",
        "文件不是文本。请另存为“CSV UTF-8（逗号分隔）”后上传。",
        "The file is not text. Save it as \"CSV UTF-8 (comma delimited)\" and upload that file.");

    /// <summary>The file is UTF-16.</summary>
    public static readonly Refusal Utf16 = Refusal.Invalid("file.utf16",
        "文件编码为UTF-16（“Unicode文本”）。请另存为“CSV UTF-8（逗号分隔）”后上传。",
        "The file is UTF-16 (\"Unicode text\"). Save it as \"CSV UTF-8 (comma delimited)\" and upload that file.");

    /// <summary>The header looks like GB18030, GBK or GB 2312.</summary>
    public static readonly Refusal Gb18030 = Refusal.Invalid("file.gb18030",
        "第1行的编码是GB18030（GBK）而不是UTF-8。请另存为“CSV UTF-8（逗号分隔）”后上传。",
        "Line 1 is GB18030 (GBK), not UTF-8. Save the file as \"CSV UTF-8 (comma delimited)\" and upload it again.");

    /// <summary>The header is not UTF-8.</summary>
    public static readonly Refusal NotUtf8 = Refusal.Invalid("file.not-utf8",
        "第1行含有不是UTF-8编码的字节。请另存为“CSV UTF-8（逗号分隔）”后上传。",
        "Line 1 has bytes that are not UTF-8. Save the file as \"CSV UTF-8 (comma delimited)\" and upload it again.");

    /// <summary>The header's columns are separated by semicolons, tabs or full-width commas.</summary>
    public static readonly Refusal Delimiter = Refusal.Invalid("file.delimiter",
        "各列之间须用半角逗号分隔，本文件使用了分号、制表符或全角逗号。请另存为“CSV UTF-8（逗号分隔）”后上传。",
        "Columns must be separated by commas; this file uses semicolons, tabs or full-width commas. Save it as \"CSV UTF-8 (comma delimited)\".");

    /// <summary>The refusal of a file that begins like this; null where it may be read.</summary>
    public static Refusal? Refuse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return Workbook;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Utf16;

        var end = bytes.IndexOfAny((byte)'\n', (byte)'\r');
        var line = bytes[MarkLength(bytes)..(end < 0 ? bytes.Length : end)];
        if (line.Contains((byte)0)) return NotText;
        if (!Utf8.IsValid(line)) return LooksLikeGb(line) ? Gb18030 : NotUtf8;
        return line.Contains((byte)',') || !HasOtherDelimiter(line) ? null : Delimiter;
    }

    /// <summary>Length of the UTF-8 byte order mark in front: 3 or 0.</summary>
    public static int MarkLength(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;

    static bool HasOtherDelimiter(ReadOnlySpan<byte> line) =>
        line.IndexOfAny((byte)';', (byte)'\t') >= 0 || line.IndexOf("，"u8) >= 0 || line.IndexOf("；"u8) >= 0;

    // Two-byte forms are enough: every header of a template is in their range.
    static bool LooksLikeGb(ReadOnlySpan<byte> line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] < 0x80) continue;
            if (line[i] is 0x80 or 0xFF || ++i == line.Length || line[i] is < 0x40 or 0x7F or 0xFF) return false;
        }

        return true;
    }
}
