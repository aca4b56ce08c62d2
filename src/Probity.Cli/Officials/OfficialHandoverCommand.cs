using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Cli.Server;

namespace Probity.Cli.Officials;

/// <summary><c>probity official handover</c>: the open work of an official of the caller's body, who takes it over, and a signature in the place of a leaver who is gone.</summary>
sealed class OfficialHandoverCommand(Language language) : OfficialVerb(
    "handover", new("列出名下未办结的工作，指定接替人，或者代已离任的人签字", "List open work, name who takes it over, or sign in the place of a leaver who is gone"),
    "probity official handover maker --to checker --as market-admin", language)
{
    Option<string> to = null!;
    Option<bool> inPlace = null!;

    /// <inheritdoc/>
    protected override void AddOptions(Language language)
    {
        to = Add<string>("--to", "NUMBER", new("接替人的工号；开列移交清单", "Number of the successor; makes the list"), language);
        inPlace = Add<bool>("--sign-in-place", "", new("代不能登录的离任人签字", "Sign in the place of a leaver who cannot come in"), language);
    }

    /// <inheritdoc/>
    protected override async Task<JsonNode?> DoAsync(Call call, RegisterClient client, string number, CancellationToken ct)
    {
        if (call.Get(to) is { } successor) await PostAsync(client, PathOf(number, "/handover"), new JsonObject { ["successor"] = successor }, ct);
        var hand = (await client.GetAsync(PathOf(number, "/work"), ct)).Body;
        return call.Get(inPlace)
            ? await PostAsync(client, PathOf(number, "/handover/signature"), new JsonObject { ["version"] = hand!["handover"]?["version"]?.DeepClone() }, ct)
            : hand;
    }
}
