using System.Text;
using System.Text.Unicode;
using Probity.Subjects;

namespace Probity.Csv;

/// <summary>
/// GB18030 by the table of 2022, of which GBK and GB 2312 are parts. .NET has the table of 2005: the 18 characters that moved since are put right
/// behind it (<see cref="Gb18030Moved"/>), so that the two-byte form of 龴 and the four-byte form that older programs write are one character.
/// </summary>
static class Gb18030
{
    /// <summary>Stands for bytes that are no GB18030: no text of ours can hold it, for it is no character.</summary>
    public const char Wrong = '\uFFFE';

    const int CodePage = 54936;
    const int FewestBytesToTell = 12;
    static readonly Encoding Table = MakeTable();

    /// <summary>The text of some bytes, with <see cref="Wrong"/> for what is none.</summary>
    public static string Text(ReadOnlySpan<byte> bytes) => Gb18030Moved.Fold(Table.GetString(bytes));

    /// <summary>Whether bytes are text in GB18030.</summary>
    public static bool IsValid(ReadOnlySpan<byte> bytes) => !Table.GetString(bytes).Contains(Wrong);

    /// <summary>Whether bytes of a GB18030 file are UTF-8 instead: two files were put together. A few characters can be both; more cannot.</summary>
    public static bool IsRatherUtf8(ReadOnlySpan<byte> bytes)
    {
        if (!Utf8.IsValid(bytes)) return false;
        var count = 0;
        foreach (var one in bytes)
            if (one >= 0x80) count++;
        return count >= FewestBytesToTell;
    }

    static Encoding MakeTable() =>
        CodePagesEncodingProvider.Instance.GetEncoding(CodePage, EncoderFallback.ExceptionFallback, new DecoderReplacementFallback(Wrong.ToString()))
        ?? throw new NotSupportedException("GB18030 is not there.");
}
