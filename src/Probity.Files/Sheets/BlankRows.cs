using System.Runtime.CompilerServices;
using Probity.Csv;

namespace Probity.Sheets;

/// <summary>Leaves empty rows at the end out and names those between others.</summary>
static class BlankRows
{
    public static async IAsyncEnumerable<SheetRow> NameAsync(IAsyncEnumerable<SheetRow> rows, [EnumeratorCancellation] CancellationToken ct)
    {
        (int Number, int Line) blank = default;
        await foreach (var row in rows.WithCancellation(ct))
        {
            if (row.Broken is null && HeaderSearch.IsBlank(row.Cells))
            {
                if (blank.Number is 0) blank = (row.Number, row.Line);
                continue;
            }

            for (; blank.Number is not 0 && blank.Number < row.Number; blank = (blank.Number + 1, blank.Line + 1))
                yield return new SheetRow(blank.Number, [""], SheetRow.Empty) { Line = blank.Line };
            blank = default;
            yield return row;
        }
    }
}
