using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Probity.Subjects;

/// <summary>
/// A person's name as it was sent, white space around it apart. Rare characters, the middle dot of minority names and letters of any
/// script survive. Two spellings of one name have the same <see cref="Normal"/>; equality is that of the text as sent.
/// </summary>
public readonly record struct PersonName : IParsable<PersonName>
{
    /// <summary>Longest name taken, in text elements.</summary>
    public const int MaxElements = 100;

    /// <summary>There is no name.</summary>
    public static readonly Refusal Missing = Refusal.Invalid("subject.name-missing", "请填写姓名。", "Give the person's name.");

    /// <summary>More than <see cref="MaxElements"/>.</summary>
    public static readonly Refusal TooLong = Refusal.Invalid("subject.name-length",
        "姓名不得超过100个字。", "A name has at most 100 characters.");

    /// <summary>A control or invisible character, half of a surrogate pair, or the mark of a broken encoding (U+FFFD).</summary>
    public static readonly Refusal CharacterWrong = Refusal.Invalid("subject.name-character",
        "姓名中含有控制字符或无法识别的字符，请检查文件的编码。", "The name holds a control or unreadable character. Check the encoding of the file.");

    /// <summary>Digits and signs only.</summary>
    public static readonly Refusal NoLetter = Refusal.Invalid("subject.name-letter",
        "姓名不能只有数字或符号。", "A name cannot be digits or signs alone.");

    // A text element may carry any number of combining marks, so the elements alone are no bound.
    const int MaxLength = 10 * MaxElements;
    readonly string? text;

    PersonName(string text) => this.text = text;

    /// <summary>The form under which names are compared and digested; see <see cref="NormalName"/>.</summary>
    public string Normal => NormalName.Of(Reveal());

    /// <summary>
    /// Reads a name. Refusals: <see cref="Missing"/>, <see cref="CharacterWrong"/>, <see cref="TooLong"/>, <see cref="NoLetter"/>, in
    /// this order.
    /// </summary>
    public static Outcome<PersonName> Read(string? s)
    {
        var text = (s ?? "").Trim();
        if (text.Length is 0) return Missing;
        if (!IsReadable(text)) return CharacterWrong;
        if (text.Length > MaxLength || new StringInfo(text).LengthInTextElements > MaxElements) return TooLong;
        if (!text.EnumerateRunes().Any(IsLetter)) return NoLetter;

        return new PersonName(text);
    }

    /// <inheritdoc/>
    public static PersonName Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var name) ? name : throw new FormatException("Not a name.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PersonName result)
    {
        var outcome = Read(s);
        result = outcome.IsRefused ? default : outcome.Value;
        return !outcome.IsRefused;
    }

    /// <summary>Whether both are spellings of one name.</summary>
    public bool Matches(PersonName other) => string.Equals(Normal, other.Normal, StringComparison.Ordinal);

    /// <summary>The name as sent, in clear.</summary>
    public string Reveal() => text ?? throw new InvalidOperationException("No name was read.");

    /// <summary>
    /// A mask, so that nothing leaks by being printed: the first text element, and a star for each other. A name of one element is a
    /// star.
    /// </summary>
    public override string ToString()
    {
        if (text is null) return "";

        var elements = new StringInfo(text);
        var count = elements.LengthInTextElements;
        return count is 1 ? "*" : elements.SubstringByTextElements(0, 1) + new string('*', count - 1);
    }

    static bool IsReadable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune) || rune.Value is >= 0xFFFD and <= 0xFFFF || IsInvisible(rune)) return false;
            i += rune.Utf16SequenceLength - 1;
        }

        return true;
    }

    // Joiners are part of how some scripts are spelled; every other format character only hides or reorders what is read.
    static bool IsInvisible(Rune rune) => rune.Value is not (0x200C or 0x200D) && Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    static bool IsLetter(Rune rune) => Rune.IsLetter(rune) || NormalName.IsHan(rune);
}
