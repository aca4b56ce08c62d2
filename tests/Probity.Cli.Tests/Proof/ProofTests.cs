using System.Text;
using Probity.Facts;

namespace Probity.Cli.Tests.Proof;

/// <summary>A receipt convinces off line, and says in words of what.</summary>
public sealed class ProofTests : IAsyncLifetime
{
    PersonsLogs logs = null!;

    public async ValueTask InitializeAsync() => logs = await PersonsLogs.MakeAsync();

    public ValueTask DisposeAsync()
    {
        logs.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_receipt_is_told_in_both_languages_without_what_it_withholds()
    {
        var proof = logs.Write("a.tlog-proof", await logs.LogAsync(1, PersonsLogs.Look));

        var (en, zh) = (await VerifyAsync(proof), await VerifyAsync(proof, "--lang", "zh"));

        Assert.Equal((0, "", 0, ""), (en.Exit, en.Error, zh.Exit, zh.Error));
        Assert.Contains("An inquiry was answered (inquiry-answered)", en.Out, StringComparison.Ordinal);
        Assert.Contains("when\t2026-11-22T16:00:00.000001Z", en.Out, StringComparison.Ordinal);
        Assert.Contains("body\t11370100MB0DEM1052", en.Out, StringComparison.Ordinal);
        Assert.Contains("1 more parts are not shown", en.Out, StringComparison.Ordinal);
        Assert.Contains("一次查询得到了答复", zh.Out, StringComparison.Ordinal);
        Assert.Contains("用途\t审查许可申请", zh.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("赵立文", en.Out + zh.Out, StringComparison.Ordinal);

        var json = (await VerifyAsync(proof, "--json")).Json;
        Assert.Equal(("credit.example/log/inquiries", "5", "6", "w", "2026-11-23"), ((string?)json["origin"], (string?)json["index"], (string?)json["size"], (string?)json["witnesses"]![0]!["witness"], (string?)json["day"]));
        Assert.Equal(("R-1", "一次查询得到了答复"), ((string?)json["fact"]!["receipt"], (string?)json["kind"]!["zh"]));
    }

    [Fact]
    public async Task A_leaf_whose_fact_is_not_shown_proves_that_it_is_there_and_says_no_more()
    {
        var leaf = Leaf.Of(LogKind.Journal, PersonsLogs.Bound.At, new byte[32], new byte[32]);

        var run = await VerifyAsync(logs.Write("a", await logs.ProveAsync(LogKind.Journal, leaf, LeafOpening.Closed(leaf))));

        Assert.Equal(0, run.Exit);
        Assert.Contains("The fact is not shown", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_is_altered_in_a_receipt_it_does_not_hold_any_more()
    {
        var text = Encoding.UTF8.GetString(await logs.LogAsync(1, PersonsLogs.Look));
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length - 1; i++)
        {
            if (lines[i].Length is 0) continue;
            var changed = (string[])lines.Clone();
            changed[i] = Changed(lines[i]);
            // A line of a witness whom nobody knows changes nothing; there is none here.
            var run = await VerifyAsync(logs.Write("changed", Encoding.UTF8.GetBytes(string.Join('\n', changed))));
            Assert.True(run.Exit is 1 && run.Out.Length is 0, $"line {i}: {lines[i]}: {run.Exit} {run.Out}{run.Error}");
        }
    }

    [Fact]
    public async Task An_opening_of_another_fact_is_refused_though_the_leaf_is_in_the_log()
    {
        var leaf = Leaf.Of(LogKind.Inquiries, PersonsLogs.Look.At, logs.TagOf(LogKind.Inquiries, 1), PersonsLogs.Look.Parts().Commit(new byte[32]));
        var lie = PersonsLogs.Look with { Why = "bidding" };

        var run = await VerifyAsync(logs.Write("a", await logs.ProveAsync(LogKind.Inquiries, leaf, LeafOpening.Of(leaf, new byte[32], lie.Parts(), _ => true))));

        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.StartsWith("opening.differs: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leaf_of_the_other_log_an_extra_line_that_is_none_and_a_policy_that_is_missing_are_refused()
    {
        var misplaced = Leaf.Of(LogKind.Journal, PersonsLogs.Bound.At, new byte[32], PersonsLogs.Bound.Parts().Commit(new byte[32]));
        var other = await VerifyAsync(logs.Write("a", await logs.ProveAsync(LogKind.Inquiries, misplaced, LeafOpening.Closed(misplaced))));
        var good = logs.Write("b", await logs.LogAsync(1, PersonsLogs.Look));
        var bare = logs.Write("c", Encoding.UTF8.GetBytes(string.Join('\n', (await File.ReadAllTextAsync(good)).Split('\n').Where(line => !line.StartsWith("extra ", StringComparison.Ordinal)))));

        Assert.StartsWith("proof.other-log: ", other.Error, StringComparison.Ordinal);
        Assert.StartsWith("opening.malformed: ", (await VerifyAsync(bare)).Error, StringComparison.Ordinal);
        Assert.Equal(2, (await Command.RunAsync("proof", "verify", good)).Exit);
        var strict = logs.Write("policy2", Encoding.UTF8.GetBytes(logs.PolicyText.Replace("quorum w", $"witness o {Log.SampleLog.OtherWitness.Verifier}\ngroup both all w o\nquorum both", StringComparison.Ordinal)));
        var short1 = await Command.RunAsync("proof", "verify", good, "--policy", strict);
        Assert.Equal(1, short1.Exit);
        Assert.Contains("quorum 'both'", short1.Error, StringComparison.Ordinal);
    }

    Task<Run> VerifyAsync(string file, params string[] more) => Command.RunAsync(["proof", "verify", file, "--policy", logs.Policy, .. more]);

    // Another letter in the middle of the line's last word, where no padding hides it.
    static string Changed(string line)
    {
        var at = line.LastIndexOf(' ') + 1 + (line.Length - line.LastIndexOf(' ') - 1) / 2;
        return line[..at] + (line[at] is 'A' or '1' ? (line[at] is 'A' ? 'B' : '2') : char.IsDigit(line[at]) ? '1' : 'A') + line[(at + 1)..];
    }
}
