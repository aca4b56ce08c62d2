namespace Probity.Intake;

/// <summary>Finds sums of money in Chinese text: 罚款5,000元, 2.5万元, 人民币伍仟元整. In fen. What it cannot read it leaves out.</summary>
public static class AmountsInText
{
    const long FenOfYuan = 100;
    const string Digits = "零一二三四五六七八九";
    const string Formal = "〇壹贰叁肆伍陆柒捌玖";

    /// <summary>The factor between an amount in yuan and one in 万元.</summary>
    public const long YuanInWan = 10_000;

    /// <summary>
    /// True where the amount is ten thousand times a sum of the text and no sum of the text equals it: yuan in a column of 万元
    /// (misuse B3).
    /// </summary>
    public static bool LooksLikeYuan(long fen, string text)
    {
        if (fen is 0) return false;
        var sums = Of(text);
        return !sums.Contains(fen) && sums.Any(sum => sum > 0 && fen / YuanInWan == sum && fen % YuanInWan is 0);
    }

    /// <summary>The sums in the order of the text.</summary>
    public static IReadOnlyList<long> Of(string text)
    {
        var sums = new List<long>();
        for (var end = text.IndexOf('元', StringComparison.Ordinal); end >= 0; end = text.IndexOf('元', end + 1))
        {
            var start = end;
            while (start > 0 && IsOfAmount(text[start - 1])) start--;
            if (TryRead(text.AsSpan(start, end - start), out var fen)) sums.Add(fen);
        }

        return sums;
    }

    static bool TryRead(ReadOnlySpan<char> amount, out long fen)
    {
        fen = 0;
        amount = amount.Trim(" ,，");
        if (amount.IsEmpty) return false;

        if (!char.IsAsciiDigit(amount[0])) return TryReadNumerals(amount, out fen);
        var unit = amount[^1] switch { '万' => 10_000, '千' => 1_000, '百' => 100, _ => 1 };
        var plain = (unit > 1 ? amount[..^1] : amount).ToString().Replace(",", "").Replace("，", "").Replace(" ", "");
        if (!decimal.TryParse(plain, System.Globalization.NumberStyles.AllowDecimalPoint, null, out var number) || number > 1_000_000_000m) return false;

        fen = (long)(number * unit * FenOfYuan);
        return true;
    }

    static bool TryReadNumerals(ReadOnlySpan<char> numerals, out long fen)
    {
        long total = 0, section = 0, digit = 0;
        foreach (var c in numerals)
        {
            var value = DigitOf(c);
            if (value >= 0) digit = value;
            else if (c is '万' or '萬') (total, section, digit) = (total + (section + digit) * 10_000, 0, 0);
            else if (UnitOf(c) is > 0 and var unit) (section, digit) = (section + Math.Max(digit, 1) * unit, 0);
        }

        fen = (total + section + digit) * FenOfYuan;
        return fen > 0;
    }

    static long UnitOf(char c) => c switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1_000,
        _ => 0,
    };

    static int DigitOf(char c)
    {
        if (c is '两') return 2;
        var plain = Digits.IndexOf(c, StringComparison.Ordinal);
        return plain >= 0 ? plain : Formal.IndexOf(c, StringComparison.Ordinal);
    }

    static bool IsOfAmount(char c) =>
        char.IsAsciiDigit(c) || c is '.' or ',' or '，' or ' ' or '万' or '萬' || DigitOf(c) >= 0 || UnitOf(c) > 0;
}
