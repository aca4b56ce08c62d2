namespace Probity.Cli.Tests.Log;

/// <summary>The logs of a register that runs, by an outsider's command: what was asked is in them within seconds, and nothing of whom it was about.</summary>
public sealed class LiveTests : IDisposable
{
    readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Both_logs_are_audited_while_they_grow_and_each_entry_is_explained()
    {
        await using var register = await RunningRegister.StartAsync();
        using var http = new HttpClient();
        folder.Write("policy", await http.GetByteArrayAsync($"{register.Url}/log/policy"));
        Assert.Equal(0, (await VerifyAsync(register, "journal")).Exit);
        var before = Size(await VerifyAsync(register, "inquiries"));

        // Refused, because there is no such case; it is a look all the same.
        var asked = await register.FeedAsync("379999200906152078\n赵一鸣\n", "inquiry", "ask", "--as", "permits", "--purpose", "permit", "--use", "examine-application", "--case", "JNSP-XK-2026-000199");
        var after = before;
        for (var i = 0; i < 30 && after <= before; i++) after = Size(await VerifyAsync(register, "inquiries"));

        Assert.True(after > before, $"{asked.Exit} {asked.Error} {before} {after}");
        var last = await Command.RunAsync("log", "explain", $"{register.Url}/log/inquiries", $"{after - 1}", "--policy", folder["policy"], "--json");
        Assert.Equal((0, "leaf", "inquiries"), (last.Exit, (string?)last.Json["form"], (string?)last.Json["log"]));
        Assert.Equal(1, (await Command.RunAsync("log", "verify", $"{register.Url}/log/inquiries", "--policy", folder["policy"], "--state", folder["journal"])).Exit);
    }

    static long Size(Run run) => run.Exit is 0 ? long.Parse((string)run.Json["size"]!, System.Globalization.CultureInfo.InvariantCulture) : throw new InvalidOperationException(run.Error);

    Task<Run> VerifyAsync(RunningRegister register, string log) => Command.RunAsync("log", "verify", $"{register.Url}/log/{log}", "--policy", folder["policy"], "--state", folder[log], "--json");
}
