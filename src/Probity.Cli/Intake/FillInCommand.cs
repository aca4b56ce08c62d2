using Probity.Cli.Server;

namespace Probity.Cli.Intake;

/// <summary><c>probity intake fill-in</c>: the companion sheet for rows that wait for facts.</summary>
sealed class FillInCommand(Language language) : BatchVerb(
    "fill-in", new("输出待补充事项的补充表（CSV）", "Write the sheet to fill in for rows that wait for facts, as CSV"),
    "probity intake fill-in B-7K3M-Q2XA-90FE-T --as maker > fill-in.csv", language)
{
    /// <inheritdoc/>
    protected override Task<int> RunAsync(Call call, RegisterClient client, string batch, CancellationToken ct) => CopyAsync(call, client, $"{batch}/companion", ct);
}
