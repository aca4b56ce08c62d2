using Probity.Calendar;
using Probity.Facts;

namespace Probity.Cli.Tests.Log;

public sealed class ExplainTests
{
    [Fact]
    public async Task A_leaf_a_checkpoint_of_the_other_log_and_a_stranger_are_told_in_both_languages()
    {
        using var log = await SampleLog.OfAsync(2);
        using var sister = await SampleLog.OfAsync(7, origin: "credit.example/log/journal");
        var leaf = Leaf.Of(LogKind.Inquiries, new Instant(1795363200000001), [.. Enumerable.Repeat((byte)0xaa, 32)], [.. Enumerable.Repeat((byte)0xbb, 32)]);
        await log.AppendAsync([leaf, await File.ReadAllBytesAsync(Path.Combine(sister.Path, "checkpoint"))]);
        using var server = new FileServer(log.Path);

        var (en, zh) = (await ExplainAsync(server.Address, 2), await ExplainAsync(log.Path, 2, "--lang", "zh"));
        Assert.Equal((0, "", 0, ""), (en.Exit, en.Error, zh.Exit, zh.Error));
        Assert.Contains("2-5\t0000512c\tday 2026-11-23 (UTC+8); no time of day", en.Out, StringComparison.Ordinal);
        Assert.Contains("Not in it: any name", en.Out, StringComparison.Ordinal);
        Assert.Contains($"38-69\t{new string('b', 64)}\t承诺值", zh.Out, StringComparison.Ordinal);
        Assert.Contains("probity proof verify", zh.Out, StringComparison.Ordinal);

        var json = (await ExplainAsync(log.Path, 2, "--json")).Json;
        Assert.Equal(("leaf", "inquiries", "2026-11-23", new string('a', 64), "2", "4"), ((string?)json["form"], (string?)json["log"], (string?)json["day"], (string?)json["tag"], (string?)json["index"], (string?)json["size"]));
        Assert.Equal(("checkpoint", "7"), ((string?)(await ExplainAsync(log.Path, 3, "--json")).Json["form"], (string?)(await ExplainAsync(log.Path, 3, "--json")).Json["checkpoint"]!["size"]));
        Assert.All((await ExplainAsync(log.Path, 3, "--json")).Json["checkpoint"]!["signatures"]!.AsArray(), one => Assert.Equal((string?)one!["signer"] == sister.Origin ? "unknown-key" : "yes", (string?)one["verified"]));
        Assert.Contains("of no form that this version knows", (await ExplainAsync(log.Path, 0)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_that_was_altered_is_refused_and_one_that_is_not_there_is_a_usage_error()
    {
        using var log = await SampleLog.OfAsync(300);
        Assert.Equal(2, (await ExplainAsync(log.Path, 300)).Exit);
        Assert.Equal(2, (await Command.RunAsync("log", "explain", log.Path, "-1")).Exit);
        var file = Path.Combine(log.Path, "tile/entries/000");
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[5] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);

        var run = await ExplainAsync(log.Path, 7);

        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains("tile/entries/000", run.Error, StringComparison.Ordinal);

        Task<Run> ExplainAsync(string place, int index) => Command.RunAsync("log", "explain", place, $"{index}", "--policy", log.Policy);
    }

    [Fact]
    public async Task Without_a_policy_it_is_said_that_no_signature_was_checked()
    {
        using var log = await SampleLog.OfAsync(3);

        var run = await Command.RunAsync("log", "explain", log.Path, "1");

        Assert.Equal(0, run.Exit);
        Assert.Contains("no signature was checked", run.Error, StringComparison.Ordinal);
    }

    static async Task<Run> ExplainAsync(string place, int index, params string[] more)
    {
        using var key = await SampleLog.OfAsync(0);
        return await Command.RunAsync(["log", "explain", place, $"{index}", "--policy", key.Policy, .. more]);
    }
}
