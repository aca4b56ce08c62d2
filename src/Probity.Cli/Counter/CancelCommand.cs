using System.CommandLine;

namespace Probity.Cli.Counter;

/// <summary><c>probity counter cancel</c>: also one whose code was given out and not used.</summary>
sealed class CancelCommand(Language language) : CounterVerb(
    "cancel", new("撤销绑定；口令已发放未使用的，随之失效", "Cancel a binding; a code that was given out and not used opens nothing from then on"),
    "probity counter cancel D-7K3M-Q2XA-90FE-T --as counter-2", language)
{
    Argument<string> number = null!;

    /// <inheritdoc/>
    protected override void AddOptions(Language language) => number = AddNumber(language);

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = await ConnectAsync(call, ct);
        await client.PostAsync(PathOf(call.Get(number), "cancellation"), null, ct);
        call.Say("已撤销。", "Cancelled.");
        return ExitCode.Done;
    }
}
