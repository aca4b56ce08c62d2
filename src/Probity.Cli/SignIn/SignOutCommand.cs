using System.Text.Json.Nodes;
using Probity.Cli.Parts;
using Probity.Cli.Server;

namespace Probity.Cli.SignIn;

/// <summary><c>probity signout</c>: ends the command's sign-in at the register and forgets its tokens.</summary>
sealed class SignOutCommand : Verb
{
    readonly ServerOptions server;

    /// <summary>The verb in one language.</summary>
    public SignOutCommand(Language language) : base(
        "signout", new("退出登录：令牌立即作废", "Sign out: the command's tokens are good no more"), "probity signout", language) => server = new ServerOptions(this, language);

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = server.Open(call);
        var kept = new KeptSignIn(client.Address);
        if (!kept.Exists) throw FailedException.Usage($"没有登录过 {client.Address}。", $"Nobody is signed in to {client.Address}.");

        await kept.EndAsync(client, ct);
        call.WriteData(new JsonObject { ["server"] = client.Address.AbsoluteUri });
        return ExitCode.Done;
    }
}
