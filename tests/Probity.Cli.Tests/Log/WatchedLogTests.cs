using Probity.Cli.Tests.Operations;
using Probity.Cli.Tests.Witness;

namespace Probity.Cli.Tests.Log;

/// <summary>A register whose logs are published only with two of three witnesses, each a process of its own, and what happens when they do badly or when the register is set back.</summary>
public sealed class WatchedLogTests : IAsyncLifetime
{
    readonly Folder folder = new();
    readonly List<RunningWitness> witnesses = [];
    readonly List<Gate> gates = [];
    OperatedRegister register = null!;
    Outsider outsider = null!;

    public async ValueTask InitializeAsync()
    {
        register = await Outsider.RegisterAsync("sqlite");
        outsider = new Outsider(register);
        var logs = (await outsider.PolicyAsync()).Logs.SelectMany(log => new[] { "--log", log.Key.ToString() }).ToArray();
        var lines = new List<string>();
        foreach (var name in new[] { "court", "university", "bar" })
        {
            var made = await Command.RunAsync("witness", "make", "--data", folder[name], "--name", $"{name}.example");
            Assert.True(made.Exit is 0, made.Error);
            witnesses.Add(await RunningWitness.StartAsync(folder[name], logs));
            gates.Add(new Gate(witnesses[^1].Address));
            lines.Add($"witness {name} {made.Out.Trim()} {gates[^1].Address}");
        }

        await outsider.DisposeAsync();
        await register.StopAsync();
        register.More["PROBITY_WITNESSES"] = folder.Write("witnesses", System.Text.Encoding.UTF8.GetBytes(string.Join('\n', [.. lines, "group two 2 court university bar", "quorum two", ""])));
        await register.StartAsync();
        outsider = new Outsider(register);
    }

    public async ValueTask DisposeAsync()
    {
        await outsider.DisposeAsync();
        await register.DisposeAsync();
        foreach (var gate in gates) gate.Dispose();
        foreach (var witness in witnesses) witness.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_checkpoint_waits_for_its_quorum_and_one_bad_witness_of_three_stops_nothing()
    {
        await PublishedAsync();
        foreach (var manner in new[] { Manner.Slow, Manner.Garbage, Manner.Conflicts, Manner.Dead })
        {
            gates[0].Manner = manner;
            await PublishedAsync();
        }

        // Of three one is dead and one does badly: people are answered, and nothing is published.
        foreach (var manner in new[] { Manner.Slow, Manner.Garbage, Manner.Conflicts, Manner.Dead })
        {
            gates[1].Manner = manner;
            // What has its place by now may be on its way past a witness who was still good; what comes after it is not.
            var until = await Outsider.NumberAsync(register, "select count(*) from log_entry where log = 1");
            await LiveLogTests.AskAsync(register, 2);
            await Task.Delay(2_000);
            Assert.InRange(await outsider.SizeAsync("inquiries"), 1, until);

            gates[1].Manner = Manner.Honest;
            await outsider.UntilAsync("inquiries", until + 2);
        }

        gates[0].Manner = Manner.Honest;
        await PublishedAsync();
        await outsider.FindsAllRightAsync(register);
        await HostsTests.VerifiedAsync(register, folder);
        var policy = await outsider.PolicyAsync();
        foreach (var log in policy.Logs)
        {
            var name = log.Key.Name.Split('/')[^1];
            var signed = policy.Open((await outsider.CheckpointAsync(name))!.ToBytes()).Witnesses.Keys.ToArray();
            Assert.True(signed.Length >= 2);
            var node = await OthersPrograms.NodeAsync($"{register.Address}log/{name}", log.Key.ToString(), [.. policy.Witnesses.Where(one => signed.Contains(one.Name)).Select(one => one.Key.ToString())]);
            Assert.True(node.Status is 0, node.Words);
        }
    }

    [Fact]
    public async Task Yesterdays_data_do_not_start_with_todays_anchor_and_with_yesterdays_the_witnesses_stop_the_log()
    {
        await PublishedAsync();
        await register.StopAsync();
        var anchors = register.Keys + "-anchor";
        await CopyAsync(register.Data, folder["yesterday"]);
        await CopyAsync(anchors, folder["yesterday-anchor"]);
        await register.StartAsync();
        await PublishedAsync();
        await PublishedAsync();
        await register.KillAsync();

        await CopyAsync(folder["yesterday"], register.Data);
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(register.StartAsync);
        Assert.Contains("These data are older than the log", refused.Message, StringComparison.Ordinal);

        await CopyAsync(folder["yesterday-anchor"], anchors);
        var before = await File.ReadAllTextAsync(Path.Combine(anchors, "inquiries"));
        register.Launch();
        using var http = new HttpClient { BaseAddress = register.Address };
        // Every part is ready but the log.
        for (var i = 0; i < 600 && !await SaysStoppedAsync(http); i++) await Task.Delay(100);
        Assert.True(await SaysStoppedAsync(http));
        await LiveLogTests.AskAsync(register, 2);
        await Task.Delay(2_000);
        // It has signed nothing that contradicts what the witnesses have seen: the anchor is that of yesterday.
        Assert.Equal(Text(before), Text(await File.ReadAllTextAsync(Path.Combine(anchors, "inquiries"))));
        Assert.All(witnesses, witness => Assert.DoesNotContain("contradicts itself", witness.Error, StringComparison.Ordinal));
        await register.StopAsync();
        Assert.Contains("more than it has", string.Join('\n', [.. register.Output, await register.Errors]), StringComparison.Ordinal);
    }

    static async Task<bool> SaysStoppedAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync("readyz");
            var parts = System.Text.Json.Nodes.JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
            return !answer.IsSuccessStatusCode && ((string?)parts["database"], (string?)parts["log"]) is ("ok", "failed");
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>An inquiry, and a checkpoint with it.</summary>
    async Task PublishedAsync()
    {
        var stands = await outsider.SizeAsync("inquiries");
        await LiveLogTests.AskAsync(register, 1);
        await outsider.UntilAsync("inquiries", stands + 1);
    }

    // The epoch goes up with every start; what was signed does not.
    static string Text(string anchor) => anchor[anchor.IndexOf("/log/", StringComparison.Ordinal)..];

    static async Task CopyAsync(string from, string to)
    {
        if (Directory.Exists(to)) Directory.Delete(to, recursive: true);
        using var copy = System.Diagnostics.Process.Start("cp", ["-a", from, to])!;
        await copy.WaitForExitAsync();
        Assert.Equal(0, copy.ExitCode);
    }
}
