using System.Net;
using System.Security.Claims;
using Probity.SignIn;
using Probity.SignIn.Demo;

namespace Probity.Tests.SignIn;

/// <summary>The demo's provider stands for any other: the registers here know it by its address alone, and read its metadata.</summary>
public sealed class OtherProviderTests
{
    [Fact]
    public async Task Another_provider_takes_the_place_of_the_bundled_one_by_configuration()
    {
        await using var provider = await SignInHost.StartAsync();
        await using var register = await StartAsync(provider, RegisterMode.Demo);
        using var browser = await SignedInAtAsync(provider, "maker");

        await browser.OpenAsync(new Uri(register.Address, "/zh/agency").AbsoluteUri);

        Assert.Equal("/zh/agency", browser.At);
        Assert.Contains("official=maker", browser.Text);
    }

    [Fact]
    public async Task A_register_with_another_provider_has_no_doors_of_the_demo()
    {
        await using var provider = await SignInHost.StartAsync();
        await using var register = await StartAsync(provider, RegisterMode.Demo);
        using var browser = register.Browse();

        await browser.OpenAsync(DemoDoor.LinkOf(DemoPeople.Find("maker")!, register.Keys));

        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }

    [Theory]
    [InlineData("maker")]
    [InlineData("citizen-1")]
    public async Task A_sign_in_of_the_demo_opens_no_page_of_a_real_register(string who)
    {
        await using var provider = await SignInHost.StartAsync();
        await using var register = await StartAsync(provider, RegisterMode.Real);
        using var browser = await SignedInAtAsync(provider, who);

        await browser.OpenAsync(new Uri(register.Address, "/zh/agency").AbsoluteUri);

        Assert.Equal("/zh/sign-in/refused?returnUrl=%2Fzh%2Fagency", browser.At);
        Assert.Contains("signin.refused", browser.Text);
        await browser.OpenAsync(new Uri(register.Address, "/zh/").AbsoluteUri);
        Assert.Equal("", browser.Text);
    }

    [Theory]
    [InlineData("demo", HttpStatusCode.OK)]
    [InlineData("seen-document", HttpStatusCode.Unauthorized)]
    [InlineData("", HttpStatusCode.Unauthorized)]
    public async Task A_person_is_taken_at_the_configured_assurance_only(string assurance, HttpStatusCode expected)
    {
        await using var provider = await SignInHost.StartAsync();
        await using var register = await StartAsync(provider, RegisterMode.Demo, assurance);

        var (status, _) = await register.AskAsync("/api/my", await provider.TokenAsync("citizen-1"));

        Assert.Equal(expected, status);
    }

    [Theory]
    [InlineData("demo", HttpStatusCode.OK)]
    [InlineData("seen-document", HttpStatusCode.Unauthorized)]
    [InlineData("", HttpStatusCode.Unauthorized)]
    public async Task An_official_is_taken_at_the_configured_assurance_only(string assurance, HttpStatusCode expected)
    {
        await using var provider = await SignInHost.StartAsync();
        await using var register = await StartAsync(provider, RegisterMode.Demo, officials: assurance);

        var (status, _) = await register.AskAsync("/api/batches", await provider.TokenAsync("maker"));

        Assert.Equal(expected, status);
    }

    [Theory]
    [InlineData("strong", "signin.account-unknown")]
    [InlineData("weak", "signin.assurance-too-low")]
    public async Task A_role_that_a_provider_claims_grants_nothing(string assurance, string code)
    {
        var external = new ExternalProvider { Authority = new Uri("https://id.example/"), ClientId = "any", OfficialAcr = "strong" };
        var options = new SignInOptions { Mode = RegisterMode.Real, KeyFolder = "", Store = SignInStore.Sqlite(""), Provider = external };
        var askers = new Askers(
            options, (_, _, _) => throw new InvalidOperationException("Nobody is bound here."),
            new AccountHolders((_, _) => Task.FromResult(default(Outcome<KnownOfficial?>)), (_, _, _) => ValueTask.FromResult(default(Outcome<KnownOfficial?>))));

        var asker = await askers.FindAsync(new ClaimsIdentity(
            [new("sub", "1"), new("name", "周信"), new("post", "科长"), new("roles", "IntakeMaker"), new("role", "IntakeMaker"), new("body", "11370100MB0DEM068U"), new("acr", assurance)]), default);

        Assert.Equal(code, asker.Refusal?.Code);
    }

    static async Task<SignInHost> StartAsync(SignInHost provider, RegisterMode mode, string assurance = "demo", string officials = "demo")
    {
        var external = new ExternalProvider { Authority = provider.Address, ClientId = "probity-pages", PersonAcr = assurance, OfficialAcr = officials };
        var register = await SignInHost.StartAsync(options => options with { Mode = mode, Provider = external });
        await provider.ServeAsync(register);
        return register;
    }

    static async Task<Browser> SignedInAtAsync(SignInHost provider, string who)
    {
        var browser = provider.Browse();
        await browser.OpenAsync(DemoDoor.LinkOf(DemoPeople.Find(who)!, provider.Keys));
        await browser.PressAsync("进入演示");
        return browser;
    }
}
