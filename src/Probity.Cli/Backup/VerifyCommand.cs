using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Cli.Parts;
using Probity.Storage.Backups;

namespace Probity.Cli.Backup;

/// <summary><c>probity backup verify</c>: reads every byte of one file of a backup, up to the proof that it is whole.</summary>
sealed class VerifyCommand : Verb
{
    readonly SecretOptions secrets;
    readonly Argument<FileInfo> file;

    /// <summary>The verb in one language.</summary>
    public VerifyCommand(Language language) : base(
        "verify", new("核验备份文件完整无改动，并显示其内容", "Verify that a file of a backup is whole and unchanged, and say what it holds"),
        "probity backup verify /backup/data/probity-20261128T030000Z.data --secret /root/backup.secret", language)
    {
        file = new Argument<FileInfo>("FILE") { Description = new Words("备份文件", "A file of a backup").In(language) }.AcceptExistingOnly();
        Add(file);
        secrets = new SecretOptions(this, language);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        var path = call.Get(file).FullName;
        var head = OpenBackup.Head(path);
        var manifest = await OpenBackup.VerifyAsync(path, head.Kind is BackupKind.Keys ? secrets.Keys(call) : secrets.Data(call), ct);
        call.WriteData(new JsonObject
        {
            ["kind"] = head.Kind is BackupKind.Keys ? "keys" : "data",
            ["engine"] = head.Engine,
            ["takenAt"] = head.TakenAt.ToString("O"),
            ["destroyBy"] = head.DestroyBy?.ToString("O"),
            ["program"] = manifest.Program,
            ["mode"] = manifest.Mode.ToString(),
            ["migration"] = manifest.Migrations.LastOrDefault(name => !name.StartsWith("view-", StringComparison.Ordinal)),
            ["tables"] = manifest.Tables.Count,
            ["rows"] = manifest.Tables.Sum(table => table.Rows),
        });
        return ExitCode.Done;
    }
}
