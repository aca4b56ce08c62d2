namespace Probity.Cli.Me;

/// <summary><c>probity me bindings</c>: which counter saw a document of the person's to bind an account, and what came of it.</summary>
sealed class BindingsCommand(Language language) : OwnCommand(
    "bindings", new("列出哪些窗口为绑定账号核对过您的证件", "List the counters that saw a document of yours to bind an account"), "probity me bindings --as citizen-1", language)
{
    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = await ConnectAsync(call, ct);
        WriteList(call, (await client.GetAsync("api/me/bindings", ct)).Body, "bindings");
        return ExitCode.Done;
    }
}
