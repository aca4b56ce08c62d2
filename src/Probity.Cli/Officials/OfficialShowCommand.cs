using System.Text.Json.Nodes;
using Probity.Cli.Server;

namespace Probity.Cli.Officials;

/// <summary><c>probity official show</c>: one official of the caller's body.</summary>
sealed class OfficialShowCommand(Language language) : OfficialVerb(
    "show", new("显示本单位一名工作人员的任职", "Show one official of your body"), "probity official show M-07 --as market-admin", language)
{
    /// <inheritdoc/>
    protected override async Task<JsonNode?> DoAsync(Call call, RegisterClient client, string number, CancellationToken ct) =>
        (await client.GetAsync(PathOf(number), ct)).Body;
}
