namespace Probity.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("intake", "chk")]
    [InlineData("intake", "check")]
    [InlineData("intake")]
    [InlineData("--surprise")]
    public async Task A_line_that_is_not_understood_ends_with_2_and_writes_no_data(params string[] args)
    {
        var run = await Command.RunAsync(args);

        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_arguments_at_all_show_the_help_as_an_error()
    {
        var run = await Command.RunAsync();

        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Contains("Usage: probity COMMAND", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh_CN.UTF-8", "用法：")]
    [InlineData("en_GB.UTF-8", "Usage:")]
    [InlineData("C", "Usage:")]
    public async Task It_speaks_the_language_of_the_environment(string lang, string expected)
    {
        var run = await Command.RunAsync(new Dictionary<string, string> { ["LANG"] = lang }, "", "--help");

        Assert.Contains(expected, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_line_says_of_the_language_goes_before_the_environment()
    {
        var run = await Command.RunAsync(new Dictionary<string, string> { ["LANG"] = "zh_CN.UTF-8" }, "", "--help", "--lang=en");

        Assert.Contains("Usage:", run.Out, StringComparison.Ordinal);
    }
}
