namespace Probity.Intake;

/// <summary>
/// Amounts in ten-thousands of yuan (万元) as text: digits, thousands separators in their places, up to six decimals. Six decimals of
/// a 万元 are whole fen, so nothing is ever rounded. Nothing is negative.
/// </summary>
public static class CellMoney
{
    const int Decimals = 6;
    const int MostWholeDigits = 9;

    /// <summary>Reads a whole cell into fen (1 万元 = 1,000,000 fen); false where it is no such amount.</summary>
    public static bool TryRead(ReadOnlySpan<char> cell, out long fen)
    {
        fen = 0;
        var point = cell.IndexOfAny('.', '．');
        var whole = point < 0 ? cell : cell[..point];
        var fraction = point < 0 ? [] : cell[(point + 1)..];
        if (fraction.Length > Decimals || (point >= 0 && fraction.IsEmpty) || !TryWhole(whole, ref fen)) return false;

        for (var i = 0; i < Decimals; i++)
        {
            var digit = i < fraction.Length ? DigitOf(fraction[i]) : 0;
            if (digit < 0) return false;
            fen = fen * 10 + digit;
        }

        return true;
    }

    static bool TryWhole(ReadOnlySpan<char> whole, ref long value)
    {
        var separated = whole.IndexOfAny(',', '，') >= 0;
        var (digits, group) = (0, 0);
        foreach (var c in whole)
        {
            var isSeparator = c is ',' or '，';
            if (isSeparator && (group is 0 or > 3 || (group < 3 && digits != group))) return false;
            group = isSeparator ? 0 : group + 1;
            if (isSeparator) continue;
            if (DigitOf(c) < 0 || ++digits > MostWholeDigits) return false;
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
