using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Cli.Parts;
using Probity.Cli.Server;

namespace Probity.Cli.Administrator;

/// <summary><c>probity administrator list</c>: in office or invited.</summary>
sealed class ListCommand : Verb
{
    readonly ServerOptions server;

    /// <summary>The verb in one language.</summary>
    public ListCommand(Language language) : base("list", new("列出管理员", "List the administrators"), "probity administrator list --as audit", language) =>
        server = new ServerOptions(this, language);

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = await server.ConnectAsync(call, ct);
        var all = (await client.GetAsync("api/administration/administrators", ct)).Body!;
        call.WriteData(call.IsJson ? all : all["administrators"]!.DeepClone());
        return ExitCode.Done;
    }
}

/// <summary><c>probity administrator invite</c>: another one-time code for who has not come in yet.</summary>
sealed class InviteCommand : Verb
{
    readonly Option<string> body;
    readonly Option<string> number;
    readonly ServerOptions server;

    /// <summary>The verb in one language.</summary>
    public InviteCommand(Language language) : base(
        "invite", new("为尚未登录的管理员重新发放一次性口令", "Give another one-time code to an administrator who has not come in yet"),
        "probity administrator invite --as security --body 11370100MB0DEM068U --number M001", language)
    {
        body = new Option<string>("--body") { Description = FieldOf(language, "单位的统一社会信用代码", "Credit code of the body"), HelpName = "CODE", Required = true };
        number = new Option<string>("--number") { Description = FieldOf(language, "工号", "The official's number at the body"), HelpName = "NUMBER", Required = true };
        Add(body);
        Add(number);
        server = new ServerOptions(this, language);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = await server.ConnectAsync(call, ct);
        var asked = new JsonObject { ["body"] = call.Need(body), ["number"] = call.Need(number) };
        call.WriteData((await client.PostAsync("api/administration/administrators/invite", RegisterClient.Json(asked), ct)).Body);
        return ExitCode.Done;
    }

    static string FieldOf(Language language, string zh, string en) => new Words(zh, en).In(language);
}
