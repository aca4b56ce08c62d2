namespace Probity.Cli.Tests;

public sealed class ServerTests(SharedRegister shared) : IDisposable
{
    readonly RunningRegister register = shared.Register;
    readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_register_that_does_not_answer_ends_with_3()
    {
        var run = await Command.RunAsync("me", "looks", "--server", "http://127.0.0.1:1", "--token", "t");

        Assert.Equal((3, ""), (run.Exit, run.Out));
        Assert.Contains("http://127.0.0.1:1/", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--server", "ftp://127.0.0.1", "--token", "t")]
    [InlineData("--token", "t", "--as", "maker")]
    [InlineData("--as", "maker")]
    [InlineData("--as", "nobody-known")]
    [InlineData]
    public async Task Somebody_who_cannot_be_asked_as_ends_with_2(params string[] options)
    {
        var run = await Command.RunAsync(["intake", "list", .. options, "--data", folder.Path]);

        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.NotEqual("", run.Error);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task A_token_of_the_demo_is_one_line_that_the_register_takes_and_a_wrong_one_is_refused()
    {
        var token = await register.RunAsync("demo", "token", "citizen-2");
        Assert.Equal((0, ""), (token.Exit, token.Error));
        Assert.Equal(2, token.Out.Split('\n').Length);

        var good = await register.RunAsync("me", "entries", "--token", token.Out.Trim(), "--json");
        Assert.Equal(0, good.Exit);
        var wrong = await register.RunAsync("me", "entries", "--token", "x" + token.Out.Trim());
        Assert.Equal((1, ""), (wrong.Exit, wrong.Out));
        Assert.StartsWith("signin.token-refused: ", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sign_in_link_opens_and_everybody_is_listed()
    {
        using var browser = new HttpClient();

        var link = (await register.RunAsync("demo", "link", "citizen-1")).Out.Trim();
        Assert.Contains("王海燕", await browser.GetStringAsync(new Uri(link)), StringComparison.Ordinal);

        var people = await register.RunAsync("demo", "people", "--json");
        Assert.Contains(people.Json.AsArray(), person => (string?)person!["who"] == "maker");
    }
}
