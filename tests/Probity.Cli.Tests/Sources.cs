using System.Runtime.CompilerServices;

namespace Probity.Cli.Tests;

/// <summary>Texts of the repository that are made from the command.</summary>
static class Sources
{
    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    /// <summary>Holds a text against the file between two marks; PROBITY_APPROVE writes it anew.</summary>
    public static async Task HoldAsync(string file, string begin, string end, string made)
    {
        var path = Path.Combine(Root, file);
        var text = await File.ReadAllTextAsync(path);
        var (from, to) = (text.IndexOf(begin, StringComparison.Ordinal) + begin.Length, text.IndexOf(end, StringComparison.Ordinal));
        Assert.True(from >= begin.Length && to >= from, $"{file} has no place between '{begin.Trim()}' and '{end.Trim()}'.");
        if (Environment.GetEnvironmentVariable("PROBITY_APPROVE") is { Length: > 0 }) await File.WriteAllTextAsync(path, text[..from] + made + text[to..]);
        else Assert.Equal(made, text[from..to]);
    }

    static string Here([CallerFilePath] string path = "") => path;
}
