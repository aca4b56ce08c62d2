namespace Probity.Cli.Counter;

/// <summary><c>probity counter bind</c>: the first clerk saw the document.</summary>
sealed class BindCommand(Language language) : CounterVerb(
    "bind", new("为到场的本人绑定账号：您看到了证件原件；由同事确认", "Bind an account for a person who is here: you saw the document itself; a colleague confirms"),
    "probity counter bind --document resident-id --as counter < person.txt", language)
{
    SeenOptions seen = null!;

    /// <inheritdoc/>
    protected override void AddOptions(Language language) => seen = new SeenOptions(this, language);

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        var read = seen.Read(call);
        using var client = await ConnectAsync(call, ct);
        call.WriteData((await client.PostAsync(PathOf(), read, ct)).Body);
        return ExitCode.Done;
    }
}
