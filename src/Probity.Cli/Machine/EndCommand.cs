using Probity.Cli.Server;

namespace Probity.Cli.Machine;

/// <summary><c>probity machine end</c>: at once, its tokens with it.</summary>
sealed class EndCommand(Language language) : MachineVerb(
    "end", new("立即终止机器客户端，其令牌随之失效", "End a program at once, its tokens with it"), "probity machine end M-7K3M-Q2XA-90FE-T --as market-admin", language)
{
    /// <inheritdoc/>
    protected override async Task DoAsync(Call call, RegisterClient client, string number, CancellationToken ct)
    {
        await client.PostAsync(PathOf(number, "end"), null, ct);
        call.Say("已终止。", "Ended.");
    }
}
