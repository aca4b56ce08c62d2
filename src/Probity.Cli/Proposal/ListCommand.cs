using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Cli.Parts;

namespace Probity.Cli.Proposal;

/// <summary><c>probity proposal list</c>: those that wait for a decision, or all.</summary>
sealed class ListCommand : Verb
{
    readonly ServerOptions server;
    readonly Option<bool> all;

    /// <summary>The verb in one language.</summary>
    public ListCommand(Language language) : base("list", new("列出待决定的申请，或者全部申请", "List the proposals that wait for a decision, or all"), "probity proposal list --as security", language)
    {
        all = new Option<bool>("--all") { Description = new Words("全部，新的在前", "All of them, the newest first").In(language) };
        Add(all);
        server = new ServerOptions(this, language);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = await server.ConnectAsync(call, ct);
        var proposals = new JsonArray();
        for (var next = call.Get(all) ? "api/administration/proposals" : "api/administration/proposals?state=open"; next is not null;)
        {
            var page = (await client.GetAsync(next.TrimStart('/'), ct)).Body!;
            foreach (var proposal in page["proposals"]!.AsArray()) proposals.Add(proposal!.DeepClone());
            next = (string?)page["next"];
        }

        if (call.IsJson) call.WriteData(new JsonObject { ["proposals"] = proposals });
        else call.WriteData(new JsonArray([.. proposals.Select(proposal => (JsonNode)Proposals.Row(proposal!))]));
        return ExitCode.Done;
    }
}
