using System.Text.Json.Nodes;
using Probity.Cli.Parts;
using Probity.Facts;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Cli.Key;

/// <summary><c>probity key show</c>: the public keys of the register's logs, which everybody who checks them needs from somewhere else than from the logs themselves.</summary>
sealed class ShowCommand : Verb
{
    readonly DatabaseOptions database;

    /// <summary>The verb in one language.</summary>
    public ShowCommand(Language language) : base(
        "show", new("显示登记系统两个公开日志的公钥，供公布和写入信任文件", "Show the public keys of the register's two logs, to be published and put into policies"),
        "probity key show --data /srv/probity --keys /srv/probity-keys", language) =>
        database = new DatabaseOptions(this, language);

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        var ring = KeyRing.Open(database.Keys(call));
        await using var engine = database.Open(call);
        await using var db = await new Store(engine, TimeProvider.System).ReadAsync(ct);
        var logs = await db.ListAsync($"select log, key from log_state order by log", row => (Log: (LogKind)row.Int(0), Key: row.Text(1)), ct);
        if (logs.Count == 0) throw FailedException.Usage("这里的公开日志尚未建立，请先启动一次登记系统。", "There are no logs here yet. Start the register once.");

        if (call.IsJson) Call.WriteJson(new JsonObject { ["ring"] = ring.Id, ["logs"] = new JsonArray([.. logs.Select(log => (JsonNode)log.Key)]) });
        else foreach (var log in logs) Call.WriteLine($"log {log.Key}");
        return ExitCode.Done;
    }
}
