using Probity.Calendar;

namespace Probity.Catalogue;

/// <summary>One thing that is wrong in the files of a catalogue.</summary>
/// <param name="File">Path below the catalogue's folder, with forward slashes.</param>
/// <param name="Line">Line in that file, from 1.</param>
/// <param name="What">What is wrong, with the value found.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record CatalogueError(string File, int Line, Words What, Words Remedy)
{
    /// <summary>The error in one language: <c>items/food.yaml:12: what. Remedy.</c></summary>
    public string In(Language language) => $"{File}:{Line}: {What.In(language)} {Remedy.In(language)}";

    /// <summary>The error in English.</summary>
    public override string ToString() => In(Language.En);
}

/// <summary>What reading a catalogue came to: its editions, or every error in it.</summary>
/// <param name="Editions">Null when there is an error.</param>
/// <param name="Errors">In the order of files and lines; empty when the catalogue may be used.</param>
public sealed record CatalogueReading(Editions? Editions, IReadOnlyList<CatalogueError> Errors);

/// <summary>What reading the working days of one year came to.</summary>
/// <param name="Year">Null when there is an error.</param>
/// <param name="Errors">In the order of lines; empty when the year may be used.</param>
public sealed record YearReading(WorkYear? Year, IReadOnlyList<CatalogueError> Errors);
