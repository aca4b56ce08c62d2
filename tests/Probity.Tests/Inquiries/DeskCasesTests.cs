using static Probity.Tests.Inquiries.DeskSteps;

namespace Probity.Tests.Inquiries;

public sealed class DeskCasesTests
{
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Parties_are_added_changed_and_removed_before_a_case_is_registered_and_none_twice(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var browser = await registry.SignInAsync("procurement");
        await browser.OpenAsync("/zh/desk/cases");
        await browser.PressAsync("继续", ("purpose", "procurement"));
        await browser.PressAsync("继续", ("case", Tender));
        await browser.PressAsync("继续", ("number", Number), ("name", Name));
        await browser.PressAsync("再添加一名当事人");
        await browser.PressAsync("继续", ("number", Number), ("name", "王海雁"));
        Assert.Equal(["该号码已在当事人名单中。"], await TextsAsync(browser, ".govuk-error-summary li"));

        await browser.PressAsync("继续", ("number", Stranger), ("name", "张德"));
        await browser.PressAsync("修改 张德");
        await browser.PressAsync("继续", ("name", "张德胜"));
        await browser.PressAsync($"移除 {Name}");
        Assert.Equal(["政府采购、招标投标和资金支持", Tender, Stranger], await TextsAsync(browser, "dd.govuk-summary-list__value"));

        await browser.PressAsync("登记案件");
        Assert.Contains("案件已登记", browser.Text);
        Assert.Equal(1, await registry.CountAsync($"select count(*) from case_party"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_case_that_is_full_is_refused_on_the_check_page(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var browser = await registry.SignInAsync("permits");
        await browser.OpenAsync("/zh/desk/cases");
        await RegisterAsync(browser, "permit", Case, (Number, Name));
        await browser.OpenAsync("/zh/desk/cases");
        await RegisterAsync(browser, "permit", Case, (Stranger, "张德胜"));

        Assert.Equal(["登记的当事人超过该事项每案可登记的人数。"], await TextsAsync(browser, ".govuk-error-summary li"));
    }
}
