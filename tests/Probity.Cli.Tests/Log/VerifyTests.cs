using TransparencyLog;

namespace Probity.Cli.Tests.Log;

/// <summary>The audit of a log by somebody who has the command, a policy, and no reason to trust whoever serves the files.</summary>
public sealed class VerifyTests
{
    [Fact]
    public async Task A_policy_of_before_a_change_of_witnesses_may_stand_beside_the_one_of_now()
    {
        using var log = await SampleLog.OfAsync(3);
        using var coming = SignerKey.Generate("coming.example", NoteKeyType.Cosignature);
        var now = log.Write("policy-now", $"log {log.Key}\nwitness c {coming.Verifier}\nquorum c\n");

        Assert.Equal(1, (await Command.RunAsync("log", "verify", log.Path, "--policy", now, "--state", log.State)).Exit);
        Assert.Equal(0, (await Command.RunAsync("log", "verify", log.Path, "--policy", now, "--policy", log.Policy, "--state", log.State)).Exit);
    }

    [Fact]
    public async Task A_log_in_a_folder_and_the_same_log_at_an_address_are_found_right_and_only_what_is_new_is_read_again()
    {
        using var log = await SampleLog.OfAsync(3000);
        using var server = new FileServer(log.Path) { IsZipping = true };

        var first = await log.VerifyAsync(null, "--json");
        Assert.Equal((0, ""), (first.Exit, first.Error));
        Assert.Equal(("credit.example/log/inquiries", "3000", "3000", null), ((string?)first.Json["origin"], (string?)first.Json["size"], (string?)first.Json["audited"], (string?)first.Json["before"]));
        Assert.Equal(("w", "2026-01-01T00:00:00Z"), ((string?)first.Json["witnesses"]![0]!["witness"], (string?)first.Json["witnesses"]![0]!["at"]));

        await log.GrowAsync(1000, 3000);
        var second = await log.VerifyAsync(server.Address, "--json");
        Assert.Equal((0, ""), (second.Exit, second.Error));
        Assert.Equal(("4000", "1184", "3000"), ((string?)second.Json["size"], (string?)second.Json["audited"], (string?)second.Json["before"]));
        Assert.DoesNotContain("tile/entries/010", server.Asked);
        Assert.Contains("tile/entries/011", server.Asked);
    }

    [Theory]
    [InlineData("tile/entries/004")]
    [InlineData("tile/0/007")]
    [InlineData("tile/1/000.p/11")]
    [InlineData("tile/entries/011.p/184")]
    public async Task A_flipped_bit_and_a_truncated_file_are_told_by_the_file(string file)
    {
        using var log = await SampleLog.OfAsync(3000);
        var path = Path.Combine(log.Path, file);
        var right = await File.ReadAllBytesAsync(path);
        var wrong = (byte[])right.Clone();
        wrong[right.Length / 2] ^= 16;

        foreach (var bytes in new[] { wrong, right[..^32] })
        {
            await File.WriteAllBytesAsync(path, bytes);
            var run = await log.VerifyAsync();
            Assert.Equal((1, ""), (run.Exit, run.Out));
            Assert.StartsWith("log.mismatch: ", run.Error, StringComparison.Ordinal);
            // Entries and the tile of their hashes contradict each other: it is the entries' file that is named.
            Assert.Matches($"{file}|{file.Replace("tile/0/", "tile/entries/", StringComparison.Ordinal)}", run.Error);
        }

        File.Delete(path);
        var missing = await log.VerifyAsync();
        Assert.Equal(1, missing.Exit);
        Assert.Contains($"{file} is missing", missing.Error, StringComparison.Ordinal);
        await File.WriteAllBytesAsync(path, right);
        Assert.Equal(0, (await log.VerifyAsync()).Exit);
    }

    [Fact]
    public async Task A_log_that_forked_is_convicted_by_two_signed_notes_which_are_printed_and_kept()
    {
        using var honest = await SampleLog.OfAsync(1000);
        using var lying = await SampleLog.OfAsync(2000, changed: 5);
        Assert.Equal(0, (await honest.VerifyAsync()).Exit);

        for (var again = 0; again < 2; again++)
        {
            var run = await honest.VerifyAsync(lying.Path);

            Assert.Equal((1, ""), (run.Exit, run.Out));
            Assert.Contains("log.fork: ", run.Error, StringComparison.Ordinal);
            Assert.Contains(await File.ReadAllTextAsync(Path.Combine(honest.Path, "checkpoint")), run.Error, StringComparison.Ordinal);
            Assert.Contains(await File.ReadAllTextAsync(Path.Combine(lying.Path, "checkpoint")), run.Error, StringComparison.Ordinal);
            var kept = Assert.Single(Directory.GetFiles(Path.GetDirectoryName(honest.State)!, "state.fork-*"));
            Assert.Contains(await File.ReadAllTextAsync(Path.Combine(lying.Path, "checkpoint")), await File.ReadAllTextAsync(kept), StringComparison.Ordinal);
        }

        Assert.Equal(0, (await honest.VerifyAsync()).Exit);
    }

    [Fact]
    public async Task An_older_log_than_the_one_seen_is_refused()
    {
        using var log = await SampleLog.OfAsync(1000);
        using var older = await SampleLog.OfAsync(900);
        Assert.Equal(0, (await log.VerifyAsync()).Exit);

        var run = await log.VerifyAsync(older.Path);

        Assert.Equal(1, run.Exit);
        Assert.StartsWith("The evidence is kept in", run.Error, StringComparison.Ordinal);
        Assert.Contains("log.rollback: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("shows 900 entries after it had signed 1000", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_key_a_missing_quorum_and_the_other_log_are_refused()
    {
        using var log = await SampleLog.OfAsync(300);
        using var stranger = TransparencyLog.SignerKey.Generate(log.Origin, TransparencyLog.NoteKeyType.Ed25519);
        using var sister = await SampleLog.OfAsync(10, origin: "credit.example/log/journal");
        Directory.Move(sister.Path, Path.Combine(Path.GetDirectoryName(sister.Path)!, "inquiries"));

        var wrongKey = await Command.RunAsync("log", "verify", log.Path, "--policy", log.Write("wrong", $"log {stranger.Verifier}\nquorum none\n"), "--state", log.State);
        var noQuorum = await Command.RunAsync("log", "verify", log.Path, "--policy", log.Write("both", $"log {log.Key}\nwitness w {SampleLog.Witness.Verifier}\nwitness o {SampleLog.OtherWitness.Verifier}\ngroup g all w o\nquorum g\n"), "--state", log.State);
        var other = await Command.RunAsync("log", "verify", Path.Combine(Path.GetDirectoryName(sister.Path)!, "inquiries"), "--policy", log.Write("two", $"log {log.Key}\nlog {sister.Key}\nquorum none\n"), "--state", log.State);

        Assert.Equal((1, 1, 1), (wrongKey.Exit, noQuorum.Exit, other.Exit));
        Assert.Contains("No known key has signed", wrongKey.Error, StringComparison.Ordinal);
        Assert.Contains("quorum 'g'", noQuorum.Error, StringComparison.Ordinal);
        Assert.StartsWith("log.other-origin: ", other.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(log.State));
    }

    [Fact]
    public async Task An_audit_that_a_server_broke_off_goes_on_where_it_was()
    {
        using var log = await SampleLog.OfAsync(40_000);
        using var server = new FileServer(log.Path) { Refuse = path => path.StartsWith("tile/entries/14", StringComparison.Ordinal) ? 503 : null };

        var broken = await log.VerifyAsync(server.Address);
        server.Refuse = _ => null;
        server.Asked.Clear();
        var whole = await log.VerifyAsync(server.Address, "--json");

        Assert.Equal((3, ""), (broken.Exit, broken.Out));
        Assert.Contains("503", broken.Error, StringComparison.Ordinal);
        Assert.Equal((0, "7232"), (whole.Exit, (string?)whole.Json["audited"]));
        Assert.DoesNotContain("tile/entries/127", server.Asked);
        Assert.Contains("tile/entries/128", server.Asked);
    }

    [Fact]
    public async Task A_server_that_stumbles_once_a_file_is_asked_again()
    {
        using var log = await SampleLog.OfAsync(600);
        var stumbled = new System.Collections.Concurrent.ConcurrentDictionary<string, bool>();
        using var server = new FileServer(log.Path) { Refuse = path => stumbled.TryAdd(path, true) ? 502 : null };

        Assert.Equal(0, (await log.VerifyAsync(server.Address)).Exit);
    }

    [Fact]
    public async Task Partial_tiles_that_were_collected_are_read_from_the_full_ones()
    {
        using var log = await SampleLog.OfAsync(300);
        using var server = new FileServer(log.Path);
        var old = await File.ReadAllBytesAsync(Path.Combine(log.Path, "checkpoint"));
        await log.GrowAsync(300, 300);
        await File.WriteAllBytesAsync(Path.Combine(log.Path, "checkpoint"), old);
        foreach (var partial in Directory.GetDirectories(log.Path, "*.p", SearchOption.AllDirectories).Where(one => one.EndsWith("001.p", StringComparison.Ordinal))) Directory.Delete(partial, recursive: true);

        var run = await log.VerifyAsync(server.Address, "--json");

        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Equal("300", (string?)run.Json["size"]);
        Assert.Contains("tile/entries/001", server.Asked);
    }

    [Fact]
    public async Task Places_states_and_policies_that_are_none_are_usage_errors()
    {
        using var log = await SampleLog.OfAsync(10);
        using var server = new FileServer(log.Path);

        Assert.Equal(2, (await log.VerifyAsync("/no/such/folder")).Exit);
        Assert.Equal(2, (await log.VerifyAsync(Path.GetTempPath())).Exit);
        Assert.Equal(3, (await log.VerifyAsync(server.Address + "log")).Exit);
        Assert.Equal(2, (await Command.RunAsync("log", "verify", log.Path, "--policy", log.Write("none", "hello\n"))).Exit);
        await File.WriteAllTextAsync(log.State, "tlog-audit v1\n");
        var damaged = await log.VerifyAsync();
        Assert.Equal(2, damaged.Exit);
        Assert.Contains("is damaged", damaged.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_state_lies_in_the_users_own_folder_and_two_audits_of_it_do_not_meet()
    {
        using var log = await SampleLog.OfAsync(10);
        var home = new Dictionary<string, string> { ["XDG_STATE_HOME"] = log.In("state-home") };

        var run = await Command.RunAsync(home, "", "log", "verify", log.Path, "--policy", log.Policy, "--json");
        var path = (string)run.Json["state"]!;
        Assert.StartsWith(log.In("state-home/probity/audits/credit.example_log_inquiries-"), path, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));

        await using var other = new FileStream(path + ".lock", FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var second = await Command.RunAsync(home, "", "log", "verify", log.Path, "--policy", log.Policy);
        Assert.Equal(2, second.Exit);
        Assert.Contains("Another audit", second.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bar_is_shown_on_a_terminal_alone()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "script(1) is not there: nothing makes a terminal.");
        using var log = await SampleLog.OfAsync(3000);
        var command = $"dotnet '{Path.Combine(AppContext.BaseDirectory, "probity-cli.dll")}' log verify '{log.Path}' --policy '{log.Policy}' --state '{log.State}' --json";
        using var terminal = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("/usr/bin/script", ["-qec", $"{command} > '{log.In("out.json")}'", "/dev/null"])
        {
            RedirectStandardOutput = true, RedirectStandardInput = true, Environment = { ["TERM"] = "xterm" },
        })!;
        var shown = await terminal.StandardOutput.ReadToEndAsync();
        await terminal.WaitForExitAsync();

        Assert.Contains('\u001b', shown);
        Assert.Equal("3000", (string?)System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(log.In("out.json")))!["size"]);
    }
}
