using System.Text.Json.Nodes;
using Probity.Cli.Parts;
using Probity.Erasures;

namespace Probity.Cli.Erase;

/// <summary><c>probity erase finish</c>: sweeps the bytes of destroyed keys out of the database's files.</summary>
sealed class FinishCommand : Verb
{
    readonly DatabaseOptions database;

    /// <summary>The verb in one language.</summary>
    public FinishCommand(Language language) : base(
        "finish", new("清除数据库文件中已删除内容的残留字节；需要数据库所有者，重写期间有关的表锁定", "Sweep the bytes of what was erased out of the database's files; needs the database's owner, and locks the tables that it writes anew"),
        "probity erase finish --data ./data", language) =>
        database = new DatabaseOptions(this, language, isOwner: true);

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        await using var engine = database.Open(call);
        var done = await FinishErasure.RunAsync(engine, ct);
        foreach (var left in done.Left) call.Say(left.Zh, left.En);
        call.WriteData(new JsonObject { ["engine"] = engine.Name, ["swept"] = done.Left.Count is 0 });
        return done.Left.Count is 0 ? ExitCode.Done : ExitCode.Refused;
    }
}
