using Microsoft.Extensions.DependencyInjection;
using Probity.SignIn.Demo;
using static Probity.SignIn.Demo.DemoPeople;

namespace Probity.Tests.SignIn;

public sealed class WholeRegisterTests
{
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_whole_register_signs_people_in_months_later_too(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        registry.Clock.Advance(TimeSpan.FromDays(100));
        using var browser = new Browser(registry.Address);

        await browser.OpenAsync(DemoDoor.LinkOf(Find("maker")!, registry.Services.GetRequiredService<DemoKeys>()));
        await browser.PressAsync("进入演示");
        await browser.OpenAsync("/zh/");

        Assert.Contains("刘书敏", browser.Text);
        Assert.Contains("信用信息经办", browser.Text);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Signing_in_twice_is_the_same_subject(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var one = new Browser(registry.Address);
        using var other = new Browser(registry.Address);
        var link = DemoDoor.LinkOf(Find("citizen-4")!, registry.Services.GetRequiredService<DemoKeys>());

        foreach (var browser in new[] { one, other })
        {
            await browser.OpenAsync(link);
            await browser.PressAsync("进入演示");
            await browser.OpenAsync("/zh/");
            Assert.Contains("阿*******", browser.Text);
            Assert.DoesNotContain("阿依努尔", browser.Text);
        }

        await using var session = await registry.Store.ReadAsync(default);
        Assert.Single(await session.ListAsync($"select distinct subject_id from subject_directory", row => row.Id(0), default));
    }
}
