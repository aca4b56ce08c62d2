using System.Globalization;
using System.Text;

namespace Probity.Exclusions;

/// <summary>What stands before a letter.</summary>
enum Gap : byte
{
    /// <summary>The letter before it.</summary>
    None,

    /// <summary>A mark within a sentence: hyphen, dot in the middle, star, bracket.</summary>
    Mark,

    /// <summary>A blank or a line's end.</summary>
    Blank,

    /// <summary>A comma or the like.</summary>
    Pause,

    /// <summary>The end of a sentence.</summary>
    Stop,
}

/// <summary>
/// A text as the scanner reads it: letters and digits only, in NFKC and lower case, traditional characters as simplified ones, each with what stood
/// before it and where it stood.
/// </summary>
sealed class FoldedText
{
    readonly StringBuilder letters;
    readonly List<int> places;
    readonly List<Gap> gaps;
    readonly IReadOnlyDictionary<char, char> variants;

    public FoldedText(string text, IReadOnlyDictionary<char, char> variants)
    {
        this.variants = variants;
        (letters, places, gaps) = (new(text.Length), new(text.Length), new(text.Length));
        Titles = [];
        Read(text);
    }

    /// <summary>The letters.</summary>
    public string Letters => letters.ToString();

    /// <summary>What lies between 《 and 》, from letter to letter.</summary>
    public List<(int From, int To)> Titles { get; }

    /// <summary>What stands before a letter; the text's end is a stop.</summary>
    public Gap Before(int letter) => letter < gaps.Count ? gaps[letter] : Gap.Stop;

    /// <summary>Where a letter stands in the text.</summary>
    public int PlaceOf(int letter) => places[letter];

    void Read(string text)
    {
        var (gap, title, at) = (Gap.Stop, -1, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is 0x300A) title = letters.Length;
            if (rune.Value is 0x300B && title >= 0)
            {
                Titles.Add((title, letters.Length));
                title = -1;
            }

            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherNumber)
            {
                Add(rune, at, gap);
                gap = Gap.None;
            }
            else
            {
                gap = Wider(gap, GapOf(rune, text, at + rune.Utf16SequenceLength));
            }

            at += rune.Utf16SequenceLength;
        }
    }

    void Add(Rune rune, int at, Gap gap)
    {
        foreach (var letter in rune.Value is >= 0x4E00 and < 0xA000 || rune.IsAscii ? rune.ToString() : NormalForm.Nfkc(rune.ToString()))
        {
            if (!char.IsLetterOrDigit(letter) && !char.IsSurrogate(letter)) continue;
            letters.Append(variants.GetValueOrDefault(letter, char.ToLowerInvariant(letter)));
            places.Add(at);
            gaps.Add(gap);
            gap = Gap.None;
        }
    }

    // Marks on letters and invisible characters part nothing.
    static Gap GapOf(Rune rune, string text, int next) => rune.Value switch
    {
        '。' or '；' or '！' or '？' or '!' or '?' or ';' => Gap.Stop,
        '，' or '、' or '：' or ',' => Gap.Pause,
        '.' => next >= text.Length || char.IsWhiteSpace(text[next]) ? Gap.Stop : Gap.Mark,
        ':' => next >= text.Length || char.IsWhiteSpace(text[next]) ? Gap.Pause : Gap.Mark,
        _ when Rune.IsWhiteSpace(rune) => Gap.Blank,
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => Gap.None,
        _ => Gap.Mark,
    };

    static Gap Wider(Gap one, Gap other) => one > other ? one : other;
}
