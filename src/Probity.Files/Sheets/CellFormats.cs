using System.Buffers;
using System.Globalization;
using System.Xml;

namespace Probity.Sheets;

/// <summary>What the number format of a cell does with its number.</summary>
enum CellFormat : byte
{
    /// <summary>Shows it, with separators and decimals at most.</summary>
    Plain,

    /// <summary>Shows a date.</summary>
    Date,

    /// <summary>Shows something else: other words, a fraction, a ten-thousandth of it.</summary>
    Disguise,
}

/// <summary>The number formats of a workbook by style (ECMA-376 part 1, 18.8.30): those that are built in, and those of its own.</summary>
sealed class CellFormats
{
    static readonly SearchValues<char> Days = SearchValues.Create("yYdD年月日");
    readonly Dictionary<int, string> codes = [];
    readonly List<CellFormat> styles = [];

    /// <summary>The format of a style; plain where there is none.</summary>
    public CellFormat Of(int style) => style >= 0 && style < styles.Count ? styles[style] : CellFormat.Plain;

    /// <summary>Reads <c>styles.xml</c>.</summary>
    public void Read(XmlReader xml)
    {
        var inCells = false;
        while (xml.Read())
        {
            if (xml.LocalName is "cellXfs") inCells = xml.NodeType is XmlNodeType.Element && !xml.IsEmptyElement;
            if (xml.NodeType is not XmlNodeType.Element) continue;
            if (xml.LocalName is "numFmt" && int.TryParse(xml.GetAttribute("numFmtId"), CultureInfo.InvariantCulture, out var own)) codes[own] = xml.GetAttribute("formatCode") ?? "";
            if (xml.LocalName is "xf" && inCells)
                styles.Add(int.TryParse(xml.GetAttribute("numFmtId"), CultureInfo.InvariantCulture, out var id) ? FormatOf(id) : CellFormat.Plain);
        }
    }

    CellFormat FormatOf(int id)
    {
        if (codes.TryGetValue(id, out var code)) return FormatOf(code);
        return id switch
        {
            9 or 10 or 12 or 13 => CellFormat.Disguise,
            >= 14 and <= 22 or >= 27 and <= 36 or >= 45 and <= 47 or >= 50 and <= 58 => CellFormat.Date,
            _ => CellFormat.Plain,
        };
    }

    /// <summary>What a format code does: the part for positive numbers decides.</summary>
    internal static CellFormat FormatOf(string code)
    {
        var (bare, words) = Bare(code);
        if (bare.AsSpan().ContainsAny(Days) || (bare.Contains('m', StringComparison.OrdinalIgnoreCase) && bare.AsSpan().IndexOfAny("0#") < 0)) return CellFormat.Date;
        if (bare.Contains("General", StringComparison.OrdinalIgnoreCase) || bare is "@" or "") return words ? CellFormat.Disguise : CellFormat.Plain;
        if (words || bare.AsSpan().IndexOfAny("%/Ee") >= 0) return CellFormat.Disguise;

        // A comma behind the last digit divides by a thousand.
        var last = bare.AsSpan().LastIndexOfAny("0#?");
        return last >= 0 && bare.AsSpan(last + 1).Contains(',') ? CellFormat.Disguise : CellFormat.Plain;
    }

    // Without colours, conditions, paddings and repeated characters; words are what stands in quotes or behind a backslash, signs of money apart.
    static (string Bare, bool HasWords) Bare(string code)
    {
        var bare = new System.Text.StringBuilder(code.Length);
        var words = false;
        for (var i = 0; i < code.Length && code[i] is not ';'; i++)
        {
            if (code[i] is '[') i = End(code, i, ']');
            else if (code[i] is '_' or '*') i++;
            else if (code[i] is '\\' or '!')
            {
                i++;
                words |= i < code.Length && !IsSign(code[i]);
            }
            else if (code[i] is '"')
            {
                var end = End(code, i, '"');
                var text = code[(i + 1)..Math.Max(i + 1, end)];
                words |= text.Trim().Length > 0 && text.Any(c => !IsSign(c)) && !bare.ToString().AsSpan().ContainsAny(Days) && !(text is "年" or "月" or "日");
                i = end;
            }
            else bare.Append(code[i]);
        }

        return (bare.ToString(), words);
    }

    static int End(string code, int from, char sign) => code.IndexOf(sign, from + 1) is >= 0 and var end ? end : code.Length;

    static bool IsSign(char c) => c is '¥' or '￥' or '$' or ' ' or '-' or '(' or ')' or '/' or '.' or ':';
}
