namespace Probity.Cli.Completion;

/// <summary><c>probity completion SHELL</c>: the script by which a shell completes the command's words. It asks no program when the key is pressed.</summary>
sealed class ShellCommand(string shell, string place, Func<IReadOnlyList<CompletionPlace>, string> write, Language language) : Verb(
    shell, new($"输出 {shell} 的补全脚本", $"Write the completion script of {shell}"), $"probity completion {shell} > {place}", language)
{
    /// <summary>The shells.</summary>
    public static Verb[] All(Language language) =>
    [
        new ShellCommand("bash", "~/.local/share/bash-completion/completions/probity", BashScript.Write, language),
        new ShellCommand("zsh", "~/.zfunc/_probity", ZshScript.Write, language),
        new ShellCommand("fish", "~/.config/fish/completions/probity.fish", FishScript.Write, language),
    ];

    /// <inheritdoc/>
    protected override Task<int> RunAsync(Call call, CancellationToken ct)
    {
        if (call.IsJson) throw FailedException.Usage("补全脚本不是数据，没有 JSON 形式。", "A completion script is no data; it has no JSON form.");
        Console.Out.Write(write(CompletionWords.Of(CommandTree.Make(call.Language))));
        return Task.FromResult(ExitCode.Done);
    }
}
