using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Cli.Parts;
using Probity.Cli.Server;

namespace Probity.Cli.Inquiry;

/// <summary><c>probity inquiry ask</c>: asks about one person for a published purpose.</summary>
sealed class AskCommand : Verb
{
    readonly ServerOptions server;
    readonly PersonOptions person;
    readonly Option<string> purpose;
    readonly Option<string> use;
    readonly Option<string> caseNumber;
    readonly Option<string> key;

    /// <summary>The verb in one language.</summary>
    public AskCommand(Language language) : base(
        "ask", new("为公布的应用事项查询一人；每次查询本人均可看到", "Ask about one person for a published purpose; the person sees every inquiry"),
        "probity inquiry ask --as permits --purpose permit --use examine-application --case JNSP-XK-2026-000117 < person.txt", language)
    {
        purpose = Add("--purpose", "CODE", new("应用事项代码", "Code of the purpose"));
        purpose.Required = true;
        use = Add("--use", "CODE", new("用途代码", "Code of the use"));
        use.Required = true;
        caseNumber = Add("--case", "NUMBER", new("本单位案件编号（事项要求时）", "The asking body's case number, where the purpose asks for one"));
        person = new PersonOptions(this, language);
        key = Add("--idempotency-key", "KEY", new("幂等键：重复发送同一请求只算一次查询", "Sent again with the same key, the same request is one inquiry"));
        server = new ServerOptions(this, language);

        Option<string> Add(string name, string value, Words about)
        {
            var option = new Option<string>(name) { Description = about.In(language), HelpName = value };
            this.Add(option);
            return option;
        }
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        var (number, name) = person.Read(call);
        using var client = await server.ConnectAsync(call, ct);
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/inquiries")
        {
            Content = RegisterClient.Json(new JsonObject
            {
                ["purpose"] = call.Get(purpose), ["use"] = call.Get(use), ["case"] = call.Get(caseNumber), ["number"] = number, ["name"] = name,
            }),
        };
        if (call.Get(key) is { } given) request.Headers.Add("Idempotency-Key", given);
        var reply = await client.SendAsync(request, ct);
        call.WriteData(new JsonObject { ["receipt"] = reply.Header("Probity-Receipt"), ["answer"] = reply.Body });
        if (!call.IsJson && reply.Body?["entries"] is JsonArray { Count: 0 }) call.Say("没有可披露的内容。", "Nothing to disclose.");
        return ExitCode.Done;
    }
}
