using System.Text.Json.Nodes;
using Probity.Cli.Parts;
using Probity.Storage;

namespace Probity.Cli.Database;

/// <summary><c>probity database check</c>: whether a database has this program's schema.</summary>
sealed class CheckCommand : Verb
{
    readonly DatabaseOptions database;

    /// <summary>The verb in one language.</summary>
    public CheckCommand(Language language) : base(
        "check", new("核对数据库表结构是否为本程序版本", "Check that a database has this program's schema"), "probity database check --data ./data", language) =>
        database = new DatabaseOptions(this, language);

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        await using var engine = database.Open(call);
        await new Migrator(new Store(engine, TimeProvider.System)).CheckAsync(ct);
        call.WriteData(new JsonObject { ["engine"] = engine.Name, ["schema"] = "ok" });
        return ExitCode.Done;
    }
}
