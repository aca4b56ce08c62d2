using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using TransparencyLog;

namespace Probity.Cli.Tests.Witness;

/// <summary>A witness as a process of its own, as somebody runs it who watches a register.</summary>
sealed class RunningWitness : IDisposable
{
    readonly Process process;
    readonly StringBuilder error = new();

    RunningWitness(Process process) => this.process = process;

    /// <summary>What it said of itself when it stood; null when it ended instead.</summary>
    public JsonNode? Said { get; private set; }

    public int Exit => process.ExitCode;

    public string Error
    {
        get
        {
            lock (error) return error.ToString();
        }
    }

    public Uri Address => new((string)Said!["url"]! + "/");

    public VerifierKey Key => VerifierKey.Parse((string)Said!["key"]!);

    public static async Task<RunningWitness> StartAsync(string data, params string[] logs)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["LANG"] = "C.UTF-8" } };
        foreach (var arg in (string[])[Path.Combine(AppContext.BaseDirectory, "probity-cli.dll"), "witness", "serve", "--data", data, "--urls", "http://127.0.0.1:0", "--json", .. logs]) start.ArgumentList.Add(arg);
        var witness = new RunningWitness(Process.Start(start)!);
        witness.process.ErrorDataReceived += (_, line) =>
        {
            lock (witness.error) witness.error.AppendLine(line.Data);
        };
        witness.process.BeginErrorReadLine();

        var said = new StringBuilder();
        while (await witness.process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.AppendLine(line);
            if (line is not "}") continue;
            witness.Said = JsonNode.Parse(said.ToString());
            return witness;
        }

        await witness.process.WaitForExitAsync();
        return witness;
    }

    /// <summary>Asks it to stop as a service manager does, and gives the exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public void Kill() => process.Kill();

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
