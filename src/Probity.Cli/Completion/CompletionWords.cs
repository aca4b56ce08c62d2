using System.CommandLine;
using System.CommandLine.Completions;

namespace Probity.Cli.Completion;

/// <summary>What may be said at one place of the command line.</summary>
/// <param name="Path">The nouns and verbs before it: <c>intake check</c>; empty at the beginning.</param>
/// <param name="Commands">Nouns or verbs that may come, with what they are for.</param>
/// <param name="Options">Options that may come.</param>
/// <param name="TakesFile">Whether a file may be named.</param>
sealed record CompletionPlace(string Path, IReadOnlyList<(string Name, string About)> Commands, IReadOnlyList<CompletionOption> Options, bool TakesFile);

/// <summary>An option as a shell completes it.</summary>
/// <param name="Name">With its dashes.</param>
/// <param name="About">What it is for.</param>
/// <param name="TakesValue">Whether a value follows.</param>
/// <param name="Values">The values, where they are few.</param>
/// <param name="TakesFile">Whether the value is a file or folder.</param>
sealed record CompletionOption(string Name, string About, bool TakesValue, IReadOnlyList<string> Values, bool TakesFile);

/// <summary>All places, read from the command itself: what is added to the command is completed the same day.</summary>
static class CompletionWords
{
    static readonly HashSet<string> Files = new(["FILE", "DIR", "PATH", "OUT.csv"], StringComparer.Ordinal);

    /// <summary>Every place of the command.</summary>
    public static IReadOnlyList<CompletionPlace> Of(RootCommand root) => [.. Walk(root, "", [.. root.Options.Where(option => option.Recursive)])];

    static IEnumerable<CompletionPlace> Walk(Command command, string path, IReadOnlyList<Option> everywhere)
    {
        var options = command.Options.Concat(everywhere).DistinctBy(option => option.Name).Select(OptionOf);
        yield return new CompletionPlace(
            path, [.. command.Subcommands.Select(child => (child.Name, child.Description ?? ""))], [.. options],
            command.Arguments.Any(argument => argument.ValueType == typeof(FileInfo)));
        foreach (var place in command.Subcommands.SelectMany(child => Walk(child, path.Length is 0 ? child.Name : $"{path} {child.Name}", everywhere))) yield return place;
    }

    static CompletionOption OptionOf(Option option)
    {
        var takesValue = option.Arity.MaximumNumberOfValues > 0 && option.ValueType != typeof(bool);
        var isFile = option.ValueType == typeof(FileInfo) || Files.Contains(option.HelpName ?? "");
        return new CompletionOption(option.Name, option.Description ?? "", takesValue, takesValue ? ValuesOf(option) : [], takesValue && isFile);
    }

    // Where the help lists the values, as in penalty|licence, they are the values.
    static string[] ValuesOf(Option option) =>
        option.HelpName?.Contains('|', StringComparison.Ordinal) is true ? option.HelpName.Split('|') : [.. option.GetCompletions(CompletionContext.Empty).Select(value => value.Label)];
}
