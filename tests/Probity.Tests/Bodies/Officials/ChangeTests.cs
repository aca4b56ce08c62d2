using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Probity.Bodies;
using Probity.Tests.SignIn;

namespace Probity.Tests.Bodies.Officials;

public sealed class ChangeTests
{
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_role_that_is_granted_opens_at_the_next_request_and_one_that_is_withdrawn_shuts(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var admin = await OfficialClient.OpenAsync(registry);
        using var maker = await registry.ApiAsync("maker");

        var changed = await admin.ChangeAsync("maker", new { version = 1, roles = new[] { "counter-clerk" } });
        var shut = await maker.GetAsync("/api/batches");
        var again = await admin.ChangeAsync("maker", new { version = changed.Version(), roles = new[] { "intake-maker", "counter-clerk" } });

        Assert.Equal(["counter-clerk"], changed.Roles());
        Assert.Equal(HttpStatusCode.Forbidden, shut.StatusCode);
        Assert.Equal(["intake-maker", "counter-clerk"], again.Roles());
        Assert.Equal(HttpStatusCode.OK, (await maker.GetAsync("/api/batches")).StatusCode);
        Assert.Equal(2, await registry.CountAsync($"select count(*) from fact where kind = {"official-changed"}"));
    }

    [Fact]
    public async Task A_role_comes_and_goes_and_comes_again_on_one_day()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var admin = await OfficialClient.OpenAsync(registry);
        var version = (await admin.AppointAsync("M-07", roles: ["intake-maker", "intake-checker"])).Version();

        version = (await admin.ChangeAsync("M-07", new { version, roles = new[] { "intake-maker" } })).Version();
        var back = await admin.ChangeAsync("M-07", new { version, roles = new[] { "intake-maker", "intake-checker" } });

        Assert.Equal(["intake-maker", "intake-checker"], back.Roles());
    }

    [Fact]
    public async Task An_appointment_that_ran_out_is_renewed_with_its_roles_for_a_year_at_most()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using (var admin = await OfficialClient.OpenAsync(registry)) await admin.AppointAsync("M-07", other: new { to = "2026-11-30" });
        registry.Clock.Advance(TimeSpan.FromDays(10));
        using var later = await OfficialClient.OpenAsync(registry);
        var expired = await later.ShowAsync("M-07");

        var tooLong = await later.ChangeAsync("M-07", new { version = 1, to = "2027-12-04" });
        var renewed = await later.ChangeAsync("M-07", new { version = 1, to = "2027-12-03" });

        Assert.Equal("expired", expired["state"]!.GetValue<string>());
        Assert.Equal("official.last-day-wrong", tooLong.Code());
        Assert.Equal(("serving", "2027-12-03"), (renewed["state"]!.GetValue<string>(), renewed["to"]!.GetValue<string>()));
        var known = await registry.Services.GetRequiredService<Appointments>().FindByNumberAsync(CreditCode.Parse("11370100MB0DEM068U"), "M-07", default);
        Assert.Equal([Role.IntakeMaker], known.Value.Official.Roles);
    }

    [Fact]
    public async Task What_was_changed_since_it_was_shown_is_not_changed_again_unseen()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var admin = await OfficialClient.OpenAsync(registry);
        await admin.ChangeAsync("maker", new { version = 1, post = new { zh = "高级经办", en = "senior clerk" } });

        Assert.Equal("official.changed", (await admin.ChangeAsync("maker", new { version = 1, name = "刘某" })).Code());
        Assert.Equal("official.nothing-changed", (await admin.ChangeAsync("maker", new { version = 2 })).Code());
        Assert.Equal("official.changed", (await admin.EndAsync("maker", 1)).Code());
        Assert.Equal("official.version-missing", (await admin.ChangeAsync("maker", new { name = "刘某" })).Code());
    }

    [Fact]
    public async Task Nobody_changes_ends_or_invites_himself()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var admin = await OfficialClient.OpenAsync(registry);

        Assert.Equal("official.own-appointment", (await admin.ChangeAsync("market-admin", new { version = 1, to = "2026-12-31" })).Code());
        Assert.Equal("official.own-appointment", (await admin.EndAsync("market-admin", 1)).Code());
        Assert.Equal("official.own-appointment", (await admin.InviteAsync("market-admin")).Code());
        Assert.Equal("official.own-appointment", (await admin.ChangeAsync("maker", new { version = 1, name = "孟祥瑞" })).Code());
    }

    [Fact]
    public async Task The_three_administrators_are_nobody_elses_to_change()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        await registry.GivenOfficialAsync("12370000MB0DEM05XK", "C-01", Role.BodyAdministrator);
        var admin = (await registry.Services.GetRequiredService<Appointments>().FindByNumberAsync(CreditCode.Parse("12370000MB0DEM05XK"), "C-01", default)).Value.Official;

        var changed = await registry.Services.GetRequiredService<Probity.Bodies.Officials.ChangeOfficial>()
            .RunAsync(admin, "security", new(1) { Roles = new HashSet<Role> { Role.Auditor } }, Probity.Facts.Channel.Api, default);
        var ended = await registry.Services.GetRequiredService<Probity.Bodies.Officials.EndOfficial>()
            .RunAsync(admin, "system", new(1, "x"), Probity.Facts.Channel.Api, default);

        Assert.Equal("official.administrator-by-proposal", changed.Refusal?.Code);
        Assert.Equal("official.administrator-by-proposal", ended.Refusal?.Code);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Who_was_ended_is_out_by_cookie_and_by_token_at_the_next_request(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var admin = await OfficialClient.OpenAsync(registry);
        using var token = await registry.ApiAsync("checker");
        using var browser = await registry.SignInAsync("checker");
        Assert.Equal(HttpStatusCode.OK, (await token.GetAsync("/api/batches")).StatusCode);

        Assert.Equal("official.reason-missing", (await admin.EndAsync("checker", 1, " ")).Code());
        var ended = await admin.EndAsync("checker", 1);
        using var refused = await token.GetAsync("/api/batches");
        await browser.OpenAsync("/zh/agency");

        Assert.Equal("ended", ended["state"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Contains("signin.appointment-ended", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.StartsWith("/zh/sign-in/appointment-ended", browser.At, StringComparison.Ordinal);
        Assert.Equal("official.ended", (await admin.ChangeAsync("checker", new { version = 2, to = "2027-01-01" })).Code());
        Assert.Equal(1, await registry.CountAsync($"select count(*) from fact where kind = {"official-ended"}"));
    }
}
