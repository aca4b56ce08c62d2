using Probity.Bodies;
using Probity.Catalogue;

namespace Probity.Intake;

/// <summary>A row's own words, as the catalogue asks for them.</summary>
static class RowTexts
{
    /// <summary>What the catalogue needs to find the row's item.</summary>
    public static RowBasis BasisOf(RowValues row, string dataset, CreditCode source) => new(dataset, source, row.Text(ColumnKeys.Basis))
    {
        Certificates = [row.Text(ColumnKeys.LicenceName), row.Text(ColumnKeys.DocumentName)],
        Texts = FreeTexts(row),
    };

    /// <summary>Whether the row touches what is never recorded.</summary>
    public static bool IsProtected(RowValues row, Edition edition) => RefuseScan.Find(edition, row.Text(ColumnKeys.Basis), FreeTexts(row)) is not null;

    /// <summary>The column by which a row names its item.</summary>
    public static string ItemColumn(RowValues row) =>
        row.Header(ColumnKeys.Basis).Length > 0 ? ColumnKeys.Basis
        : row.Text(ColumnKeys.LicenceName).Length > 0 ? ColumnKeys.LicenceName : ColumnKeys.DocumentName;

    static List<string> FreeTexts(RowValues row)
    {
        var texts = new List<string>(8);
        for (var i = 0; i < row.Columns.Count; i++)
            if (row.Columns[i].Kind is ColumnKind.Text && row.Columns[i].Key is not ColumnKeys.Basis && row.TextAt(i) is { Length: > 0 } text) texts.Add(text);
        return texts;
    }
}
