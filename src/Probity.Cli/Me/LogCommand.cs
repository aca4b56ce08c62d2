using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Cli.Server;

namespace Probity.Cli.Me;

/// <summary><c>probity me log</c>: proofs of everything that the public logs hold of the person, to be checked off line.</summary>
sealed class LogCommand : OwnCommand
{
    readonly Option<string> output;

    /// <summary>The verb in one language.</summary>
    public LogCommand(Language language) : base(
        "log", new("下载公开日志中与本人有关的全部证明（zip），可用 proof verify 离线核对", "Get the proofs of all that the public logs hold of you (zip), to be checked off line with: proof verify"),
        "probity me log --to mine.zip --as citizen-1", language)
    {
        output = new Option<string>("--to") { Description = new Words("写入此文件", "Write to this file").In(language), HelpName = "FILE", Required = true };
        Add(output);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = await ConnectAsync(call, ct);
        var path = call.Need(output);
        await Download.ToAsync(client, "api/me/log", path, ct);
        call.WriteData(new JsonObject { ["file"] = path });
        return ExitCode.Done;
    }
}
