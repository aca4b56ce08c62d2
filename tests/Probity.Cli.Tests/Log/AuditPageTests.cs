using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Probity.Cli.Tests.Log;

/// <summary>What docs/audit.md tells an outsider to do works as it stands there.</summary>
public sealed partial class AuditPageTests
{
    static readonly string Page = File.ReadAllText(Path.Combine(Sources.Root, "docs/audit.md"));

    [Theory, InlineData(0), InlineData(1), InlineData(256), InlineData(3000)]
    public async Task The_program_with_nothing_but_SHA256_finds_a_log_right_and_a_flipped_bit(int size)
    {
        using var log = await SampleLog.OfAsync(size);
        using var server = new FileServer(log.Path) { IsZipping = true };
        var program = log.Write("root.mjs", Program().Match(Page).Groups[1].Value);

        Assert.Equal((0, $"{log.Origin} {size} the entries make the root"), await NodeAsync(program, server.Address));
        if (size is 0) return;

        var file = Path.Combine(log.Path, size < 256 ? $"tile/entries/000.p/{size}" : "tile/entries/000");
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[4] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);
        Assert.Equal((1, $"{log.Origin} {size} THE ENTRIES DO NOT MAKE THE ROOT"), await NodeAsync(program, server.Address));
    }

    [Fact]
    public void Every_command_on_the_page_is_one_that_the_program_knows()
    {
        var lines = Page.Split('\n').Where(line => line.StartsWith("probity ", StringComparison.Ordinal)).ToList();

        Assert.True(lines.Count >= 4);
        Assert.All(lines, line => Assert.All(CommandTree.Make(Language.En).Parse(line["probity ".Length..]).Errors, error => Assert.Contains("does not exist", error.Message, StringComparison.Ordinal)));
    }

    static async Task<(int Exit, string Words)> NodeAsync(params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo("node", args) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var words = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(words).Trim());
    }

    [GeneratedRegex(@"```js\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Program();
}
