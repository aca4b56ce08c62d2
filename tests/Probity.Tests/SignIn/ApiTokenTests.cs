using System.Net;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Probity.SignIn;
using Probity.SignIn.Demo;

namespace Probity.Tests.SignIn;

public sealed class ApiTokenTests
{
    [Fact]
    public async Task A_demo_token_opens_the_api_of_its_role()
    {
        await using var host = await SignInHost.StartAsync();

        var (status, body) = await host.AskAsync("/api/batches", await host.TokenAsync("maker"));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("official=maker", body);
    }

    [Fact]
    public async Task A_token_of_a_person_leaves_only_the_subject_and_a_masked_name()
    {
        await using var host = await SignInHost.StartAsync();
        var person = DemoPeople.Find("citizen-3")!;

        var (_, body) = await host.AskAsync("/api/my", await host.TokenAsync("citizen-3"));

        Assert.Equal($"subject={SignInHost.SubjectOf(person.Number!)}\nname=李**\nrole=Subject", body);
    }

    [Fact]
    public async Task An_access_token_is_a_signed_jwt_for_the_api_of_ten_minutes_at_most_that_says_demo()
    {
        await using var host = await SignInHost.StartAsync();

        var token = new JsonWebToken(await host.TokenAsync("maker"));

        Assert.Equal("RS256", token.Alg);
        Assert.Equal(["probity-api"], token.Audiences);
        Assert.Equal("demo", token.GetClaim("acr").Value);
        Assert.Equal(host.Address.AbsoluteUri, token.Issuer);
        Assert.InRange(token.ValidTo - token.IssuedAt, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10));
    }

    [Fact]
    public async Task Without_a_token_the_api_says_that_it_is_missing()
    {
        await using var host = await SignInHost.StartAsync();

        var (status, body) = await host.AskAsync("/api/batches", null);

        Assert.Equal((HttpStatusCode.Unauthorized, "signin.token-missing"), (status, CodeOf(body)));
    }

    [Fact]
    public async Task A_token_of_another_role_is_forbidden()
    {
        await using var host = await SignInHost.StartAsync();

        var (status, body) = await host.AskAsync("/api/batches", await host.TokenAsync("auditor"));

        Assert.Equal((HttpStatusCode.Forbidden, "signin.role-missing"), (status, CodeOf(body)));
    }

    [Fact]
    public async Task A_token_that_was_good_is_refused_once_it_has_ended_however_often_it_was_used()
    {
        await using var host = await SignInHost.StartAsync();
        var token = await host.TokenAsync("maker");

        host.Clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal(HttpStatusCode.OK, (await host.AskAsync("/api/batches", token)).Status);
        Assert.Equal(HttpStatusCode.OK, (await host.AskAsync("/api/batches", token)).Status);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var (status, body) = await host.AskAsync("/api/batches", token);

        Assert.Equal((HttpStatusCode.Unauthorized, "signin.token-refused"), (status, CodeOf(body)));
    }

    [Fact]
    public async Task A_token_with_one_letter_changed_is_refused()
    {
        await using var host = await SignInHost.StartAsync();
        var token = await host.TokenAsync("maker");
        var at = token.LastIndexOf('.') + 10;

        var changed = token[..at] + (token[at] is 'A' ? 'B' : 'A') + token[(at + 1)..];

        Assert.Equal(HttpStatusCode.OK, (await host.AskAsync("/api/batches", token)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.AskAsync("/api/batches", changed)).Status);
    }

    [Fact]
    public async Task A_token_of_another_issuer_is_refused_even_when_the_key_is_the_same()
    {
        await using var one = await SignInHost.StartAsync();
        await using var other = await SignInHost.StartAsync();

        var (status, _) = await other.AskAsync("/api/batches", await one.TokenAsync("maker"));

        Assert.Equal(HttpStatusCode.Unauthorized, status);
    }

    [Fact]
    public async Task A_demo_token_opens_nothing_real_even_where_its_issuer_is_trusted()
    {
        await using var demo = await SignInHost.StartAsync();
        var provider = new ExternalProvider { Authority = demo.Address, ClientId = "anything", PersonAcr = "demo", OfficialAcr = "demo" };
        await using var real = await SignInHost.StartAsync(options => options with { Mode = RegisterMode.Real, Provider = provider });
        await using var otherDemo = await SignInHost.StartAsync(options => options with { Provider = provider });
        var token = await demo.TokenAsync("maker");

        Assert.Equal(HttpStatusCode.OK, (await otherDemo.AskAsync("/api/batches", token)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await real.AskAsync("/api/batches", token)).Status);
    }

    [Fact]
    public async Task A_register_without_a_provider_takes_no_token()
    {
        await using var demo = await SignInHost.StartAsync();
        await using var real = await SignInHost.StartAsync(options => options with { Mode = RegisterMode.Real });

        var (status, body) = await real.AskAsync("/api/batches", await demo.TokenAsync("maker"));

        Assert.Equal((HttpStatusCode.Unauthorized, "signin.token-refused"), (status, CodeOf(body)));
    }

    [Theory]
    [InlineData("maker", "not the secret")]
    [InlineData("maker", "")]
    [InlineData("nobody", null)]
    public async Task The_demo_grant_needs_the_secret_and_somebody_of_the_demo(string who, string? secret)
    {
        await using var host = await SignInHost.StartAsync();

        using var response = await host.RequestTokenAsync(who, secret ?? host.Keys.Secret);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task The_api_never_reads_a_cookie_and_a_page_never_a_token()
    {
        await using var host = await SignInHost.StartAsync();
        using var browser = host.Browse();
        await browser.OpenAsync(DemoDoor.LinkOf(DemoPeople.Find("maker")!, host.Keys));
        await browser.PressAsync("进入演示");

        await browser.OpenAsync("/api/batches");
        Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);
        await browser.OpenAsync("/api/open");
        Assert.Equal("", browser.Text);
        var (_, body) = await host.AskAsync("/zh/", await host.TokenAsync("maker"));
        Assert.Equal("", body);
    }

    [Fact]
    public async Task A_door_without_a_rule_is_shut_to_everybody_and_no_door_is_no_secret()
    {
        await using var host = await SignInHost.StartAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, (await host.AskAsync("/api/forgotten", null)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.AskAsync("/api/forgotten", await host.TokenAsync("maker"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await host.AskAsync("/api/nowhere", null)).Status);
    }

    static string? CodeOf(string body) => JsonDocument.Parse(body).RootElement.GetProperty("code").GetString();
}
