using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Probity.Bodies;
using Probity.Bodies.Upkeep;
using Probity.Facts;
using Probity.Tests.Bodies.Officials;

namespace Probity.Tests.Bodies.Upkeep;

public sealed class ConfirmationTests
{
    const string List = "/api/administration/confirmations";
    const string Market = "11370100MB0DEM068U";

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task What_nobody_confirmed_within_six_months_is_suspended_until_somebody_does(string engine)
    {
        await using var registry = await RealOffice.StartAsync(engine);
        registry.Clock.Advance(TimeSpan.FromDays(181));
        Assert.False((await registry.EnterAsync("maker")).IsRefused);
        registry.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal("official.recertification-due", (await registry.EnterAsync("maker")).Refusal?.Code);
        var confirm = registry.Services.GetRequiredService<ConfirmOfficials>();
        var done = await confirm.RunAsync(await registry.OfficialAsync("admin"), [$"{Market}/maker"], Channel.Page, default);

        Assert.Equal(1, done.Value);
        Assert.False((await registry.EnterAsync("maker")).IsRefused);
        Assert.Equal("official.recertification-due", (await registry.EnterAsync("checker")).Refusal?.Code);
        Assert.Equal(1, await registry.CountAsync($"select count(*) from fact where kind = {"official-confirmed"}"));
    }

    [Fact]
    public async Task An_administrator_confirms_the_own_body_without_himself_and_all_that_are_named_or_nobody()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var admin = await OfficialClient.OpenAsync(registry);

        var keys = KeysOf(await admin.GetAsync(List));
        var himself = await admin.PostAsync(List, new { officials = new[] { $"{Market}/maker", $"{Market}/market-admin" } });
        var stranger = await admin.PostAsync(List, new { officials = new[] { "11370100MB0DEM092C/court-maker" } });
        var nobody = await admin.PostAsync(List, new { officials = Array.Empty<string>() });

        Assert.Equal([$"{Market}/checker", $"{Market}/maker"], keys.Order(StringComparer.Ordinal));
        Assert.Equal(("official.not-yours-to-confirm", "official.not-yours-to-confirm", "official.none-chosen"), (himself.Code(), stranger.Code(), nobody.Code()));
        Assert.Equal(0, await registry.CountAsync($"select count(*) from fact where kind = {"official-confirmed"}"));
        Assert.Null((await admin.PostAsync(List, new { officials = keys })).Code());
        Assert.Equal(2, await registry.CountAsync($"select count(*) from fact where kind = {"official-confirmed"}"));
    }

    [Fact]
    public async Task The_three_administrators_confirm_one_another_and_the_administrators_of_bodies()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var security = await registry.ApiAsync("security");

        var keys = KeysOf((await security.GetFromJsonAsync<JsonNode>(List))!).Select(key => key.Split('/')[1]);

        Assert.Equal(["audit", "market-admin", "system"], keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_last_administrator_of_a_kind_is_not_suspended_and_one_of_two_is()
    {
        await using var registry = await RealOffice.StartAsync("sqlite");
        await registry.BindAsync("A001");
        registry.Clock.Advance(TimeSpan.FromDays(183));

        Assert.False((await registry.EnterAsync("A001")).IsRefused);
        Assert.Equal("official.recertification-due", (await registry.EnterAsync("admin")).Refusal?.Code);
        await SignIn.GivenOfficials.GivenOfficialAsync(registry, "12370000MB0DEM05XK", "A002", Role.SystemAdministrator);
        await registry.BindAsync("A002");
        Assert.Equal("official.recertification-due", (await registry.EnterAsync("A001")).Refusal?.Code);
        Assert.False((await registry.EnterAsync("A002")).IsRefused);
    }

    [Fact]
    public async Task A_demonstration_suspends_nobody()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        registry.Clock.Advance(TimeSpan.FromDays(400));

        using var maker = await registry.ApiAsync("maker");

        Assert.True((await maker.GetAsync("/api/batches")).IsSuccessStatusCode);
    }

    static string[] KeysOf(JsonNode list) => [.. list["officials"]!.AsArray().Select(one => one!["key"]!.GetValue<string>())];
}
