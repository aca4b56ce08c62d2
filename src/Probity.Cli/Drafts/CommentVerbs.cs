using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Cli.Parts;
using Probity.Cli.Server;

namespace Probity.Cli.Drafts;

/// <summary><c>probity edition comment</c>: anybody, without an account.</summary>
sealed class CommentCommand : Verb
{
    readonly Argument<string> number;
    readonly Option<string> text;
    readonly ServerOptions server;

    /// <summary>The verb in one language.</summary>
    public CommentCommand(Language language) : base("comment", new("对草案提出意见；不需要账号", "Comment on a draft; no account is needed"), "probity edition comment V-7K3M-Q2XA-90FE-T --text \"…\"", language)
    {
        number = new Argument<string>("NUMBER") { Description = new Words("草案编号", "Number of the draft").In(language) };
        text = new Option<string>("--text") { Description = new Words("意见；不要写出任何人的身份信息", "What you think; nothing that tells who anybody is").In(language), HelpName = "TEXT", Required = true };
        Add(number);
        Add(text);
        server = new ServerOptions(this, language);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = server.Open(call);
        call.WriteData((await client.PostAsync($"api/edition-drafts/{Uri.EscapeDataString(call.Get(number))}/comments", RegisterClient.Json(new JsonObject { ["text"] = call.Need(text) }), ct)).Body);
        return ExitCode.Done;
    }
}

/// <summary><c>probity edition comments</c>: what was said, for editors.</summary>
sealed class CommentsCommand : Verb
{
    readonly Argument<string> number;
    readonly ServerOptions server;

    /// <summary>The verb in one language.</summary>
    public CommentsCommand(Language language) : base("comments", new("查看对草案的意见（目录编制人员）", "Read the comments on a draft, as its editor"), "probity edition comments V-7K3M-Q2XA-90FE-T --as editor", language)
    {
        number = new Argument<string>("NUMBER") { Description = new Words("草案编号", "Number of the draft").In(language) };
        Add(number);
        server = new ServerOptions(this, language);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = await server.ConnectAsync(call, ct);
        JsonNode? body = null;
        var all = new List<JsonNode>();
        for (var at = $"api/casework/editions/{Uri.EscapeDataString(call.Get(number))}/comments"; at is not null; at = ((string?)body["next"])?.TrimStart('/'))
        {
            body = (await client.GetAsync(at, ct)).Body!;
            all.AddRange(body["comments"]!.AsArray().Select(one => one!.DeepClone()));
        }

        // Those answered last stand on each page of those that wait.
        var comments = new JsonArray([.. all.DistinctBy(one => (string?)one["number"])]);
        if (!call.IsJson) call.WriteData(comments);
        else
        {
            body!["comments"] = comments;
            call.WriteData(body);
        }

        return ExitCode.Done;
    }
}

/// <summary><c>probity edition answer</c>: a comment is answered in public.</summary>
sealed class AnswerCommand : Verb
{
    readonly Argument<string> number;
    readonly Option<string> text;
    readonly Option<bool> isTaken;
    readonly ServerOptions server;

    /// <summary>The verb in one language.</summary>
    public AnswerCommand(Language language) : base("answer", new("答复一条意见；答复公开", "Answer a comment; the answer is published"), "probity edition answer Q-7K3M-Q2XA-90FE-T --text \"…\" --taken --as editor", language)
    {
        number = new Argument<string>("NUMBER") { Description = new Words("意见编号", "Number of the comment").In(language) };
        text = new Option<string>("--text") { Description = new Words("答复；不要写出任何人", "The answer; it names nobody").In(language), HelpName = "TEXT", Required = true };
        isTaken = new Option<bool>("--taken") { Description = new Words("采纳（默认不采纳）", "It was taken (default: not)").In(language) };
        Add(number);
        Add(text);
        Add(isTaken);
        server = new ServerOptions(this, language);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = await server.ConnectAsync(call, ct);
        var said = new JsonObject { ["taken"] = call.Get(isTaken), ["answer"] = call.Need(text) };
        await client.PostAsync($"api/casework/editions/comments/{Uri.EscapeDataString(call.Get(number))}/answer", RegisterClient.Json(said), ct);
        call.Say("已答复。", "Answered.");
        return ExitCode.Done;
    }
}
