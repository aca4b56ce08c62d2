namespace Probity.Tests.PublicLog;

public sealed class LogPageTests
{
    [Theory, InlineData("zh", "没有外部见证人"), InlineData("en", "Nobody watches")]
    public async Task The_page_of_the_logs_says_how_large_they_are_and_that_nobody_watches_a_trial(string language, string nobody)
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var client = registry.CreateClient();
        for (var tries = 0; tries < 600 && !(await client.GetAsync("/log/journal/checkpoint")).IsSuccessStatusCode; tries++) await Task.Delay(100);

        var page = await client.GetStringAsync($"/{language}/log");

        Assert.Contains("/log/policy", page, StringComparison.Ordinal);
        Assert.Contains(nobody, page, StringComparison.Ordinal);
        Assert.Contains("/log/journal</span>", page, StringComparison.Ordinal);
    }
}
