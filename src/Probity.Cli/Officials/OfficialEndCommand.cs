using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Cli.Server;

namespace Probity.Cli.Officials;

/// <summary><c>probity official end</c>: ends an appointment of the caller's body at once.</summary>
sealed class OfficialEndCommand(Language language) : OfficialVerb(
    "end", new("立即终止本单位一名工作人员的任职", "End an appointment of your body at once"),
    "probity official end M-07 --reason 调离 --as market-admin", language)
{
    Option<string> reason = null!;
    Option<bool> urgent = null!;

    /// <inheritdoc/>
    protected override void AddOptions(Language language)
    {
        reason = Add<string>("--reason", "TEXT", new("理由", "Why"), language);
        reason.Required = true;
        urgent = Add<bool>("--urgent", "", new("不等移交：清单留待处理", "Do not wait for the handover; its list stands open"), language);
    }

    /// <inheritdoc/>
    protected override async Task<JsonNode?> DoAsync(Call call, RegisterClient client, string number, CancellationToken ct) => await PostAsync(
        client, PathOf(number, "/end"), new JsonObject { ["version"] = await VersionAsync(client, number, ct), ["reason"] = call.Need(reason), ["urgent"] = call.Get(urgent) }, ct);
}
