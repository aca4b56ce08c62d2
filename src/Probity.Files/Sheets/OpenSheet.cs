using System.Text;
using Probity.Csv;
using Probity.Intake;

namespace Probity.Sheets;

/// <summary>Opens a file by what is in it, never by its name.</summary>
public static class OpenSheet
{
    /// <summary>The file as a sheet, or why it is none. The stream stays the caller's.</summary>
    public static async Task<OpenedSheet> RunAsync(Stream stream, Template template, CancellationToken ct)
    {
        var peeked = await PeekedStream.OpenAsync(stream, ct);
        var search = new HeaderSearch(cells => HeaderMatch.CountKnown(cells, template));
        if (peeked.First.StartsWith("PK\u0003\u0004"u8)) return await WorkbookSheet.OpenAsync(peeked, template, ct);
        if (peeked.First.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return OpenedSheet.No(await CompoundFile.RefuseAsync(peeked, ct));
        if (UnicodeOf(peeked.First) is { } unicode)
            return As(await CsvSheet.OpenAsync(Encoding.CreateTranscodingStream(peeked, unicode, Encoding.UTF8, leaveOpen: true), search, ct));

        return JsonOf(peeked.First) ? As(await JsonSheet.OpenAsync(peeked, template, ct)) : As(await CsvSheet.OpenAsync(peeked, search, ct));
    }

    static OpenedSheet As<T>(Outcome<T> opened) where T : ISheet =>
        opened.Refusal is { } refusal ? OpenedSheet.No(refusal) : new OpenedSheet(opened.Value, null);

    static Encoding? UnicodeOf(ReadOnlySpan<byte> first) =>
        first.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode
        : first.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode : null;

    static bool JsonOf(ReadOnlySpan<byte> first) =>
        first[FileText.MarkLength(first)..].TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..];
}

/// <summary>A file that was opened, or what is wrong with it as a whole.</summary>
/// <param name="Sheet">Null where there is an error.</param>
/// <param name="Error">Null where there is none.</param>
public sealed record OpenedSheet(ISheet? Sheet, RowError? Error)
{
    /// <summary>A refusal that names nothing.</summary>
    public static OpenedSheet No(Refusal refusal) => new(null, new RowError(refusal));

    /// <summary>A refusal that names what was found: sheets, rows, ranges.</summary>
    public static OpenedSheet No(Refusal refusal, string found) => new(null, new RowError(refusal, "", found, Words.None));
}
