using System.CommandLine;
using Probity.Cli.Parts;
using Probity.Keys;
using Probity.PublicLog;
using Probity.Storage;

namespace Probity.Cli.Witness;

/// <summary><c>probity witness announce</c>: the register's operator says thirty days ahead who must have seen a checkpoint from a day on.</summary>
sealed class AnnounceCommand : Verb
{
    readonly Argument<string> file;
    readonly Option<DateOnly?> from;
    readonly DatabaseOptions database;

    /// <summary>The verb in one language.</summary>
    public AnnounceCommand(Language language) : base(
        "announce", new("公告见证规则的变更，至少提前30日；立即公开并写入变更日志，不能撤回", "Announce a change of who must witness the logs, 30 days ahead at least; it is public at once, in the journal, and not taken back"),
        "probity witness announce /etc/probity/witnesses-2027 --from 2027-01-15 --data /srv/probity --keys /srv/probity-keys", language)
    {
        file = new Argument<string>("FILE") { Description = new Words("新的见证人文件，格式同 --witnesses；none 表示不要见证人", "The new file of witnesses, as --witnesses has it, or none").In(language) };
        from = new Option<DateOnly?>("--from")
        {
            Description = new Words("生效日，自当日零时（北京时间）起（默认30日后）", "The day from which it holds, from midnight in China (default: in 30 days)").In(language), HelpName = "DATE",
        };
        Add(file);
        Add(from);
        database = new DatabaseOptions(this, language);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        var ring = KeyRing.Open(database.Keys(call));
        await using var engine = database.Open(call);
        var store = new Store(engine, TimeProvider.System);
        await new Migrator(store).CheckAsync(ct);
        var named = call.Get(file);
        var announce = new AnnouncePolicy(PoliciesCommand.SettingsOf(call, database, ring), ring, store);

        var done = await announce.RunAsync(named == Settings.NoWitnesses ? named : Path.GetFullPath(named), call.Get(from), ct);
        if (done.Refusal is { } refusal) throw FailedException.Refused(refusal);

        call.WriteData(PoliciesCommand.Told(done.Value));
        call.Say("已公告，将写入变更日志。请把启动选项 --witnesses 改为“现行文件,新文件”，到期自动改用；通知新的见证人准备运行，并请他人保存 /log/policy/next。",
            "Announced; its leaf goes to the journal. Let --witnesses name both files from now on, the one in force and the new one, divided by a comma; tell the new witnesses to run by then, and others to keep /log/policy/next.");
        return ExitCode.Done;
    }
}
