using System.CommandLine;
using System.Data.Common;
using System.Text.Json.Nodes;
using Probity.Cli.Parts;
using Probity.SignIn;
using Probity.SignIn.Provider;
using Probity.Storage;

namespace Probity.Cli.Database;

/// <summary><c>probity database migrate</c>: brings a PostgreSQL database to this program's schema, as its owner. The role that serves makes no table.</summary>
sealed class MigrateCommand : Verb
{
    readonly Option<string> owner;
    readonly Option<int> partitions;

    /// <summary>The verb in one language.</summary>
    public MigrateCommand(Language language) : base(
        "migrate", new("以数据库所有者身份升级 PostgreSQL 的表结构", "Bring a PostgreSQL database to this program's schema, as its owner"),
        "probity database migrate", language)
    {
        owner = new Option<string>("--as")
        {
            Description = new Words("数据库所有者的 PostgreSQL 地址（默认 PROBITY_OWNER_DATABASE；含口令时请勿写在命令行）", "PostgreSQL address of the database's owner (default: PROBITY_OWNER_DATABASE, which is the place for one with a password)").In(language), HelpName = "OWNER_URL",
        };
        partitions = new Option<int>("--partitions")
        {
            Description = new Words("主体数据表的分区数（仅新建时有效；默认不分区）", "Number of partitions of person tables, when they are made (default: none)").In(language), HelpName = "N",
        };
        partitions.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, out var count) || count is < 0 or > 1024))
                result.AddError(new Words("--partitions 须为 0 至 1024 的整数。", "--partitions must be a whole number from 0 to 1024.").In(language));
        });
        Add(owner);
        Add(partitions);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        var address = DatabaseOptions.ConnectionString(call.Get(owner) ?? DatabaseOptions.OwnerAddress ?? throw FailedException.Usage(
            "请用 PROBITY_OWNER_DATABASE 或 --as 指定数据库所有者的地址。", "Name the owner's address with PROBITY_OWNER_DATABASE or --as."));
        await using var engine = new PostgresEngine(address);
        var store = new Store(engine, TimeProvider.System);
        var before = await AppliedAsync(store, ct);
        await new Migrator(store) { Partitions = call.Get(partitions) }.MigrateAsync(ct);
        await SignInSchema.MigrateAsync(SignInStore.Postgres(address), ct);

        var applied = (await AppliedAsync(store, ct)).Except(before).Select(row => row.Name).Order(StringComparer.Ordinal).ToList();
        if (call.IsJson) call.WriteData(new JsonObject { ["applied"] = new JsonArray([.. applied.Select(name => (JsonNode)name)]) });
        else foreach (var name in applied) Call.WriteLine(name);
        if (applied.Count is 0) call.Say("表结构已是最新。", "Nothing to do: the schema is this program's.");
        return ExitCode.Done;
    }

    static async Task<IReadOnlyList<(string Name, string Hash)>> AppliedAsync(Store store, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        try
        {
            return await session.ListAsync($"select name, hash from schema_migration", row => (row.Text(0), row.Text(1)), ct);
        }
        catch (DbException error) when (error is Npgsql.PostgresException { SqlState: Npgsql.PostgresErrorCodes.UndefinedTable })
        {
            return [];
        }
    }
}
