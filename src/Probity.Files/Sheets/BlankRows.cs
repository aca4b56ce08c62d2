using System.Runtime.CompilerServices;
using Probity.Csv;

namespace Probity.Sheets;

/// <summary>Leaves empty rows at the end out and names those between others, of a long run the first hundred.</summary>
static class BlankRows
{
    const int MostNamed = 100;

    public static async IAsyncEnumerable<SheetRow> NameAsync(IAsyncEnumerable<SheetRow> rows, [EnumeratorCancellation] CancellationToken ct)
    {
        var blank = new List<(int Number, int Line)>();
        await foreach (var row in rows.WithCancellation(ct))
        {
            if (row.Broken is null && HeaderSearch.IsBlank(row.Cells))
            {
                if (blank.Count < MostNamed) blank.Add((row.Number, row.Line));
                continue;
            }

            foreach (var (number, line) in blank) yield return new SheetRow(number, [""], SheetRow.Empty) { Line = line };
            blank.Clear();
            yield return row;
        }
    }
}
