using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Probity.Cli.Tests.Log;

/// <summary>Auditors that are not ours: Go's sumdb packages from Debian, and Node with @noble.</summary>
static class OthersPrograms
{
    static readonly Lazy<Task<string>> GoProgram = new(BuildGoAsync);

    static string Sources([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../TransparencyLog.Tests/Interop"));

    /// <summary>Notes, tiles, inclusion of each entry, and consistency with what it saw the last time.</summary>
    public static async Task<(int Status, string Words)> GoAsync(string url, string vkey, string state) => await RunAsync(await GoProgram.Value, url, vkey, state);

    /// <summary>Signatures of the log and of witnesses, tiles and entries.</summary>
    public static Task<(int Status, string Words)> NodeAsync(string place, string vkey, params string[] witnesses) =>
        RunAsync("node", [Path.Combine(Sources(), "check.mjs"), place, vkey, .. witnesses]);

    // Debian's golang-go and golang-golang-x-mod-dev, which ./test installs; without modules, so that nothing is fetched.
    static async Task<string> BuildGoAsync()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "audit-go");
        var built = await RunAsync("env", "GO111MODULE=off", "GOPATH=/usr/share/gocode", "GOFLAGS=", $"GOCACHE={Path.Combine(AppContext.BaseDirectory, "go-cache")}", "go", "build", "-o", program, Path.Combine(Sources(), "audit.go"));
        return built.Status == 0 ? program : throw new InvalidOperationException($"Go did not build the audit: {built.Words}. Run ./test, or as root: apt-get install golang-go golang-golang-x-mod-dev");
    }

    static async Task<(int Status, string Words)> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var words = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(words).Trim());
    }
}
