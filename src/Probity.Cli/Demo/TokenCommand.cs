using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Cli.Parts;
using Probity.Cli.Server;

namespace Probity.Cli.Demo;

/// <summary><c>probity demo token</c>: an API token of somebody of the demo.</summary>
sealed class TokenCommand : Verb
{
    readonly Argument<string> who;
    readonly ServerOptions server;

    /// <summary>The verb in one language.</summary>
    public TokenCommand(Language language) : base(
        "token", new("取得演示人员的访问令牌（十分钟内有效）", "Get an access token of somebody of the demo; it lives ten minutes at most"),
        "probity demo token maker --data ./data", language)
    {
        who = DemoPart.Who(this, language);
        server = new ServerOptions(this, language);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = server.Open(call);
        var token = await DemoToken.GetAsync(client, call.Get(who), server.Keys(call), ct);
        if (call.IsJson) call.WriteData(new JsonObject { ["token"] = token });
        else Call.WriteLine(token);
        return ExitCode.Done;
    }
}

/// <summary>The argument that names somebody of the demo.</summary>
static class DemoPart
{
    /// <summary>Adds it to a verb.</summary>
    public static Argument<string> Who(Command command, Language language)
    {
        var who = new Argument<string>("WHO") { Description = new Words("人员代号，见 demo people", "Somebody as listed by: demo people").In(language) };
        command.Add(who);
        return who;
    }
}
