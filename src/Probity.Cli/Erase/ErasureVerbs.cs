using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Cli.Parts;
using Probity.Cli.Server;

namespace Probity.Cli.Erase;

/// <summary><c>probity erase list</c>: erasures before their term.</summary>
sealed class ListCommand : Verb
{
    readonly ServerOptions server;

    /// <summary>The verb in one language.</summary>
    public ListCommand(Language language) : base("list", new("列出提前删除的申请，新的在前", "List erasures before their term, the newest first"), "probity erase list --as audit", language) => server = new ServerOptions(this, language);

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = await server.ConnectAsync(call, ct);
        var all = new JsonArray();
        for (var next = "api/administration/erasures"; next is not null;)
        {
            var page = (await client.GetAsync(next.TrimStart('/'), ct)).Body!;
            foreach (var one in page["erasures"]!.AsArray()) all.Add(one!.DeepClone());
            next = (string?)page["next"];
        }

        call.WriteData(call.IsJson ? new JsonObject { ["erasures"] = all } : all);
        return ExitCode.Done;
    }
}

/// <summary><c>probity erase ask</c>: by a document; the audit administrator co-signs.</summary>
sealed class AskCommand : Verb
{
    readonly Option<string> entry;
    readonly Option<string[]> receipts;
    readonly Option<string> ground;
    readonly Option<string> order;
    readonly ServerOptions server;

    /// <summary>The verb in one language.</summary>
    public AskCommand(Language language) : base(
        "ask", new("依文书申请删除一条记录，或者依法院裁判申请删除查询日志；须经审计管理员会签", "Ask, by a document, for an entry to be erased, or looks by a court's order; the audit administrator co-signs"),
        "probity erase ask --entry E-7K3M-Q2XA-90FE-T --ground sealed --order \"鲁公通〔2026〕3号\" --as security", language)
    {
        entry = Add<string>("--entry", "NUMBER", new("记录编号", "Number of the entry"));
        receipts = Add<string[]>("--receipt", "NUMBER", new("查询回执编号，可重复；都须属于同一人", "Receipt of a look; may be repeated, all of one person"));
        ground = Add<string>("--ground", "sealed|annulled|court-order", new("依据", "Why"));
        order = Add<string>("--order", "TEXT", new("所依据文书的名称和文号", "The document on which it rests, with its number"));
        ground.Required = order.Required = true;
        Validators.Add(result =>
        {
            if (result.GetValue(entry) is null == (result.GetValue(receipts) is not { Length: > 0 })) result.AddError(new Words("--entry 与 --receipt 须选一项。", "Give either --entry or --receipt.").In(language));
        });
        server = new ServerOptions(this, language);

        Option<T> Add<T>(string name, string value, Words about)
        {
            var option = new Option<T>(name) { Description = about.In(language), HelpName = value };
            this.Add(option);
            return option;
        }
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        var numbers = call.Get(entry) is { } number ? [number] : call.Get(receipts) ?? [];
        var asked = new JsonObject
        {
            ["target"] = call.Get(entry) is null ? "looks" : "entry", ["ground"] = call.Get(ground), ["order"] = call.Get(order),
            ["numbers"] = new JsonArray([.. numbers.Select(one => (JsonNode)one)]),
        };
        using var client = await server.ConnectAsync(call, ct);
        call.WriteData((await client.PostAsync("api/administration/erasures", RegisterClient.Json(asked), ct)).Body);
        return ExitCode.Done;
    }
}

/// <summary>A word on one erasure.</summary>
abstract class WordVerb : Verb
{
    readonly string word;
    readonly Argument<string> number;
    readonly Option<int?> version;
    readonly Option<string> reason;
    readonly ServerOptions server;

    /// <summary>A verb in one language; <c>show</c> only shows.</summary>
    protected WordVerb(string word, Words about, string example, Language language) : base(word, about, example, language)
    {
        this.word = word;
        number = new Argument<string>("NUMBER") { Description = new Words("删除编号", "Number of the erasure").In(language) };
        Add(number);
        version = new Option<int?>("--version") { Description = new Words("所查看的版本（默认当前版本）", "The version that was read (default: as it is now)").In(language), HelpName = "N" };
        reason = new Option<string>("--reason") { Description = new Words("理由，本人会看到", "Why; the person reads it").In(language), HelpName = "TEXT", Required = true };
        if (word is not "show") Add(version);
        if (word is "decline") Add(reason);
        server = new ServerOptions(this, language);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = await server.ConnectAsync(call, ct);
        var address = $"api/administration/erasures/{Uri.EscapeDataString(call.Get(number))}";
        var shown = (await client.GetAsync(address, ct)).Body!;
        if (word is not "show")
        {
            var said = new JsonObject { ["version"] = call.Get(version) ?? (int)shown["version"]!, ["reason"] = word is "decline" ? call.Get(reason) : null };
            shown = (await client.PostAsync($"{address}/{word}", RegisterClient.Json(said), ct)).Body!;
        }

        call.WriteData(shown);
        return ExitCode.Done;
    }
}

/// <summary><c>probity erase show</c>: one erasure; whom it concerns is not in it.</summary>
sealed class ShowCommand(Language language) : WordVerb("show", new("查看一项删除申请", "Show one erasure"), "probity erase show X-7K3M-Q2XA-90FE-T --as audit", language);

/// <summary><c>probity erase cosign</c>: the keys are destroyed within minutes.</summary>
sealed class CosignCommand(Language language) : WordVerb(
    "cosign", new("作为审计管理员会签；数分钟内销毁密钥，不可恢复", "Co-sign as the audit administrator: the keys are destroyed within minutes, for good"), "probity erase cosign X-7K3M-Q2XA-90FE-T --as audit", language);

/// <summary><c>probity erase decline</c>: nothing is erased.</summary>
sealed class DeclineCommand(Language language) : WordVerb(
    "decline", new("作为审计管理员驳回，须说明理由", "Decline as the audit administrator, with the reason"), "probity erase decline X-7K3M-Q2XA-90FE-T --as audit --reason \"no order\"", language);
