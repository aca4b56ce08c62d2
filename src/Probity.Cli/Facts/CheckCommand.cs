using System.Text.Json.Nodes;
using Probity.Cli.Parts;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Cli.Facts;

/// <summary><c>probity facts check</c>: tables are the truth, facts the evidence; this compares them. It reads only, and a register may go on meanwhile.</summary>
sealed class CheckCommand : Verb
{
    readonly DatabaseOptions database;

    /// <summary>The verb in one language.</summary>
    public CheckCommand(Language language) : base(
        "check", new("逐条核对数据表、事实与日志条目；有差异时退出码为 1", "Compare tables, facts and leaves one by one; exit code 1 when there is a difference"),
        "probity facts check --data ./data", language) =>
        database = new DatabaseOptions(this, language);

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        var ring = KeyRing.Open(database.Keys(call));
        await using var engine = database.Open(call);
        var store = new Store(engine, TimeProvider.System);
        await new Migrator(store).CheckAsync(ct);

        await using var db = await store.ReadAsync(ct);
        await RefuseOtherKeysAsync(db, ring, ct);
        var (people, facts, inquiries, leaves, unreadable) = (0L, 0L, 0L, 0L, 0L);
        var differences = new List<Difference>();
        await foreach (var person in ReadPersons.RunAsync(db, ring, ct))
        {
            people += person.Subject == Ids.Register ? 0 : 1;
            facts += person.Facts.Count;
            inquiries += person.Looks.Count;
            leaves += person.Leaves.Count;
            unreadable += person.Facts.Count(fact => ComparePerson.IsDestroyed(person, fact));
            differences.AddRange(ComparePerson.Run(person));
        }

        if (await ReadPersons.CountStraysAsync(db, ct) is > 0 and var strays)
            differences.Add(new Difference("stray", null, 0, new($"{strays}行事实、查询记录或日志条目没有归属。", $"{strays} rows of facts, looks or logs belong to nobody.")));
        call.WriteData(new JsonObject
        {
            ["people"] = people, ["facts"] = facts, ["inquiries"] = inquiries, ["leaves"] = leaves, ["unreadable"] = unreadable,
            ["differences"] = call.IsJson ? new JsonArray([.. differences.Select(ToJson)]) : differences.Count,
        });
        if (!call.IsJson) foreach (var found in differences) Call.WriteLine($"{found.Code}\t{found.Subject}\t{found.N}\t{found.Words.In(call.Language)}");
        return differences.Count > 0 ? ExitCode.Refused : ExitCode.Done;
    }

    static async Task RefuseOtherKeysAsync(Session db, KeyRing ring, CancellationToken ct)
    {
        if (await db.FindAsync($"select ring from register_state where id = 1", row => row.Text(0), ct) is { } id && id != ring.Id)
            throw FailedException.Usage("密钥与数据库不属于同一登记系统。请用 --keys 指定。", "These keys belong to another register. Name the right ones with --keys.");
    }

    static JsonNode ToJson(Difference difference) => new JsonObject
    {
        ["code"] = difference.Code, ["subject"] = difference.Subject?.ToString(), ["n"] = difference.N,
        ["words"] = new JsonObject { ["zh"] = difference.Words.Zh, ["en"] = difference.Words.En },
    };
}
