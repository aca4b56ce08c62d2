namespace Probity.Cli.Counter;

/// <summary><c>probity counter list</c>: what waits for a second clerk of the own body, by number alone.</summary>
sealed class ListCommand(Language language) : CounterVerb(
    "list", new("列出等待第二名窗口人员确认的绑定，只有编号", "List the bindings that wait for a second clerk, by number alone"), "probity counter list --as counter-2", language)
{
    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = await ConnectAsync(call, ct);
        var all = (await client.GetAsync(PathOf(), ct)).Body!;
        call.WriteData(call.IsJson ? all : all["bindings"]!.DeepClone());
        return ExitCode.Done;
    }
}
