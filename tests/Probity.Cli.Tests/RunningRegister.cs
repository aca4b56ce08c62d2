using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

[assembly: AssemblyFixture(typeof(Probity.Cli.Tests.SharedRegister))]

namespace Probity.Cli.Tests;

/// <summary>A demo register as a process of its own, on a free port, with a folder of its own; the command speaks to it as a shell's would.</summary>
public sealed class RunningRegister : IAsyncDisposable
{
    readonly Folder folder = new();
    readonly Process process;

    RunningRegister(Process process, Folder folder, string url) => (this.process, this.folder, Url) = (process, folder, url);

    public string Url { get; }

    public string Data => folder.Path;

    public static async Task<RunningRegister> StartAsync()
    {
        var (folder, url) = (new Folder(), $"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var arg in new[] { Path.Combine(AppContext.BaseDirectory, "Probity.dll"), "--data", folder.Path, "--urls", url, "--demo" }) start.ArgumentList.Add(arg);
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PROBITY_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        // The links of the demo are printed when everything answers; the last of them ends with the list of everybody.
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.Contains("/demo/people?key=", StringComparison.Ordinal)) continue;

            _ = process.StandardOutput.ReadToEndAsync();
            return new RunningRegister(process, folder, url);
        }

        throw new InvalidOperationException($"The register did not start: {await error}");
    }

    public Task<Run> RunAsync(params string[] args) => FeedAsync("", args);

    public Task<Run> FeedAsync(string input, params string[] args) =>
        Command.RunAsync(new Dictionary<string, string> { ["PROBITY_SERVER"] = Url, ["PROBITY_DATA"] = Data }, input, args);

    public async Task StopAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        process.Dispose();
        folder.Dispose();
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>One register for the tests that do not stop it or change its files; they speak of different people and cases.</summary>
public sealed class SharedRegister : IAsyncLifetime
{
    public RunningRegister Register { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Register = await RunningRegister.StartAsync();

    public ValueTask DisposeAsync() => Register.DisposeAsync();
}
