using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Cli.Parts;

namespace Probity.Cli.Body;

/// <summary><c>probity body list</c>: bodies of the register, for anybody.</summary>
sealed class ListCommand : Verb
{
    static readonly string[] Columns = ["code", "name", "level", "region", "isOpen", "superior"];
    readonly ServerOptions server;

    /// <summary>The verb in one language.</summary>
    public ListCommand(Language language) : base("list", new("列出本系统的单位", "List the bodies of the register"), "probity body list", language) =>
        server = new ServerOptions(this, language);

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = server.Open(call);
        var all = (await client.GetAsync("api/bodies", ct)).Body!;
        if (call.IsJson) call.WriteData(all);
        else call.WriteData(new JsonArray([.. all["bodies"]!.AsArray().Select(body => (JsonNode)new JsonObject(Columns.Select(column => KeyValuePair.Create(column, body![column]?.DeepClone()))))]));
        return ExitCode.Done;
    }
}

/// <summary><c>probity body show</c>: one body with its names, successions and purposes.</summary>
sealed class ShowCommand : Verb
{
    readonly Argument<string> code;
    readonly ServerOptions server;

    /// <summary>The verb in one language.</summary>
    public ShowCommand(Language language) : base("show", new("查看一个单位", "Show one body"), "probity body show 11370100MB0DEM068U", language)
    {
        code = new Argument<string>("CODE") { Description = new Words("统一社会信用代码", "Credit code of the body").In(language) };
        Add(code);
        server = new ServerOptions(this, language);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = server.Open(call);
        call.WriteData((await client.GetAsync($"api/bodies/{Uri.EscapeDataString(call.Get(code))}", ct)).Body);
        return ExitCode.Done;
    }
}
