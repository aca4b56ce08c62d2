using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Probity.Bodies;
using Probity.SignIn;
using Probity.Storage;
using Probity.Tests.Intake;

namespace Probity.Tests.Bodies.Officials;

public sealed class InviteTests
{
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task An_invitation_is_a_code_that_names_the_appointment_for_three_days_and_the_next_one_kills_it(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var admin = await OfficialClient.OpenAsync(registry);
        await admin.AppointAsync("M-07");

        var first = await admin.InviteAsync("M-07");
        var second = await admin.InviteAsync("M-07");
        var codes = registry.Services.GetRequiredService<OneTimeCodes>();
        var found = await codes.FindAsync(second["code"]!.GetValue<string>(), default);

        Assert.Equal(OneTimeCodes.Refused, (await codes.FindAsync(first["code"]!.GetValue<string>(), default)).Refusal);
        Assert.Equal(CodeKind.Official, found.Value.Kind);
        Assert.Equal(1, await registry.CountAsync($"select count(*) from official where number = {"M-07"} and official_id = {found.Value.Target}"));
        Assert.EndsWith("/zh/sign-in/code#" + second["code"], second["link"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.StartsWith("2026-11-26T0", second["expiresAt"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.StartsWith("2026-11-26T0", (await admin.ShowAsync("M-07"))["invitedUntil"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(2, await registry.CountAsync($"select count(*) from fact where kind = {"official-invited"}"));
    }

    [Fact]
    public async Task An_account_makes_way_only_when_the_administrator_says_so_and_is_out_at_once()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var admin = await OfficialClient.OpenAsync(registry);
        using var maker = await registry.ApiAsync("maker");
        Assert.Equal(HttpStatusCode.OK, (await maker.GetAsync("/api/batches")).StatusCode);

        Assert.Equal("official.account-bound", (await admin.InviteAsync("maker")).Code());
        Assert.Equal(HttpStatusCode.OK, (await maker.GetAsync("/api/batches")).StatusCode);
        await admin.InviteAsync("maker", releasesAccount: true);
        using var refused = await maker.GetAsync("/api/batches");

        Assert.Contains("signin.account-released", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_signed_in_with_an_account_that_made_way_stays_out_when_the_new_one_is_bound()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var admin = await OfficialClient.OpenAsync(registry);
        using var browser = await registry.SignInAsync("maker");
        await admin.InviteAsync("maker", releasesAccount: true);
        await BindAsync(registry, "maker", "another-account");

        await browser.OpenAsync("/zh/agency");

        Assert.StartsWith("/zh/sign-in/account-released", browser.At, StringComparison.Ordinal);
        var found = await registry.Services.GetRequiredService<AccountHolders>().FindOfficial(new VouchedAccount(VouchedAccount.Bundled, "another-account"), default);
        Assert.Equal("maker", found.Value!.Official.Id);
    }

    [Fact]
    public async Task The_code_of_who_was_ended_is_dead_and_nobody_invites_who_ran_out()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var admin = await OfficialClient.OpenAsync(registry);
        await admin.AppointAsync("M-07");
        await admin.AppointAsync("M-08", "于洋", other: new { to = "2026-11-24" });
        var code = (await admin.InviteAsync("M-07"))["code"]!.GetValue<string>();

        await admin.EndAsync("M-07", 1);
        registry.Clock.Advance(TimeSpan.FromDays(2));
        using var later = await OfficialClient.OpenAsync(registry);

        Assert.True((await registry.Services.GetRequiredService<OneTimeCodes>().FindAsync(code, default)).IsRefused);
        Assert.Equal("official.ended", (await later.InviteAsync("M-07")).Code());
        Assert.Equal("official.expired", (await later.InviteAsync("M-08")).Code());
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Who_releases_an_account_does_not_come_in_as_its_holder_another_hand_approves_the_code(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var admin = await OfficialClient.OpenAsync(registry);
        using var system = await OfficialClient.OpenAsync(registry, "system");
        using var security = await OfficialClient.OpenAsync(registry, "security");
        var codes = registry.Services.GetRequiredService<OneTimeCodes>();
        var named = new { official = "11370100MB0DEM068U/maker" };

        await admin.InviteAsync("maker", releasesAccount: true);
        var again = await admin.InviteAsync("maker");
        Assert.True(again["needsApproval"]!.GetValue<bool>());
        Assert.Equal(OneTimeCodes.Unapproved, (await codes.FindAsync(again.Text("code"), default)).Refusal);
        Assert.Equal("official.code-same-person", (await admin.PostAsync("/api/administration/codes/approve", named)).Code());
        Assert.Equal("official.code-not-waiting", (await system.PostAsync("/api/administration/codes/approve", named)).Code());
        Assert.Empty((await security.PostAsync("/api/administration/codes/approve", named))["codes"]!.AsArray());

        Assert.False((await codes.FindAsync(again.Text("code"), default)).IsRefused);
        Assert.Equal(1, await registry.CountAsync($"select count(*) from fact where kind = {"code-approved"}"));
        Assert.Equal("official.code-not-waiting", (await security.PostAsync("/api/administration/codes/approve", named)).Code());
    }

    [Fact]
    public async Task A_code_that_waits_stands_on_the_page_of_whoever_may_approve_it()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var admin = await OfficialClient.OpenAsync(registry);
        await admin.InviteAsync("maker", releasesAccount: true);
        using var security = await registry.SignInAsync("security");

        await security.OpenAsync("/en/administration/confirmations");
        await security.PressAsync("Approve the code for maker");

        Assert.StartsWith("/en/administration/confirmations", security.At, StringComparison.Ordinal);
        Assert.DoesNotContain("Approve the code for maker", security.Text, StringComparison.Ordinal);
        Assert.Equal(1, await registry.CountAsync($"select count(*) from fact where kind = {"code-approved"}"));
    }

    /// <summary>What redeeming the code does.</summary>
    static async Task BindAsync(Registry registry, string number, string account)
    {
        await using var work = await registry.Store.BeginAsync(default);
        await work.AdvanceAsync(new Dictionary<Guid, int> { [Ids.Register] = 0 }, default);
        var id = await work.FindAsync($"select official_id from official where number = {number}", row => row.Id(0), default);
        Assert.Null(await registry.Services.GetRequiredService<BindAccount>().WriteAsync(work, new VouchedAccount(VouchedAccount.Bundled, account), id, default));
        await work.CommitAsync(default);
    }
}
