using Microsoft.Playwright;
using Probity.Tests.SignIn;

namespace Probity.Tests.Journeys;

/// <summary>The first person in a register of real people: nobody could enter it before.</summary>
public sealed class EnterJourney
{
    static readonly Words Code = new("一次性口令", "One-time code");

    [Theory(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsNamed))]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public Task The_first_administrator_makes_an_account_and_enters_with_the_code_of_init(Language language) => Visitor.WalkAsync(language, async visitor =>
    {
        var code = await visitor.Registry.FirstCodeAsync();
        await visitor.OpenAsync("sign-in/code");
        await visitor.SeeAsync("enter-account-first", new("先登录，再填写一次性口令", "Sign in first, then enter your code"));
        await visitor.FollowAsync(new("新建账号", "Make an account"));
        await MakeAccountAsync(visitor);
        await visitor.SeeAsync("enter-code", new("填写一次性口令", "Enter your one-time code"));

        await visitor.TypeAsync(Code, "K-1111-2222-3333-4");
        await visitor.PressAsync(new("绑定账号并登录", "Make the account mine"));
        await visitor.SeeAsync("enter-code-refused", new("填写一次性口令", "Enter your one-time code"), new("口令无效", "The code is not good"));
        await visitor.TypeAsync(Code, code);
        await visitor.PressAsync(new("绑定账号并登录", "Make the account mine"));

        Assert.Equal("administration", visitor.At);
        await visitor.OpenAsync("");
        Assert.Contains("秦岚", await visitor.Page.Locator("body > header").InnerTextAsync());
    }, RegisterMode.Real);

    [Fact(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsNamed))]
    public async Task Where_script_runs_the_code_of_a_link_finds_its_way_into_the_field_and_out_of_the_address()
    {
        await using var registry = await Registry.StartAsync("sqlite", RegisterMode.Real);
        var code = await registry.FirstCodeAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await Chromium.StartAsync(playwright);
        await using var context = await chromium.NewContextAsync(new() { BaseURL = registry.Address.AbsoluteUri });
        context.SetDefaultTimeout(60_000);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/en/sign-in/code#" + code);
        await page.WaitForFunctionAsync("location.hash === ''");

        await page.GetByRole(AriaRole.Button, new() { Name = "Make an account" }).Or(page.GetByRole(AriaRole.Link, new() { Name = "Make an account" })).ClickAsync();
        await page.GetByLabel("Choose a password for your new account").FillAsync(Holder.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Next: one-time codes" }).ClickAsync();
        var key = Holder.ReadKey(await page.Locator("dd .app-code").InnerTextAsync());
        await page.GetByLabel("The six digits that the app shows now").FillAsync(Holder.CodeOf(key, registry.Clock));
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "I have them: continue" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the account mine" }).ClickAsync();

        await page.WaitForURLAsync("**/en/administration");
    }

    static async Task MakeAccountAsync(Visitor visitor)
    {
        await visitor.TypeAsync(new("为新账号选一个密码", "Choose a password for your new account"), Holder.Password);
        await visitor.PressAsync(new("新建账号", "Make the account"));
        await visitor.FollowAsync(new("下一步：动态口令", "Next: one-time codes"));
        var key = Holder.ReadKey(await visitor.Page.Locator("dd .app-code").InnerTextAsync());
        await visitor.TypeAsync(new("应用现在显示的6位数字", "The six digits that the app shows now"), Holder.CodeOf(key, visitor.Registry.Clock));
        await visitor.PressAsync(new("继续", "Continue"));
        await visitor.FollowAsync(new("已抄好，继续", "I have them: continue"));
    }
}
