using Probity.Catalogue;

namespace Probity.Core.Tests.Catalogue;

/// <summary>A copy of the shipped catalogue in which one text of one file is another.</summary>
sealed class BrokenCatalogue : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("probity-catalogue-");

    public BrokenCatalogue()
    {
        foreach (var path in Directory.EnumerateFiles(CatalogueFolder.Default, "*", SearchOption.AllDirectories))
        {
            var copy = PathOf(Path.GetRelativePath(CatalogueFolder.Default, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }
    }

    /// <summary>Replaces the first occurrence of a text and returns its line; the text must be there.</summary>
    public int Replace(string file, string was, string becomes)
    {
        var text = File.ReadAllText(PathOf(file));
        var at = text.IndexOf(was, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} does not hold {was}");
        File.WriteAllText(PathOf(file), text[..at] + becomes + text[(at + was.Length)..]);
        return text[..at].Count(letter => letter == '\n') + 1;
    }

    public string PathOf(string file) => Path.Combine(folder.FullName, file);

    public CatalogueReading Read() => CatalogueReader.Read(folder.FullName);

    public void Dispose() => folder.Delete(recursive: true);
}
