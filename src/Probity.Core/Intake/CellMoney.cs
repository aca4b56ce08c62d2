namespace Probity.Intake;

/// <summary>
/// Amounts as agencies write them: a bare number is in ten-thousands of yuan (万元), 1.5万元 says so, 15000元 is in yuan; ¥ or 人民币 may
/// stand in front, thousands separators in their places. Six decimals of a 万元 and two of a yuan are whole fen, so nothing is ever
/// rounded. Nothing is negative.
/// </summary>
public static class CellMoney
{
    const int WanDecimals = 6;
    const int YuanDecimals = 2;
    const int MostDigits = 15;
    static readonly string[] Signs = ["人民币", "¥", "￥"];
    static readonly string[] WanUnits = ["万元整", "万元", "万圆", "万"];
    static readonly string[] YuanUnits = ["元整", "圆整", "元", "圆"];

    /// <summary>Reads a whole cell into fen (1 万元 = 1,000,000 fen); false where it is no such amount.</summary>
    public static bool TryRead(ReadOnlySpan<char> cell, out long fen)
    {
        var amount = cell.Trim();
        foreach (var sign in Signs)
            if (amount.StartsWith(sign)) amount = amount[sign.Length..].TrimStart();
        var decimals = TryTake(ref amount, WanUnits) || !TryTake(ref amount, YuanUnits) ? WanDecimals : YuanDecimals;
        return TryNumber(amount, decimals, out fen);
    }

    /// <summary>The cell of a column in yuan as one that can stand anywhere: a bare number gets its unit, anything else stays.</summary>
    public static string WithYuan(string cell)
    {
        var amount = cell.Trim();
        return amount.Length > 0 && DigitOf(amount[^1]) >= 0 ? amount + "元" : cell;
    }

    static bool TryTake(ref ReadOnlySpan<char> amount, string[] units)
    {
        foreach (var unit in units)
        {
            if (!amount.EndsWith(unit)) continue;
            amount = amount[..^unit.Length].TrimEnd();
            return true;
        }

        return false;
    }

    static bool TryNumber(ReadOnlySpan<char> amount, int decimals, out long fen)
    {
        fen = 0;
        var point = amount.IndexOfAny('.', '．');
        var whole = point < 0 ? amount : amount[..point];
        var fraction = point < 0 ? [] : amount[(point + 1)..];
        if (point >= 0 && fraction.IsEmpty) return false;
        while (fraction.Length > decimals && fraction[^1] is '0' or '０') fraction = fraction[..^1];
        if (fraction.Length > decimals || !TryWhole(whole, MostDigits - decimals, ref fen)) return false;

        for (var i = 0; i < decimals; i++)
        {
            var digit = i < fraction.Length ? DigitOf(fraction[i]) : 0;
            if (digit < 0) return false;
            fen = fen * 10 + digit;
        }

        return true;
    }

    static bool TryWhole(ReadOnlySpan<char> whole, int mostDigits, ref long value)
    {
        var separated = whole.IndexOfAny(',', '，') >= 0;
        var (digits, group) = (0, 0);
        foreach (var c in whole)
        {
            var isSeparator = c is ',' or '，';
            if (isSeparator && (group is 0 or > 3 || (group < 3 && digits != group))) return false;
            group = isSeparator ? 0 : group + 1;
            if (isSeparator) continue;
            if (DigitOf(c) < 0 || ++digits > mostDigits) return false;
            value = value * 10 + DigitOf(c);
        }

        return digits > 0 && (!separated || group is 3);
    }

    static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        _ => -1,
    };
}
