namespace Probity.Cli.Tests.Log;

public sealed class ShowTests
{
    [Fact]
    public async Task A_checkpoint_is_shown_with_its_signatures_and_what_they_are_worth()
    {
        using var log = await SampleLog.OfAsync(300);
        using var server = new FileServer(log.Path);

        var bare = await Command.RunAsync("log", "show", server.Address, "--json");
        var trusted = await Command.RunAsync("log", "show", log.Path, "--policy", log.Policy, "--json");

        Assert.Equal((0, "300", "not-checked"), (bare.Exit, (string?)bare.Json["size"], (string?)bare.Json["signatures"]![0]!["verified"]));
        Assert.Contains("no signature was checked", bare.Error, StringComparison.Ordinal);
        Assert.Equal((0, ""), (trusted.Exit, trusted.Error));
        Assert.Equal(["signature yes ", "cosignature yes 2026-01-01T00:00:00Z"], trusted.Json["signatures"]!.AsArray().Select(one => $"{one!["kind"]} {one["verified"]} {one["at"]}"));
        Assert.True((bool)trusted.Json["quorum"]!["reached"]!);
    }

    [Fact]
    public async Task A_quorum_that_is_missing_is_said_and_refused()
    {
        using var log = await SampleLog.OfAsync(300);
        await log.AppendAsync([new byte[] { 1 }], cosigned: false);

        var run = await Command.RunAsync("log", "show", log.Path, "--policy", log.Policy, "--json");

        Assert.Equal((1, false), (run.Exit, (bool)run.Json["quorum"]!["reached"]!));
        Assert.Contains("quorum 'any'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signature_of_a_known_key_that_does_not_hold_is_said_and_refused()
    {
        using var log = await SampleLog.OfAsync(300);
        var path = Path.Combine(log.Path, "checkpoint");
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace("\n300\n", "\n301\n", StringComparison.Ordinal));

        var run = await Command.RunAsync("log", "show", log.Path, "--policy", log.Policy, "--json", "--lang", "zh");

        Assert.Equal((1, "no"), (run.Exit, (string?)run.Json["signatures"]![0]!["verified"]));
        Assert.StartsWith("log.mismatch: 与签名", run.Error, StringComparison.Ordinal);
    }
}
