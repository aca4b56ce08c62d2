using System.Text;

namespace Probity.Cli.Tests;

public sealed class HelpTests
{
    [Fact]
    public async Task The_help_of_every_verb_is_the_approved_text()
    {
        var found = await WalkAsync("en") + await WalkAsync("zh");

        var path = Path.Combine(Sources.Root, "tests/Probity.Cli.Tests/help.approved.txt");
        if (Environment.GetEnvironmentVariable("PROBITY_APPROVE") is { Length: > 0 }) await File.WriteAllTextAsync(path, found);
        else Assert.Equal(await File.ReadAllTextAsync(path), found);
    }

    [Fact]
    public void Every_verb_has_an_example_that_its_own_parser_understands()
    {
        var root = CommandTree.Make(Language.En);
        foreach (var verb in Paths(root).Select(path => path.Aggregate((System.CommandLine.Command)root, (command, name) => command.Subcommands.Single(child => child.Name == name))).OfType<Verb>())
        {
            foreach (var line in verb.Example.Replace("\\\n", "", StringComparison.Ordinal).Split('\n').Select(line => line.Split('>', '|', '<')[0]))
            {
                var parsed = root.Parse(line["probity ".Length..]);
                Assert.All(parsed.Errors, error => Assert.Contains("does not exist", error.Message, StringComparison.Ordinal));
                Assert.Same(verb, parsed.CommandResult.Command);
            }
        }
    }

    [Fact]
    public void Every_option_has_a_description_in_both_languages()
    {
        var (zh, en) = (CommandTree.Make(Language.Zh), CommandTree.Make(Language.En));
        foreach (var path in Paths(en))
        {
            var pair = path.Aggregate((Zh: (System.CommandLine.Command)zh, En: (System.CommandLine.Command)en), (at, name) => (Child(at.Zh, name), Child(at.En, name)));
            Assert.NotEqual(pair.Zh.Description, pair.En.Description);
            foreach (var (one, other) in pair.Zh.Options.Zip(pair.En.Options)) Assert.NotEqual((one.Name, one.Description), (other.Name, other.Description));
        }
    }

    static System.CommandLine.Command Child(System.CommandLine.Command command, string name) => command.Subcommands.Single(child => child.Name == name);

    static async Task<string> WalkAsync(string language)
    {
        var text = new StringBuilder();
        var runs = await Task.WhenAll(Paths(CommandTree.Make(Language.En)).Select(async path => (path, run: await Command.RunAsync([.. path, "--help", "--lang", language]))));
        foreach (var (path, run) in runs)
        {
            Assert.Equal((0, ""), (run.Exit, run.Error));
            text.Append("$ probity ").AppendJoin(' ', [.. path, "--help", "--lang", language]).Append('\n').Append(run.Out).Append('\n');
        }

        return text.ToString();
    }

    static IEnumerable<string[]> Paths(System.CommandLine.Command command) =>
        command.Subcommands.SelectMany(child => Paths(child).Select(path => (string[])[child.Name, .. path])).Prepend([]);
}
