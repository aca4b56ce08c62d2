namespace Probity.Catalogue;

/// <summary>Where the catalogue that came with the program lies.</summary>
public static class CatalogueFolder
{
    /// <summary>The folder of the shipped catalogue, beside the program's own files.</summary>
    public static string Default { get; } = Path.Combine(AppContext.BaseDirectory, "catalogues", "shandong");

    /// <summary>What the names of a catalogue's files begin with where the program has them inside itself.</summary>
    public const string Inside = "catalogue/";
}
