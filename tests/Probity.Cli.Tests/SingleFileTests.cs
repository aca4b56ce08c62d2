using System.Diagnostics;
using System.Text;

namespace Probity.Cli.Tests;

/// <summary>The single file for agencies, as they run it: on a machine that has no .NET and knows no PATH.</summary>
public sealed class SingleFileTests : IDisposable
{
    const string Body = "11370100MB0DEM068U";
    static readonly string Program = Path.Combine(Sources.Root, "artifacts/check/linux-x64/probity");
    static readonly Lazy<Task> Made = new(() => RunAsync(Path.Combine(Sources.Root, "scripts/publish-check"), "linux-x64"));
    readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("samples/penalties.csv", "--companion", "samples/penalties-facts.csv")]
    [InlineData("tests/Probity.Core.Tests/corpus/62-same.xlsx", "--served-how", "in-person")]
    [InlineData("tests/Probity.Core.Tests/corpus/61-same-gb18030.csv", "--served-how", "in-person")]
    public async Task It_says_of_a_file_what_the_register_says_when_the_file_is_sent(string file, string option, string value)
    {
        await Made.Value;
        string[] said = [Path.Combine(Sources.Root, file), "--dataset", "penalty", "--attester", "周信", "--attester-post", "法规科科长", option, option is "--companion" ? Path.Combine(Sources.Root, value) : value];

        var alone = await AloneAsync(["intake", "check", .. said, "--body", Body, "--errors", folder["errors.csv"], "--json"]);
        // A register of its own: what another test sent before would be told as unchanged.
        await using var register = await RunningRegister.StartAsync();
        var sent = await register.RunAsync(["intake", "submit", .. said, "--as", "maker", "--json"]);
        var result = await register.RunAsync("intake", "result", (string)sent.Json["number"]!, "--as", "maker");

        Assert.Equal(sent.Exit, alone.Exit);
        foreach (var kind in (string[])["accepted", "unchanged", "rejected", "held"]) Assert.Equal((int)sent.Json[kind]!, (int)alone.Json["results"]![kind]!);
        Assert.Equal(result.Out.TrimStart((char)0xFEFF), (await File.ReadAllTextAsync(folder["errors.csv"])).TrimStart((char)0xFEFF));
    }

    [Theory]
    [InlineData("03-gb18030.csv")]
    [InlineData("09-machine-names.csv")]
    [InlineData("13-unknown-header.csv")]
    [InlineData("28-lines-awkward.ndjson")]
    [InlineData("41-errors-and-formats.xlsx")]
    [InlineData("46-old.xls")]
    [InlineData("51-template-filled.xlsx")]
    public async Task It_is_the_same_code_as_the_whole_command(string name)
    {
        await Made.Value;
        string[] args = ["intake", "check", Path.Combine(Sources.Root, "tests/Probity.Core.Tests/corpus", name), "--dataset", "penalty", "--body", Body, "--json"];

        var (alone, whole) = (await AloneAsync(args), await Command.RunAsync(args));

        Assert.Equal((whole.Exit, whole.Out, whole.Error), (alone.Exit, alone.Out, alone.Error));
    }

    [Fact]
    public async Task It_makes_the_same_templates_and_completes_its_own_words()
    {
        await Made.Value;
        string[] args = ["template", "get", "penalty", "--form", "reference"];

        Assert.Equal((await Command.RunAsync(args)).Out, (await AloneAsync(args)).Out);
        Assert.DoesNotContain("backup", (await AloneAsync("completion", "bash")).Out, StringComparison.Ordinal);
        Assert.Contains("intake check", (await AloneAsync("intake", "check", "--help")).Out, StringComparison.Ordinal);
    }

    static Task<Run> AloneAsync(params string[] args) => RunAsync("/usr/bin/env", ["-i", "LANG=C.UTF-8", Program, .. args], check: false);

    static Task<Run> RunAsync(string program, params string[] args) => RunAsync(program, args, check: true);

    static async Task<Run> RunAsync(string program, string[] args, bool check)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8,
        })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        var run = new Run(process.ExitCode, await output, await error);
        if (check) Assert.True(run.Exit is 0, run.Out + run.Error);
        return run;
    }
}
