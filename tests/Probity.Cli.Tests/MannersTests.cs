using System.Text.Json.Nodes;

namespace Probity.Cli.Tests;

/// <summary>Data on the output, everything else on the error output, whatever happens.</summary>
public sealed class MannersTests(SharedRegister shared) : IDisposable
{
    readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> VerbsOfTheServer => [.. Verbs(CommandTree.Make(Language.En)).Where(verb => verb.Options.Any(option => option.Name is "--token")).Select(HelpText.PathOf)];

    /// <summary>Each verb as its own example calls it, to a register that is not there.</summary>
    [Theory, MemberData(nameof(VerbsOfTheServer))]
    public async Task A_verb_that_cannot_reach_the_register_writes_no_data_and_says_why(string path)
    {
        var verb = Verbs(CommandTree.Make(Language.En)).Single(one => HelpText.PathOf(one) == path);
        var words = verb.Example.Replace("\\\n", "", StringComparison.Ordinal).Split('\n')[0].Split('>', '|', '<')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var file = folder.Write("any.csv", "1,2\n"u8.ToArray());
        List<string> args = [];
        for (var i = 1; i < words.Length; i++)
        {
            if (words[i] is "--as" or "--server" or "--token" or "--client-id" or "--client-key") i++;
            else args.Add(words[i].EndsWith(".csv", StringComparison.Ordinal) ? file : words[i]);
        }

        var run = await Command.RunAsync(
            new Dictionary<string, string> { ["PROBITY_DATA"] = folder.Path, ["XDG_CONFIG_HOME"] = folder.Path }, "1\n2\n", [.. args, "--server", "http://127.0.0.1:1", "--token", "t", "--json"]);

        Assert.True(run.Exit is 1 or 2 or 3 || (run.Exit is 0 && JsonNode.Parse(run.Out) is not null), $"{path} ended with {run.Exit}: {run.Error}");
        if (run.Exit is not 0) Assert.Equal("", run.Out);
        if (run.Exit is not 0) Assert.NotEqual("", run.Error);
    }

    [Theory]
    [InlineData("proposal list --as security", "None.")]
    [InlineData("proposal list --as security --lang zh", "没有。")]
    public async Task A_list_with_nothing_in_it_says_so_and_writes_no_data(string line, string expected)
    {
        var run = await shared.Register.RunAsync(line.Split(' '));

        Assert.Equal((0, ""), (run.Exit, run.Out));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("demo people")]
    [InlineData("template list")]
    [InlineData("intake list --as maker")]
    [InlineData("me entries --as citizen-1")]
    [InlineData("facts check")]
    [InlineData("database check")]
    [InlineData("demo link maker")]
    [InlineData("demo token maker")]
    public async Task Json_is_one_document_and_nothing_beside_it(string line)
    {
        var run = await shared.Register.RunAsync([.. line.Split(' '), "--json"]);

        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.NotNull(JsonNode.Parse(run.Out));
    }

    [Fact]
    public async Task A_bar_is_shown_on_a_terminal_alone_and_never_in_the_data()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "script(1) is not there: nothing makes a terminal.");
        var rows = folder.Write("rows.csv", Probity.Testing.MixedRows.Make(4000, onlyGood: true).Bytes);
        var command = $"dotnet '{Path.Combine(AppContext.BaseDirectory, "probity-cli.dll")}' intake check '{rows}' --dataset penalty --body {Probity.Testing.MixedRows.Source} --on {Probity.Testing.MixedRows.Today:yyyy-MM-dd} --json";
        using var terminal = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("/usr/bin/script", ["-qec", $"{command} > '{folder["out.json"]}'", "/dev/null"])
        {
            RedirectStandardOutput = true, RedirectStandardInput = true, Environment = { ["TERM"] = "xterm" },
        })!;
        var shown = await terminal.StandardOutput.ReadToEndAsync();
        await terminal.WaitForExitAsync();

        Assert.Contains('\u001b', shown);
        Assert.Equal(4000, (int)JsonNode.Parse(await File.ReadAllTextAsync(folder["out.json"]))!["rows"]!);
        var plain = await Command.RunAsync("intake", "check", rows, "--dataset", "penalty", "--body", Probity.Testing.MixedRows.Source.ToString(), "--on", $"{Probity.Testing.MixedRows.Today:yyyy-MM-dd}");
        Assert.DoesNotContain('\u001b', plain.Error + plain.Out);
    }

    static IEnumerable<Verb> Verbs(System.CommandLine.Command command) => command.Subcommands.SelectMany(child => child is Verb verb ? [verb] : Verbs(child));
}
