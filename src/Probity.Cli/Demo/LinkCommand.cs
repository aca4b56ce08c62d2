using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Cli.Parts;
using Probity.Cli.Server;
using Probity.SignIn.Demo;

namespace Probity.Cli.Demo;

/// <summary><c>probity demo link</c>: the link by which one steps into a part of the demo.</summary>
sealed class LinkCommand : Verb
{
    readonly Argument<string> who;
    readonly ServerOptions server;

    /// <summary>The verb in one language.</summary>
    public LinkCommand(Language language) : base(
        "link", new("显示演示人员的登录链接", "Print the sign-in link of somebody of the demo"), "probity demo link citizen-1 --server http://127.0.0.1:8080", language)
    {
        who = DemoPart.Who(this, language);
        server = new ServerOptions(this, language);
    }

    /// <inheritdoc/>
    protected override Task<int> RunAsync(Call call, CancellationToken ct)
    {
        var person = DemoPeople.Find(call.Get(who)) ?? throw DemoToken.Nobody(call.Get(who));
        var link = server.Address(call).AbsoluteUri.TrimEnd('/') + DemoDoor.LinkOf(person, DemoToken.Keys(server.Keys(call)));
        if (call.IsJson) call.WriteData(new JsonObject { ["link"] = link });
        else Call.WriteLine(link);
        return Task.FromResult(ExitCode.Done);
    }
}
