using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Storage.Backups;

namespace Probity.Cli.Backup;

/// <summary><c>probity backup prune</c>: destroys backups of keys that are 35 days old. Erasure is complete when the last of them is gone.</summary>
sealed class PruneCommand : Verb
{
    readonly Argument<DirectoryInfo> folder;

    /// <summary>The verb in one language.</summary>
    public PruneCommand(Language language) : base(
        "prune", new("销毁已满35天的密钥备份；数据备份不动", "Destroy backups of keys that are 35 days old; backups of data stay"), "probity backup prune /vault/keys", language)
    {
        folder = new Argument<DirectoryInfo>("DIR") { Description = new Words("密钥备份的文件夹", "Folder of the backups of keys").In(language) }.AcceptExistingOnly();
        Add(folder);
    }

    /// <inheritdoc/>
    protected override Task<int> RunAsync(Call call, CancellationToken ct)
    {
        var files = call.Get(folder).GetFiles("*.keys").Select(file => (file.FullName, Head: OpenBackup.Head(file.FullName))).Where(one => one.Head.Kind is BackupKind.Keys).ToList();
        var due = files.Where(one => one.Head.DestroyBy <= TimeProvider.System.GetUtcNow()).Select(one => one.FullName).Order(StringComparer.Ordinal).ToList();
        foreach (var path in due) File.Delete(path);
        call.WriteData(new JsonObject { ["destroyed"] = new JsonArray([.. due.Select(path => (JsonNode)path)]), ["kept"] = files.Count - due.Count });
        return Task.FromResult(ExitCode.Done);
    }
}
