using System.Net;
using Microsoft.Extensions.Configuration;
using Probity.SignIn;

namespace Probity.Tests.SignIn;

public sealed class IndependentProviderTests
{
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Officials_of_a_real_register_sign_in_at_a_provider_of_other_peoples_making(string engine)
    {
        await using var province = await Province.StartAsync(engine);

        using var browser = await province.SignInAsync("zhou", "/zh/agency");

        Assert.Equal(("/zh/agency", HttpStatusCode.OK), (browser.At, browser.Status));
        Assert.Contains("周信", browser.Text);
        Assert.Equal(1, await province.Registry.CountAsync($"select count(*) from account_directory where official_id is not null"));
        Assert.Equal(1, await province.Registry.CountAsync($"select count(*) from fact where kind = {"account-bound"}"));
        province.SaysNothingOfAnybody();
    }

    [Fact]
    public async Task Claims_may_come_from_the_userinfo_endpoint_too()
    {
        await using var province = await Province.StartAsync(claimsInUserInfo: true);

        using var browser = await province.SignInAsync("zhou", "/en/agency");

        Assert.Equal(("/en/agency", HttpStatusCode.OK), (browser.At, browser.Status));
    }

    [Fact]
    public async Task A_person_known_at_the_assurance_level_comes_before_the_own_file_and_before_no_other()
    {
        await using var province = await Province.StartAsync();

        using var browser = await province.SignInAsync("lan", "/zh/my");

        Assert.Equal(("/zh/my", HttpStatusCode.OK), (browser.At, browser.Status));
        await browser.OpenAsync("/zh/agency");
        Assert.StartsWith("/zh/sign-in/refused", browser.At);
        province.SaysNothingOfAnybody();
    }

    [Theory]
    [InlineData("unsure", "/en/agency")]
    [InlineData("unseen", "/en/my")]
    [InlineData("stranger", "/en/agency")]
    [InlineData("nobody", "/en/agency")]
    public async Task Whom_the_provider_is_not_sure_of_and_whom_the_roster_does_not_know_stays_outside(string account, string page)
    {
        await using var province = await Province.StartAsync();

        using var browser = await province.SignInAsync(account, page);

        Assert.DoesNotContain(page + "?", browser.At + "?");
        Assert.Contains("/sign-in/", browser.At);
        await browser.OpenAsync(page);
        Assert.DoesNotContain(page + "?", browser.At + "?");
        Assert.Equal(0, await province.Registry.CountAsync($"select count(*) from account_directory"));
        province.SaysNothingOfAnybody();
    }

    [Fact]
    public async Task What_a_provider_says_of_roles_grants_none()
    {
        await using var province = await Province.StartAsync();

        using var browser = await province.SignInAsync("zhou", "/zh/agency");
        await browser.OpenAsync("/zh/administration");

        Assert.NotEqual(HttpStatusCode.OK, browser.Status);
    }

    [Fact]
    public async Task Its_access_token_opens_the_api_and_its_identity_token_does_not()
    {
        await using var province = await Province.StartAsync();

        var (access, identity) = await province.Provider.TokensAsync("zhou");

        Assert.Equal((HttpStatusCode.OK, null), await province.AskAsync(access));
        Assert.Equal((HttpStatusCode.Unauthorized, "signin.token-refused"), await province.AskAsync(identity));
        province.SaysNothingOfAnybody();
    }

    [Fact]
    public async Task A_code_that_was_used_or_was_meant_for_another_browser_signs_nobody_in()
    {
        await using var province = await Province.StartAsync();
        using var victim = new Browser(province.Registry.Address);
        await victim.OpenAsync("/zh/agency");
        var callback = await victim.PressToAsync("Sign in", new Uri(province.Registry.Address, "/sign-in/callback").AbsoluteUri, ("account", "zhou"));

        using var thief = new Browser(province.Registry.Address);
        await thief.OpenAsync(callback.AbsoluteUri);
        Assert.Contains("/sign-in/refused", thief.At);
        Assert.Null(thief.Cookies["probity.pages"]);

        await victim.OpenAsync(callback.AbsoluteUri);
        Assert.Equal("/zh/agency", victim.At);
        await victim.OpenAsync(callback.AbsoluteUri);
        Assert.Contains("/sign-in/refused", victim.At);
        province.SaysNothingOfAnybody();
    }

    [Theory]
    [InlineData("Authority", "http://id.example/", "https")]
    [InlineData("ClientId", "", "SignIn:ClientId")]
    [InlineData("Audience", "the-client", "audience of its own")]
    public void A_configuration_that_would_leave_a_door_open_stops_the_program_with_the_remedy(string name, string value, string said)
    {
        var settings = new Dictionary<string, string?> { ["SignIn:Authority"] = "https://id.example/", ["SignIn:ClientId"] = "the-client", [$"SignIn:{name}"] = value };

        var error = Assert.Throws<SettingsException>(() => ExternalProvider.From(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()));

        Assert.Contains(said, error.Message, StringComparison.Ordinal);
        Assert.Contains("Remedy:", error.Message, StringComparison.Ordinal);
    }
}
