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

    [Theory]
    [InlineData("en_GB.UTF-8", "There is no backup at /nope. Name the file that ends in .data")]
    [InlineData("zh_CN.UTF-8", "找不到备份文件 /nope")]
    public async Task A_backup_that_is_not_there_is_missed_in_our_own_words_with_the_remedy(string lang, string expected)
    {
        var run = await Command.RunAsync(new Dictionary<string, string> { ["LANG"] = lang }, "", "restore", "--from", "/nope", "--keys-from", "/nope", "--secret", "/nope", "--data", "/nope/d", "--keys", "/nope/k");

        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
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
