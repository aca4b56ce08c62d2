using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Cli.Parts;
using Probity.Storage.Backups;

namespace Probity.Cli.Restore;

/// <summary><c>probity restore</c>: makes a register again from the two files of a backup, into an empty place only.</summary>
sealed class RestoreCommand : Verb
{
    readonly DatabaseOptions database;
    readonly SecretOptions secrets;
    readonly Option<string> from;
    readonly Option<string> keysFrom;

    /// <summary>The verb in one language.</summary>
    public RestoreCommand(Language language) : base(
        "restore", new("由备份的两个文件恢复登记系统，仅可恢复至空处", "Make a register again from the two files of a backup, into an empty place only"),
        "probity restore --from /backup/data/probity-20261128T030000Z.data --keys-from /vault/keys/probity-20261128T030000Z.keys --secret /root/backup.secret --data /srv/probity --keys /srv/probity-keys", language)
    {
        from = File("--from", new("数据备份文件", "File of the backup of data"));
        keysFrom = File("--keys-from", new("密钥备份文件，与数据备份同时或更晚", "File of the backup of keys: of the same time as the data, or later"));
        secrets = new SecretOptions(this, language);
        database = new DatabaseOptions(this, language);

        Option<string> File(string name, Words about)
        {
            var option = new Option<string>(name) { Description = about.In(language), HelpName = "FILE", Required = true };
            Add(option);
            return option;
        }
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        var files = new BackupFiles(call.Need(from), secrets.Data(call), call.Need(keysFrom), secrets.Keys(call));
        var manifest = await new RestoreBackup(TimeProvider.System).RunAsync(files, database.Place(call), ct);
        call.WriteData(new JsonObject { ["tables"] = manifest.Tables.Count, ["rows"] = manifest.Tables.Sum(table => table.Rows), ["mode"] = manifest.Mode.ToString() });
        call.Say("已恢复。所有登录均已失效。请先运行 probity facts check 核对，再启动登记系统。",
            "Restored. Every sign-in has ended. Run probity facts check, then start the register.");
        return ExitCode.Done;
    }
}
