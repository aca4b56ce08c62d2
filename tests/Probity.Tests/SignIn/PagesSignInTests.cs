using System.Net;
using Probity.SignIn.Demo;
using static Probity.SignIn.Demo.DemoPeople;

namespace Probity.Tests.SignIn;

public sealed class PagesSignInTests
{
    [Fact]
    public async Task A_demo_link_leads_through_the_provider_to_the_portal_of_the_role()
    {
        await using var host = await SignInHost.StartAsync();
        using var browser = host.Browse();

        await browser.OpenAsync(DemoDoor.LinkOf(Find("maker")!, host.Keys));
        Assert.Contains("您将以刘书敏", browser.Text);
        await browser.PressAsync("进入演示");

        Assert.Equal("/zh/agency", browser.At);
        Assert.Contains("official=maker", browser.Text);
        Assert.Contains("role=IntakeMaker", browser.Text);
    }

    [Fact]
    public async Task A_demo_page_speaks_english_where_one_asks_it_to()
    {
        await using var host = await SignInHost.StartAsync();
        using var browser = host.Browse();

        await browser.OpenAsync(DemoDoor.LinkOf(Find("permits")!, host.Keys));
        await browser.FollowAsync("English");
        await browser.PressAsync("Enter the demonstration");

        Assert.Equal("/en/desk", browser.At);
    }

    [Fact]
    public async Task A_person_who_signed_in_is_a_subject_and_a_masked_name_and_nothing_else()
    {
        await using var host = await SignInHost.StartAsync();
        using var browser = host.Browse();
        var person = Find("citizen-1")!;

        await browser.OpenAsync(DemoDoor.LinkOf(person, host.Keys));
        await browser.PressAsync("进入演示");

        var subject = SignInHost.SubjectOf(person.Number!);
        Assert.Equal($"subject={subject}\nname=王**\nrole=Subject", browser.Text);
    }

    [Fact]
    public async Task A_page_that_needs_somebody_sends_to_sign_in_and_back()
    {
        await using var host = await SignInHost.StartAsync();
        using var browser = host.Browse();
        await browser.OpenAsync(DemoDoor.LinkOfEverybody(host.Keys));
        await browser.PressAsync("以孙晓岚的身份进入");
        await browser.PostToSignOutAsync("/zh");

        await browser.OpenAsync("/en/desk");
        Assert.StartsWith("/en/demo/people?returnUrl=", browser.At);
        await browser.PressAsync("Enter as 孙晓岚");

        Assert.Equal("/en/desk", browser.At);
        Assert.Contains("official=procurement", browser.Text);
    }

    [Fact]
    public async Task Without_a_key_the_list_of_people_is_not_shown()
    {
        await using var host = await SignInHost.StartAsync();
        using var browser = host.Browse();

        await browser.OpenAsync("/zh/agency");

        Assert.StartsWith("/zh/demo/people?returnUrl=", browser.At);
        Assert.Contains("请使用演示链接登录", browser.Text);
        Assert.DoesNotContain("刘书敏", browser.Text);
    }

    [Theory]
    [InlineData("/zh/demo/sign-in/maker")]
    [InlineData("/zh/demo/sign-in/maker?key=")]
    [InlineData("/zh/demo/sign-in/maker?key=bm90IHRoZSBrZXk")]
    [InlineData("/zh/demo/sign-in/nobody?key=bm90IHRoZSBrZXk")]
    public async Task A_link_without_its_key_opens_nothing(string link)
    {
        await using var host = await SignInHost.StartAsync();
        using var browser = host.Browse();

        await browser.OpenAsync(link);

        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }

    [Fact]
    public async Task The_key_of_one_person_is_not_the_key_of_another()
    {
        await using var host = await SignInHost.StartAsync();
        using var browser = host.Browse();

        await browser.OpenAsync($"/zh/demo/sign-in/auditor?key={host.Keys.For("maker")}");

        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }

    [Fact]
    public async Task Stepping_in_needs_the_pages_own_form()
    {
        await using var host = await SignInHost.StartAsync();
        using var browser = host.Browse();

        await browser.PostAsync(DemoDoor.LinkOf(Find("maker")!, host.Keys));

        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.Empty(browser.Cookies);
    }

    [Fact]
    public async Task A_door_of_another_role_says_no()
    {
        await using var host = await SignInHost.StartAsync();
        using var browser = host.Browse();
        await browser.OpenAsync(DemoDoor.LinkOf(Find("maker")!, host.Keys));
        await browser.PressAsync("进入演示");

        await browser.OpenAsync("/zh/desk");

        Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
        Assert.Contains("signin.role-missing", browser.Text);
    }

    [Fact]
    public async Task Who_signed_out_is_asked_again_and_the_provider_has_forgotten_too()
    {
        await using var host = await SignInHost.StartAsync();
        using var browser = host.Browse();
        await browser.OpenAsync(DemoDoor.LinkOf(Find("maker")!, host.Keys));
        await browser.PressAsync("进入演示");

        await browser.PostToSignOutAsync("/zh");
        Assert.Equal("/zh/", browser.At);
        await browser.OpenAsync("/zh/agency");

        Assert.StartsWith("/zh/demo/people", browser.At);
    }

    [Theory]
    [InlineData("https://example.com/")]
    [InlineData("//example.com/")]
    [InlineData("/\\example.com/")]
    public async Task Signing_in_leads_nowhere_else(string returnUrl)
    {
        await using var host = await SignInHost.StartAsync();
        using var browser = host.Browse();
        await browser.OpenAsync(DemoDoor.LinkOf(Find("maker")!, host.Keys));
        await browser.PressAsync("进入演示");

        await browser.OpenAsync($"/zh/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");

        Assert.Equal("/zh/agency", browser.At);
    }

    [Fact]
    public async Task A_real_register_without_another_provider_asks_for_an_account()
    {
        await using var host = await SignInHost.StartAsync(options => options with { Mode = RegisterMode.Real });
        using var browser = host.Browse();

        await browser.OpenAsync("/en/agency");

        Assert.StartsWith("/en/account/sign-in?returnUrl=%2Fconnect%2Fauthorize", browser.At);
        Assert.Contains("Account name", browser.Text);
    }

    [Theory]
    [InlineData("/zh/demo/people")]
    [InlineData("/zh/demo/sign-in/maker")]
    public async Task A_real_register_has_no_door_of_the_demo(string path)
    {
        await using var host = await SignInHost.StartAsync(options => options with { Mode = RegisterMode.Real });
        using var browser = host.Browse();

        await browser.OpenAsync($"{path}?key={host.Keys.For("maker")}");

        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }

    [Fact]
    public async Task Behind_a_public_name_that_leads_nowhere_from_inside_the_code_is_still_exchanged()
    {
        await using var host = await SignInHost.StartAsync(options => options with { PublicUrl = new Uri("http://register.invalid") });
        using var browser = new Browser(new Uri("http://register.invalid"), host.Address);

        await browser.OpenAsync(DemoDoor.LinkOf(Find("counter")!, host.Keys));
        await browser.PressAsync("进入演示");
        await browser.OpenAsync("/zh/");

        Assert.Contains("official=counter", browser.Text);
    }
}
