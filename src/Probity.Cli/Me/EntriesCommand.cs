namespace Probity.Cli.Me;

/// <summary><c>probity me entries</c>.</summary>
sealed class EntriesCommand(Language language) : OwnCommand("entries", new("列出本人的信用记录", "List your entries"), "probity me entries --as citizen-1", language)
{
    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = await ConnectAsync(call, ct);
        WriteList(call, (await client.GetAsync("api/me/entries", ct)).Body, "entries");
        return ExitCode.Done;
    }
}
