using Probity.Cli.Server;

namespace Probity.Cli.Intake;

/// <summary><c>probity intake show</c>: where a batch stands.</summary>
sealed class ShowCommand(Language language) : BatchVerb(
    "show", new("显示批次状态与各类行数", "Show where a batch stands, with its counts"), "probity intake show B-7K3M-Q2XA-90FE-T --as maker", language)
{
    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, RegisterClient client, string batch, CancellationToken ct)
    {
        Report(call, (await client.GetAsync(batch, ct)).Body!);
        return ExitCode.Done;
    }
}
