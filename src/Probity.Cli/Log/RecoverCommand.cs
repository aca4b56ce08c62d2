using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Cli.Parts;
using Probity.Facts;
using Probity.Keys;
using Probity.PublicLog;
using Probity.Storage;
using TransparencyLog;

namespace Probity.Cli.Log;

/// <summary><c>probity log recover</c>: after a restore of older data the logs go forward to their anchor, out of a copy of their public files.</summary>
sealed class RecoverCommand : Verb
{
    readonly DatabaseOptions database;
    readonly Option<string> from;
    readonly Option<string> anchor;

    /// <summary>The verb in one language.</summary>
    public RecoverCommand(Language language) : base(
        "recover", new("恢复较早的备份之后，从公开日志文件的副本补回条目，使日志前进到锚点", "After a restore of an older backup: take the entries since then from a copy of the logs' public files, so that the logs go forward to their anchor"),
        "probity log recover --from /mirror/log --data /srv/probity --keys /srv/probity-keys --anchor /srv/probity-anchor", language)
    {
        from = new Option<string>("--from")
        {
            Description = new Words("副本：含 inquiries 和 journal 两个文件夹，或者以 /log 结尾的网址", "The copy: a folder with inquiries and journal in it, or an address that ends with /log").In(language), HelpName = "DIR|URL", Required = true,
        };
        anchor = new Option<string>("--anchor")
        {
            Description = new Words("锚点文件夹（默认密钥文件夹旁）", "The folder of the anchors (default: beside the keys)").In(language), HelpName = "DIR",
        };
        Add(from);
        Add(anchor);
        database = new DatabaseOptions(this, language, isOwner: true);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        var ring = KeyRing.Open(database.Keys(call));
        await using var engine = database.Open(call);
        var settings = new Settings { Data = database.Data(call), Keys = database.Keys(call), Anchor = call.Get(anchor) ?? Environment.GetEnvironmentVariable("PROBITY_ANCHOR"), Mode = ring.Mode };
        var places = new List<LogPlace>();
        try
        {
            var done = await new RecoverLogs(settings, ring, new Store(engine, TimeProvider.System)).RunAsync(CopyOf, ct);
            if (done.Refusal is { } refusal) throw FailedException.Refused(refusal.Code, refusal.Words);
            call.WriteData(new JsonObject { ["inquiries"] = done.Value[LogKind.Inquiries], ["journal"] = done.Value[LogKind.Journal] });
            call.Say("已补回以上数目的条目；其事实内容已随旧数据丢失。", "So many entries were taken back; what they told of is lost with the newer data.");
            return ExitCode.Done;
        }
        finally
        {
            places.ForEach(place => place.Dispose());
        }

        Fetch CopyOf(string name)
        {
            var place = LogPlace.At($"{call.Need(from).TrimEnd('/')}/{name}");
            places.Add(place);
            return place.Files;
        }
    }
}
