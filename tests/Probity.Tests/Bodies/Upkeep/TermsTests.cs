using Microsoft.Extensions.DependencyInjection;
using Probity.Bodies;
using Probity.Bodies.Upkeep;
using Probity.Facts;
using Probity.Tests.SignIn;

namespace Probity.Tests.Bodies.Upkeep;

public sealed class TermsTests
{
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_new_official_of_a_real_register_reads_and_accepts_the_terms_before_anything_else_opens(string engine)
    {
        await using var registry = await Registry.StartAsync(engine, RegisterMode.Real);
        await registry.GivenNewcomerAsync(RealOffice.Market, "0417", Role.IntakeMaker);
        var code = await registry.CodeForAsync("0417");
        var (browser, _) = await registry.BeforeTheCodeAsync();
        await browser.EnterAsync(code);

        Assert.StartsWith("/en/appointment/terms", browser.At, StringComparison.Ordinal);
        await browser.OpenAsync("/zh/agency/upload");
        Assert.StartsWith("/zh/appointment/terms", browser.At, StringComparison.Ordinal);
        await browser.OpenAsync("/zh/catalogue");
        Assert.Equal("/zh/catalogue", browser.At);
        await browser.OpenAsync("/zh/agency/upload");
        await browser.PressAsync("我已阅读并接受");

        Assert.Equal("/zh/agency/upload", browser.At);
        Assert.Equal(1, await registry.CountAsync($"select count(*) from fact where kind = {"terms-accepted"}"));
        await browser.OpenAsync("/en/appointment");
        Assert.Contains("Edition 2026-11-01 accepted on 23 November 2026", browser.Text, StringComparison.Ordinal);
        browser.Dispose();
    }

    [Fact]
    public async Task They_are_due_again_when_the_year_is_over_and_by_the_edition_in_force_alone()
    {
        await using var registry = await RealOffice.StartAsync("sqlite");
        Assert.False((await registry.EnterAsync("maker")).Value!.OwesTerms);

        registry.Clock.Advance(TimeSpan.FromDays(366));
        await registry.ChangeAsync($"update official_upkeep set confirmed_on = {"2027-11-01"}");
        var maker = await registry.EnterAsync("maker");
        var accept = registry.Services.GetRequiredService<AcceptTerms>();

        Assert.True(maker.Value!.OwesTerms);
        Assert.Equal(AcceptTerms.OtherEdition, (await accept.RunAsync(maker.Value.Official, "2020-01-01", Channel.Api, default)).Refusal);
        Assert.Null((await accept.RunAsync(maker.Value.Official, TermsOfUse.Current.Code, Channel.Api, default)).Refusal);
        Assert.False((await registry.EnterAsync("maker")).Value!.OwesTerms);
        Assert.True((await registry.EnterAsync("checker")).Value!.OwesTerms);
    }

    [Fact]
    public async Task A_program_is_told_that_they_are_due_and_may_accept_them_in_the_officials_name()
    {
        await using var registry = await Registry.StartAsync("sqlite", RegisterMode.Real);
        await registry.GivenNewcomerAsync(RealOffice.Market, "0417", Role.IntakeMaker);
        var code = await registry.CodeForAsync("0417");
        var (browser, _) = await registry.BeforeTheCodeAsync();
        await browser.EnterAsync(code);
        using var program = await registry.ProgramAsync(browser);

        Assert.Contains("official.terms-due", await (await program.GetAsync("/api/batches")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("\"number\":\"0417\"", await (await program.GetAsync("/api/me/appointment")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var accepted = await program.PostAsync("/api/me/appointment/terms", new StringContent("""{"edition":"2026-11-01"}""", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")));
        Assert.Contains("2026-11-01", await accepted.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await program.GetAsync("/api/batches")).StatusCode);
        browser.Dispose();
    }
}
