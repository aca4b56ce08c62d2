using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Cli.Parts;
using Probity.Cli.Server;

namespace Probity.Cli.Me;

/// <summary><c>probity me appointment</c>: an official's own appointment, and the acceptance of the terms of use.</summary>
sealed class AppointmentCommand : Verb
{
    const string Path = "api/me/appointment";
    readonly Option<string> terms;
    readonly ServerOptions server;

    /// <summary>The verb in one language.</summary>
    public AppointmentCommand(Language language) : base(
        "appointment", new("本人的任职：单位、岗位、角色、任期、使用守则", "Your own appointment: body, post, roles, until when, terms"), "probity me appointment --as maker", language)
    {
        terms = new Option<string>("--accept-terms")
        {
            Description = new Words("接受所读版本的使用守则（每年一次）", "Accept the terms of use, by the edition that you read; once a year").In(language), HelpName = "EDITION",
        };
        Add(terms);
        server = new ServerOptions(this, language);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = await server.ConnectAsync(call, ct);
        var answer = call.Get(terms) is { } edition
            ? await client.PostAsync($"{Path}/terms", RegisterClient.Json(new JsonObject { ["edition"] = edition }), ct)
            : await client.GetAsync(Path, ct);
        call.WriteData(answer.Body);
        return ExitCode.Done;
    }
}
