using Microsoft.Extensions.DependencyInjection;
using Probity.Bodies;
using Probity.Bodies.Officials;
using Probity.Bodies.Upkeep;
using Probity.Facts;
using Probity.SignIn;
using Probity.Tests.SignIn;

namespace Probity.Tests.Bodies.Upkeep;

public sealed class StaleTests
{
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task An_account_that_nobody_used_for_90_days_is_closed_and_a_new_invitation_opens_it(string engine)
    {
        await using var registry = await RealOffice.StartAsync(engine);
        var close = registry.Services.GetRequiredService<CloseStaleAccounts>();
        registry.Clock.Advance(TimeSpan.FromDays(60));
        await registry.EnterAsync("checker");
        await registry.Services.GetRequiredService<OfficialUse>().FlushAsync(default);
        registry.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(0, await close.RunAsync(default));
        registry.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(2, await close.RunAsync(default));
        Assert.Equal(0, await close.RunAsync(default));
        Assert.Equal("signin.account-closed", (await registry.EnterAsync("maker")).Refusal?.Code);
        Assert.False((await registry.EnterAsync("checker")).IsRefused);
        Assert.Equal(2, await registry.CountAsync($"select count(*) from fact where kind = {"account-closed"}"));

        var issued = await registry.Services.GetRequiredService<InviteOfficial>().RunAsync(await registry.OfficialAsync("admin"), "maker", releases: false, Channel.Page, default);
        var codes = registry.Services.GetRequiredService<OneTimeCodes>();
        Assert.Equal(OneTimeCodes.Unapproved, (await codes.FindAsync(issued.Value.Code.ToString(), default)).Refusal);
        await registry.GivenOfficialAsync(RealOffice.Market, "admin-2", Role.BodyAdministrator);
        Assert.Null((await registry.Services.GetRequiredService<ApproveCode>().RunAsync(await registry.OfficialAsync("admin-2"), $"{RealOffice.Market}/maker", Channel.Page, default)).Refusal);
        var code = await codes.FindAsync(issued.Value.Code.ToString(), default);
        Assert.Null(await registry.Services.GetRequiredService<RedeemOfficialCode>().RunAsync(new VouchedAccount(VouchedAccount.Bundled, "account-maker"), code.Value, default));

        Assert.False((await registry.EnterAsync("maker")).IsRefused);
        Assert.Equal(0, await close.RunAsync(default));
    }

    [Fact]
    public async Task The_last_administrator_of_a_kind_who_can_come_in_is_left_alone()
    {
        await using var registry = await RealOffice.StartAsync("sqlite");
        await registry.BindAsync("A001");
        registry.Clock.Advance(TimeSpan.FromDays(100));

        Assert.Equal(3, await registry.Services.GetRequiredService<CloseStaleAccounts>().RunAsync(default));
        Assert.False((await registry.EnterAsync("A001")).IsRefused);
    }

    [Fact]
    public async Task Use_is_written_once_a_day_and_not_by_whoever_waits()
    {
        await using var registry = await RealOffice.StartAsync("sqlite");
        var use = registry.Services.GetRequiredService<OfficialUse>();
        registry.Clock.Advance(TimeSpan.FromDays(3));

        await registry.EnterAsync("maker");
        await registry.EnterAsync("maker");
        Assert.Equal(0, await registry.CountAsync($"select count(*) from official_upkeep where last_used_on = {"2026-11-26"}"));
        Assert.Equal(1, await use.FlushAsync(default));
        await registry.EnterAsync("maker");
        Assert.Equal(0, await use.FlushAsync(default));

        Assert.Equal(1, await registry.CountAsync($"select count(*) from official_upkeep where last_used_on = {"2026-11-26"}"));
    }

    [Fact]
    public async Task The_clock_writes_down_who_was_here_before_it_closes()
    {
        await using var registry = await RealOffice.StartAsync("sqlite");
        registry.Clock.Advance(TimeSpan.FromDays(100));
        await registry.EnterAsync("maker");

        await registry.Services.GetRequiredService<OfficialClock>().RunAsync(default);

        Assert.False((await registry.EnterAsync("maker")).IsRefused);
        Assert.Equal("signin.account-closed", (await registry.EnterAsync("checker")).Refusal?.Code);
    }

    [Fact]
    public async Task A_demonstration_closes_nobody()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        registry.Clock.Advance(TimeSpan.FromDays(400));

        Assert.Equal(0, await registry.Services.GetRequiredService<CloseStaleAccounts>().RunAsync(default));
    }
}
