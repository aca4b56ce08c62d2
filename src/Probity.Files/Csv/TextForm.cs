using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Probity.Csv;

/// <summary>How a text file is written: its encoding and its separator, told from its first lines.</summary>
/// <param name="IsGb">GB18030; UTF-8 where it is not.</param>
/// <param name="Separator">Comma, tab or semicolon.</param>
readonly record struct TextForm(bool IsGb, byte Separator)
{
    const int Lines = 10;
    static readonly byte[] Separators = [(byte)',', (byte)'\t', (byte)';'];

    /// <summary>The text of some bytes.</summary>
    public string Text(ReadOnlySpan<byte> bytes) => IsGb ? Gb18030.Text(bytes) : Encoding.UTF8.GetString(bytes);

    /// <summary>What is wrong with the bytes of a row; null where they are text of this encoding.</summary>
    public Refusal? Check(ReadOnlySpan<byte> bytes)
    {
        if (!IsGb) return Utf8.IsValid(bytes) ? null : SheetRow.NotUtf8;
        if (Gb18030.IsRatherUtf8(bytes)) return SheetRow.MixedEncoding;
        return Gb18030.IsValid(bytes) ? null : SheetRow.NotGb18030;
    }

    /// <summary>
    /// The form of a file that begins like this. Encoding: a byte order mark says UTF-8; otherwise a file is UTF-8 unless more of its lines can only be GB18030 than can only be UTF-8.
    /// A short line can be both (证 in GB18030 is ֤ in UTF-8) and says nothing. Separator: the one that stands most often in one of the first lines, outside quotes.
    /// </summary>
    public static TextForm Of(ReadOnlySpan<byte> bytes, bool hasMark) => new(!hasMark && IsRatherGb(bytes), SeparatorOf(bytes));

    static bool IsRatherGb(ReadOnlySpan<byte> bytes)
    {
        var (utf8, gb) = (0, 0);
        while (bytes.IndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var end)
        {
            Weigh(bytes[..end], ref utf8, ref gb);
            bytes = bytes[(end + 1)..];
        }

        // The last line may be cut anywhere, within a character too: it decides only where no other does.
        if (utf8 + gb is 0) Weigh(WithoutCutCharacter(bytes), ref utf8, ref gb);
        return gb > utf8;
    }

    static void Weigh(ReadOnlySpan<byte> line, ref int utf8, ref int gb)
    {
        if (!line.ContainsAnyInRange((byte)0x80, (byte)0xFF)) return;
        var isGb = Gb18030.IsValid(line);
        if (Utf8.IsValid(line) && (!isGb || Gb18030.IsRatherUtf8(line))) utf8++;
        else if (isGb && !Utf8.IsValid(line)) gb++;
    }

    // Where UTF-8 is cut within its last character, the one to three bytes of it are left out.
    static ReadOnlySpan<byte> WithoutCutCharacter(ReadOnlySpan<byte> line)
    {
        for (var cut = 1; cut < Math.Min(4, line.Length + 1); cut++)
            if (line[^cut] >= 0xC0) return Utf8.IsValid(line[..^cut]) && Rune.DecodeFromUtf8(line[^cut..], out _, out _) is OperationStatus.NeedMoreData ? line[..^cut] : line;
        return line;
    }

    // Quotes are followed from line to line, because a quoted cell may have several.
    static byte SeparatorOf(ReadOnlySpan<byte> bytes)
    {
        Span<int> most = stackalloc int[Separators.Length];
        var quoted = false;
        for (var i = 0; i < Lines && !bytes.IsEmpty; i++)
        {
            var end = bytes.IndexOfAny((byte)'\n', (byte)'\r');
            quoted = Count(end < 0 ? bytes : bytes[..end], quoted, most);
            bytes = end < 0 ? [] : bytes[(end + 1)..];
        }

        var best = 0;
        for (var s = 1; s < Separators.Length; s++)
            if (most[s] > most[best]) best = s;
        return Separators[best];
    }

    static bool Count(ReadOnlySpan<byte> line, bool quoted, Span<int> most)
    {
        Span<int> counts = stackalloc int[Separators.Length];
        foreach (var one in line)
        {
            if (one is (byte)'"') quoted = !quoted;
            else if (!quoted && Separators.AsSpan().IndexOf(one) is >= 0 and var s) counts[s]++;
        }

        for (var s = 0; s < counts.Length; s++) most[s] = Math.Max(most[s], counts[s]);
        return quoted;
    }
}
