using System.Globalization;
using Probity.Catalogue;
using Probity.Portals;

namespace Probity.Entries;

/// <summary>One field of an entry for people: what it is called and what it says.</summary>
public sealed record FieldValue(string Key, Words Name, Words Value);

/// <summary>The values of an entry's fields as people read them: codes by their names, dates and money written out.</summary>
public static class FieldValues
{
    static readonly char[] Separators = ['、', '；', ';', ',', '，'];

    /// <summary>The fields that a purpose may see, in the order of <see cref="FieldNames.All"/>.</summary>
    public static IReadOnlyList<FieldValue> Of(Edition edition, Item item, IReadOnlyDictionary<string, string> fields) =>
    [
        .. FieldNames.All
            .Where(field => fields.ContainsKey(field.Key))
            .Select(field => new FieldValue(field.Key, field.Name, Read(edition, item, field.Key, fields[field.Key]))),
    ];

    /// <summary>The source's free texts, under the names of their columns.</summary>
    public static IReadOnlyList<FieldValue> Texts(Edition edition, Item item, IReadOnlyDictionary<string, string> texts) =>
        [.. texts.Select(text => Text(edition, item, text.Key, text.Value))];

    static FieldValue Text(Edition edition, Item item, string header, string value)
    {
        var column = edition.FindDataset(item.Dataset)?.Columns.FirstOrDefault(column => column.Header == header || column.Key == header);
        var key = column?.Key ?? header;
        return new FieldValue(key, FieldNames.Find(key)?.Name ?? new(header, column?.English ?? header), Read(edition, item, key, value));
    }

    /// <summary>One value.</summary>
    public static Words Read(Edition edition, Item item, string key, string value) => key switch
    {
        FieldNames.Condition => edition.FindCondition(value)?.Name ?? Words.Same(value),
        FieldNames.Conduct => item.Conducts.FirstOrDefault(conduct => conduct.Code == value)?.Name ?? Words.Same(value),
        FieldNames.Authority => EntryTexts.Authority(edition, value),
        FieldNames.AmountFen or "confiscated-fen" => Money(value),
        FieldNames.DecisionDate or FieldNames.ValidFrom or FieldNames.ValidTo or FieldNames.UsableTo => Date(value),
        _ => Choices(edition.FindDataset(item.Dataset), key, value),
    };

    static Words Money(string fen) => long.TryParse(fen, NumberStyles.Integer, CultureInfo.InvariantCulture, out var amount)
        ? new(Display.Money(amount, Language.Zh), Display.Money(amount, Language.En))
        : Words.Same(fen);

    static Words Date(string iso) => DateOnly.TryParseExact(iso, "yyyy-MM-dd", out var date) ? EntryTexts.Date(date) : Words.Same(iso);

    static Words Choices(Dataset? dataset, string key, string value)
    {
        var column = dataset?.Columns.FirstOrDefault(column => column.Key == key);
        if (column is null || column.Choices.Count == 0) return Words.Same(value);

        var parts = column.Several ? value.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [value];
        Words[] names = [.. parts.Select(part => Named(column, part))];
        return new(string.Join("、", names.Select(name => name.Zh)), string.Join("; ", names.Select(name => name.En)));
    }

    static Words Named(Column column, string part) =>
        (column.ChoiceFor(part) ?? column.Choices.FirstOrDefault(choice => choice.Code == part))?.Name ?? Words.Same(part);
}
