namespace Probity.Catalogue.WorkDays;

/// <summary>The files below <c>calendar/</c> of the catalogue's folder: what a register begins with, and no more than paper afterwards.</summary>
static class CalendarFiles
{
    /// <summary>Those of a folder, in the order of their names.</summary>
    public static IReadOnlyList<EditionFile> In(string folder)
    {
        var below = Path.Combine(folder, "calendar");
        return Directory.Exists(below)
            ? [.. Directory.EnumerateFiles(below).Order(StringComparer.Ordinal).Select(path => new EditionFile($"calendar/{Path.GetFileName(path)}", File.ReadAllBytes(path)))]
            : [];
    }
}
