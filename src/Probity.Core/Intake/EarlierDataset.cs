using Probity.Catalogue;

namespace Probity.Intake;

/// <summary>A dataset as an earlier edition had it. Files made from its template still come.</summary>
sealed class EarlierDataset(Dataset dataset)
{
    readonly IReadOnlyList<Column> columns = dataset.Columns;
    readonly HeaderNames names = new(dataset.Columns);

    /// <summary>The earlier edition's column that a header means; null where it knew none.</summary>
    public Column? Find(string header) => names.Find(header) is { } meaning ? columns[meaning.Column] : null;

    /// <summary>Whether it required the column of this key.</summary>
    public bool Required(string key) => columns.Any(column => column.Key == key && column.Required);

    /// <summary>
    /// The columns under their own names and, behind them, under the headers that earlier editions gave to the same key. A header that means
    /// another column today keeps that meaning.
    /// </summary>
    public static IReadOnlyList<Column> WithEarlierHeaders(IReadOnlyList<Column> columns, IReadOnlyList<Dataset> earlier) =>
    [
        .. columns.Select(column =>
        {
            string[] renamed = [.. earlier.SelectMany(dataset => dataset.Columns).Where(was => was.Key == column.Key && was.Kind == column.Kind).Select(was => was.Header)
                .Distinct().Where(header => !columns.Any(other => other.Answers(header)))];
            return renamed.Length is 0 ? column : column with { Names = [.. column.Names, .. renamed] };
        }),
    ];
}
