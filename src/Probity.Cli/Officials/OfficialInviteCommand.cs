using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Cli.Server;

namespace Probity.Cli.Officials;

/// <summary><c>probity official invite</c>: prints a one-time code for an official of the caller's body, this once.</summary>
sealed class OfficialInviteCommand(Language language) : OfficialVerb(
    "invite", new("发放启用账号的一次性口令，72小时内有效，只显示一次", "Give out a one-time code to come in by; good for 72 hours, shown once"),
    "probity official invite M-07 --as market-admin", language)
{
    Option<bool> releases = null!;

    /// <inheritdoc/>
    protected override void AddOptions(Language language) =>
        releases = Add<bool>("--release-account", "", new("同时解除已绑定的账号", "Release the account that is bound"), language);

    /// <inheritdoc/>
    protected override Task<JsonNode?> DoAsync(Call call, RegisterClient client, string number, CancellationToken ct) =>
        PostAsync(client, PathOf(number, "/invitation"), new JsonObject { ["releasesAccount"] = call.Get(releases) }, ct);
}
