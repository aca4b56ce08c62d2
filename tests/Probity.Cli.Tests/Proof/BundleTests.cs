using System.Text;
using Probity.Facts;

namespace Probity.Cli.Tests.Proof;

/// <summary>A person's bundle is whole or it is refused, and a hostile one does no harm.</summary>
public sealed class BundleTests : IAsyncLifetime
{
    PersonsLogs logs = null!;
    Dictionary<string, byte[]> files = null!;

    public async ValueTask InitializeAsync()
    {
        logs = await PersonsLogs.MakeAsync();
        files = await logs.BundleAsync();
    }

    public ValueTask DisposeAsync()
    {
        logs.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_whole_bundle_tells_each_fact_and_that_none_is_missing()
    {
        files["README.txt"] = "hello"u8.ToArray();
        var run = await VerifyAsync();

        Assert.Equal(0, run.Exit);
        Assert.Contains("1\twhat\tA sign-in became a person (person-bound)", run.Out, StringComparison.Ordinal);
        Assert.Contains("2\twhat\tAn inquiry was answered (inquiry-answered)", run.Out, StringComparison.Ordinal);
        Assert.Contains("none of the numbers 1 to 3 is missing", run.Error, StringComparison.Ordinal);
        Assert.Contains("looks that a law withholds for a time are counted apart", run.Error, StringComparison.Ordinal);

        var json = (await VerifyAsync("--json")).Json;
        Assert.Equal(("given", 3, true), ((string?)json["policy"], (int)json["proofs"]!, (bool)json["complete"]!));
        Assert.Equal([1, 2, 3], json["facts"]!.AsArray().Select(one => (int)one!["n"]!));
    }

    [Fact]
    public async Task Without_a_policy_the_bundles_own_is_used_and_that_is_said()
    {
        var run = await Command.RunAsync("proof", "verify", logs.Zip(files), "--json");

        Assert.Equal((0, "bundle"), (run.Exit, (string?)run.Json["policy"]));
        Assert.Contains("the bundle's own was used", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_that_is_given_is_believed_and_the_bundles_own_is_not()
    {
        using var stranger = TransparencyLog.SignerKey.Generate("credit.example/log/journal", TransparencyLog.NoteKeyType.Ed25519);
        var strict = logs.Write("other-policy", Encoding.UTF8.GetBytes($"log {stranger.Verifier}\nquorum none\n"));

        var run = await Command.RunAsync("proof", "verify", logs.Zip(files), "--policy", strict);

        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains("journal/000001.tlog-proof", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_of_before_a_change_of_witnesses_may_stand_beside_the_one_of_now()
    {
        using var coming = TransparencyLog.SignerKey.Generate("coming.example", TransparencyLog.NoteKeyType.Cosignature);
        var now = logs.Write("policy-now", Encoding.UTF8.GetBytes(string.Concat(logs.PolicyText.Split('\n').Where(line => line.StartsWith("log ", StringComparison.Ordinal)).Select(line => line + "\n")) + $"witness c {coming.Verifier}\nquorum c\n"));

        Assert.Equal(1, (await Command.RunAsync("proof", "verify", logs.Zip(files), "--policy", now)).Exit);
        Assert.Equal(0, (await Command.RunAsync("proof", "verify", logs.Zip(files), "--policy", now, "--policy", logs.Policy)).Exit);
        Assert.Equal(0, (await Command.RunAsync("proof", "verify", logs.Write("one", files["journal/000001.tlog-proof"]), "--policy", now, "--policy", logs.Policy)).Exit);
    }

    [Theory]
    [InlineData("inquiries/000002.tlog-proof", 2)]
    [InlineData("journal/000001.tlog-proof", 1)]
    public async Task A_number_that_was_left_out_is_named(string left, int number)
    {
        files.Remove(left);

        var run = await VerifyAsync();

        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains($"bundle.gap: The number {number} is missing", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proof_under_another_number_or_in_the_other_folder_or_of_somebody_else_is_refused_by_its_name()
    {
        var moved = new Dictionary<string, byte[]>(files) { ["inquiries/000004.tlog-proof"] = files["inquiries/000002.tlog-proof"] };
        var elsewhere = new Dictionary<string, byte[]>(files) { ["journal/000004.tlog-proof"] = await logs.LogAsync(4, PersonsLogs.Look) };
        var keys = Encoding.UTF8.GetBytes($"inquiries {Convert.ToBase64String(logs.JournalKey)}\njournal {Convert.ToBase64String(logs.JournalKey)}\n");
        var somebody = new Dictionary<string, byte[]>(files) { ["keys"] = keys };

        Assert.StartsWith("bundle.other-tag: inquiries/000004.tlog-proof", (await VerifyAsync(moved)).Error, StringComparison.Ordinal);
        Assert.StartsWith("proof.other-log: journal/000004.tlog-proof", (await VerifyAsync(elsewhere)).Error, StringComparison.Ordinal);
        Assert.StartsWith("bundle.other-tag: inquiries/000002.tlog-proof", (await VerifyAsync(somebody)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_proof_is_refused_by_its_name()
    {
        var text = Encoding.UTF8.GetString(files["inquiries/000003.tlog-proof"]);
        files["inquiries/000003.tlog-proof"] = Encoding.UTF8.GetBytes(text.Replace("index 6", "index 5", StringComparison.Ordinal));

        Assert.StartsWith("log.mismatch: inquiries/000003.tlog-proof", (await VerifyAsync()).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proofs_of_one_log_under_two_checkpoints_are_refused()
    {
        files["inquiries/000004.tlog-proof"] = await logs.LogAsync(4, PersonsLogs.Look);
        Assert.StartsWith("bundle.two-checkpoints: inquiries/000004.tlog-proof", (await VerifyAsync()).Error, StringComparison.Ordinal);

        foreach (var name in files.Keys.Where(name => name.StartsWith("inquiries/", StringComparison.Ordinal)).ToList()) files[name] = await logs.AgainAsync(LogKind.Inquiries, files[name]);
        Assert.Equal(0, (await VerifyAsync()).Exit);
    }

    public static TheoryData<string> Hostile => ["../000001.tlog-proof", "/etc/passwd", "inquiries/4.tlog-proof", "inquiries/0000004.tlog-proof", "inquiries/000000.tlog-proof", "inquiries/9999999999999999999.tlog-proof", "inquiries/000004.tlog-proof/x", "keys.exe", "inquiries\\000004.tlog-proof", "journal/000002.tlog-proof"];

    [Theory, MemberData(nameof(Hostile))]
    public async Task A_file_that_does_not_belong_into_a_bundle_is_refused(string name)
    {
        files[name] = [1];

        var run = await VerifyAsync();

        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.StartsWith("bundle.malformed: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bombs_doubles_and_fragments_are_refused_in_little_memory()
    {
        files["inquiries/000004.tlog-proof"] = new byte[64 << 20];
        Assert.StartsWith("bundle.malformed: ", (await VerifyAsync()).Error, StringComparison.Ordinal);

        files.Remove("inquiries/000004.tlog-proof");
        Assert.StartsWith("bundle.malformed: ", (await Command.RunAsync("proof", "verify", logs.Zip([.. files, .. files]), "--policy", logs.Policy)).Error, StringComparison.Ordinal);
        Assert.StartsWith("bundle.malformed: ", (await VerifyAsync(files.Where(file => file.Key is not "keys").ToDictionary())).Error, StringComparison.Ordinal);
        Assert.StartsWith("bundle.malformed: ", (await VerifyAsync(files.Where(file => file.Key is "keys" or "policy").ToDictionary())).Error, StringComparison.Ordinal);

        var whole = await File.ReadAllBytesAsync(logs.Zip(files));
        foreach (var length in new[] { 4, 100, whole.Length / 2, whole.Length - 1 }) Assert.Equal(1, (await Command.RunAsync("proof", "verify", logs.Write("cut.zip", whole[..length]), "--policy", logs.Policy)).Exit);
    }

    Task<Run> VerifyAsync(params string[] more) => Command.RunAsync(["proof", "verify", logs.Zip(files), "--policy", logs.Policy, .. more]);

    Task<Run> VerifyAsync(Dictionary<string, byte[]> other) => Command.RunAsync("proof", "verify", logs.Zip(other), "--policy", logs.Policy);
}
