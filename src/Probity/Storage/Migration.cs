using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Probity.Storage;

/// <summary>
/// One numbered file of <c>Storage/Migrations</c>: <c>NNNN-name.sql</c>, or <c>NNNN-name.ENGINE.sql</c> where the engines differ. Or a view
/// that a capability publishes in its own folder, <c>Views/name.sql</c>: made anew whenever its text changes.
/// </summary>
public sealed record Migration(string Name, string Text)
{
    const string ViewPrefix = "view-";

    /// <summary>Whether this is a view.</summary>
    public bool IsView => Name.StartsWith(ViewPrefix, StringComparison.Ordinal);

    /// <summary>Its number; 0 for a view, which is made anew at any level.</summary>
    public int Number => IsView ? 0 : int.Parse(Name.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>
    /// Whether it takes away what programs before it need (its first line is <c>-- contract</c>): it waits until none of them is live. All others only add, so that programs before
    /// and after them serve side by side.
    /// </summary>
    public bool IsContract => Text.StartsWith("-- contract", StringComparison.Ordinal);

    /// <summary>SHA-256 of the text, lower-case hex: a file that was applied is never edited.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>All files for an engine, in order.</summary>
    public static IReadOnlyList<Migration> For(string engine)
    {
        var assembly = typeof(Migration).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith("Migrations/", StringComparison.Ordinal))
                .Select(name => (Name: name["Migrations/".Length..], Parts: name.Split('.')))
                .Where(file => file.Parts.Length == 2 || file.Parts[1] == engine)
                .OrderBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => new Migration(file.Name, Read(assembly, "Migrations/" + file.Name))),
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith("Views/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => View(Path.GetFileNameWithoutExtension(name), Read(assembly, name), engine)),
        ];
    }

    /// <summary>The level of a program that knows these: the number of its last one.</summary>
    public static int LevelOf(IEnumerable<Migration> known) => known.Max(migration => migration.Number);

    static Migration View(string name, string text, string engine)
    {
        var grant = engine == "postgres" ? $"\ngrant select on {name} to probity_app;\n" : "";
        return new Migration(ViewPrefix + name, $"drop view if exists {name};\n{text}{grant}");
    }

    static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
