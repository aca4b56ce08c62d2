using System.Text.Json.Nodes;
using Probity.Cli.Parts;

namespace Probity.Cli.Intake;

/// <summary><c>probity intake list</c>: the batches of the body for which the token speaks.</summary>
sealed class ListCommand : Verb
{
    static readonly string[] Columns = ["number", "state", "dataset", "file", "receivedAt", "rows", "accepted", "unchanged", "rejected", "held"];
    readonly ServerOptions server;

    /// <summary>The verb in one language.</summary>
    public ListCommand(Language language) : base("list", new("列出本单位的批次，新的在前", "List the batches of your body, the newest first"), "probity intake list --as maker", language) =>
        server = new ServerOptions(this, language);

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = await server.ConnectAsync(call, ct);
        var batches = new JsonArray();
        for (var next = "api/batches"; next is not null;)
        {
            var page = (await client.GetAsync(next.TrimStart('/'), ct)).Body!;
            foreach (var batch in page["batches"]!.AsArray()) batches.Add(batch!.DeepClone());
            next = (string?)page["next"];
        }

        if (call.IsJson) call.WriteData(new JsonObject { ["batches"] = batches });
        else call.WriteData(new JsonArray([.. batches.Select(batch => (JsonNode)new JsonObject(Columns.Select(column => KeyValuePair.Create(column, batch![column]?.DeepClone()))))]));
        return ExitCode.Done;
    }
}
