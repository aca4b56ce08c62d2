using System.Text.Json.Nodes;
using Probity.Cli.Parts;

namespace Probity.Cli.Officials;

/// <summary><c>probity official list</c>: officials of the caller's body, by number.</summary>
sealed class OfficialListCommand : Verb
{
    readonly ServerOptions server;

    /// <summary>The verb in one language.</summary>
    public OfficialListCommand(Language language) : base(
        "list", new("列出本单位的工作人员", "List the officials of your body"), "probity official list --as market-admin", language) =>
        server = new ServerOptions(this, language);

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = await server.ConnectAsync(call, ct);
        var officials = new JsonArray();
        for (var path = "api/administration/officials"; path is not null;)
        {
            var page = (await client.GetAsync(path, ct)).Body!;
            foreach (var official in page["officials"]!.AsArray()) officials.Add(official!.DeepClone());
            path = (string?)page["next"] is { } next ? next.TrimStart('/') : null;
        }

        call.WriteData(officials);
        return ExitCode.Done;
    }
}
