namespace Probity.Cli.Tests.Machine;

/// <summary>A program of a body from its key to its first answer, by commands alone, against the register's own provider.</summary>
public sealed class MachineTests(SharedRegister shared) : IDisposable
{
    const string Case = "JNSP-XK-2026-000201";
    const string Person = "379999198803120022\n王海燕";
    readonly RunningRegister register = shared.Register;
    readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_registered_and_approved_program_asks_in_an_officials_name_and_gets_an_answer()
    {
        await DoneAsync("official", "appoint", "Z-01", "--name", "沈括", "--post", "许可审查", "--post-en", "permit examiner", "--role", "inquirer", "--as", "market-admin");
        var (machine, key) = await RegisterAsync("client");
        var waiting = await AsProgramAsync(machine, "client", "Z-01", "inquiry", "ask", "--purpose", "permit", "--use", "examine-application", "--case", Case);
        Assert.Equal((1, ""), (waiting.Exit, waiting.Out));
        Assert.StartsWith("invalid_client", waiting.Error, StringComparison.Ordinal);

        await DoneAsync("machine", "approve", machine, "--thumbprint", key, "--as", "security");
        var opened = await AsProgramAsync(machine, "client", "Z-01", "case", "open", "--purpose", "permit", "--case", Case, "--parties", "-");
        Assert.Equal((0, ""), (opened.Exit, opened.Error));
        var asked = await AsProgramAsync(machine, "client", "Z-01", "inquiry", "ask", "--purpose", "permit", "--use", "examine-application", "--case", Case, "--json");
        Assert.Equal((0, ""), (asked.Exit, asked.Error));
        Assert.Empty(asked.Json["answer"]!["entries"]!.AsArray());

        var told = await AsProgramAsync(machine, "client", "Z-01", "inquiry", "ask", "--purpose", "permit", "--use", "examine-application", "--case", Case);
        Assert.Equal((0, "Nothing to disclose."), (told.Exit, told.Error.TrimEnd()));

        var looks = (await DoneAsync("me", "looks", "--as", "citizen-1", "--json")).Json["looks"]!.AsArray();
        Assert.Contains(looks, look => (string?)look!["receipt"] == (string?)asked.Json["receipt"]);
    }

    [Theory]
    [InlineData(null, "inquiry.official-missing")]
    [InlineData("nobody", "signin.")]
    [InlineData("maker", "")]
    public async Task A_program_that_names_no_official_or_one_who_may_not_ask_gets_nothing(string? official, string code)
    {
        var (machine, key) = await RegisterAsync($"client-{official}");
        await DoneAsync("machine", "approve", machine, "--thumbprint", key, "--as", "security");

        var refused = await AsProgramAsync(machine, $"client-{official}", official, "inquiry", "ask", "--purpose", "permit", "--use", "examine-application", "--case", Case);

        Assert.Equal((1, ""), (refused.Exit, refused.Out));
        Assert.StartsWith(code, refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("379999198803120022", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_are_changed_without_a_gap_and_the_end_shuts_the_door()
    {
        var (machine, first) = await RegisterAsync("old");
        await DoneAsync("machine", "approve", machine, "--thumbprint", first, "--as", "security");
        var made = await DoneAsync("key", "make", "--out", folder["new"]);
        folder.Write("new.public.json", System.Text.Encoding.UTF8.GetBytes(made.Out));

        var next = (string)(await DoneAsync("machine", "key", machine, "--add", folder["new.public.json"], "--as", "market-admin", "--json")).Json["key"]!;
        Assert.Equal(1, (await register.RunAsync("machine", "approve", machine, "--thumbprint", next, "--as", "market-admin")).Exit);
        Assert.StartsWith("machine.key-changed", (await register.RunAsync("machine", "approve", machine, "--thumbprint", first, "--as", "security")).Error, StringComparison.Ordinal);
        await DoneAsync("machine", "approve", machine, "--thumbprint", next, "--as", "security");
        Assert.Equal(0, (await AsProgramAsync(machine, "old", "maker", "me", "appointment")).Exit);
        await DoneAsync("machine", "key", machine, "--end", first, "--as", "market-admin");
        Assert.Equal(1, (await AsProgramAsync(machine, "old", "maker", "me", "appointment")).Exit);
        Assert.Equal(0, (await AsProgramAsync(machine, "new", "maker", "me", "appointment")).Exit);

        var line = (await DoneAsync("machine", "list", "--as", "market-admin")).Out.Split('\n').Single(one => one.StartsWith(machine, StringComparison.Ordinal));
        Assert.Equal([next, ""], line.TrimEnd('\r').Split('\t')[^2..]);
        await DoneAsync("machine", "end", machine, "--as", "market-admin");
        Assert.Equal(1, (await AsProgramAsync(machine, "new", "maker", "me", "appointment")).Exit);
    }

    [Fact]
    public async Task A_private_key_is_not_sent()
    {
        await DoneAsync("key", "make", "--out", folder["private.pem"]);

        var run = await register.RunAsync("machine", "register", "--label", "误传", "--role", "inquirer", "--key", folder["private.pem"], "--as", "market-admin");

        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Contains("private key", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("误传", (await DoneAsync("machine", "list", "--as", "market-admin")).Out, StringComparison.Ordinal);
    }

    async Task<(string Machine, string Key)> RegisterAsync(string file)
    {
        var made = await DoneAsync("key", "make", "--out", folder[file]);
        var done = await register.FeedAsync(made.Out, "machine", "register", "--label", "审批系统", "--role", "inquirer", "--role", "intake-maker", "--key", "-", "--as", "market-admin", "--json");
        Assert.Equal((0, ""), (done.Exit, done.Error));
        return ((string)done.Json["machine"]!, (string)done.Json["key"]!);
    }

    Task<Run> AsProgramAsync(string machine, string file, string? official, params string[] verb)
    {
        string[] who = official is null ? [] : ["--on-behalf-of", official];
        var input = verb[0] is "case" ? Person.Replace('\n', ',') : Person;
        return register.FeedAsync(input, [.. verb, "--client-id", machine, "--client-key", folder[file], .. who]);
    }

    async Task<Run> DoneAsync(params string[] args)
    {
        var run = await register.RunAsync(args);
        Assert.True(run.Exit is 0, $"{string.Join(' ', args)}: {run.Error}");
        return run;
    }
}
