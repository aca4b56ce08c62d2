using System.Diagnostics;
using Probity.Cli.Tests.Operations;

namespace Probity.Cli.Tests.FirstHour;

/// <summary>A register of real people as the README makes one: the schema, <c>probity init</c>, and a process that serves.</summary>
sealed class RealRegister : IAsyncDisposable
{
    readonly Folder folder = new();
    readonly ScratchPostgres? database;
    Process? process;

    RealRegister(ScratchPostgres? database) => this.database = database;

    public Uri Address { get; } = new($"http://localhost:{OperatedRegister.FreePort()}/");

    /// <summary>The code that <c>init</c> printed.</summary>
    public string FirstCode { get; private set; } = "";

    public static async Task<RealRegister> StartAsync(string engine)
    {
        var register = new RealRegister(engine is "postgres" ? await ScratchPostgres.MakeAsync() : null);
        if (register.database is { } owned) await register.DoneAsync("database", "migrate", "--as", owned.Address);
        var made = await register.DoneAsync("init", "--public-url", register.Address.AbsoluteUri.TrimEnd('/'), "--name", "秦岚", "--number", "A001");
        register.FirstCode = made.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1].Trim();
        await register.ServeAsync();
        return register;
    }

    /// <summary>A line in the operator's shell.</summary>
    public async Task<Run> DoneAsync(params string[] args)
    {
        var run = await Command.RunAsync(Shell, "", args);
        Assert.True(run.Exit is 0, $"{string.Join(' ', args)}: {run.Error}");
        return run;
    }

    /// <summary>The same, however it ends.</summary>
    public Task<Run> RunAsync(params string[] args) => Command.RunAsync(Shell, "", args);

    /// <summary>How a second program ends that is started on the same data with other witnesses, and what it says; it must not come to serve.</summary>
    public async Task<(int Exit, string Error)> StartWithAsync(string witnesses)
    {
        using var second = Process.Start(Program(witnesses))!;
        _ = second.StandardOutput.ReadToEndAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var end = patience.Token.Register(second.Kill);
        var said = await second.StandardError.ReadToEndAsync();
        await second.WaitForExitAsync();
        return (second.ExitCode, said);
    }

    /// <summary>Somebody comes in by a one-time code.</summary>
    public Task<Person> ComeInAsync(string who, string code) => Person.ComeInAsync(Address, folder[who], code);

    /// <summary>A file of this test.</summary>
    public string File(string name) => folder[name];

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false }) process.Kill();
        if (process is not null) await process.WaitForExitAsync();
        process?.Dispose();
        if (database is not null) await database.DisposeAsync();
        folder.Dispose();
    }

    Dictionary<string, string> Shell
    {
        get
        {
            var shell = new Dictionary<string, string> { ["PROBITY_DATA"] = folder["data"], ["PROBITY_KEYS"] = folder["keys"] };
            if (database is not null) shell["PROBITY_DATABASE"] = database.Address;
            return shell;
        }
    }

    ProcessStartInfo Program(string witnesses)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Probity.dll"), "--no-demo", "--witnesses", witnesses, "--urls", $"http://127.0.0.1:{Address.Port}"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PROBITY_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        foreach (var (name, value) in Shell) start.Environment[name] = value;
        return start;
    }

    async Task ServeAsync()
    {
        process = Process.Start(Program("none"))!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var http = new HttpClient { BaseAddress = Address };
        for (var i = 0; i < 600 && !process.HasExited; i++)
        {
            try
            {
                if ((await http.GetAsync("readyz")).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException("The register did not start.");
    }
}
