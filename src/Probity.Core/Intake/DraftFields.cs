using Probity.Catalogue;

namespace Probity.Intake;

/// <summary>Which values of a row an entry holds, and which of them a purpose can ever see.</summary>
static class DraftFields
{
    static readonly IReadOnlyList<string> PersonOnly = [.. FieldNames.All.Where(field => field.PersonOnly).Select(field => field.Key)];

    /// <summary>The item's fields in its order. The end of use is not among them: it is computed, not sent.</summary>
    public static List<KeyValuePair<string, string>> Seen(RowValues row, BasisMatch.Matched found)
    {
        var fields = new List<KeyValuePair<string, string>>(found.Item.Fields.Count);
        foreach (var key in found.Item.Fields)
        {
            var value = ValueOf(key, row, found);
            if (value.Length > 0) fields.Add(new(key, value));
        }

        return fields;
    }

    /// <summary>What only the person and the source see.</summary>
    public static List<KeyValuePair<string, string>> Free(RowValues row)
    {
        var texts = new List<KeyValuePair<string, string>>();
        foreach (var key in PersonOnly)
        {
            var value = ColumnValue(key, row);
            if (value.Length > 0) texts.Add(new(key, value));
        }

        return texts;
    }

    static string ValueOf(string key, RowValues row, BasisMatch.Matched found) => key switch
    {
        FieldNames.Conduct => found.Conduct?.Code ?? "",
        FieldNames.Honour => row.Text(ColumnKeys.LicenceName) is { Length: > 0 } name ? name : row.Text(ColumnKeys.DocumentName),
        FieldNames.DecisionNumber => row.DecisionNumber?.ToString() ?? "",
        _ => ColumnValue(key, row),
    };

    static string ColumnValue(string key, RowValues row) =>
        row.Date(key)?.ToString("yyyy-MM-dd") ?? row.Fen(key)?.ToString() ?? row.Text(key);
}
