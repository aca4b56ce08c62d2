namespace Probity.Catalogue;

/// <summary>What a purpose may see of an item, as one line.</summary>
static class FieldList
{
    internal static string Join(IEnumerable<string> fields, Language language) =>
        string.Join(language is Language.Zh ? "、" : "; ", fields.Select(field => CatalogueTexts.Field(field).In(language)));

    internal static string Of(Sight sight, Language language) => sight.Condition is { } condition
        ? new Words($"只答复是否“{condition.Name.Zh}”，不提供记录内容", $"Only whether this holds, and nothing of the entry: {condition.Name.En}").In(language)
        : Join(sight.Fields, language);
}
