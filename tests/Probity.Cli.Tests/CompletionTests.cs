using System.Diagnostics;
using System.Text;

namespace Probity.Cli.Tests;

/// <summary>What the shells themselves complete with our scripts.</summary>
public sealed class CompletionTests : IDisposable
{
    readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string, string, bool> Lines => new()
    {
        { "in", "intake init inquiry", true },
        { "intake ch", "check", true },
        { "intake check penalties.csv --dataset p", "penalty", true },
        { "intake check --served-ho", "--served-how", true },
        { "intake check --served-how left", "left-at-home", true },
        { "me ", "entries looks", true },
        { "me --lang z", "zh", true },
        { "intake show --as", "--as", true },
        { "intake show --dataset", "--dataset", false },
        { "me entries ch", "check", false },
    };

    [Theory, MemberData(nameof(Lines))]
    public async Task Bash_completes_nouns_verbs_options_and_values(string line, string expected, bool there)
    {
        var words = $"probity {line}".Split(' ');
        var found = await RunAsync("bash", $"""
            source '{await ScriptAsync("bash")}'
            COMP_WORDS=({string.Join(' ', words.Select(word => $"'{word}'"))}) COMP_CWORD={words.Length - 1}
            _probity
            printf '%s\n' "${"{COMPREPLY[@]}"}"
            """);

        Check(expected, there, found);
    }

    [Theory, MemberData(nameof(Lines))]
    public async Task Fish_completes_nouns_verbs_options_and_values(string line, string expected, bool there)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/fish"), "fish is not there.");

        Check(expected, there, await RunAsync("fish", $"source '{await ScriptAsync("fish")}'; complete -C 'probity {line}'"));
    }

    [Fact]
    public async Task Zsh_understands_its_script_and_completes_by_it()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/zsh"), "zsh is not there.");
        // Outside its line editor zsh completes nothing: what the script offers is caught where it hands it over.
        var found = await RunAsync("zsh", $$"""
            compdef() { :; }
            _describe() { print -l -- "${(@P)4}"; }
            compadd() { shift; print -l -- "$@"; }
            source '{{await ScriptAsync("zsh")}}'
            words=(probity intake '') CURRENT=3; _probity
            words=(probity intake check --dataset '') CURRENT=5; _probity
            """);

        Assert.Contains("check:Check a file off line", found, StringComparison.Ordinal);
        Assert.Contains("\npenalty\nlicence", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_completed_where_one_may_stand()
    {
        folder.Write("penalties.csv", []);
        var found = await RunAsync("bash", $"""
            cd '{folder.Path}'; source '{await ScriptAsync("bash")}'
            COMP_WORDS=(probity intake check pen) COMP_CWORD=3
            _probity
            printf '%s\n' "${"{COMPREPLY[@]}"}"
            """);

        Assert.Equal("penalties.csv\n", found);
    }

    static void Check(string expected, bool there, string found)
    {
        var offered = found.Split('\n').Select(row => row.Split('\t')[0]).ToHashSet(StringComparer.Ordinal);
        Assert.All(expected.Split(' '), word => Assert.Equal(there, offered.Contains(word)));
    }

    async Task<string> ScriptAsync(string shell)
    {
        var run = await Command.RunAsync("completion", shell);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        return folder.Write($"probity.{shell}", Encoding.UTF8.GetBytes(run.Out));
    }

    static async Task<string> RunAsync(string shell, string script)
    {
        using var process = Process.Start(new ProcessStartInfo(shell, shell is "bash" ? ["--norc", "-c", script] : ["-c", script])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8,
        })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.Equal("", await error);
        return await output;
    }
}
