using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Cli.Parts;
using Probity.Storage.Backups;

namespace Probity.Cli.Backup;

/// <summary><c>probity backup make</c>: one consistent state of a register that goes on meanwhile, data and keys in two sealed files.</summary>
sealed class MakeCommand : Verb
{
    readonly DatabaseOptions database;
    readonly SecretOptions secrets;
    readonly Option<string> to;
    readonly Option<string> keysTo;

    /// <summary>The verb in one language.</summary>
    public MakeCommand(Language language) : base(
        "make", new("备份运行中的登记系统：数据与密钥各封存为一个文件，分开存放", "Back up a register while it runs: data and keys, each sealed in a file of its own, apart"),
        "probity backup make --data /srv/probity --keys /srv/probity-keys --to /backup/data --keys-to /vault/keys --secret /root/backup.secret", language)
    {
        database = new DatabaseOptions(this, language);
        secrets = new SecretOptions(this, language);
        to = Folder("--to", new("数据备份的文件夹", "Folder for the backup of data"));
        keysTo = Folder("--keys-to", new("密钥备份的文件夹，不得与数据备份放在一处；最多保存35天", "Folder for the backup of keys, apart from that of data; kept 35 days at most"));

        Option<string> Folder(string name, Words about)
        {
            var option = new Option<string>(name) { Description = about.In(language), HelpName = "DIR", Required = true };
            Add(option);
            return option;
        }
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        var plan = new BackupPlan(database.Place(call), call.Need(to), call.Need(keysTo));
        var taken = await ProgressBar.WaitAsync(
            new Words("正在备份……", "Backing up ...").In(call.Language), () => new TakeBackup(secrets.Data(call), secrets.Keys(call), TimeProvider.System).RunAsync(plan, ct));
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
