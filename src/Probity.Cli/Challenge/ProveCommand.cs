using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Cli.Parts;
using Probity.Cli.Server;

namespace Probity.Cli.Challenge;

/// <summary><c>probity challenge prove</c>: names the document of the matter.</summary>
sealed class ProveCommand : Verb
{
    readonly ServerOptions server;
    readonly Argument<string> receipt;
    readonly Option<string> kind;
    readonly Option<string> number;
    readonly Option<string> on;
    readonly Option<string> digest;

    /// <summary>The verb in one language.</summary>
    public ProveCommand(Language language) : base(
        "prove", new("写明所办事项的文书；由作出查询以外的另一人办理", "Name the document of the matter; by another inquirer than the one who looked"),
        "probity challenge prove R-7K3M-Q2XA-90FE-T --kind application --number 济审批受〔2026〕17号 --on 2026-11-20 --as permits-2", language)
    {
        receipt = new Argument<string>("RECEIPT") { Description = new Words("回执编号，见 challenge list", "Receipt, as listed by: challenge list").In(language) };
        Add(receipt);
        kind = Given("--kind", "CODE", new("文书种类代码，见应用目录", "Code of the kind of document, from the catalogue"), true);
        number = Given("--number", "NUMBER", new("文书编号；本人会看到", "Number of the document; the person reads it"), true);
        on = Given("--on", "DATE", new("文书日期，不晚于查询之日", "Date of the document; not after the look"), true);
        digest = Given("--digest", "SHA256", new("文件摘要，可不填", "Hash of the document; optional"), false);
        server = new ServerOptions(this, language);

        Option<string> Given(string name, string value, Words about, bool isRequired)
        {
            var option = new Option<string>(name) { Description = about.In(language), HelpName = value, Required = isRequired };
            Add(option);
            return option;
        }
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = await server.ConnectAsync(call, ct);
        var body = new JsonObject { ["kind"] = call.Get(kind), ["number"] = call.Get(number), ["on"] = call.Get(on), ["digest"] = call.Get(digest) };
        await client.PostAsync($"api/challenges/{Uri.EscapeDataString(call.Get(receipt)!)}/proof", RegisterClient.Json(body), ct);
        return ExitCode.Done;
    }
}
