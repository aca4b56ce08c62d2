using Probity.Csv;

namespace Probity.Sheets;

/// <summary>
/// Tells the header from a title above it. A title names no column; the header is the first row that names one, or, further down than the
/// first row, at least two. Where no row does, the first row that is not empty stands for the header and is refused as one.
/// </summary>
/// <param name="countKnown">How many columns of the template the cells of a row name.</param>
public sealed class HeaderSearch(Func<IReadOnlyList<string>, int> countKnown)
{
    /// <summary>Rows within which the header must be.</summary>
    public const int Within = 10;

    const int FewestBelowTitle = 2;

    /// <summary>A file whose first row is its header, whatever it says.</summary>
    public static HeaderSearch FirstRow() => new(_ => 1);

    /// <summary>The first row that was not empty.</summary>
    public SheetRow? First { get; private set; }

    /// <summary>Shows the search a row; true where it is the header.</summary>
    public bool IsHeader(SheetRow row)
    {
        if (IsBlank(row.Cells)) return false;
        var fewest = First is null ? 1 : FewestBelowTitle;
        First ??= row;
        return countKnown(row.Cells) >= fewest;
    }

    /// <summary>Whether there is nothing in a row that anybody sees.</summary>
    public static bool IsBlank(IReadOnlyList<string> cells)
    {
        foreach (var cell in cells)
            if (!string.IsNullOrWhiteSpace(cell)) return false;
        return true;
    }

    /// <summary>The headers of a row: without blanks around them, empty ones at the end left out.</summary>
    public static string[] Names(IReadOnlyList<string> cells)
    {
        var width = cells.Count;
        while (width > 0 && string.IsNullOrWhiteSpace(cells[width - 1])) width--;
        return [.. cells.Take(width).Select(cell => cell.Trim())];
    }
}
