using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Probity.Cli.Tests.Operations;

/// <summary>A demo register as its operator has it: a process, a folder of data, keys apart, on SQLite or PostgreSQL. It can be stopped, killed and lost.</summary>
sealed class OperatedRegister : IAsyncDisposable
{
    readonly string[] more;
    readonly int port = FreePort();
    readonly System.Collections.Concurrent.ConcurrentQueue<string> output = [];
    Process? process;
    Task<string>? errors;

    OperatedRegister(ScratchPostgres? database, string[] more) => (Database, this.more) = (database, more);

    /// <summary>The engines to test on.</summary>
    public static TheoryData<string> Engines => ScratchPostgres.Server is null || Environment.GetEnvironmentVariable("PROBITY_TEST_ENGINES") is "sqlite" ? ["sqlite"] : ["sqlite", "postgres"];

    public ScratchPostgres? Database { get; }

    public Folder Folder { get; } = new();

    public string Data => Folder["data"];

    public string Keys => Folder["keys"];

    public Uri Address => new($"http://127.0.0.1:{port}/");

    public Process Process => process!;

    /// <summary>What the program said on its error output, once it ended.</summary>
    public Task<string> Errors => errors!;

    /// <summary>What it said on its output.</summary>
    public IReadOnlyList<string> Output => [.. output];

    /// <summary>What it finds in its environment besides.</summary>
    public Dictionary<string, string> More { get; } = [];

    /// <summary>Makes and starts one.</summary>
    public static Task<OperatedRegister> StartAsync(string engine, params string[] more) => StartWithAsync(engine, [], more);

    /// <summary>Makes and starts one with some environment.</summary>
    public static async Task<OperatedRegister> StartWithAsync(string engine, Dictionary<string, string> environment, params string[] more)
    {
        var register = new OperatedRegister(engine == "postgres" ? await ScratchPostgres.MakeAsync() : null, more);
        foreach (var (name, value) in environment) register.More[name] = value;
        await register.StartAsync();
        return register;
    }

    /// <summary>One that was not started yet.</summary>
    public static async Task<OperatedRegister> MakeAsync(string engine) => new(engine == "postgres" ? await ScratchPostgres.MakeAsync() : null, []);

    /// <summary>Another process on the same data.</summary>
    public OperatedRegister Beside(params string[] options) => new(Database, options) { Of = this };

    /// <summary>A process on what was restored: the folders of the one that was lost, and a new database.</summary>
    public static async Task<OperatedRegister> OnAsync(OperatedRegister lost, ScratchPostgres? database, params string[] more)
    {
        var register = new OperatedRegister(database, more) { Of = lost, OwnsDatabase = true };
        await register.StartAsync();
        return register;
    }

    bool OwnsDatabase { get; init; }

    /// <summary>Whose data it serves; null: its own.</summary>
    public OperatedRegister? Of { get; private init; }

    /// <summary>Starts it, again or for the first time, and waits until it is ready.</summary>
    public async Task StartAsync()
    {
        Launch();
        using var client = new HttpClient { BaseAddress = Address };
        for (var i = 0; i < 600; i++)
        {
            if (process!.HasExited) throw new InvalidOperationException($"The register ended with {process.ExitCode}: {await errors!}");
            try
            {
                using var answer = await client.GetAsync("readyz");
                // The provider of sign-in knows its clients a moment after the doors are open.
                if (answer.IsSuccessStatusCode && (await RunAsync("demo", "token", "auditor")).Exit == 0) return;
            }
            catch (HttpRequestException)
            {
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("The register was not ready in a minute.");
    }

    /// <summary>Starts the process and waits for nothing.</summary>
    public void Launch()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Probity.dll"), "--demo", "--urls", Address.ToString(), .. Place, .. more])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PROBITY_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        foreach (var (name, value) in More) start.Environment[name] = value;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => output.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>The command as its operator and its people run it.</summary>
    public Task<Run> RunAsync(params string[] args) => FeedAsync("", args);

    public Task<Run> FeedAsync(string input, params string[] args) => Command.RunAsync(Surroundings, input, args);

    /// <summary><c>kill -9</c>.</summary>
    public async Task KillAsync()
    {
        if (process is { HasExited: false }) process.Kill();
        if (process is not null) await process.WaitForExitAsync();
    }

    /// <summary>SIGTERM.</summary>
    public async Task SignalAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", process!.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])!;
        await kill.WaitForExitAsync();
    }

    /// <summary>SIGTERM, and its end.</summary>
    public async Task<int> StopAsync()
    {
        await SignalAsync();
        await process!.WaitForExitAsync();
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process?.Dispose();
        Folder.Dispose();
        if ((Of is null || OwnsDatabase) && Database is not null) await Database.DisposeAsync();
    }

    /// <summary>What the command finds in its environment.</summary>
    public Dictionary<string, string> Surroundings
    {
        get
        {
            var place = Of ?? this;
            var named = new Dictionary<string, string> { ["PROBITY_SERVER"] = Address.ToString(), ["PROBITY_DATA"] = place.Data, ["PROBITY_KEYS"] = place.Keys };
            if (Database is not null) named["PROBITY_DATABASE"] = Database.Address;
            return named;
        }
    }

    string[] Place => ["--data", (Of ?? this).Data, "--keys", (Of ?? this).Keys, .. Database is null ? Array.Empty<string>() : ["--database", Database.Address]];

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
