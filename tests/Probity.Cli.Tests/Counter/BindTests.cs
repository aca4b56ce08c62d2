namespace Probity.Cli.Tests.Counter;

/// <summary>A counter by commands alone: two clerks read the same document, the person is handed a code.</summary>
public sealed class BindTests(SharedRegister shared)
{
    const string Known = "379999198803120022\n王海燕";
    const string Stranger = "379999199001010010\n林远";
    readonly RunningRegister register = shared.Register;

    [Fact]
    public async Task Two_clerks_bind_an_account_and_the_person_reads_of_it()
    {
        var number = await OpenAsync(Known);
        Assert.DoesNotContain("王海燕", (await RunAsync("", "counter", "list", "--as", "counter-2")).Out, StringComparison.Ordinal);
        var same = await RunAsync(Known, "counter", "confirm", number, "--document", "resident-id", "--as", "counter");
        Assert.StartsWith("binding.same-clerk", same.Error, StringComparison.Ordinal);

        var confirmed = await RunAsync(Known, "counter", "confirm", number, "--document", "resident-id", "--as", "counter-2", "--json");

        Assert.Equal((0, ""), (confirmed.Exit, confirmed.Error));
        Assert.StartsWith("K-", (string?)confirmed.Json["code"], StringComparison.Ordinal);
        Assert.Contains("/sign-in/code", (string?)confirmed.Json["link"], StringComparison.Ordinal);
        var own = (await RunAsync("", "me", "bindings", "--as", "citizen-1", "--json")).Json["bindings"]!.AsArray();
        Assert.Equal(2, own.Single(one => (string?)one!["binding"] == number)!["posts"]!.AsArray().Count);
        Assert.Equal(0, (await RunAsync("", "counter", "cancel", number, "--as", "counter")).Exit);
    }

    [Fact]
    public async Task Somebody_known_and_a_stranger_are_answered_alike()
    {
        var (known, stranger) = (await BindAsync(Known), await BindAsync(Stranger));

        Assert.Equal((known.Exit, known.Error), (stranger.Exit, stranger.Error));
        Assert.Equal(known.Json.AsObject().Select(part => part.Key), stranger.Json.AsObject().Select(part => part.Key));
        foreach (var run in (Run[])[known, stranger]) await RunAsync("", "counter", "cancel", (string)run.Json["binding"]!, "--as", "counter-2");
    }

    [Fact]
    public async Task What_two_clerks_read_differently_gives_no_code()
    {
        var number = await OpenAsync(Stranger);

        var differs = await RunAsync("379999199001010010\n林源", "counter", "confirm", number, "--document", "resident-id", "--as", "counter-2");

        Assert.Equal((1, ""), (differs.Exit, differs.Out));
        Assert.StartsWith("binding.differs", differs.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("林远", differs.Error, StringComparison.Ordinal);
    }

    async Task<string> OpenAsync(string person)
    {
        var run = await BindAsync(person);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        return (string)run.Json["binding"]!;
    }

    Task<Run> BindAsync(string person) => RunAsync(person, "counter", "bind", "--document", "resident-id", "--as", "counter", "--json");

    Task<Run> RunAsync(string input, params string[] args) => register.FeedAsync(input, args);
}
