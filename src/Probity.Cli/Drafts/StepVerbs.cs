using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Cli.Parts;
using Probity.Cli.Server;

namespace Probity.Cli.Drafts;

/// <summary>A step of one draft.</summary>
abstract class StepVerb : Verb
{
    readonly string? step;
    readonly Argument<string> number;
    readonly Option<int?> version;
    readonly ServerOptions server;
    readonly List<(string Name, Option<string> Option)> says = [];

    /// <summary>A verb in one language; without a step it only shows.</summary>
    protected StepVerb((string Word, string? Step) verb, Words about, string example, Language language) : base(verb.Word, about, example, language)
    {
        step = verb.Step;
        number = new Argument<string>("NUMBER") { Description = new Words("草案编号", "Number of the draft").In(language) };
        Add(number);
        version = new Option<int?>("--version") { Description = new Words("所查看的版本（默认当前版本）", "The version that was read (default: as it is now)").In(language), HelpName = "N" };
        if (step is not null) Add(version);
        server = new ServerOptions(this, language);
    }

    /// <summary>Something that is said with the step.</summary>
    protected void Say(string name, Words about, Language language)
    {
        var option = new Option<string>("--" + name) { Description = about.In(language), HelpName = name is "days" ? "N" : "TEXT", Required = true };
        Add(option);
        says.Add((name, option));
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = step is null ? server.Open(call) : await server.ConnectAsync(call, ct);
        var escaped = Uri.EscapeDataString(call.Get(number));
        var shown = (await client.GetAsync($"api/edition-drafts/{escaped}", ct)).Body!;
        if (step is not null)
        {
            var said = new JsonObject { ["version"] = call.Get(version) ?? (int)shown["draft"]!["version"]! };
            foreach (var (name, option) in says) said[name] = name is "days" ? Days(call.Need(option)) : call.Need(option);
            shown = (await client.PostAsync($"api/casework/editions/{escaped}/{step}", RegisterClient.Json(said), ct)).Body!;
        }

        call.WriteData(shown);
        return ExitCode.Done;
    }

    static int Days(string text) => int.TryParse(text, out var days) ? days : throw FailedException.Usage("--days 应为整数。", "--days must be a whole number.");
}

/// <summary><c>probity edition show</c>: what a draft changes, its assessment and its approvals.</summary>
sealed class ShowCommand(Language language) : StepVerb(("show", null), new("查看一份草案：变动、评估、批准", "Show a draft: changes, assessment, approvals"), "probity edition show V-7K3M-Q2XA-90FE-T --json", language);

/// <summary><c>probity edition open</c>: everybody is asked.</summary>
sealed class OpenCommand : StepVerb
{
    /// <summary>The verb in one language.</summary>
    public OpenCommand(Language language) : base(("open", "comment"), new("自次日起公开征求意见", "Open a draft to comment from tomorrow"), "probity edition open V-7K3M-Q2XA-90FE-T --days 30 --as editor", language) =>
        Say("days", new("天数；含有扩大的不少于30日", "How many days; thirty at least where it widens"), language);
}

/// <summary><c>probity edition assess</c>: what it does to people.</summary>
sealed class AssessCommand : StepVerb
{
    /// <summary>The verb in one language.</summary>
    public AssessCommand(Language language) : base(
        ("assess", "assessment"), new("评估草案对人的影响；全文公布", "Assess what a draft does to people; all of it is published"),
        "probity edition assess V-7K3M-Q2XA-90FE-T --need … --effects … --safeguards … --comments … --as editor", language)
    {
        Say("need", new("为什么需要，更轻的办法为什么不够", "Why it is needed, and why nothing milder is enough"), language);
        Say("effects", new("影响谁，怎样影响", "What it does to whom"), language);
        Say("safeguards", new("保障措施", "Safeguards"), language);
        Say("comments", new("意见的采纳情况", "What came of the comments"), language);
    }
}

/// <summary><c>probity edition approve</c>: on behalf of a body.</summary>
sealed class ApproveCommand(Language language) : StepVerb(("approve", "approval"), new("代表本单位批准草案", "Approve a draft on behalf of your body"), "probity edition approve V-7K3M-Q2XA-90FE-T --as approver", language);

/// <summary><c>probity edition decline</c>: it ends here.</summary>
sealed class DeclineCommand : StepVerb
{
    /// <summary>The verb in one language.</summary>
    public DeclineCommand(Language language) : base(("decline", "refusal"), new("驳回草案，须说明理由", "Decline a draft, with the reason"), "probity edition decline V-7K3M-Q2XA-90FE-T --reason \"too wide\" --as approver", language) =>
        Say("reason", new("理由；将会公布", "Why; it is published"), language);
}

/// <summary><c>probity edition publish</c>: it is loaded from now on and holds from its day.</summary>
sealed class PublishCommand(Language language) : StepVerb(("publish", "publication"), new("公布已获批准的草案", "Publish an approved draft"), "probity edition publish V-7K3M-Q2XA-90FE-T --as editor", language);

/// <summary><c>probity edition withdraw</c>: it is taken back.</summary>
sealed class WithdrawCommand(Language language) : StepVerb(("withdraw", "withdrawal"), new("撤回草案", "Take a draft back"), "probity edition withdraw V-7K3M-Q2XA-90FE-T --as editor", language);
