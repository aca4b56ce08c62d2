using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Cli.Parts;
using Probity.Cli.Server;

namespace Probity.Cli.Me;

/// <summary><c>probity me handovers</c>: lists of open work that wait for an official's signature, and the signature.</summary>
sealed class HandoversCommand : Verb
{
    const string Path = "api/me/handovers";
    readonly Option<string> sign;
    readonly ServerOptions server;

    /// <summary>The verb in one language.</summary>
    public HandoversCommand(Language language) : base(
        "handovers", new("等待本人签字的移交清单；--sign 签字", "Lists of open work that wait for your signature; --sign signs one"), "probity me handovers --sign maker --as checker", language)
    {
        sign = new Option<string>("--sign")
        {
            Description = new Words("在该离任人的清单上签字", "Sign the list of this leaver").In(language), HelpName = "LEAVER",
        };
        Add(sign);
        server = new ServerOptions(this, language);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = await server.ConnectAsync(call, ct);
        var lists = (await client.GetAsync(Path, ct)).Body!["handovers"]!;
        if (call.Get(sign) is { } leaver)
        {
            var version = lists.AsArray().FirstOrDefault(list => (string?)list!["leaver"] == leaver)?["version"]?.DeepClone() ?? 0;
            var body = new JsonObject { ["version"] = version };
            lists = (await client.PostAsync($"{Path}/{Uri.EscapeDataString(leaver)}/signature", RegisterClient.Json(body), ct)).Body!;
        }

        call.WriteData(lists);
        return ExitCode.Done;
    }
}
