namespace Probity.Cli.Tests;

/// <summary>What documents say of the command is what the command says of itself.</summary>
public sealed class DocumentTests
{
    const string Begin = "<!-- made from the command; PROBITY_APPROVE=1 and DocumentTests make it anew -->\n";
    const string End = "<!-- end -->\n";

    [Fact]
    public Task The_page_of_commands_has_every_verb_with_its_options_and_an_example() =>
        Sources.HoldAsync("docs/command.md", Begin, End, HelpMarkdown.Page(CommandTree.Make(Language.En), CommandTree.Make(Language.Zh)));

    [Fact]
    public Task The_readme_lists_every_verb() => Sources.HoldAsync("README.md", Begin, End, HelpMarkdown.List(CommandTree.Make(Language.En)));

    [Fact]
    public async Task The_page_of_commands_and_the_help_name_every_exit_code()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Sources.Root, "docs/command.md"));
        var help = (await Command.RunAsync("--help")).Out;

        Assert.Equal([0, 1, 2, 3], ExitCode.All.Select(exit => exit.Code));
        Assert.All(ExitCode.All, exit =>
        {
            Assert.Contains($"| {exit.Code} | {exit.About.En} |", page, StringComparison.Ordinal);
            Assert.Contains($"  {exit.Code}  {exit.About.En}", help, StringComparison.Ordinal);
        });
    }
}
