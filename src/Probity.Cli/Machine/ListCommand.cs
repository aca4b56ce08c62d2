using System.Text.Json.Nodes;
using Probity.Cli.Server;

namespace Probity.Cli.Machine;

/// <summary><c>probity machine list</c>: the own body's programs; for the security administrator what waits anywhere.</summary>
sealed class ListCommand(Language language) : MachineVerb(
    "list", new("列出本单位的机器客户端；安全管理员看到各单位待批准的", "List the programs of your body; for the security administrator, what waits for approval anywhere"),
    "probity machine list --as market-admin", language, isOfOne: false)
{
    /// <inheritdoc/>
    protected override async Task DoAsync(Call call, RegisterClient client, string number, CancellationToken ct)
    {
        var all = (await client.GetAsync(Root, ct)).Body!;
        call.WriteData(call.IsJson ? all : new JsonArray([.. all["machines"]!.AsArray().Select(one => (JsonNode)LineOf(one!))]));
    }

    // A line a program; its keys are those in use and, apart, those that wait.
    static JsonObject LineOf(JsonNode machine)
    {
        var keys = machine["keys"]!.AsArray().Where(key => key!["endedAt"] is null).ToLookup(key => key!["approvedAt"] is not null, key => (JsonNode)(string)key!["key"]!);
        return new JsonObject
        {
            ["machine"] = machine["machine"]!.DeepClone(), ["body"] = machine["body"]!.DeepClone(), ["label"] = machine["label"]!.DeepClone(), ["roles"] = machine["roles"]!.DeepClone(), ["to"] = machine["to"]!.DeepClone(),
            ["approvedAt"] = machine["approvedAt"]?.DeepClone(), ["endedAt"] = machine["endedAt"]?.DeepClone(), ["inUse"] = new JsonArray([.. keys[true]]), ["waiting"] = new JsonArray([.. keys[false]]),
        };
    }
}
