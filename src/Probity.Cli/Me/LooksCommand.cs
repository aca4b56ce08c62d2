namespace Probity.Cli.Me;

/// <summary><c>probity me looks</c>: every look, page after page.</summary>
sealed class LooksCommand(Language language) : OwnCommand("looks", new("列出谁查询过本人、何时、为何、得到什么", "List who looked at you: when, what for, what was answered"), "probity me looks --as citizen-1 --json", language)
{
    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = await ConnectAsync(call, ct);
        var whole = (await client.GetAsync("api/me/looks", ct)).Body!.AsObject();
        var looks = whole["looks"]!.AsArray();
        for (var before = (long?)whole["before"]; before is not null;)
        {
            var page = (await client.GetAsync($"api/me/looks?before={before}", ct)).Body!;
            foreach (var look in page["looks"]!.AsArray()) looks.Add(look!.DeepClone());
            before = (long?)page["before"];
        }

        whole.Remove("before");
        WriteList(call, whole, "looks");
        return ExitCode.Done;
    }
}
