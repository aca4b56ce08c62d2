using System.Net;
using System.Text.RegularExpressions;
using Probity.Bodies;
using Probity.Tests.Bodies;

namespace Probity.Tests.SignIn;

public sealed partial class EnterByCodeTests
{
    const string Market = "11370100MB0DEM068U";

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task The_first_administrator_enters_with_a_new_account_and_the_code_of_init(string engine)
    {
        await using var registry = await Registry.StartAsync(engine, RegisterMode.Real);
        var code = await registry.FirstCodeAsync();
        using var anybody = new Browser(registry.Address);
        await anybody.OpenAsync("/en/sign-in/code");
        Assert.Contains("Sign in first", anybody.Text);

        var (browser, holder) = await registry.BeforeTheCodeAsync();
        Assert.Equal(("/en/sign-in/code", HttpStatusCode.OK), (browser.At, browser.Status));
        await browser.EnterAsync(code.ToLowerInvariant());

        Assert.Equal("/en/administration", browser.At);
        await browser.OpenAsync("/en/");
        Assert.Contains("秦岚", browser.Text);
        Assert.Contains("system administrator", browser.Text);
        Assert.Equal(1, await registry.CountAsync($"select count(*) from fact where kind = {"account-bound"}"));
        browser.Dispose();

        using var later = new Browser(registry.Address);
        registry.Clock.Advance(TimeSpan.FromMinutes(1));
        await holder.SignInAsync(later, registry.Clock);
        await later.OpenAsync("/zh/administration");
        Assert.Equal("/zh/administration", later.At);
    }

    [Fact]
    public async Task A_code_that_is_wrong_used_ended_or_misread_gets_one_answer()
    {
        await using var registry = await StartAsync();
        var (first, _) = await registry.BeforeTheCodeAsync();
        var used = await registry.CodeForAsync("0417");
        await first.EnterAsync(used);
        Assert.Equal("/en/agency", first.At);
        await registry.GivenOfficialAsync(Market, "0418", Role.IntakeMaker);
        await registry.GivenOfficialAsync(Market, "0419", Role.IntakeMaker);
        var ended = await registry.CodeForAsync("0418", TimeSpan.FromMinutes(1));
        var good = await registry.CodeForAsync("0419");
        registry.Clock.Advance(TimeSpan.FromMinutes(2));

        var (browser, _) = await registry.BeforeTheCodeAsync();
        var answers = new List<string>();
        foreach (var typed in new[] { used, ended, Resembling(good), OneTimeCode.From(4711).ToString(), "K-1234", "" })
        {
            await browser.EnterAsync(typed);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
            answers.Add(Token().Replace(browser.Text, ""));
        }

        Assert.Contains("The code is not good", answers[0]);
        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task Five_wrong_tries_end_a_code()
    {
        await using var registry = await StartAsync();
        var code = await registry.CodeForAsync("0417");
        var (browser, _) = await registry.BeforeTheCodeAsync();

        for (var i = 0; i < OneTimeCodes.MostTries; i++) await browser.EnterAsync(Resembling(code));
        await browser.EnterAsync(code);

        Assert.Contains("The code is not good", browser.Text);
        Assert.Equal(0, await registry.CountAsync($"select count(*) from account_directory"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Of_two_who_use_a_code_at_the_same_moment_one_enters(string engine)
    {
        await using var registry = await StartAsync(engine);
        var code = await registry.CodeForAsync("0417");
        var ((one, _), (other, _)) = (await registry.BeforeTheCodeAsync(), await registry.BeforeTheCodeAsync());

        await Task.WhenAll(one.EnterAsync(code), other.EnterAsync(code));

        Assert.Single([one, other], browser => browser.At == "/en/agency");
        Assert.Single([one, other], browser => browser.Status is HttpStatusCode.UnprocessableEntity);
        Assert.Equal(1, await registry.CountAsync($"select count(*) from account_directory"));
        Assert.Equal(1, await registry.CountAsync($"select count(*) from fact where kind = {"account-bound"}"));
    }

    [Fact]
    public async Task An_account_waits_ten_minutes_for_its_code_and_opens_nothing_meanwhile()
    {
        await using var registry = await StartAsync();
        var code = await registry.CodeForAsync("0417");
        var (browser, _) = await registry.BeforeTheCodeAsync();
        var waiting = browser.Cookies["probity.entering"]!;
        Assert.True(waiting.HttpOnly);
        Assert.Null(browser.Cookies["probity.pages"]);
        await browser.OpenAsync("/en/agency");
        Assert.Equal("/en/sign-in/code", browser.At);

        registry.Clock.Advance(TimeSpan.FromMinutes(11));
        await browser.EnterAsync(code);

        Assert.Contains("Sign in first", browser.Text);
        Assert.Equal(0, await registry.CountAsync($"select count(*) from account_directory"));
    }

    [Fact]
    public async Task Who_signs_out_at_the_provider_has_no_account_waiting()
    {
        await using var registry = await StartAsync();
        var code = await registry.CodeForAsync("0417");
        var (browser, holder) = await registry.BeforeTheCodeAsync();
        using var elsewhere = new Browser(registry.Address);
        registry.Clock.Advance(TimeSpan.FromSeconds(60));
        await holder.SignInAsync(elsewhere, registry.Clock);
        await elsewhere.OpenAsync("/en/account");
        await elsewhere.PressAsync("Sign out everywhere else");

        await browser.EnterAsync(code);

        Assert.Contains("Sign in first", browser.Text);
    }

    [Fact]
    public async Task Whose_appointment_ended_reads_why_and_enters_anew_with_a_new_code()
    {
        await using var registry = await StartAsync();
        var (browser, _) = await registry.BeforeTheCodeAsync();
        await browser.EnterAsync(await registry.CodeForAsync("0417"));
        await registry.ChangeAsync($"update official set ended_at = 1 where number = {"0417"}");
        await registry.RosterOf().RenewAsync(default);
        await browser.OpenAsync("/en/sign-in");
        Assert.StartsWith("/en/sign-in/appointment-ended", browser.At, StringComparison.Ordinal);

        await registry.GivenOfficialAsync(Market, "0500", Role.IntakeChecker);
        await browser.FollowAsync("I was given a new one-time code");
        await browser.EnterAsync(await registry.CodeForAsync("0500"));

        Assert.Equal("/en/agency", browser.At);
    }

    [Fact]
    public async Task An_account_of_another_provider_that_names_no_body_enters_by_code_at_the_configured_level_and_not_below()
    {
        await using var province = await Province.StartAsync();
        await province.Registry.GivenOfficialAsync(Market, "0420", Role.IntakeMaker);
        var code = await province.Registry.CodeForAsync("0420");

        using var weak = await province.SignInAsync("bare-unsure", "/en/agency");
        Assert.StartsWith("/en/sign-in/assurance-too-low", weak.At, StringComparison.Ordinal);
        Assert.Contains("Sign in again by other means", weak.Text);
        await weak.OpenAsync("/en/sign-in/code");
        Assert.Contains("Sign in first", weak.Text);

        using var browser = await province.SignInAsync("bare", "/en/agency");
        Assert.Equal("/en/sign-in/code", browser.At);
        await browser.EnterAsync(code);

        Assert.Equal(("/en/agency", HttpStatusCode.OK), (browser.At, browser.Status));
        province.SaysNothingOfAnybody();
    }

    static async Task<Registry> StartAsync(string engine = "sqlite")
    {
        var registry = await Registry.StartAsync(engine, RegisterMode.Real);
        await registry.GivenOfficialAsync(Market, "0417", Role.IntakeMaker);
        return registry;
    }

    /// <summary>Another code of the same row, whose check character fits.</summary>
    static string Resembling(string code) => OneTimeCode.From(OneTimeCode.Parse(code).Bits ^ 1).ToString();

    [GeneratedRegex("""<input type="hidden" name="__RequestVerificationToken"[^>]*>""")]
    private static partial Regex Token();
}
