using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Probity.Cli.Parts;
using TransparencyLog;

namespace Probity.Cli.Log;

/// <summary><c>probity log verify</c>: recomputes a log from its entries to its signed root, and holds it against all that was seen of it before.</summary>
sealed class VerifyCommand : Verb
{
    readonly LogArgument log;
    readonly PolicyOption policy;
    readonly Option<string> state;
    readonly Option<string> copy;
    readonly Option<int?> fresh;

    /// <summary>The verb in one language.</summary>
    public VerifyCommand(Language language) : base(
        "verify", new("核验日志：从每一条目重算到签名的根，并与上次所见核对；中断后接着核验", "Audit a log: recompute it from every entry to the signed root, and hold it against what was seen before; an audit that was interrupted goes on"),
        "probity log verify https://credit.example.cn/log/inquiries --policy probity.policy\nprobity log verify /mirror/inquiries --policy probity.policy --state inquiries.audit --json", language)
    {
        log = new LogArgument(this, language);
        policy = new PolicyOption(this, language, isRequired: true);
        state = new Option<string>("--state")
        {
            Description = new Words("记住所见的文件（默认在用户的 state 文件夹，以日志名称命名）", "File that remembers what was seen (default: in the user's state folder, named by the log)").In(language), HelpName = "FILE",
        };
        Add(state);
        copy = new Option<string>("--copy")
        {
            Description = new Words("把所读的文件另存一份，供其他程序核验；首次从头读起", "Folder for a copy of all files that are read, for other programs to check; begun anew, the audit reads from the first entry").In(language), HelpName = "DIR",
        };
        Add(copy);
        fresh = new Option<int?>("--fresh")
        {
            Description = new Words("见证不得早于这么多小时之前；一直停留在旧状态的日志也要发现", "How many hours old the witnesses' signatures may be: a log that is shown as it was long ago is found, too").In(language), HelpName = "HOURS",
        };
        Add(fresh);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var place = log.Open(call);
        var note = await place.CheckpointAsync(ct);
        var trusted = policy.Need(call, note);
        var witnessed = trusted.Open(note);
        place.Expect(trusted, witnessed.Checkpoint.Checkpoint.Origin);
        PolicyOption.Warn(call, trusted);

        using var kept = KeptAudit.Open(call.Get(state), witnessed.Checkpoint.Checkpoint.Origin);
        witnessed = await NewerAsync(place, trusted, witnessed, kept.Earlier, ct);
        if (call.Get(fresh) is { } hours) Freshness.Require(trusted, witnessed, TimeProvider.System.GetUtcNow().AddHours(-hours), hours);
        try
        {
            var report = await AuditAsync(call, place, trusted, witnessed, kept, ct);
            if (call.Get(copy) is { } folder) await KeptFiles.FinishAsync(folder, witnessed.Checkpoint.ToBytes(), ct);
            call.WriteData(Told(report, kept));
            return ExitCode.Done;
        }
        catch (LogForkException fork)
        {
            var file = kept.KeepEvidence(fork.Evidence);
            call.Say($"证据已保存：{file}。请把它交给见证人和审计机关。", $"The evidence is kept in {file}. Give it to the witnesses and to the auditors.");
            throw;
        }
        catch (OperationCanceledException)
        {
            call.Say("核验中断；再次运行将从中断处继续。", "The audit was interrupted; run it again and it goes on from there.");
            throw;
        }
    }

    // One server of several may still show the file of a moment ago. That is no fork as long as it comes round.
    static async Task<WitnessedCheckpoint> NewerAsync(LogPlace place, Policy trusted, WitnessedCheckpoint shown, AuditState? earlier, CancellationToken ct)
    {
        for (var again = 0; again < 3 && place.IsRemote && shown.Checkpoint.Size < earlier?.Seen.Size; again++)
        {
            await Task.Delay(TimeSpan.FromSeconds(2), ct);
            shown = trusted.Open(await place.CheckpointAsync(ct));
            place.Expect(trusted, earlier.Seen.Checkpoint.Origin);
        }

        return shown;
    }

    Task<AuditReport> AuditAsync(Call call, LogPlace place, Policy trusted, WitnessedCheckpoint witnessed, KeptAudit kept, CancellationToken ct) =>
        ProgressBar.RunAsync(new Words("核验日志", "Auditing the log").In(call.Language), witnessed.Checkpoint.Size, progress =>
        {
            var options = place.Options with { Save = kept.Keep, Progress = new Entries(progress) };
            var (files, earlier) = (place.Files, kept.Earlier);
            if (call.Get(copy) is { } folder) (earlier, files) = (KeptFiles.IsBegun(folder) ? earlier : earlier?.FromTheStart(), KeptFiles.Of(files, folder));
            return new Auditor(files, trusted, options).RunAsync(witnessed, earlier, ct);
        });

    // Sizes are text: readers of JSON round numbers above 2^53.
    static JsonObject Told(AuditReport report, KeptAudit kept) => new()
    {
        ["origin"] = report.Checkpoint.Checkpoint.Checkpoint.Origin,
        ["size"] = report.Checkpoint.Checkpoint.Size.ToString(CultureInfo.InvariantCulture),
        ["root"] = report.Checkpoint.Checkpoint.Root.ToString(),
        ["audited"] = report.Entries.ToString(CultureInfo.InvariantCulture),
        ["before"] = kept.Earlier?.Seen.Size.ToString(CultureInfo.InvariantCulture),
        ["witnesses"] = new JsonArray([.. report.Checkpoint.Witnesses.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => new JsonObject { ["witness"] = one.Key, ["at"] = ShowNote.Time(one.Value) })]),
        ["state"] = kept.Path,
    };

    sealed class Entries(IProgress<long> shown) : IProgress<AuditProgress>
    {
        public void Report(AuditProgress value) => shown.Report(value.Audited);
    }
}
