using System.Globalization;
using Probity.Catalogue;
using Probity.Csv;
using Probity.Intake;

namespace Probity.Sheets;

/// <summary>
/// The text of a cell that a file holds as a number. A number of an identity document comes out as <c>3.8E+17</c>, which no rule takes for
/// a number again: what a spreadsheet holds in 64 bits has lost its last digits, and one such number in eleven would still pass the check.
/// </summary>
static class NumberCells
{
    const double MostExact = 1e15;
    const double ShortestDocument = 1e14;
    const double FirstYearMonthDay = 19_000_000;

    /// <summary>The text; or why there is none.</summary>
    /// <param name="column">The template's column; null where it has none.</param>
    /// <param name="value">The number.</param>
    /// <param name="system">From which day dates count; null where the file does not say.</param>
    public static (string Text, Refusal? Why) Read(Column? column, double value, DateSystem? system)
    {
        if (!double.IsFinite(value)) return ("", SheetRow.CellError);
        if (column?.Kind is ColumnKind.DocumentNumber && Math.Abs(value) >= ShortestDocument)
            return (value.ToString("0.##############E+00", CultureInfo.InvariantCulture), null);
        if (column?.Kind is ColumnKind.Date && system is { } from && value < FirstYearMonthDay && CellSerial.TryRead(value, from, out var date))
            return (date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null);
        if (Math.Abs(value) >= MostExact) return (value.ToString("0.##############E+00", CultureInfo.InvariantCulture), SheetRow.NumberLost);

        return (((decimal)value).ToString("0.##############", CultureInfo.InvariantCulture), null);
    }
}
