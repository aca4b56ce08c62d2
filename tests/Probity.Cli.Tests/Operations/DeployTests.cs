using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Probity.Cli.Tests.Operations;

/// <summary>What lies in <c>deploy/</c>: the units as systemd reads them, the container file statement by statement, and the program started from what its statements publish.</summary>
public sealed partial class DeployTests : IDisposable
{
    static readonly string Root = Sources.Root;
    readonly Folder folder = new();

    public static bool HasSystemd => File.Exists("/usr/bin/systemd-analyze");

    public void Dispose() => folder.Dispose();

    [Fact(Skip = "systemd-analyze is not on this machine.", SkipUnless = nameof(HasSystemd))]
    public async Task Systemd_understands_the_units_and_calls_the_service_little_exposed()
    {
        foreach (var unit in Directory.GetFiles(Path.Combine(Root, "deploy"), "probity*.*"))
            await File.WriteAllTextAsync(folder[Path.GetFileName(unit)], Installed().Replace(await File.ReadAllTextAsync(unit), "/bin/true").Replace("WorkingDirectory=/opt/probity", "WorkingDirectory=/", StringComparison.Ordinal));

        var verified = await ShellAsync("systemd-analyze", "verify", folder["probity.service"], folder["probity-backup.service"], folder["probity-backup.timer"]);
        Assert.Equal((0, ""), (verified.Exit, verified.Error.Trim()));
        var exposed = await ShellAsync("systemd-analyze", "security", "--offline=true", "--threshold=15", folder["probity.service"]);
        Assert.True(exposed.Exit == 0, exposed.Out);
    }

    [Fact]
    public async Task The_container_runs_as_nobody_in_particular_and_what_it_publishes_starts_and_speaks()
    {
        var statements = (await File.ReadAllTextAsync(Path.Combine(Root, "deploy/Containerfile"))).Replace("\\\n", " ", StringComparison.Ordinal)
            .Split('\n').Where(line => line.Length > 0 && !line.StartsWith('#')).Select(line => line.Split(' ', 2)).ToList();
        var final = statements[statements.FindLastIndex(one => one[0] == "FROM")..];
        Assert.All(statements, one => Assert.Contains(one[0], new[] { "FROM", "RUN", "WORKDIR", "COPY", "ENV", "VOLUME", "EXPOSE", "STOPSIGNAL", "USER", "ENTRYPOINT", "CMD" }));
        Assert.All(statements.Where(one => one[0] == "FROM"), one => Assert.Matches(@"^\S+/(sdk|aspnet):10\.0( AS build)?$", one[1]));
        Assert.Matches("^[1-9][0-9]+:", Assert.Single(final, one => one[0] == "USER")[1]);
        Assert.True(final.FindIndex(one => one[0] == "USER") > final.FindLastIndex(one => one[0] is "RUN" or "COPY"));
        Assert.Equal("""["/app/Probity"]""", Assert.Single(final, one => one[0] == "ENTRYPOINT")[1]);
        Assert.Contains("\"/keys\"", Assert.Single(final, one => one[0] == "VOLUME")[1], StringComparison.Ordinal);

        foreach (var publish in statements.Where(one => one[0] == "RUN" && one[1].StartsWith("dotnet publish", StringComparison.Ordinal)))
        {
            var run = await ShellAsync("dotnet", [.. publish[1].Split(' ')[1..^1], folder["app"], "--no-build", "--nologo"]);
            Assert.True(run.Exit == 0, run.Out);
        }

        var version = await ShellAsync(folder["app/probity-cli"], "--version");
        Assert.Equal(0, version.Exit);
        await StartsAsync();
    }

    async Task StartsAsync()
    {
        // The root of the file system as the container has it: nothing may be written but data, keys and the temporary folder.
        using var program = Process.Start(new ProcessStartInfo(folder["app/Probity"], ["--demo", "--data", folder["data"], "--keys", folder["keys"], "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/",
        })!;
        var said = await program.StandardError.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1)) ?? "";
        var before = Files();
        using var client = new HttpClient();
        using var ready = await client.GetAsync(new Uri(Listening().Match(said).Value + "/readyz"));
        Assert.True(ready.IsSuccessStatusCode, await ready.Content.ReadAsStringAsync());
        Assert.Contains("公允录", await client.GetStringAsync(new Uri(Listening().Match(said).Value + "/zh/")), StringComparison.Ordinal);
        Assert.Equal(before, Files());
        program.Kill();
        await program.WaitForExitAsync();
    }

    [Fact]
    public async Task Every_command_and_option_that_the_page_of_operations_names_is_there()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Root, "docs/operations.md"));
        var tree = CommandTree.Make(Language.En);
        var commands = Commands().Matches(text).Select(match => match.Groups[1].Value).ToArray();
        Assert.True(commands.Length > 8);
        Assert.All(commands, line =>
        {
            System.CommandLine.Command verb = tree;
            var words = line.Split([' ', '[', ']', ';', '`'], StringSplitOptions.RemoveEmptyEntries);
            foreach (var word in words.TakeWhile(word => char.IsAsciiLetterLower(word[0]))) verb = verb.Subcommands.FirstOrDefault(child => child.Name == word) ?? verb;
            Assert.NotSame(tree, verb);
            Assert.All(words.Where(word => word.StartsWith("--", StringComparison.Ordinal) && word.Length > 2), word => Assert.Contains(verb.Options, option => option.Name == word));
        });

        var settings = await File.ReadAllTextAsync(Path.Combine(Root, "src/Probity/Settings.cs")) + await File.ReadAllTextAsync(Path.Combine(Root, "src/Probity/Serving/ServingSettings.cs"));
        Assert.All(Options().Matches(text).Select(match => match.Groups[1].Value), option => Assert.Contains($"map[\"{option}\"]", settings, StringComparison.Ordinal));
        Assert.All(Links().Matches(text).Select(match => match.Groups[1].Value), link => Assert.True(Path.Exists(Path.Combine(Root, "docs", link)), link));
    }

    string[] Files() => [.. Directory.GetFiles(folder["app"], "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    static async Task<Run> ShellAsync(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Root })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new Run(process.ExitCode, await output, await error);
    }

    [GeneratedRegex("/opt/probity/[A-Za-z-]+")]
    private static partial Regex Installed();

    [GeneratedRegex(@"http://127\.0\.0\.1:[0-9]+")]
    private static partial Regex Listening();

    [GeneratedRegex(@"probity-cli ([a-z][^\n`]*)")]
    private static partial Regex Commands();

    [GeneratedRegex(@"(?m)^\| `--([a-z-]+)")]
    private static partial Regex Options();

    [GeneratedRegex(@"\]\(([^)#:]+)\)")]
    private static partial Regex Links();
}
