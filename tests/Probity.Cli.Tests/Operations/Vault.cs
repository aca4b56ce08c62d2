using System.Diagnostics;

namespace Probity.Cli.Tests.Operations;

/// <summary>Where an operator of these tests keeps backups and secrets, and how backup and restore are called.</summary>
sealed class Vault : IDisposable
{
    public Folder Folder { get; } = new();

    public void Dispose() => Folder.Dispose();

    public async Task<(string Data, string Keys)> MakeAsync(OperatedRegister register)
    {
        var run = await register.RunAsync(["backup", "make", .. To(), "--json"]);
        Assert.True(run.Exit == 0, run.Error);
        return ((string)run.Json["data"]!, (string)run.Json["keys"]!);
    }

    public static async Task<ScratchPostgres?> LoseAsync(OperatedRegister register)
    {
        if (Directory.Exists(register.Data)) Directory.Delete(register.Data, true);
        if (Directory.Exists(register.Keys)) Directory.Delete(register.Keys, true);
        return register.Database is null ? null : await ScratchPostgres.MakeAsync();
    }

    public async Task<Run> RestoreAsync(OperatedRegister register, ScratchPostgres? database, (string, string) made) => await register.RunAsync(RestoreArgs(register, database, made));

    public string[] RestoreArgs(OperatedRegister register, ScratchPostgres? database, (string Data, string Keys) made, string? data = null, string? keys = null) =>
    [
        "restore", "--from", made.Data, "--keys-from", made.Keys, "--secret", Secret(), "--data", data ?? register.Data, "--keys", keys ?? register.Keys,
        .. database is null ? Array.Empty<string>() : ["--database", database.Address],
    ];

    /// <summary>Where a restored register lives, for a verb that reads its database.</summary>
    public static string[] Place(OperatedRegister register, ScratchPostgres? database) =>
        ["--data", register.Data, "--keys", register.Keys, .. database is null ? Array.Empty<string>() : ["--database", database.Address]];

    public async Task RefusedAsync(OperatedRegister register, string file, string? secret = null)
    {
        var run = await register.RunAsync("backup", "verify", file, "--secret", secret is null ? Secret() : Secret(secret));
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains("Remedy", run.Error, StringComparison.Ordinal);
    }

    public static async Task SaysAsync(OperatedRegister register, string words, string[] args)
    {
        var run = await register.RunAsync(args);
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
    }

    public static Process Start(OperatedRegister register, string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "probity-cli.dll"), .. args]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in register.Surroundings) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public string[] To() => ["--to", Folder["backup-data"], "--keys-to", Folder["backup-keys"], "--secret", Secret()];

    public IEnumerable<string> Files(string pattern) => new[] { "backup-data", "backup-keys" }.Select(name => Folder[name]).Where(Directory.Exists).SelectMany(one => Directory.GetFiles(one, pattern));

    public string Secret(string text = "a secret of the tests, long enough")
    {
        var path = Folder[text.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) + ".secret"];
        if (File.Exists(path)) return path;

        File.WriteAllText(path, text);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return path;
    }
}
