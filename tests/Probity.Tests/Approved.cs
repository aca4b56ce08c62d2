using System.Runtime.CompilerServices;

namespace Probity.Tests;

/// <summary>
/// Texts that were read by a person and approved. A test that makes another text fails and leaves what it made beside the
/// approved file as <c>NAME.received.EXT</c>; <c>PROBITY_APPROVE=1</c> in the environment puts it in its place, to be read before it is committed.
/// </summary>
static class Approved
{
    /// <summary>Holds a text against a file of the repository, named from its root.</summary>
    public static void Is(string path, string made)
    {
        var file = Path.Combine(Sources.Root, path);
        var received = Path.ChangeExtension(file, ".received" + Path.GetExtension(file));
        var approved = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        made = made.ReplaceLineEndings("\n");
        if (made == approved)
        {
            File.Delete(received);
            return;
        }

        if (Environment.GetEnvironmentVariable("PROBITY_APPROVE") == "1")
        {
            File.WriteAllText(file, made);
            return;
        }

        File.WriteAllText(received, made);
        Assert.Fail($"{path} is not what the code makes now. {Difference(approved, made)}\nMade: {received}\nTo approve it: PROBITY_APPROVE=1 and run this test again.");
    }

    static string Difference(string approved, string made)
    {
        var (was, now) = (approved.Split('\n'), made.Split('\n'));
        var line = was.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"Line {line + 1}:\n  approved: {was.ElementAtOrDefault(line)}\n  made:     {now.ElementAtOrDefault(line)}";
    }
}

/// <summary>The repository's own files, for tests that read the code as text.</summary>
static class Sources
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    /// <summary>C# and Razor files under <c>src</c>, with their path from the root (with slashes) and their text.</summary>
    public static IReadOnlyList<(string Path, string Text)> Code { get; } = [.. Under("src", "*.cs"), .. Under("src", "*.razor")];

    /// <summary>Files under a folder, without what a build or a package manager made.</summary>
    public static IEnumerable<(string Path, string Text)> Under(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "node_modules"))
            .Order(StringComparer.Ordinal)
            .Select(path => (path, File.ReadAllText(Path.Combine(Root, path))));

    static string Here([CallerFilePath] string path = "") => path;
}
