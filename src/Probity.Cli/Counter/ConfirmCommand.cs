using System.CommandLine;

namespace Probity.Cli.Counter;

/// <summary><c>probity counter confirm</c>: the second clerk read the same; the code is shown once.</summary>
sealed class ConfirmCommand(Language language) : CounterVerb(
    "confirm", new("作为第二名窗口人员确认：您也看到了证件；一次性口令只显示这一次，交给本人", "Confirm as the second clerk: you saw the document too; the one-time code is shown this once, for the person"),
    "probity counter confirm D-7K3M-Q2XA-90FE-T --document resident-id --as counter-2 < person.txt", language)
{
    Argument<string> number = null!;
    SeenOptions seen = null!;

    /// <inheritdoc/>
    protected override void AddOptions(Language language) => (number, seen) = (AddNumber(language), new SeenOptions(this, language));

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        var read = seen.Read(call);
        using var client = await ConnectAsync(call, ct);
        call.WriteData((await client.PostAsync(PathOf(call.Get(number), "confirmation"), read, ct)).Body);
        return ExitCode.Done;
    }
}
