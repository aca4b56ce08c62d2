namespace Probity.Cli.Tests.Proof;

/// <summary>What a running register gives out is verified by whoever has it, when the register is gone.</summary>
public sealed class LiveProofTests : IDisposable
{
    const string Case = "JNSP-XK-2026-000171", Person = "379999199307213048\n李𡈽生";
    readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_bodys_receipt_and_a_persons_bundle_hold_off_line_and_tell_no_more_than_they_may()
    {
        await using var register = await RunningRegister.StartAsync();
        using (var http = new HttpClient()) folder.Write("policy", await http.GetByteArrayAsync($"{register.Url}/log/policy"));
        await register.FeedAsync(Person.Replace('\n', ','), "case", "open", "--as", "permits", "--purpose", "permit", "--case", Case, "--parties", "-");
        var asked = await register.FeedAsync(Person, "inquiry", "ask", "--as", "permits", "--purpose", "permit", "--use", "examine-application", "--case", Case, "--json");

        var receipt = await register.RunAsync("inquiry", "receipt", (string)asked.Json["receipt"]!, "--as", "permits", "--to", folder["receipt.tlog-proof"]);
        Assert.Equal((0, ""), (receipt.Exit, receipt.Error));
        var bundle = await register.RunAsync("me", "log", "--as", "citizen-3", "--to", folder["log.zip"]);
        Assert.Equal((0, ""), (bundle.Exit, bundle.Error));
        var stranger = await register.RunAsync("inquiry", "receipt", (string)asked.Json["receipt"]!, "--as", "recruitment", "--to", folder["none"]);
        Assert.Equal(1, stranger.Exit);
        Assert.False(File.Exists(folder["none"]));
        await register.StopAsync();

        var body = await Command.RunAsync("proof", "verify", folder["receipt.tlog-proof"], "--policy", folder["policy"], "--json");
        Assert.Equal((0, "inquiry-answered", "permit"), (body.Exit, (string?)body.Json["fact"]!["kind"], (string?)body.Json["fact"]!["why"]));
        Assert.Null(body.Json["n"]);
        var own = await Command.RunAsync("proof", "verify", folder["log.zip"], "--policy", folder["policy"], "--json");
        Assert.True(own.Exit is 0, own.Error);
        var look = Assert.Single(own.Json["facts"]!.AsArray(), fact => (string?)fact!["fact"]!["receipt"] == (string)asked.Json["receipt"]!);
        Assert.Null(look!["fact"]!["official"]);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder["log.zip"]));
    }
}
