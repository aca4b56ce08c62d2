using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Cli.Parts;
using Probity.Cli.Server;

namespace Probity.Cli.Proposal;

/// <summary>A word on one proposal.</summary>
abstract class WordVerb : Verb
{
    readonly string word;
    readonly Argument<string> number;
    readonly Option<int?> version;
    readonly Option<string> note;
    readonly ServerOptions server;

    /// <summary>A verb in one language; without a word it only shows.</summary>
    protected WordVerb(string word, Words about, string example, Language language) : base(word, about, example, language)
    {
        this.word = word;
        number = new Argument<string>("NUMBER") { Description = new Words("申请编号", "Number of the proposal").In(language) };
        Add(number);
        version = new Option<int?>("--version") { Description = new Words("所查看的版本（默认当前版本）", "The version that was read (default: as it is now)").In(language), HelpName = "N" };
        note = new Option<string>("--reason") { Description = new Words("理由", "Why").In(language), HelpName = "TEXT", Required = word is "decline" };
        if (word is not "show") Add(version);
        if (word is "decline" or "approve") Add(note);
        server = new ServerOptions(this, language);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = await server.ConnectAsync(call, ct);
        var address = $"api/administration/proposals/{Uri.EscapeDataString(call.Get(number))}";
        if (word is "show")
        {
            call.WriteData((await client.GetAsync(address, ct)).Body);
            return ExitCode.Done;
        }

        var seen = call.Get(version) ?? (int)(await client.GetAsync(address, ct)).Body!["version"]!;
        var said = new JsonObject { ["version"] = seen, ["note"] = word is "withdraw" ? null : call.Get(note) };
        Proposals.Write(call, (await client.PostAsync($"{address}/{word}", RegisterClient.Json(said), ct)).Body!);
        return ExitCode.Done;
    }
}

/// <summary><c>probity proposal show</c>: what exactly is proposed, and what became of it.</summary>
sealed class ShowCommand(Language language) : WordVerb(
    "show", new("查看一项申请", "Show one proposal"), "probity proposal show P-7K3M-Q2XA-90FE-T --as security", language);

/// <summary><c>probity proposal approve</c>: it is carried out at once.</summary>
sealed class ApproveCommand(Language language) : WordVerb(
    "approve", new("批准另一类管理员的申请，立即办理", "Approve what another kind of administrator proposed; it is carried out at once"), "probity proposal approve P-7K3M-Q2XA-90FE-T --as security", language);

/// <summary><c>probity proposal decline</c>: nothing of it happens.</summary>
sealed class DeclineCommand(Language language) : WordVerb(
    "decline", new("驳回另一类管理员的申请，须说明理由", "Decline what another kind of administrator proposed, with the reason"),
    "probity proposal decline P-7K3M-Q2XA-90FE-T --as security --reason \"wrong day\"", language);

/// <summary><c>probity proposal withdraw</c>: for the proposer alone.</summary>
sealed class WithdrawCommand(Language language) : WordVerb(
    "withdraw", new("撤回自己提出的申请", "Take back your own proposal"), "probity proposal withdraw P-7K3M-Q2XA-90FE-T --as system", language);
