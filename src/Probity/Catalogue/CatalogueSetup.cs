using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Probity.Catalogue;

/// <summary>Reads the rules once, at start: a register does not start with a catalogue that has an error in it.</summary>
public static class CatalogueSetup
{
    /// <summary>
    /// <see cref="Editions"/> and <see cref="PublishedRules"/>, from the folder that <c>Probity:Catalogue</c> names, or the one shipped with
    /// the program. Throws with every error, file and line when one is found.
    /// </summary>
    public static void AddCatalogue(this WebApplicationBuilder builder)
    {
        var folder = builder.Configuration["Probity:Catalogue"] ?? CatalogueFolder.Default;
        var reading = CatalogueReader.Read(folder);
        if (reading.Editions is not { } editions)
            throw new InvalidDataException($"The catalogue in {folder} cannot be used:\n{string.Join('\n', reading.Errors)}");

        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(editions);
        builder.Services.AddSingleton<PublishedRules>();
    }
}
