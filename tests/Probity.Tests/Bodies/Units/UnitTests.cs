using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Probity.Bodies;
using Probity.Bodies.Officials;
using Probity.Bodies.Units;
using Probity.Facts;
using Probity.Subjects;
using Probity.Tests.Bodies.Proposals;
using Probity.Tests.Intake;

namespace Probity.Tests.Bodies.Units;

public sealed class UnitTests
{
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_bodys_administrator_keeps_its_units_and_posts_and_each_change_is_a_fact(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var admin = await registry.ApiAsync("market-admin");

        await OkAsync(admin.PostAsJsonAsync("/api/administration/units", new { code = "food", kind = "unit", nameZh = "食品处", nameEn = "Food division" }));
        await OkAsync(admin.PostAsJsonAsync("/api/administration/units", new { code = "clerk", kind = "post", within = "food", nameZh = "经办", nameEn = "Clerk" }));
        await OkAsync(admin.PostAsJsonAsync("/api/administration/units/clerk/rename", new { version = 1, nameZh = "主办", nameEn = "Officer" }));

        var units = (await admin.GetFromJsonAsync<JsonNode>("/api/administration/units"))!["units"]!.AsArray();
        Assert.Equal(["food", "clerk"], units.Select(unit => unit!.Text("code")));
        Assert.Equal(("主办", 2), (units[1]!["name"]!.Text("zh"), units[1]!.Number("version")));
        Assert.Equal("unit.has-parts", await RefusedAsync(admin.PostAsJsonAsync("/api/administration/units/food/end", new { version = 1 })));
        Assert.Equal("unit.changed", await RefusedAsync(admin.PostAsJsonAsync("/api/administration/units/clerk/end", new { version = 1 })));
        await OkAsync(admin.PostAsJsonAsync("/api/administration/units/clerk/end", new { version = 2 }));
        Assert.Equal("unit.code-taken", await RefusedAsync(admin.PostAsJsonAsync("/api/administration/units", new { code = "clerk", kind = "post", nameZh = "甲", nameEn = "A" })));
        Assert.Equal((2, 1, 1), (await registry.FactsAsync("unit-added"), await registry.FactsAsync("unit-renamed"), await registry.FactsAsync("unit-ended")));
    }

    [Fact]
    public async Task Units_are_of_the_own_body_alone()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var admin = await registry.ApiAsync("market-admin");
        using var system = await registry.ApiAsync("system");
        await OkAsync(admin.PostAsJsonAsync("/api/administration/units", new { code = "food", kind = "unit", nameZh = "食品处", nameEn = "Food division" }));

        Assert.Equal(HttpStatusCode.Forbidden, (await system.GetAsync("/api/administration/units")).StatusCode);
        Assert.Equal(1, await registry.CountAsync($"select count(*) from body_unit where code = {"11370100MB0DEM068U"}"));
    }

    [Fact]
    public async Task The_form_of_an_appointment_offers_the_posts_of_the_body()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var admin = await registry.ApiAsync("market-admin");
        using var browser = await registry.SignInAsync("market-admin");
        await browser.OpenAsync("/zh/administration/add-unit");
        await browser.PressAsync("增加", ("kind", "post"), ("code", "clerk"), ("name-zh", "食品案件经办"), ("name-en", "Food case clerk"));

        Assert.Equal("/zh/administration/units", browser.At);
        await browser.OpenAsync("/zh/administration/appoint");

        Assert.Contains("食品案件经办", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_body_has_posts_an_official_has_one_of_them()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        var admin = await registry.OfficialAsync("market-admin", "11370100MB0DEM068U");
        var (appoint, units) = (registry.Services.GetRequiredService<AppointOfficial>(), registry.Services.GetRequiredService<ChangeUnits>());
        var term = new AppointmentTerm(registry.RosterOf().Today, registry.RosterOf().Today.AddMonths(6));
        NewOfficial Named(string number, string zh, string en) => new(number, PersonName.Parse("沈括"), new Words(zh, en), new HashSet<Role> { Role.IntakeMaker }) { Term = term };

        Assert.Null((await appoint.RunAsync(admin, Named("Z1", "随意写的岗位", "Whatever post"), Channel.Api, default)).Refusal);
        await units.AddAsync(admin, Channel.Api, new BodyUnit("clerk", null, UnitKind.Post, new Words("案件经办", "Case clerk"), 1), default);

        Assert.Equal(ChosenPost.NotListed, (await appoint.RunAsync(admin, Named("Z2", "随意写的岗位", "Whatever post"), Channel.Api, default)).Refusal);
        Assert.Null((await appoint.RunAsync(admin, Named("Z3", "案件经办", "Case clerk"), Channel.Api, default)).Refusal);
    }

    static async Task OkAsync(Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        Assert.True(answer.StatusCode is HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
    }

    static async Task<string> RefusedAsync(Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!.Text("code");
    }
}
