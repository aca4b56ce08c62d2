using Probity.Catalogue.Files;

namespace Probity.Catalogue;

/// <summary>What the catalogue's pages and API need besides the loaded <see cref="Editions"/> and the clock.</summary>
public static class CatalogueSetup
{
    /// <summary>Registers <see cref="PublishedRules"/> and <see cref="PublishedFiles"/>.</summary>
    public static void AddCatalogue(this WebApplicationBuilder builder) => builder.Services.AddSingleton<PublishedRules>().AddSingleton<PublishedFiles>();
}
