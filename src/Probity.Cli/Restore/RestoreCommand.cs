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

    static void RequireFile(string path, string option, string ending)
    {
        if (File.Exists(path)) return;

        throw FailedException.Usage(
            Directory.Exists(path) ? $"{path} 是文件夹。请用 {option} 指明其中以 {ending} 结尾的备份文件。" : $"找不到备份文件 {path}。请用 {option} 指明 probity backup make 写出的、以 {ending} 结尾的文件。",
            Directory.Exists(path) ? $"{path} is a folder. Name the file of the backup in it that ends in {ending} with {option}." : $"There is no backup at {path}. Name the file that ends in {ending}, as probity backup make wrote it, with {option}.");
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        RequireFile(call.Need(from), "--from", ".data");
        RequireFile(call.Need(keysFrom), "--keys-from", ".keys");
        var files = new BackupFiles(call.Need(from), secrets.Data(call), call.Need(keysFrom), secrets.Keys(call));
        var manifest = await new RestoreBackup(TimeProvider.System).RunAsync(files, database.Place(call), ct);
        call.WriteData(new JsonObject { ["tables"] = manifest.Tables.Count, ["rows"] = manifest.Tables.Sum(table => table.Rows), ["mode"] = manifest.Mode.ToString() });
        call.Say("已恢复。所有登录均已失效。请先运行 probity facts check 核对，再启动登记系统。",
            "Restored. Every sign-in has ended. Run probity facts check, then start the register.");
        return ExitCode.Done;
    }
}
