using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Cli.Server;

namespace Probity.Cli.Machine;

/// <summary><c>probity machine key</c>: adds the next key, which another hand approves, or ends one.</summary>
sealed class KeyCommand : MachineVerb
{
    Option<string> add = null!;
    Option<string> end = null!;

    /// <summary>The verb in one language.</summary>
    public KeyCommand(Language language) : base(
        "key", new("更换密钥：增加下一个（由他人批准），再终止旧的", "Change keys: add the next one, which somebody else approves; then end the old one"),
        "probity machine key M-7K3M-Q2XA-90FE-T --add next.public.json --as market-admin\nprobity machine key M-7K3M-Q2XA-90FE-T --end NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs --as market-admin", language) =>
        Validators.Add(result =>
        {
            if (result.GetValue(add) is null == result.GetValue(end) is null) result.AddError(new Words("请给出 --add 或 --end 之一。", "Give --add or --end, and not both.").In(language));
        });

    /// <inheritdoc/>
    protected override void AddOptions(Language language)
    {
        add = Add<string>("--add", "FILE", new("下一个公钥的文件（PEM 或 JWK），- 表示从输入读取", "File of the next public key (PEM or JWK), - reads the input"), language, isRequired: false);
        end = Add<string>("--end", "KEY", new("要终止的密钥的指纹", "Thumbprint of the key to end"), language, isRequired: false);
    }

    /// <inheritdoc/>
    protected override async Task DoAsync(Call call, RegisterClient client, string number, CancellationToken ct)
    {
        if (call.Get(end) is { } ended)
        {
            await client.PostAsync(PathOf(number, $"keys/{Uri.EscapeDataString(ended)}/end"), null, ct);
            call.Say("已终止。", "Ended.");
            return;
        }

        var key = await ReadKeyAsync(call.Need(add), ct);
        await client.PostAsync(PathOf(number, "keys"), RegisterClient.Json(new JsonObject { ["key"] = key.Jwk }), ct);
        call.WriteData(new JsonObject { ["machine"] = number, ["key"] = key.Thumbprint });
    }
}
