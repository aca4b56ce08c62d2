using System.Text;
using System.Text.RegularExpressions;
using Probity.Catalogue;

namespace Probity.Tests.Charter;

/// <summary>The shipped catalogue as somebody wrote it who means ill: every place of a kind is another at once, and each of them must be refused where it stands.</summary>
static partial class Hostile
{
    static readonly IReadOnlyList<EditionFile> Files =
    [
        .. Directory.EnumerateFiles(CatalogueFolder.Default, "*.yaml", SearchOption.AllDirectories).Select(path => (Name: Path.GetRelativePath(CatalogueFolder.Default, path).Replace('\\', '/'), Path: path))
            .Where(file => !file.Name.StartsWith("calendar/", StringComparison.Ordinal)).OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => new EditionFile(file.Name, File.ReadAllBytes(file.Path))),
    ];

    /// <summary>Reads it with each line that matches changed; those lines at which nothing was found, neither at their item's code just above nor at the head of their list.</summary>
    static (int Changed, IReadOnlyList<string> Taken) Read(string files, Regex place, string becomes, string promise)
    {
        var changed = new List<(string File, int Line, int Head, string Text)>();
        var reading = CatalogueReader.Read(new EditionFiles([.. Files.Select(file => Regex.IsMatch(file.Name, files) ? Change(file, place, becomes, changed) : file)]));
        var found = reading.Errors.Where(error => $"{error.Remedy.Zh} {error.Remedy.En}".Contains(promise, StringComparison.Ordinal)).Select(error => (error.File, error.Line)).ToHashSet();
        return (changed.Count, [.. changed.Where(one => !new[] { one.Line, one.Line - 1, one.Head }.Any(line => found.Contains((one.File, line)))).Select(one => $"{one.File}:{one.Line}:{one.Text}")]);
    }

    /// <summary>Each place of these files, changed so, is refused.</summary>
    public static void Refuses(string files, Regex place, string becomes, string promise = "")
    {
        var (changed, taken) = Read(files, place, becomes, promise);
        Assert.True(changed > 0, $"Nothing in {files} is a {place}.");
        Assert.Empty(taken);
    }

    /// <summary>No item, purpose or use may have these words in its name, in either language: each is refused by the promise that it breaks.</summary>
    public static void RefusesNames(string zh, string en, string promise)
    {
        foreach (var (files, place) in new[] { ("^items/", ItemName()), ("^purposes", PurposeOrUse()) })
            foreach (var becomes in new[] { $"$1{zh}$2$3", $"$1$2$3{en}" })
                Refuses(files, place, becomes, promise);
    }

    /// <summary>Everything that it says of a catalogue changed in this way: for errors that stand elsewhere.</summary>
    public static IReadOnlyList<CatalogueError> Errors(string files, Regex place, string becomes) =>
        CatalogueReader.Read(new EditionFiles([.. Files.Select(file => Regex.IsMatch(file.Name, files) ? Change(file, place, becomes, []) : file)])).Errors;

    static EditionFile Change(EditionFile file, Regex place, string becomes, List<(string, int, int, string)> changed)
    {
        var lines = Encoding.UTF8.GetString(file.Content).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].TrimStart().StartsWith('#') || place.Replace(lines[i], becomes) is var other && other == lines[i]) continue;
            changed.Add((file.Name, i + 1, Array.FindLastIndex(lines, i, line => line.TrimEnd().EndsWith("uses:", StringComparison.Ordinal)) + 1, lines[i] = place.Replace(lines[i], becomes)));
        }

        return file with { Content = Encoding.UTF8.GetBytes(string.Join('\n', lines)) };
    }

    // The first name of an item's file is its own; a use has spellings, and the documents of a challenge have none.
    [GeneratedRegex("^(name: \\{ zh: )([^,]+)(, en: \"?)")]
    private static partial Regex ItemName();

    [GeneratedRegex("^((?:    |      - \\{ code: [a-z-]+, (?=.*spellings))name: \\{ zh: )([^,]+)(, en: \"?)")]
    private static partial Regex PurposeOrUse();
}
