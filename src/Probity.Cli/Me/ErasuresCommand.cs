using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Cli.Server;

namespace Probity.Cli.Me;

/// <summary><c>probity me erasures</c>: what was erased of the person's, or was asked to be.</summary>
sealed class ErasuresCommand(Language language) : OwnCommand("erasures", new("列出与本人有关的删除", "List what was erased of yours, or was asked to be"), "probity me erasures --as citizen-1", language)
{
    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = await ConnectAsync(call, ct);
        WriteList(call, (await client.GetAsync("api/me/erasures", ct)).Body, "erasures");
        return ExitCode.Done;
    }
}

/// <summary><c>probity me erase-looks</c>: after <c>me log</c>; the audit administrator co-signs.</summary>
sealed class EraseLooksCommand : OwnCommand
{
    readonly Option<bool> understood;
    readonly Option<string> withdraw;

    /// <summary>The verb in one language.</summary>
    public EraseLooksCommand(Language language) : base(
        "erase-looks", new("下载证明（me log）之后，申请删除对您的查询日志；由审计管理员会签", "After a download (me log), ask to erase the looks at you; the audit administrator co-signs"),
        "probity me erase-looks --understood --as citizen-1", language)
    {
        understood = new Option<bool>("--understood") { Description = new Words("我知道删除不可恢复，我本人也无法再知道谁查过我", "I know that it cannot be undone: not even I will be able to tell who looked").In(language) };
        withdraw = new Option<string>("--withdraw") { Description = new Words("撤回此编号的申请", "Take back the request of this number").In(language), HelpName = "NUMBER" };
        Add(understood);
        Add(withdraw);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = await ConnectAsync(call, ct);
        var done = call.Get(withdraw) is { } number
            ? await client.PostAsync($"api/me/erasures/{Uri.EscapeDataString(number)}/withdrawal", null, ct)
            : await client.PostAsync("api/me/erasures", RegisterClient.Json(new JsonObject { ["understood"] = call.Get(understood) }), ct);
        call.WriteData(done.Body);
        return ExitCode.Done;
    }
}
