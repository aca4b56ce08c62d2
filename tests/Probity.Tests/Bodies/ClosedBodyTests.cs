using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Probity.Bodies;

namespace Probity.Tests.Bodies;

/// <summary>What a body could do yesterday is gone the moment it is closed: for who signs in, for who is signed in, and for programs.</summary>
public sealed class ClosedBodyTests
{
    const string Market = "11370100MB0DEM068U";
    const string Permits = "11370100MB0DEM1052";
    static readonly DateOnly Today = new(2026, 11, 23);

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_token_that_was_good_a_moment_ago_is_refused_once_the_body_is_closed_even_by_another_host(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var maker = await registry.ApiAsync("maker");
        Assert.Equal(HttpStatusCode.OK, (await maker.GetAsync("/api/batches")).StatusCode);

        await registry.CloseAsync(Market, Today);
        await registry.NoticedAsync();
        using var refused = await maker.GetAsync("/api/batches");

        Assert.Equal("signin.body-closed", (await refused.Content.ReadFromJsonAsync<JsonNode>())!["code"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Fact]
    public async Task A_cookie_that_was_good_a_moment_ago_leads_to_a_page_that_says_why()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var browser = await registry.SignInAsync("maker");
        await browser.OpenAsync("/zh/agency");
        Assert.Equal("/zh/agency", browser.At);

        await registry.CloseAsync(Market, Today);
        await registry.RosterOf().RenewAsync(default);
        await browser.OpenAsync("/zh/agency");

        Assert.StartsWith("/zh/sign-in/body-closed", browser.At, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
        Assert.Contains("signin.body-closed", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync("/zh/");
        Assert.DoesNotContain("刘书敏", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_signs_in_for_a_closed_body()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        await registry.CloseAsync(Market, Today);
        await registry.RosterOf().RenewAsync(default);

        using var browser = await registry.SignInAsync("maker");

        Assert.StartsWith("/zh/sign-in/body-closed", browser.At, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closing_that_was_entered_beforehand_takes_effect_by_itself_on_its_day()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        await registry.CloseAsync(Market, Today.AddDays(1));
        await registry.RosterOf().RenewAsync(default);
        registry.Clock.Advance(TimeSpan.FromMinutes(14 * 60 - 5));
        using var browser = await registry.SignInAsync("maker");
        await browser.OpenAsync("/zh/agency");
        Assert.Equal("/zh/agency", browser.At);

        registry.Clock.Advance(TimeSpan.FromMinutes(6));
        await browser.OpenAsync("/zh/agency");

        Assert.StartsWith("/zh/sign-in/body-closed", browser.At, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_was_withdrawn_is_gone_from_a_token_that_was_good()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var maker = await registry.ApiAsync("maker");
        Assert.Equal(HttpStatusCode.OK, (await maker.GetAsync("/api/batches")).StatusCode);

        await registry.ChangeAsync($"update official_role set role = {"CounterClerk"} where official_id in (select official_id from official where number = {"maker"})");
        await registry.RosterOf().RenewAsync(default);

        Assert.Equal(HttpStatusCode.Forbidden, (await maker.GetAsync("/api/batches")).StatusCode);
    }

    [Fact]
    public async Task On_behalf_of_an_official_of_a_closed_body_no_machine_asks()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        var appointments = registry.Services.GetRequiredService<Appointments>();
        Assert.Equal("permits", (await appointments.FindByNumberAsync(CreditCode.Parse(Permits), "permits", default)).Value.Official.Id);

        await registry.CloseAsync(Permits, Today);
        await registry.RosterOf().RenewAsync(default);

        Assert.Equal("signin.body-closed", (await appointments.FindByNumberAsync(CreditCode.Parse(Permits), "permits", default)).Refusal?.Code);
        Assert.Equal("signin.official-unknown", (await appointments.FindByNumberAsync(CreditCode.Parse(Permits), "nobody", default)).Refusal?.Code);
    }

    [Fact]
    public async Task A_purpose_that_the_register_does_not_let_the_body_hold_is_not_held_whatever_the_edition_says()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var permits = await registry.ApiAsync("permits");
        await permits.OpenCaseAsync("379999198803120022", "王海燕");

        await registry.ChangeAsync($"update body_purpose set ended_at = 1 where code = {Permits}");
        await registry.RosterOf().RenewAsync(default);
        using var refused = await permits.AskAsync("379999198803120022", "王海燕");

        Assert.Equal("inquiry.purpose-not-held", (await refused.Content.ReadFromJsonAsync<JsonNode>())!["code"]!.GetValue<string>());
    }
}
