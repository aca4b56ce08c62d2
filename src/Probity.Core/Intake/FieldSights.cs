using Probity.Catalogue;

namespace Probity.Intake;

/// <summary>Where the columns of a dataset are shown and to whom, as far as an edition says it.</summary>
public sealed class FieldSights(Edition edition, Dataset dataset)
{
    static readonly Words Finds = new("用来找到本人；任何应用事项都看不到。", "Finds the person; no purpose sees it.");
    static readonly Words Person = new("只有本人和报送单位能看到；任何应用事项都看不到。", "The person and the source see it, and nobody else; no purpose does.");
    static readonly Words Nobody = new("任何应用事项都看不到。", "No purpose sees it.");

    // An item shows these fields in place of a column's own words.
    static readonly ILookup<string, string> Stands = new (string Column, string Field)[]
    {
        (ColumnKeys.Basis, FieldNames.Conduct), (ColumnKeys.LicenceName, FieldNames.Honour), (ColumnKeys.DocumentName, FieldNames.Honour),
    }.ToLookup(pair => pair.Column, pair => pair.Field);

    /// <summary>One line an item with a purpose that sees the column; one line where none does.</summary>
    public IReadOnlyList<Words> Of(string key)
    {
        if (key is ColumnKeys.Name or ColumnKeys.DocumentKind or ColumnKeys.DocumentNumber) return [Finds];

        List<Words> seen = [.. Lines(key)];
        if (FieldNames.Find(key) is { PersonOnly: true }) return [Person, .. seen];
        return seen.Count > 0 ? seen : [Nobody];
    }

    IEnumerable<Words> Lines(string key)
    {
        string[] fields = [key, .. Stands[key]];
        foreach (var item in edition.Items.Where(item => item.Dataset == dataset.Code))
        {
            foreach (var field in fields)
            {
                Purpose[] purposes = [.. edition.Purposes.Where(purpose => purpose.Sees.Any(sight => sight.Item == item.Code && sight.Fields.Contains(field)))];
                if (purposes.Length > 0) yield return Line(item, field == key ? null : FieldNames.Find(field), purposes);
            }
        }
    }

    static Words Line(Item item, FieldName? instead, Purpose[] purposes) => new(
        $"{item.Name.Zh}{(instead is null ? "" : $"（以“{instead.Name.Zh}”显示）")}：{string.Join("、", purposes.Select(purpose => purpose.Name.Zh))}",
        $"{item.Name.En}{(instead is null ? "" : $" (shown as “{instead.Name.En}”)")}: {string.Join("; ", purposes.Select(purpose => purpose.Name.En))}");
}
