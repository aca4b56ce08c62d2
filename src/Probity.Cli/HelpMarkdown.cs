using System.CommandLine;
using System.Text;

namespace Probity.Cli;

/// <summary>The command's own words as Markdown: the page of all commands, and the list of the README. Tests hold both against the command.</summary>
static class HelpMarkdown
{
    /// <summary>One line a verb.</summary>
    public static string List(RootCommand root)
    {
        var text = new StringBuilder("| command | what it does |\n|---|---|\n");
        foreach (var verb in Verbs(root)) text.Append($"| `{HelpText.PathOf(verb)}` | {Cell(verb.Description)} |\n");
        return text.ToString();
    }

    /// <summary>Every verb with its options and an example, in English, with the Chinese words beside the name.</summary>
    public static string Page(RootCommand english, RootCommand chinese)
    {
        var text = new StringBuilder();
        foreach (var (verb, other) in Verbs(english).Zip(Verbs(chinese)))
        {
            text.Append($"### {HelpText.PathOf(verb)}\n\n{verb.Description}.\n{other.Description}。\n\n```\n{verb.Example}\n```\n\n");
            if (verb.Arguments.Count + verb.Options.Count(option => !option.Recursive) is 0) continue;

            text.Append("| option | meaning |\n|---|---|\n");
            foreach (var argument in verb.Arguments) text.Append($"| `{Cell(HelpText.NameOf(argument))}` | {Cell(argument.Description)} |\n");
            foreach (var option in verb.Options.Where(option => !option.Recursive))
                text.Append($"| `{Cell(HelpText.Written(option))}` | {Cell(option.Description)}{(option.Required ? " (required)" : "")} |\n");
            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    static IEnumerable<Verb> Verbs(Command command) => command.Subcommands.SelectMany(child => child is Verb verb ? [verb] : Verbs(child));

    static string Cell(string? text) => (text ?? "").Replace("|", "\\|", StringComparison.Ordinal);
}
