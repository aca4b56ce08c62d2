using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Cli.Parts;
using Probity.Cli.Server;

namespace Probity.Cli.Case;

/// <summary><c>probity case open</c>: registers a case with its parties, before anybody asks about one of them.</summary>
sealed class OpenCommand : Verb
{
    readonly ServerOptions server;
    readonly Option<string> purpose;
    readonly Option<string> caseNumber;
    readonly Option<string> parties;

    /// <summary>The verb in one language.</summary>
    public OpenCommand(Language language) : base(
        "open", new("登记案件及其当事人；查询前办理", "Register a case and its parties, before asking about one of them"),
        "probity case open --as permits --purpose permit --case JNSP-XK-2026-000117 --parties parties.csv", language)
    {
        purpose = Add("--purpose", "CODE", new("应用事项代码", "Code of the purpose"));
        caseNumber = Add("--case", "NUMBER", new("本单位案件编号", "The asking body's case number"));
        parties = Add("--parties", "FILE", new("当事人文件，每行“号码,姓名”；- 表示从输入读取", "File with a line NUMBER,NAME for each party; - reads the input"));
        server = new ServerOptions(this, language);

        Option<string> Add(string name, string value, Words about)
        {
            var option = new Option<string>(name) { Description = about.In(language), HelpName = value, Required = true };
            this.Add(option);
            return option;
        }
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        var text = call.Need(parties) is "-" ? await Console.In.ReadToEndAsync(ct) : await File.ReadAllTextAsync(call.Need(parties), ct);
        var body = new JsonObject { ["purpose"] = call.Get(purpose), ["case"] = call.Get(caseNumber), ["parties"] = PartiesOf(text) };
        using var client = await server.ConnectAsync(call, ct);
        call.WriteData((await client.PostAsync("api/cases", RegisterClient.Json(body), ct)).Body);
        return ExitCode.Done;
    }

    static JsonArray PartiesOf(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new JsonArray([.. lines.Select((line, i) => line.Split([',', '\t'], 2, StringSplitOptions.TrimEntries) is [var number, var name]
            ? (JsonNode)new JsonObject { ["number"] = number.TrimStart('\uFEFF'), ["name"] = name }
            : throw FailedException.Usage($"当事人文件第{i + 1}行不是“号码,姓名”。", $"Line {i + 1} of the parties is not NUMBER,NAME."))]);
    }
}
