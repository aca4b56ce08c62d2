using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Cli.Parts;
using Probity.Cli.Proposal;
using Probity.Cli.Server;

namespace Probity.Cli.Calendar;

/// <summary><c>probity calendar propose</c>: proposes the working days of a year.</summary>
sealed class ProposeCommand : Verb
{
    readonly Argument<string> file;
    readonly ServerOptions server;

    /// <summary>The verb in one language.</summary>
    public ProposeCommand(Language language) : base(
        "propose", new("申请公布一年的节假日安排，或者更改已有的安排；由另一类管理员用 probity proposal 查看和批准", "Propose the working days of a year, new or changed; another administrator reads and approves them with probity proposal"),
        "probity calendar propose --as system 2027.yaml", language)
    {
        file = new Argument<string>("FILE") { Description = new Words("该年的文件，文件名为“年份.yaml”", "File of the year, named <year>.yaml").In(language) };
        Add(file);
        server = new ServerOptions(this, language);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        var path = call.Get(file);
        if (!File.Exists(path)) throw FailedException.Usage($"没有文件 {path}。", $"There is no file {path}.");

        var fields = new JsonObject { ["year"] = Path.GetFileNameWithoutExtension(path), ["calendar"] = await File.ReadAllTextAsync(path, ct) };
        using var client = await server.ConnectAsync(call, ct);
        Proposals.Write(call, (await client.PostAsync("api/administration/proposals", RegisterClient.Json(new JsonObject { ["kind"] = "announce-year", ["fields"] = fields }), ct)).Body!);
        return ExitCode.Done;
    }
}
