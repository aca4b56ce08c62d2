using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Probity.Subjects;

/// <summary>
/// A citizen identity number (公民身份号码) after GB 11643-1999: six digits of region, eight of birth date, three of sequence and a
/// check character (ISO 7064 MOD 11-2). Residence permits (81, 82, 83) and the foreign permanent resident's card (9) have the same
/// shape. A 15-digit number of before 1999 is converted. The region is the one of first registration and never changes, so no region
/// is refused: the list of abolished ones is never complete. Two values are equal when their 18 characters are.
/// </summary>
public readonly record struct ResidentNumber : IParsable<ResidentNumber>
{
    /// <summary>Neither 18 nor 15 characters.</summary>
    public static readonly Refusal LengthWrong = Refusal.Invalid("subject.number-length",
        "公民身份号码应为18位（旧证件为15位），请核对位数。", "An identity number has 18 characters (15 on old documents). Check that none is missing.");

    /// <summary>Something else than digits, or than X in the last of 18 places.</summary>
    public static readonly Refusal CharacterWrong = Refusal.Invalid("subject.number-character",
        "公民身份号码只能由数字组成，第18位可以是X。", "An identity number has digits only; the last of 18 characters may be X.");

    /// <summary>The check character does not belong to the other 17.</summary>
    public static readonly Refusal CheckWrong = Refusal.Invalid("subject.number-check",
        "公民身份号码校验位不符，请核对是否录入有误。", "The last character does not fit the others. Check the number for a typing mistake.");

    /// <summary>The birth date is not in the calendar, or lies before 1880.</summary>
    public static readonly Refusal DateWrong = Refusal.Invalid("subject.number-date",
        "公民身份号码中的出生日期不存在或早于1880年。", "The birth date in the number does not exist, or lies before 1880.");

    const string CheckCharacters = "10X98765432";
    static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    readonly string? text;

    ResidentNumber(string text, bool converted)
    {
        this.text = text;
        IsConverted = converted;
    }

    /// <summary>True when it was given with 15 digits. Not part of the value: the person is the same.</summary>
    public bool IsConverted { get; }

    /// <summary>The first six digits.</summary>
    public string Region => Reveal()[..6];

    /// <summary>
    /// Whether the first digits are a province, a residence permit or a permanent resident's card that we know. False refuses nothing.
    /// </summary>
    public bool IsKnownProvince => Provinces.Knows(Reveal());

    /// <summary>Region 379999: an invented person of the demo, never taken by a real register.</summary>
    public bool IsSynthetic => Region is "379999";

    /// <summary>The day of birth, from the number.</summary>
    public DateOnly BirthDate => DateOnly.ParseExact(Reveal().AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>
    /// Reads a number as people and files write it: white space around it, full-width forms and a small x are taken.
    /// Refusals: <see cref="LengthWrong"/>, <see cref="CharacterWrong"/>, <see cref="CheckWrong"/>, <see cref="DateWrong"/>, in this order.
    /// </summary>
    public static Outcome<ResidentNumber> Read(string? s)
    {
        var normal = HalfWidth.Of(s ?? "").Trim().ToUpperInvariant();
        if (normal.Length is not (15 or 18)) return LengthWrong;
        if (normal.AsSpan(0, Math.Min(normal.Length, 17)).ContainsAnyExceptInRange('0', '9')) return CharacterWrong;
        if (normal.Length is 18 && !char.IsAsciiDigit(normal[17]) && normal[17] is not 'X') return CharacterWrong;

        var full = normal.Length is 15 ? FromFifteen(normal) : normal;
        if (CheckCharacterOf(full) != full[17]) return CheckWrong;
        if (!IsPlausibleDate(full.AsSpan(6, 8))) return DateWrong;

        return new ResidentNumber(full, normal.Length is 15);
    }

    /// <inheritdoc/>
    public static ResidentNumber Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var number) ? number : throw new FormatException("Not a citizen identity number of GB 11643.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ResidentNumber result)
    {
        var outcome = Read(s);
        result = outcome.IsRefused ? default : outcome.Value;
        return !outcome.IsRefused;
    }

    /// <summary>The 18 characters, in clear: for digests, sealing and pages of the person alone.</summary>
    public string Reveal() => text ?? throw new InvalidOperationException("No number was read.");

    /// <summary>A mask, so that nothing leaks by being printed: <c>3799**********0019</c>.</summary>
    public override string ToString() => text is null ? "" : $"{text[..4]}**********{text[14..]}";

    /// <summary>Equal when the 18 characters are, however they were written.</summary>
    public bool Equals(ResidentNumber other) => text == other.text;

    /// <inheritdoc/>
    public override int GetHashCode() => text?.GetHashCode(StringComparison.Ordinal) ?? 0;

    // Sequences 996 to 999 of 15-digit numbers were kept for people born in the century before (GB 11643-1989).
    static string FromFifteen(string old)
    {
        var seventeen = $"{old[..6]}{(string.CompareOrdinal(old[12..], "996") >= 0 ? "18" : "19")}{old[6..]}";
        return seventeen + CheckCharacterOf(seventeen);
    }

    static char CheckCharacterOf(string digits)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++) sum += (digits[i] - '0') * Weights[i];
        return CheckCharacters[sum % 11];
    }

    static bool IsPlausibleDate(ReadOnlySpan<char> text) =>
        DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year >= 1880;
}
