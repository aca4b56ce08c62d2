using Probity.Cli.Parts;

namespace Probity.Cli.Challenge;

/// <summary><c>probity challenge list</c>: challenges of the body's looks.</summary>
sealed class ListCommand : Verb
{
    readonly ServerOptions server;

    /// <summary>The verb in one language.</summary>
    public ListCommand(Language language) : base("list", new("列出本人对本单位查询提出的质询", "List the challenges of your body's looks"), "probity challenge list --as permits-2", language) =>
        server = new ServerOptions(this, language);

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = await server.ConnectAsync(call, ct);
        var body = (await client.GetAsync("api/challenges", ct)).Body;
        call.WriteData(call.IsJson ? body : body?["challenges"]?.DeepClone());
        return ExitCode.Done;
    }
}
