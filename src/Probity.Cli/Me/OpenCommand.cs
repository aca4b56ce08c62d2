using System.CommandLine;

namespace Probity.Cli.Me;

/// <summary><c>probity me open</c>: opens a notice, which is its delivery.</summary>
sealed class OpenCommand : OwnCommand
{
    readonly Argument<string> number;

    /// <summary>The verb in one language.</summary>
    public OpenCommand(Language language) : base(
        "open", new("打开一份告知；打开即为送达", "Open a notice; opening is delivery"), "probity me open N-7K3M-Q2XA-90FE-T --as citizen-1", language)
    {
        number = new Argument<string>("NUMBER") { Description = new Words("告知编号，见 me notices", "Number of the notice, as listed by: me notices").In(language) };
        Add(number);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = await ConnectAsync(call, ct);
        call.WriteData((await client.PostAsync($"api/me/notices/{Uri.EscapeDataString(call.Get(number))}/open", null, ct)).Body);
        return ExitCode.Done;
    }
}
