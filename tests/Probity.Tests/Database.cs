using System.Globalization;
using Npgsql;
using Probity.SignIn;
using Probity.SignIn.Provider;
using Probity.Storage;

namespace Probity.Tests;

/// <summary>
/// A database of its own for one test: a SQLite file always, a PostgreSQL database where <c>PROBITY_TEST_POSTGRES</c> names a server, cloned
/// from a migrated template. The program gets the role <c>probity_app</c>, never the owner.
/// </summary>
public sealed class Database : IAsyncDisposable
{
    const string AppLogin = "probity_test_app";
    const string KeeperLogin = "probity_test_keeper";
    const string Password = "only-for-tests";
    static readonly SemaphoreSlim TemplateGate = new(1);
    static string? template;
    readonly Func<ValueTask> drop;

    Database(string engine, string app, string keeper, string owner, Func<ValueTask> drop)
    {
        (EngineName, AppUrl, KeeperUrl, OwnerUrl) = (engine, app, keeper, owner);
        this.drop = drop;
    }

    /// <summary>The engines to test on: <c>sqlite</c>, and <c>postgres</c> where there is a server.</summary>
    public static TheoryData<string> Engines => [.. EngineNames()];

    public string EngineName { get; }

    /// <summary>What the program is started with: a path, or a connection string as the role that serves.</summary>
    public string AppUrl { get; }

    public string KeeperUrl { get; }

    public string OwnerUrl { get; }

    public Engine OpenEngine() => EngineName == "sqlite" ? new SqliteEngine(AppUrl) : new PostgresEngine(AppUrl);

    public static async Task<Database> CreateAsync(string engine)
    {
        if (engine == "sqlite")
        {
            var folder = Directory.CreateTempSubdirectory("probity-test-");
            var path = Path.Combine(folder.FullName, "register.db");
            await using var made = new SqliteEngine(path);
            await new Migrator(new Store(made, TimeProvider.System)).MigrateAsync(default);
            return new Database(engine, path, path, path, () => { folder.Delete(true); return ValueTask.CompletedTask; });
        }

        // Through the write-ahead log, which is PostgreSQL's own way, a copy takes its processor for a third of a second; as files it does not.
        var from = await TemplateAsync();
        var name = "probity_test_" + Ids.New(new Store(null!, TimeProvider.System).Now).ToString("N", CultureInfo.InvariantCulture);
        await RunAsync(Server("postgres"), $"create database {name} template {from} strategy file_copy");
        return new Database(engine, As(name, AppLogin), As(name, KeeperLogin), Server(name), async () =>
        {
            NpgsqlConnection.ClearAllPools();
            await RunAsync(Server("postgres"), $"drop database {name} with (force)");
        });
    }

    public ValueTask DisposeAsync() => drop();

    static IEnumerable<string> EngineNames()
    {
        var only = Environment.GetEnvironmentVariable("PROBITY_TEST_ENGINES");
        if (only is null or "sqlite" && Environment.GetEnvironmentVariable("PROBITY_TEST_PARTITIONED") is null) yield return "sqlite";
        if (Environment.GetEnvironmentVariable("PROBITY_TEST_POSTGRES") is not null && only is null or "postgres") yield return "postgres";
    }

    static async Task<string> TemplateAsync()
    {
        await TemplateGate.WaitAsync();
        try
        {
            if (template is not null) return template;

            var name = "probity_template_" + Environment.ProcessId;
            await RunAsync(Server("postgres"), $"drop database if exists {name} with (force)", $"create database {name}");
            await using (var engine = new PostgresEngine(Server(name)))
            {
                var partitions = Environment.GetEnvironmentVariable("PROBITY_TEST_PARTITIONED") is null ? 0 : 4;
                await new Migrator(new Store(engine, TimeProvider.System)) { Partitions = partitions }.MigrateAsync(default);
            }

            await SignInSchema.MigrateAsync(SignInStore.Postgres(Server(name)), default);

            foreach (var (login, group) in new[] { (AppLogin, "probity_app"), (KeeperLogin, "probity_keeper") })
                await RunAsync(Server(name), $"do $$ begin create role {login} login password '{Password}' in role {group}; exception when duplicate_object or unique_violation then null; end $$");

            NpgsqlConnection.ClearAllPools();
            return template = name;
        }
        finally
        {
            TemplateGate.Release();
        }
    }

    static string Server(string database) =>
        new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable("PROBITY_TEST_POSTGRES")) { Database = database }.ToString();

    static string As(string database, string login) =>
        new NpgsqlConnectionStringBuilder(Server(database)) { Username = login, Password = Password }.ToString();

    static async Task RunAsync(string url, params string[] statements)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(url) { Pooling = false });
        foreach (var statement in statements)
        {
            await using var command = source.CreateCommand(statement);
            await command.ExecuteNonQueryAsync();
        }
    }
}
