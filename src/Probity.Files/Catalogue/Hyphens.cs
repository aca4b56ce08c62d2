using System.Collections.Concurrent;

namespace Probity.Catalogue;

/// <summary>How the values of enumerations are written in the catalogue's files: lower case with hyphens.</summary>
static class Hyphens
{
    static readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, object>> Known = [];

    /// <summary>The value that a text means; null when it means none.</summary>
    public static T? Parse<T>(string text) where T : struct, Enum => Of<T>().GetValueOrDefault(text) is T value ? value : null;

    /// <summary>How one value is written.</summary>
    public static string Of<T>(T value) where T : struct, Enum => Hyphenated(value.ToString());

    /// <summary>Every value, divided by commas.</summary>
    public static string AllOf<T>() where T : struct, Enum => string.Join(", ", Of<T>().Keys);

    static IReadOnlyDictionary<string, object> Of<T>() where T : struct, Enum =>
        Known.GetOrAdd(typeof(T), static _ => Enum.GetValues<T>().ToDictionary(value => Hyphenated(value.ToString()), value => (object)value));

    static string Hyphenated(string name) =>
        string.Concat(name.Select((letter, i) => char.IsUpper(letter) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
