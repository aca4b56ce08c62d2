namespace Probity.Csv;

/// <summary>
/// Keeps spreadsheets from running a cell as a formula (CSV injection): a cell that begins with = + - @, a tab, a return or one of
/// their full-width forms gets one apostrophe in front. Apostrophes before such a sign get one more, so that taking one off is the
/// exact inverse and only what was added here is ever taken off.
/// </summary>
public static class FormulaGuard
{
    /// <summary>The cell as it may stand in a file for a spreadsheet.</summary>
    public static string Guard(string cell) => IsRisky(cell, apostrophes: 0) ? "'" + cell : cell;

    /// <summary>The cell as it was before <see cref="Guard"/>.</summary>
    public static string Unguard(string cell) => IsRisky(cell, apostrophes: 1) ? cell[1..] : cell;

    static bool IsRisky(string cell, int apostrophes)
    {
        var at = 0;
        while (at < cell.Length && cell[at] is '\'') at++;
        return at >= apostrophes && at < cell.Length && cell[at] is ('=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠');
    }
}
