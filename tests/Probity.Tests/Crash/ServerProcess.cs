using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Probity.Keys;
using Probity.SignIn.Demo;
using Probity.Storage;

namespace Probity.Tests.Crash;

/// <summary>The program itself as a process of its own, so that it can be killed as a power cut would kill it.</summary>
sealed class ServerProcess : IAsyncDisposable
{
    readonly Database database;
    readonly string folder = Directory.CreateTempSubdirectory("probity-crash-").FullName;
    readonly int port = FreePort();
    Process? process;

    ServerProcess(Database database) => this.database = database;

    public string Data => Path.Combine(folder, "data");

    string? Catalogue { get; init; }

    string Keys => Path.Combine(Data, "keys");

    /// <summary>Starts one with the shipped catalogue, or with another folder's.</summary>
    public static async Task<ServerProcess> StartAsync(string engine, string? catalogue = null)
    {
        var server = new ServerProcess(await Database.CreateAsync(engine)) { Catalogue = catalogue };
        await server.StartAsync();
        return server;
    }

    /// <summary>Starts it, or starts it again on what the killed one left.</summary>
    public async Task StartAsync()
    {
        var options = new List<string> { Path.Combine(AppContext.BaseDirectory, "Probity.dll"), "--demo", "--data", Data, "--urls", $"http://127.0.0.1:{port}" };
        if (database.EngineName == "postgres") options.AddRange(["--database", database.AppUrl, "--keeper-database", database.KeeperUrl]);
        if (Catalogue is not null) options.AddRange(["--catalogue", Catalogue]);
        process = Process.Start(new ProcessStartInfo("dotnet", options) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        // The provider learns its own address, and so its clients, only once the server listens.
        for (var i = 0; i < 600; i++)
        {
            if (process.HasExited) throw new InvalidOperationException($"The server ended with {process.ExitCode}.");
            try
            {
                using var client = await ApiAsync("auditor");
                return;
            }
            catch (Exception error) when (error is HttpRequestException or FileNotFoundException or DirectoryNotFoundException)
            {
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("The server did not answer in a minute.");
    }

    /// <summary><c>kill -9</c>: nothing is finished, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
    }

    public async Task<HttpClient> ApiAsync(string who)
    {
        var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        using var answer = await client.PostAsync("/connect/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = DemoGrant.Name,
            ["client_id"] = DemoGrant.ClientId,
            [DemoGrant.WhoParameter] = who,
            [DemoGrant.SecretParameter] = DemoKeys.Open(Keys).Secret,
        }));
        answer.EnsureSuccessStatusCode();
        var token = (await answer.Content.ReadFromJsonAsync<JsonNode>())!["access_token"]!.GetValue<string>();
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return client;
    }

    /// <summary>What the database holds, read beside the server.</summary>
    public async Task<IReadOnlyList<T>> ListAsync<T>(Sql sql, Func<Row, T> read)
    {
        await using Engine engine = database.EngineName == "postgres" ? new PostgresEngine(database.OwnerUrl) : new SqliteEngine(Path.Combine(Data, "register.db"));
        await using var session = await new Store(engine, TimeProvider.System).ReadAsync(default);
        return await session.ListAsync(sql, read, default);
    }

    public async Task<long> CountAsync(Sql sql) => (await ListAsync(sql, row => row.Long(0)))[0];

    /// <summary>Writes with the owner's hand, while the server is down.</summary>
    public async Task WriteAsync(Sql sql)
    {
        await using Engine engine = database.EngineName == "postgres" ? new PostgresEngine(database.OwnerUrl) : new SqliteEngine(Path.Combine(Data, "register.db"));
        await using var work = await new Store(engine, TimeProvider.System).BeginAsync(default);
        work.Write(sql);
        await work.CommitAsync(default);
    }

    public KeyRing OpenKeys() => KeyRing.Open(Keys);

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false }) await KillAsync();
        process?.Dispose();
        await database.DisposeAsync();
        Directory.Delete(folder, true);
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
