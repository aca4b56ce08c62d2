namespace Probity.Catalogue;

/// <summary>Collects the errors of one catalogue, so that its author sees all of them at once.</summary>
sealed class Findings
{
    readonly List<CatalogueError> errors = [];

    /// <summary>Every error once, by file and line.</summary>
    public IReadOnlyList<CatalogueError> All => [.. errors.Distinct().OrderBy(e => e.File, StringComparer.Ordinal).ThenBy(e => e.Line)];

    /// <summary>Adds an error.</summary>
    public void Add(Place place, Words what, Words remedy) => errors.Add(new CatalogueError(place.File, place.Line, what, remedy));
}

/// <summary>Where something stands.</summary>
readonly record struct Place(string File, int Line);

/// <summary>A value and where it stands.</summary>
readonly record struct Placed<T>(T Value, Place Place);

/// <summary>Lists of placed values.</summary>
static class PlacedLists
{
    /// <summary>The values without their places.</summary>
    public static IReadOnlyList<T> Values<T>(this IReadOnlyList<Placed<T>> placed) => [.. placed.Select(one => one.Value)];
}
