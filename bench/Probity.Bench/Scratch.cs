using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Probity.PublicLog;
using Probity.SignIn;
using Probity.SignIn.Provider;
using Probity.SignIn.Demo;
using Probity.Storage;

namespace Probity.Bench;

/// <summary>A register of its own on the bench's PostgreSQL server, served as the role that serves, over real HTTP.</summary>
sealed class Scratch : IAsyncDisposable
{
    readonly string name;
    readonly DirectoryInfo folder;
    readonly WebApplication app;
    readonly BenchWitness? witness;

    Scratch(string name, DirectoryInfo folder, WebApplication app, BenchWitness? witness) => (this.name, this.folder, this.app, this.witness) = (name, folder, app, witness);

    public string OwnerUrl => Url(name);

    public IServiceProvider Services => app.Services;

    public Store Store => Services.GetRequiredService<Store>();

    public Uri Address => new(app.Urls.First());

    static string Server => Environment.GetEnvironmentVariable("PROBITY_BENCH_POSTGRES")
        ?? throw new InvalidOperationException("PROBITY_BENCH_POSTGRES names no server. Run bench/run, which starts one.");

    public static async Task<Scratch> StartAsync(string purpose, bool isWatched = false)
    {
        var name = $"probity_bench_{purpose}_{Environment.ProcessId}";
        await ExecuteAsync(Url("postgres"), $"drop database if exists {name} with (force)", $"create database {name}");
        await MigrateAsync(Url(name));
        var folder = Directory.CreateTempSubdirectory("probity-bench-");
        var witness = isWatched ? BenchWitness.In(folder.FullName) : null;
        var settings = new Settings
        {
            Data = folder.FullName,
            Keys = Path.Combine(folder.FullName, "keys"),
            Mode = RegisterMode.Demo,
            Database = Url(name),
            Urls = "http://127.0.0.1:0",
            Witnesses = witness?.PolicyFile,

            // One official asks faster here than any may.
            Limits = new() { PerAsker = int.MaxValue },
        };
        var app = await RegisterApp.BuildAsync(settings, TimeProvider.System);
        if (witness is not null) await witness.StartAsync([.. app.Services.GetRequiredService<PublicLogs>().Homes.Select(home => home.Key.Verifier)]);
        await app.StartAsync();
        return new Scratch(name, folder, app, witness);
    }

    /// <summary>An empty database with the register's schema, for baselines; dropped with the server, or when the next one takes its name.</summary>
    public static async Task<string> EmptyAsync(string purpose)
    {
        var name = $"probity_bench_{purpose}_{Environment.ProcessId}";
        NpgsqlConnection.ClearAllPools();
        await ExecuteAsync(Url("postgres"), $"drop database if exists {name} with (force)", $"create database {name}");
        await MigrateAsync(Url(name));
        return Url(name);
    }

    public async Task<HttpClient> ApiAsync(string who)
    {
        var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 256 }) { BaseAddress = Address };
        using var answer = await client.PostAsync("/connect/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = DemoGrant.Name,
            ["client_id"] = DemoGrant.ClientId,
            [DemoGrant.WhoParameter] = who,
            [DemoGrant.SecretParameter] = DemoKeys.Open(Services.GetRequiredService<Settings>().Keys).Secret,
        }));
        answer.EnsureSuccessStatusCode();
        var token = (await answer.Content.ReadFromJsonAsync<JsonNode>())!["access_token"]!.GetValue<string>();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        if (witness is not null) await witness.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        await ExecuteAsync(Url("postgres"), $"drop database {name} with (force)");
        folder.Delete(true);
    }

    static async Task MigrateAsync(string url)
    {
        await using var engine = new PostgresEngine(url);
        await new Migrator(new Store(engine, TimeProvider.System)).MigrateAsync(default);
        await SignInSchema.MigrateAsync(SignInStore.Postgres(url), default);
    }

    static string Url(string database) => new NpgsqlConnectionStringBuilder(Server) { Database = database }.ToString();

    static async Task ExecuteAsync(string url, params string[] statements)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(url) { Pooling = false });
        foreach (var statement in statements)
        {
            await using var command = source.CreateCommand(statement);
            await command.ExecuteNonQueryAsync();
        }
    }
}
