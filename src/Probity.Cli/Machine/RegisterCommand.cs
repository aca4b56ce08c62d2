using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Cli.Server;

namespace Probity.Cli.Machine;

/// <summary><c>probity machine register</c>: a program of the own body with its public key; somebody else approves it.</summary>
sealed class RegisterCommand(Language language) : MachineVerb(
    "register", new("登记本单位的机器客户端及其公钥，由他人批准", "Register a program of your body with its public key; somebody else approves it"),
    "probity machine register --label 审批系统 --role inquirer --key client.public.json --as market-admin", language, isOfOne: false)
{
    Option<string> label = null!;
    Option<string[]> roles = null!;
    Option<DateOnly?> to = null!;
    Option<string> key = null!;

    /// <inheritdoc/>
    protected override void AddOptions(Language language)
    {
        label = Add<string>("--label", "TEXT", new("哪个系统", "Which system it is"), language);
        roles = Add<string[]>("--role", "ROLE", new("inquirer 查询，intake-maker 报送；可重复", "inquirer, intake-maker; may be repeated"), language);
        key = AddKey(language);
        to = Add<DateOnly?>("--to", "DATE", new("末日，一年以内（默认满一年）", "Its last day, within a year (default: a year ahead)"), language, isRequired: false);
    }

    /// <inheritdoc/>
    protected override async Task DoAsync(Call call, RegisterClient client, string number, CancellationToken ct)
    {
        var said = new JsonObject
        {
            ["label"] = call.Need(label), ["roles"] = new JsonArray([.. call.Need(roles).Select(role => (JsonNode)role)]),
            ["to"] = call.Get(to)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), ["key"] = (await ReadKeyAsync(call.Need(key), ct)).Jwk,
        };
        call.WriteData((await client.PostAsync(Root, RegisterClient.Json(said), ct)).Body);
    }
}
