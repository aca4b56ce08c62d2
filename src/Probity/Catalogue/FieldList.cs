namespace Probity.Catalogue;

/// <summary>The fields that a purpose may see, as one line.</summary>
static class FieldList
{
    internal static string Join(IEnumerable<string> fields, Language language) =>
        string.Join(language is Language.Zh ? "、" : "; ", fields.Select(field => CatalogueTexts.Field(field).In(language)));
}
