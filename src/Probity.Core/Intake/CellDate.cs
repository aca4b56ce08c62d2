namespace Probity.Intake;

/// <summary>
/// Dates as agencies write them: <c>2018-08-03</c>, <c>2018/8/3</c>, <c>2018.8.3</c>, <c>20180803</c>, <c>2018年8月3日</c>, also in full-width digits,
/// with blanks, or with a time of day behind, which is left out.
/// </summary>
public static class CellDate
{
    const int EarliestYear = 1949;

    /// <summary>Reads a whole cell; false where it is no date of 1949 or later.</summary>
    public static bool TryRead(ReadOnlySpan<char> cell, out DateOnly date)
    {
        Span<char> plain = stackalloc char[40];
        date = default;
        cell = WithoutTime(cell.Trim());
        if (cell.Length > plain.Length) return false;

        var length = 0;
        foreach (var c in cell)
            if (!char.IsWhiteSpace(c)) plain[length++] = c;
        return TryPlain(plain[..length], out date);
    }

    static bool TryPlain(ReadOnlySpan<char> cell, out DateOnly date)
    {
        Span<int> parts = stackalloc int[3];
        date = default;
        var (part, digits) = (0, 0);
        for (var i = 0; i < cell.Length; i++)
        {
            var digit = DigitOf(cell[i]);
            if (digit >= 0)
            {
                if (++digits > (part is 0 ? 8 : 2)) return false;
                parts[part] = parts[part] * 10 + digit;
            }
            else if (!EndsPart(cell[i], part, digits, isLast: i == cell.Length - 1)) return false;
            else if (part < 2) (part, digits) = (part + 1, 0);
        }

        if (part is 0 && digits is 8) (parts[0], parts[1], parts[2]) = (parts[0] / 10000, parts[0] / 100 % 100, parts[0] % 100);
        else if (part is not 2 || digits is 0) return false;
        return TryMake(parts[0], parts[1], parts[2], out date);
    }

    // What systems export: 2018-08-03 00:00:00, 2018-08-03T09:30:00.000, 2018/8/3 9:30.
    static ReadOnlySpan<char> WithoutTime(ReadOnlySpan<char> cell)
    {
        var at = cell.IndexOf('T') is > 0 and var t ? t : cell.LastIndexOf(' ');
        if (at <= 0) return cell;
        return cell[(at + 1)..].Contains(':') && TimeOnly.TryParse(cell[(at + 1)..].TrimEnd('Z'), System.Globalization.CultureInfo.InvariantCulture, out _) ? cell[..at].TrimEnd() : cell;
    }

    static bool EndsPart(char c, int part, int digits, bool isLast) => part switch
    {
        0 => digits is 4 && c is ('-' or '/' or '.' or '年' or '－' or '／' or '．'),
        1 => digits is 1 or 2 && c is ('-' or '/' or '.' or '月' or '－' or '／' or '．'),
        _ => digits is 1 or 2 && c is '日' && isLast,
    };

    static bool TryMake(int year, int month, int day, out DateOnly date)
    {
        date = default;
        if (year is < EarliestYear or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;

        date = new DateOnly(year, month, day);
        return true;
    }

    static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        _ => -1,
    };
}
