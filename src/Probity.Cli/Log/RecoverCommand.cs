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
    readonly Option<bool> lost;
    readonly Option<string> witnesses;

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
        lost = new Option<bool>("--lost-anchor") { Description = new Words("锚点已丢失：由副本的检查点重新确定，并逐一询问见证人", "The anchor is lost: make it anew from the copy's checkpoint, after each witness was asked").In(language) };
        witnesses = new Option<string>("--witnesses")
        {
            Description = new Words("见证人文件，与启动时相同；none 表示没有见证人。--lost-anchor 需要它", "The file of witnesses, as at the start, or none; needed with --lost-anchor").In(language), HelpName = "FILE|none",
        };
        Add(from);
        Add(lost);
        Add(witnesses);
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
        var recover = new RecoverLogs(settings, ring, new Store(engine, TimeProvider.System));
        try
        {
            if (call.Get(lost))
            {
                using var watched = WhatWitnessesSaw.Read(call.Get(witnesses) ?? throw FailedException.Usage("--lost-anchor 需要 --witnesses。", "--lost-anchor needs --witnesses."));
                if ((await recover.RemakeAnchorsAsync(CopyOf, origin => watched.OfAsync(origin, ct), ct)).Refusal is { } no) throw FailedException.Refused(no.Code, no.Words);
            }

            var done = await recover.RunAsync(CopyOf, ct);
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
            var place = LogPlace.LeftBehind($"{call.Need(from).TrimEnd('/')}/{name}");
            places.Add(place);
            return place.Files;
        }
    }
}
