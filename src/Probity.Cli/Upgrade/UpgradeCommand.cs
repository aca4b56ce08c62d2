using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Cli.Parts;
using Probity.SignIn;
using Probity.SignIn.Provider;
using Probity.Storage;
using Probity.Storage.Backups;

namespace Probity.Cli.Upgrade;

/// <summary><c>probity upgrade</c>: brings the schema to this program's while hosts of the version before still serve.</summary>
sealed class UpgradeCommand : Verb
{
    readonly DatabaseOptions database;
    readonly BackupOptions backup;
    readonly Option<bool> check;
    readonly Option<bool> run;
    readonly Option<int> wait;

    /// <summary>The verb in one language.</summary>
    public UpgradeCommand(Language language) : base(
        "upgrade", new("升级表结构：先备份，再增补，待旧版程序全部停止后收缩", "Upgrade the schema: a backup, then what adds, then, when no earlier program serves, what takes away"),
        "probity upgrade --run --keys /srv/probity-keys --to /backup/data --keys-to /vault/keys --secret /root/backup.secret", language)
    {
        check = Flag("--check", new("只列出步骤，不作改动（默认）", "List the steps and change nothing (the default)"));
        run = Flag("--run", new("执行升级", "Do it"));
        database = new DatabaseOptions(this, language, isOwner: true);
        backup = new BackupOptions(this, language, isRequired: false);
        wait = new Option<int>("--wait")
        {
            Description = new Words("等待旧版程序停止的秒数（默认300）", "Seconds to wait for hosts of an earlier program (default: 300)").In(language), HelpName = "SECONDS", DefaultValueFactory = _ => 300,
        };
        Add(wait);
        Validators.Add(result =>
        {
            if (result.GetValue(run) && !backup.IsChosen(result))
                result.AddError(new Words("请用 --to、--keys-to、--secret 指定备份，或以 --no-backup 说明不作备份。", "Name a backup with --to, --keys-to and --secret, or say --no-backup.").In(language));
        });

        Option<bool> Flag(string name, Words about)
        {
            var option = new Option<bool>(name) { Description = about.In(language) };
            Add(option);
            return option;
        }
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        await using var engine = database.Open(call);
        var store = new Store(engine, TimeProvider.System);
        var upgrade = new UpgradeSchema(store, new Migrator(store));
        var plan = await upgrade.PlanAsync(ct);
        if (call.Get(run) && !call.Get(check)) plan = await DoAsync(call, upgrade, plan, ct);
        Show(call, plan);
        return call.Get(run) && !plan.IsDone ? ExitCode.Refused : ExitCode.Done;
    }

    async Task<UpgradePlan> DoAsync(Call call, UpgradeSchema upgrade, UpgradePlan plan, CancellationToken ct)
    {
        if (!plan.IsDone && backup.Plan(call, database.Place(call)) is { } where)
        {
            var taken = await new TakeBackup(backup.Secrets.Data(call), backup.Secrets.Keys(call), TimeProvider.System).RunAsync(where, ct);
            call.Say($"已备份：{taken.Data}，{taken.Keys}", $"Backed up: {taken.Data}, {taken.Keys}");
        }

        var told = -1;
        var waiting = new Progress<IReadOnlyList<LiveHost>>(hosts =>
        {
            if (Interlocked.Exchange(ref told, hosts.Count) == hosts.Count) return;
            call.Say($"等待{hosts.Count}台旧版主机停止。", $"Waiting for {hosts.Count} hosts of an earlier program to stop.");
        });
        if (database.Address(call) is { } address) await SignInSchema.MigrateAsync(SignInStore.Postgres(DatabaseOptions.ConnectionString(address)), ct);
        return await upgrade.RunAsync(TimeSpan.FromSeconds(call.Get(wait)), waiting, ct);
    }

    static void Show(Call call, UpgradePlan plan) => call.WriteData(new JsonObject
    {
        ["expand"] = Names(plan.Expand),
        ["contract"] = Names(plan.Contract),
        ["hosts"] = new JsonArray([.. plan.Hosts.Select(host => (JsonNode)new JsonObject
        {
            ["program"] = host.Program, ["schemaLevel"] = host.Level, ["startedAt"] = host.StartedAt.ToString(), ["seenUntil"] = host.SeenUntil.ToString(),
        })]),
        ["waitingFor"] = plan.Waiting.Count(),
    });

    static JsonArray Names(IReadOnlyList<Migration> migrations) => [.. migrations.Select(migration => (JsonNode)migration.Name)];
}
