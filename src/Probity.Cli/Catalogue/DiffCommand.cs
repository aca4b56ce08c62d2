using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Catalogue;

namespace Probity.Cli.Catalogue;

/// <summary><c>probity catalogue diff</c>: what changes from one edition to another, in sentences, and what widens.</summary>
sealed class DiffCommand : Verb
{
    readonly Argument<string> before;
    readonly Argument<string> after;

    /// <summary>The verb in one language.</summary>
    public DiffCommand(Language language) : base(
        "diff", new("逐条说明两个目录版本之间的变动，并注明是扩大还是缩小", "Tell every change from one edition to another in sentences, and whether it widens or narrows"),
        "probity catalogue diff sd-2026-1 ./draft", language)
    {
        before = new Argument<string>("OLD") { Description = new Words("旧版本的代码或者文件夹", "Code or folder of the earlier edition").In(language) };
        after = new Argument<string>("NEW") { Description = new Words("新版本的代码或者文件夹", "Code or folder of the later edition").In(language) };
        Add(before);
        Add(after);
    }

    /// <inheritdoc/>
    protected override Task<int> RunAsync(Call call, CancellationToken ct)
    {
        var (old, now) = (NamedEdition.Read(call.Get(before)), NamedEdition.Read(call.Get(after)));
        var changes = CompareEditions.Run(old, now);
        if (call.IsJson) call.WriteData(new JsonObject { ["from"] = old.Code, ["to"] = now.Code, ["changes"] = new JsonArray([.. changes.Select(change => (JsonNode)Json(change))]) });
        else foreach (var change in changes) Call.WriteLine($"{Mark(change.Effect)} {NamedEdition.Line(change, old, now).In(call.Language)}");
        var (widens, over) = (changes.Count(change => change.Effect is ChangeEffect.Widens), changes.Count(change => change.Effect is ChangeEffect.HandsOver));
        if (widens > 0) call.Say($"{widens}处扩大（+）：须公开征求意见、评估，并由两个单位的两人批准。", $"{(widens is 1 ? "1 change widens" : $"{widens} changes widen")} (+): that needs public comment, an assessment and two approvers of two bodies.");
        if (over > 0) call.Say($"{over}处换人把关（!）：程序与扩大相同，但不失效。", $"{(over is 1 ? "1 change hands" : $"{over} changes hand")} over who keeps the rules (!): that goes the same way as what widens, and does not lapse.");
        if (widens + over is 0) call.Say("没有扩大，可以立即施行。", "Nothing widens: it may take effect at once.");
        return Task.FromResult(ExitCode.Done);
    }

    static char Mark(ChangeEffect effect) => effect switch { ChangeEffect.Widens => '+', ChangeEffect.Narrows => '-', ChangeEffect.HandsOver => '!', _ => ' ' };

    static JsonObject Json(EditionChange change) => new()
    {
        ["thing"] = $"{change.Thing}", ["code"] = change.Code, ["effect"] = $"{change.Effect}", ["words"] = NamedEdition.Words(change.Words),
    };
}
