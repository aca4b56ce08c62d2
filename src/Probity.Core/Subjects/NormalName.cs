using System.Text;

namespace Probity.Subjects;

/// <summary>
/// The form of a name under which two spellings are one: GB18030 of 2022, half-width, Unicode NFC, upper case, no variation selectors.
/// White space goes where the name is Han, else each run of it is one space. A dot between two Han characters is U+00B7 (the middle dot
/// of minority names), whichever of its look-alikes was typed.
/// </summary>
static class NormalName
{
    const char MiddleDot = '\u00B7';

    /// <summary>The normal form of a text without lone surrogates.</summary>
    public static string Of(string text)
    {
        var folded = NormalForm.Nfc(HalfWidth.Of(Gb18030Moved.Fold(text))).ToUpperInvariant();
        Rune[] runes = [.. folded.EnumerateRunes().Where(rune => !IsVariationSelector(rune))];
        var spaced = Spaced(runes, keep: runes.Any(rune => Rune.IsLetter(rune) && !IsHan(rune)));

        var normal = new StringBuilder(folded.Length);
        for (var i = 0; i < spaced.Count; i++)
        {
            if (IsDotBetweenHan(spaced, i)) normal.Append(MiddleDot);
            else normal.Append(spaced[i].ToString());
        }

        return normal.ToString();
    }

    /// <summary>
    /// Han characters of every plane, radicals and 〇 and 々 included. The private use areas count too: it is where files put
    /// characters of names that had no code point yet.
    /// </summary>
    public static bool IsHan(Rune rune) => rune.Value is
        (>= 0x2E80 and <= 0x2FFF) or 0x3005 or 0x3007 or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)
        or (>= 0xE000 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF) or (>= 0xF0000 and <= 0x10FFFF);

    static List<Rune> Spaced(Rune[] runes, bool keep)
    {
        var spaced = new List<Rune>(runes.Length);
        foreach (var rune in runes)
        {
            if (!Rune.IsWhiteSpace(rune)) spaced.Add(rune);
            else if (keep && spaced.Count > 0 && spaced[^1].Value is not ' ') spaced.Add(new Rune(' '));
        }

        return spaced;
    }

    static bool IsDotBetweenHan(List<Rune> runes, int i) =>
        IsDot(runes[i]) && i > 0 && i < runes.Count - 1 && IsHan(runes[i - 1]) && IsHan(runes[i + 1]);

    static bool IsDot(Rune rune) => rune.Value is
        MiddleDot or '.' or '\u30FB' or '\uFF65' or '\u2022' or '\u2027' or '\u2219' or '\u22C5';

    static bool IsVariationSelector(Rune rune) => rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);
}
