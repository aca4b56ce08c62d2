using System.Net;
using System.Text;
using Probity.Cli.Tests.Log;
using TransparencyLog;

namespace Probity.Cli.Tests.Witness;

/// <summary>A witness that anybody can run: it signs what is consistent with what it saw, whatever happens to it in between, and nothing else.</summary>
public sealed class WitnessTests : IDisposable
{
    const string Origin = "credit.example/log/inquiries";
    readonly Folder folder = new();
    readonly HttpClient http = new();
    readonly SignerKey log = SignerKey.Generate(Origin, NoteKeyType.Ed25519);
    readonly MemoryTree tree = new();

    string Data => folder["witness"];

    [Fact]
    public async Task A_key_is_made_once_is_its_owners_alone_and_keeps_its_name()
    {
        var made = await MakeAsync();
        var again = await MakeAsync();
        var other = await Command.RunAsync("witness", "make", "--data", Data, "--name", "other.example");
        var bad = await Command.RunAsync("witness", "make", "--data", folder["bad"], "--name", "a name");

        Assert.Equal((0, 0, ""), (made.Exit, again.Exit, made.Error));
        Assert.Equal(made.Out, again.Out);
        Assert.Equal((NoteKeyType.Cosignature, "witness.example"), (VerifierKey.Parse(made.Out.Trim()).Type, VerifierKey.Parse(made.Out.Trim()).Name));
        Assert.Equal((2, 2), (other.Exit, bad.Exit));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(Data, "key")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Data));

        File.SetUnixFileMode(Path.Combine(Data, "key"), UnixFileMode.UserRead | UnixFileMode.OtherRead);
        using var open = await RunningWitness.StartAsync(Data, "--log", log.Verifier.ToString());
        Assert.Equal((null, 2), (open.Said, open.Exit));
        Assert.Contains("chmod 600", open.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_is_cosigned_as_it_grows_and_the_witness_remembers_when_it_was_killed()
    {
        await MakeAsync();
        using (var witness = await RunningWitness.StartAsync(Data, "--log", log.Verifier.ToString()))
        {
            foreach (var size in new[] { 1, 300 })
            {
                var reply = await new WitnessClient(http, witness.Address, witness.Key).AskAsync(Signed(size), tree);
                Assert.Equal(WitnessOutcome.Cosigned, reply.Outcome);
            }

            var seen = await http.GetByteArrayAsync(new Uri(witness.Address, WitnessStore.NameOf(Origin) + "/checkpoint"));
            Assert.Equal(300, Trusting(witness.Key).Open(seen).Checkpoint.Size);
            witness.Kill();
        }

        using var restarted = await RunningWitness.StartAsync(Data, "--log", log.Verifier.ToString());
        var client = new WitnessClient(http, restarted.Address, restarted.Key);
        Assert.Equal((WitnessOutcome.Ahead, 300), ((await client.AskAsync(Signed(200), tree)).Outcome, (await client.AskAsync(Signed(200), tree)).Size));
        Assert.Equal(WitnessOutcome.Cosigned, (await client.AskAsync(Signed(301), tree)).Outcome);
        Assert.Equal(0, await restarted.StopAsync());
    }

    [Fact]
    public async Task Of_two_trees_at_once_one_is_cosigned_and_the_evidence_of_the_other_is_kept()
    {
        await MakeAsync();
        using var witness = await RunningWitness.StartAsync(Data, "--log", log.Verifier.ToString());
        var other = new MemoryTree();
        for (var i = 0; i < 50; i++) other.Append(SampleLog.Entry(i + 7));
        var honest = new AddCheckpointRequest(0, [], Signed(50).Note).ToBytes();
        var lying = new AddCheckpointRequest(0, [], Signed(50, other).Note).ToBytes();

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => PostAsync(witness, i % 2 is 0 ? honest : lying)));

        // Who came first is signed once and again on asking with the right size; the rest is told the size.
        Assert.Single(answers, answer => answer.Status is HttpStatusCode.OK);
        Assert.All(answers.Where(answer => answer.Status is not HttpStatusCode.OK), answer => Assert.Equal((HttpStatusCode.Conflict, "50\n"), (answer.Status, answer.Body)));
        Assert.Single(Directory.GetFiles(Path.Combine(Data, "evidence")));
        Assert.Contains("has signed two roots", await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(Data, "evidence"))[0]), StringComparison.Ordinal);
        await witness.StopAsync();
        Assert.Contains("A log contradicts itself", witness.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_request_is_refused_with_the_status_of_the_specification()
    {
        await MakeAsync();
        using var witness = await RunningWitness.StartAsync(Data, "--log", log.Verifier.ToString());
        using var stranger = SignerKey.Generate("stranger.example/log", NoteKeyType.Ed25519);
        using var forger = SignerKey.Generate(Origin, NoteKeyType.Ed25519);

        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(witness, "hello\n"u8.ToArray())).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(witness, new AddCheckpointRequest(0, [], SignedCheckpoint.Sign(new(stranger.Verifier.Name, 1, tree.Root(0)), stranger).Note).ToBytes())).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(witness, new AddCheckpointRequest(0, [], SignedCheckpoint.Sign(new(Origin, 1, tree.Root(0)), forger).Note).ToBytes())).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(witness, new AddCheckpointRequest(7, [], Signed(9).Note).ToBytes())).Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await PostAsync(witness, new byte[AddCheckpointRequest.MaxLength + 1])).Status);
        foreach (var path in new[] { new string('0', 64) + "/checkpoint", "..%2Fkey/checkpoint", "key", "seen/checkpoint" }) Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(new Uri(witness.Address, path))).StatusCode);

        var page = await http.GetStringAsync(witness.Address);
        Assert.Contains("见证人 witness.example", page, StringComparison.Ordinal);
        Assert.Contains(log.Verifier.ToString(), page, StringComparison.Ordinal);
        Assert.DoesNotContain("PRIVATE", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asks_too_often_is_told_to_wait()
    {
        await MakeAsync();
        using var witness = await RunningWitness.StartAsync(Data, "--log", log.Verifier.ToString());

        // A burst of 1200 is taken, and twenty a second from then on: whoever asks faster than that, however slow the machine, comes to the end of it.
        var answers = new List<HttpResponseMessage>();
        while (answers.Count < 20_000 && answers.All(answer => answer.StatusCode is HttpStatusCode.OK))
            answers.AddRange(await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => http.GetAsync(witness.Address))));

        Assert.True(answers.Count > 1_200, $"Told to wait after {answers.Count} requests.");
        Assert.All(answers, answer => Assert.True(answer.StatusCode is HttpStatusCode.OK || (answer.StatusCode is HttpStatusCode.TooManyRequests && answer.Headers.RetryAfter is not null)));
        Assert.Contains(answers, answer => answer.StatusCode is HttpStatusCode.TooManyRequests);
        answers.ForEach(answer => answer.Dispose());
    }

    [Fact]
    public async Task Keys_are_pinned_the_first_time_and_others_are_refused_later()
    {
        await MakeAsync();
        folder.Write("policy", Encoding.UTF8.GetBytes($"log {log.Verifier}\nquorum none\n"));
        using var server = new FileServer(folder.Path);
        var trust = server.Address + "policy";
        using (var first = await RunningWitness.StartAsync(Data, "--trust", trust)) Assert.Equal(Origin, (string?)first.Said!["logs"]![0]);
        Assert.Contains(log.Verifier.ToString(), await File.ReadAllTextAsync(Path.Combine(Data, "logs")), StringComparison.Ordinal);

        server.Refuse = _ => 503;
        using (var later = await RunningWitness.StartAsync(Data, "--trust", trust))
        {
            Assert.Equal(Origin, (string?)later.Said!["logs"]![0]);
            Assert.Equal(WitnessOutcome.Cosigned, (await new WitnessClient(http, later.Address, later.Key).AskAsync(Signed(3), tree)).Outcome);
        }

        server.Refuse = _ => null;
        using var changed = SignerKey.Generate(Origin, NoteKeyType.Ed25519);
        folder.Write("policy", Encoding.UTF8.GetBytes($"log {changed.Verifier}\nquorum none\n"));
        using var refused = await RunningWitness.StartAsync(Data, "--trust", trust);
        Assert.Equal((null, 1), (refused.Said, refused.Exit));
        Assert.StartsWith("witness.other-key: ", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_witness_without_logs_or_key_and_a_second_one_on_the_same_folder_do_not_start()
    {
        using (var keyless = await RunningWitness.StartAsync(Data, "--log", log.Verifier.ToString())) Assert.Equal((null, 2), (keyless.Said, keyless.Exit));
        await MakeAsync();
        using (var blind = await RunningWitness.StartAsync(Data)) Assert.Equal((null, 2), (blind.Said, blind.Exit));
        using (var wrong = await RunningWitness.StartAsync(Data, "--log", "hello")) Assert.Equal((null, 2), (wrong.Said, wrong.Exit));

        using var running = await RunningWitness.StartAsync(Data, "--log", log.Verifier.ToString());
        using var second = await RunningWitness.StartAsync(Data, "--log", log.Verifier.ToString());
        Assert.NotNull(running.Said);
        Assert.Equal((null, 2), (second.Said, second.Exit));
    }

    public void Dispose()
    {
        http.Dispose();
        log.Dispose();
        folder.Dispose();
    }

    Task<Run> MakeAsync() => Command.RunAsync("witness", "make", "--data", Data, "--name", "witness.example");

    Policy Trusting(VerifierKey witness) => Policy.Parse($"log {log.Verifier}\nwitness w {witness}\nquorum w\n");

    SignedCheckpoint Signed(int size, MemoryTree? of = null)
    {
        while (tree.Size < size) tree.Append(SampleLog.Entry(tree.Size));
        return SignedCheckpoint.Sign(new Checkpoint(Origin, size, (of ?? tree).Root(size)), log);
    }

    async Task<(HttpStatusCode Status, string Body)> PostAsync(RunningWitness witness, byte[] body)
    {
        using var answer = await http.PostAsync(new Uri(witness.Address, "add-checkpoint"), new ByteArrayContent(body));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
