using System.Globalization;

namespace Probity.Catalogue;

/// <summary>Numbers of articles, paragraphs and sub-items, from 1 to 9999, as statutes write them.</summary>
public static class ChineseNumeral
{
    const string Digits = "零一二三四五六七八九";

    /// <summary>The number that 一百二十二, 122 or 一二二 means; null when the text is no such number.</summary>
    public static int? Parse(string text)
    {
        var plain = text.Replace('〇', '零').Replace('两', '二');
        if (plain.Length is 0 or > 9) return null;
        if (plain.All(char.IsAsciiDigit)) return InRange(int.Parse(plain, CultureInfo.InvariantCulture));
        if (plain.Length > 1 && plain.All(digit => Digits.Contains(digit)))
            return InRange(int.Parse(string.Concat(plain.Select(digit => Digits.IndexOf(digit, StringComparison.Ordinal))), CultureInfo.InvariantCulture));

        return Placed(plain) is { } number && Canonical(number, plain) ? number : null;
    }

    /// <summary>The number in Chinese: 122 is 一百二十二, 105 is 一百零五, 12 is 十二.</summary>
    public static string Format(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 9999);
        var text = Thousands(number);
        return text.StartsWith("一十", StringComparison.Ordinal) ? text[1..] : text;
    }

    static string Thousands(int number)
    {
        var text = "";
        foreach (var (place, unit) in new[] { (1000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            var digit = number / place % 10;
            if (digit > 0) text += Digits[digit] + unit;
            else if (text.Length > 0 && !text.EndsWith('零') && number % place > 0) text += "零";
        }

        return text;
    }

    static int? Placed(string text)
    {
        var (sum, digit) = (0, 0);
        foreach (var letter in text)
        {
            var unit = letter switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (unit == 0 && !Digits.Contains(letter)) return null;
            sum += unit * (unit == 10 && digit == 0 ? 1 : digit);
            digit = unit == 0 ? Digits.IndexOf(letter, StringComparison.Ordinal) : 0;
        }

        return InRange(sum + digit);
    }

    // 百十二 and 一百十二 are written too; anything else that adds up by accident (三十二百) is no number.
    static bool Canonical(int number, string text) =>
        text == Format(number) || text == Thousands(number) || text.Replace("百十", "百一十", StringComparison.Ordinal) == Thousands(number);

    static int? InRange(int number) => number is >= 1 and <= 9999 ? number : null;
}
