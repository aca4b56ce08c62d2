namespace Probity.Tests.Portals;

public sealed class NavigationTests
{
    [Theory]
    [InlineData("maker", "agency/batches/B-0000-0000-0000-0", "批次")]
    [InlineData("system", "administration/propose/open-body", "申请与批准")]
    [InlineData("system", "administration", "概览")]
    [InlineData("market-admin", "administration/appoint", "人员")]
    [InlineData("market-admin", "administration/register-machine", "机器客户端")]
    public async Task The_section_that_is_marked_is_the_one_that_the_page_belongs_to(string who, string path, string section)
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var browser = await registry.SignInAsync(who);

        await browser.OpenAsync($"/zh/{path}");

        var page = await browser.ReadPageAsync();
        Assert.Equal([section], page.QuerySelectorAll(".app-nav__link[aria-current]").Select(link => link.TextContent.Trim()));
    }

    [Theory]
    [InlineData("my/notices")]
    [InlineData("my/entries")]
    public async Task An_answer_that_there_is_no_such_thing_leads_to_the_list(string list)
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var browser = await registry.SignInAsync("citizen-1");

        await browser.OpenAsync($"/en/{list}/X-1");

        var page = await browser.ReadPageAsync();
        Assert.Contains(page.QuerySelectorAll("main a"), link => link.GetAttribute("href") == $"/en/{list}");
    }
}
