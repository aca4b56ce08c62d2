namespace Probity.Cli.Me;

/// <summary><c>probity me notices</c>.</summary>
sealed class NoticesCommand(Language language) : OwnCommand("notices", new("列出本人的告知", "List your notices"), "probity me notices --as citizen-1", language)
{
    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = await ConnectAsync(call, ct);
        WriteList(call, (await client.GetAsync("api/me/notices", ct)).Body, "notices");
        return ExitCode.Done;
    }
}
