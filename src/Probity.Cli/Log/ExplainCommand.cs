using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Probity.Cli.Parts;
using TransparencyLog;

namespace Probity.Cli.Log;

/// <summary><c>probity log explain</c>: what one entry of a log means, in words.</summary>
sealed class ExplainCommand : Verb
{
    readonly LogArgument log;
    readonly Argument<long> index;
    readonly PolicyOption policy;

    /// <summary>The verb in one language.</summary>
    public ExplainCommand(Language language) : base(
        "explain", new("解释日志中的一条：各字节的含义，其中没有什么，如何打开", "Say what one entry of a log means: its bytes, what is not in them, and how they are opened"),
        "probity log explain https://credit.example.cn/log/inquiries 0 --policy probity.policy", language)
    {
        log = new LogArgument(this, language);
        index = new Argument<long>("INDEX") { Description = new Words("条目的位置，从0起", "Place of the entry, from 0").In(language) };
        index.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && long.TryParse(token.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number < 0)
                result.AddError(new Words("INDEX 从0起。", "INDEX begins with 0.").In(language));
        });
        Add(index);
        policy = new PolicyOption(this, language, isRequired: false);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var place = log.Open(call);
        var trusted = policy.Find(call);
        var note = await place.CheckpointAsync(ct);
        var checkpoint = trusted?.Open(note).Checkpoint.Checkpoint ?? Checkpoint.Parse(Note.Parse(note).Text);
        if (trusted is not null) place.Expect(trusted, checkpoint.Origin);

        var wanted = call.Get(index);
        if (wanted >= checkpoint.Size) throw FailedException.Usage($"该日志有 {checkpoint.Size} 条，没有第 {wanted} 条。", $"The log has {checkpoint.Size} entries, and none at {wanted}.");

        var tree = await TileTree.OpenAsync(place.Files, checkpoint.Size, checkpoint.Root, ct);
        var told = ExplainEntry.Of(await tree.ReadEntryAsync(wanted, ct), trusted);
        told.Insert(0, "origin", checkpoint.Origin);
        told.Insert(1, "size", checkpoint.Size.ToString(CultureInfo.InvariantCulture));
        told.Insert(2, "index", wanted.ToString(CultureInfo.InvariantCulture));
        if (call.IsJson) Call.WriteJson(told);
        else Write(told, call.Language);
        if (trusted is null) call.Say("未给出信任文件（--policy），签名没有核对。", "Without a policy (--policy) no signature was checked.");
        return ExitCode.Done;
    }

    static void Write(JsonObject told, Language language)
    {
        string In(JsonNode? both) => (string)both![language is Language.Zh ? "zh" : "en"]!;
        Call.WriteLine(new Words($"{told["origin"]} 第 {told["index"]} 条（共 {told["size"]} 条）", $"Entry {told["index"]} of {told["origin"]} (of {told["size"]})").In(language));
        foreach (var row in told["bytes"]?.AsArray() ?? []) Call.WriteLine($"{row!["at"]}\t{row["hex"]}\t{In(row["meaning"])}");
        if (told["checkpoint"] is { } other) Lines.Write(other, language, Console.Out);
        if (told["hex"] is { } hex) Call.WriteLine($"{hex}");
        foreach (var name in new[] { "meaning", "absent", "opening" })
        {
            if (told[name] is { } words) Call.WriteLine(In(words));
        }
    }
}
