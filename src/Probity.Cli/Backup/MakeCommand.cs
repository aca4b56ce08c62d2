using System.Text.Json.Nodes;
using Probity.Cli.Parts;
using Probity.Storage.Backups;

namespace Probity.Cli.Backup;

/// <summary><c>probity backup make</c>: one consistent state of a register that goes on meanwhile, data and keys in two sealed files.</summary>
sealed class MakeCommand : Verb
{
    readonly DatabaseOptions database;
    readonly BackupOptions backup;

    /// <summary>The verb in one language.</summary>
    public MakeCommand(Language language) : base(
        "make", new("备份运行中的登记系统：数据与密钥各封存为一个文件，分开存放", "Back up a register while it runs: data and keys, each sealed in a file of its own, apart"),
        "probity backup make --data /srv/probity --keys /srv/probity-keys --to /backup/data --keys-to /vault/keys --secret /root/backup.secret", language)
    {
        database = new DatabaseOptions(this, language);
        backup = new BackupOptions(this, language, isRequired: true);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        var plan = backup.Plan(call, database.Place(call))!;
        var taken = await ProgressBar.WaitAsync(
            new Words("正在备份……", "Backing up ...").In(call.Language), () => new TakeBackup(backup.Secrets.Data(call), backup.Secrets.Keys(call), TimeProvider.System).RunAsync(plan, ct));
        call.WriteData(new JsonObject
        {
            ["data"] = taken.Data,
            ["keys"] = taken.Keys,
            ["takenAt"] = taken.Head.TakenAt.ToString("O"),
            ["destroyKeysBy"] = (taken.Head with { Kind = BackupKind.Keys }).DestroyBy!.Value.ToString("O"),
            ["tables"] = taken.Manifest.Tables.Count,
            ["rows"] = taken.Manifest.Tables.Sum(table => table.Rows),
        });
        return ExitCode.Done;
    }
}
