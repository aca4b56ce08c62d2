using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Cli.Server;

namespace Probity.Cli.Machine;

/// <summary><c>probity machine approve</c>: the other hand, by the thumbprint that it compared.</summary>
sealed class ApproveCommand(Language language) : MachineVerb(
    "approve", new("批准他人登记的机器客户端或其下一个密钥，写明核对过的指纹", "Approve a program, or its next key, that somebody else registered: by the thumbprint that you compared"),
    "probity machine approve M-7K3M-Q2XA-90FE-T --thumbprint NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs --as security", language)
{
    Option<string> thumbprint = null!;

    /// <inheritdoc/>
    protected override void AddOptions(Language language) =>
        thumbprint = Add<string>("--thumbprint", "KEY", new("密钥指纹（RFC 7638），由登记人另外告知", "The key's name (RFC 7638), as whoever registered it told you by another way"), language);

    /// <inheritdoc/>
    protected override async Task DoAsync(Call call, RegisterClient client, string number, CancellationToken ct)
    {
        await client.PostAsync(PathOf(number, "approval"), RegisterClient.Json(new JsonObject { ["key"] = call.Need(thumbprint) }), ct);
        call.Say("已批准。", "Approved.");
    }
}
