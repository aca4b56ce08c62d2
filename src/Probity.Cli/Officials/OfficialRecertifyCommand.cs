using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Cli.Parts;
using Probity.Cli.Server;

namespace Probity.Cli.Officials;

/// <summary><c>probity official recertify</c>: confirms that appointments are still needed; without names, lists those that the caller confirms.</summary>
sealed class OfficialRecertifyCommand : Verb
{
    const string Path = "api/administration/confirmations";
    readonly Argument<string[]> officials;
    readonly ServerOptions server;

    /// <summary>The verb in one language.</summary>
    public OfficialRecertifyCommand(Language language) : base(
        "recertify", new("复核确认任职；不指明人员时列出名单", "Confirm appointments; without names, list those to confirm"),
        "probity official recertify --as market-admin\nprobity official recertify 11370100MB0DEM068U/maker --as market-admin", language)
    {
        officials = new Argument<string[]>("OFFICIAL")
        {
            Description = new Words("单位代码/工号，见名单中的 key", "Credit code, a slash and the number: the key of the list").In(language), Arity = ArgumentArity.ZeroOrMore,
        };
        Add(officials);
        server = new ServerOptions(this, language);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = await server.ConnectAsync(call, ct);
        var named = call.Get(officials);
        var answer = named.Length is 0
            ? await client.GetAsync(Path, ct)
            : await client.PostAsync(Path, RegisterClient.Json(new JsonObject { ["officials"] = new JsonArray([.. named.Select(key => (JsonNode)key)]) }), ct);
        call.WriteData(new JsonArray([.. answer.Body!["officials"]!.AsArray().Select(one => (JsonNode)new JsonObject
        {
            ["key"] = one!["key"]!.DeepClone(), ["name"] = one["official"]!["name"]!.DeepClone(), ["post"] = one["official"]!["post"]!.DeepClone(), ["dueOn"] = one["dueOn"]!.DeepClone(),
        })]));
        return ExitCode.Done;
    }
}
