using Microsoft.Extensions.DependencyInjection;
using Probity.Bodies;

namespace Probity.Tests.Bodies.Officials;

public sealed class AppointTests
{
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_body_administrator_appoints_an_official_of_the_own_body_for_a_year_and_leaves_a_fact(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var admin = await OfficialClient.OpenAsync(registry);

        var appointed = await admin.AppointAsync("M-07");
        var listed = (await admin.GetAsync(""))["officials"]!.AsArray().Select(one => one!["number"]!.GetValue<string>());

        Assert.Equal(("田静", "serving", "2026-11-23", "2027-11-23"), (Text(appointed, "name"), Text(appointed, "state"), Text(appointed, "from"), Text(appointed, "to")));
        Assert.Equal(["intake-maker"], appointed.Roles());
        Assert.False(appointed["hasAccount"]!.GetValue<bool>());
        Assert.Equal(["M-07", "checker", "maker", "market-admin"], listed.Order(StringComparer.Ordinal));
        Assert.Equal(1, await registry.CountAsync($"select count(*) from fact where kind = {"official-appointed"}"));
        var known = await registry.Services.GetRequiredService<Appointments>().FindByNumberAsync(CreditCode.Parse("11370100MB0DEM068U"), "M-07", default);
        Assert.Equal([Role.IntakeMaker], known.Value.Official.Roles);
    }

    [Fact]
    public async Task A_number_is_never_given_to_another_even_when_its_official_is_gone()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var admin = await OfficialClient.OpenAsync(registry);
        await admin.EndAsync("M-07", (await admin.AppointAsync("M-07")).Version());

        Assert.Equal("official.number-taken", (await admin.AppointAsync("M-07", "另一人")).Code());
    }

    [Theory]
    [InlineData("""{"number":"379999198803120022"}""", "official.number-personal")]
    [InlineData("""{"number":"工号"}""", "official.number-malformed")]
    [InlineData("""{"name":""}""", "subject.name-missing")]
    [InlineData("""{"name":"孟祥瑞"}""", "official.own-appointment")]
    [InlineData("""{"post":{"zh":"经办","en":""}}""", "official.post-malformed")]
    [InlineData("""{"from":"2026-11-22"}""", "official.first-day-wrong")]
    [InlineData("""{"from":"2027-02-22"}""", "official.first-day-wrong")]
    [InlineData("""{"to":"2027-11-24"}""", "official.last-day-wrong")]
    [InlineData("""{"from":"2026-12-01","to":"2026-11-30"}""", "official.last-day-wrong")]
    [InlineData("""{"roles":[]}""", "role.none")]
    [InlineData("""{"roles":["body-administrator"]}""", "official.administrator-by-proposal")]
    [InlineData("""{"roles":["identity-officer"]}""", "official.role-not-held")]
    [InlineData("""{"roles":["auditor"]}""", "official.role-not-held")]
    [InlineData("""{"roles":["subject"]}""", "official.role-not-held")]
    [InlineData("""{"roles":["security-administrator"]}""", "official.administrator-by-proposal")]
    public async Task What_is_not_right_appoints_nobody_and_leaves_no_fact(string wrong, string code)
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var admin = await OfficialClient.OpenAsync(registry);

        var refused = await admin.AppointAsync("M-07", other: System.Text.Json.Nodes.JsonNode.Parse(wrong));

        Assert.Equal(code, refused.Code());
        Assert.Equal(0, await registry.CountAsync($"select count(*) from fact where kind = {"official-appointed"}"));
        Assert.Equal(0, await registry.CountAsync($"select count(*) from official where number = {"M-07"}"));
    }

    [Fact]
    public async Task Both_roles_of_the_four_eyes_may_be_held_together()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var admin = await OfficialClient.OpenAsync(registry);

        Assert.Equal(["intake-maker", "intake-checker", "counter-clerk"], (await admin.AppointAsync("M-07", roles: ["counter-clerk", "intake-checker", "intake-maker"])).Roles());
    }

    [Theory]
    [InlineData("maker")]
    [InlineData("system")]
    [InlineData("audit")]
    public async Task Nobody_but_the_bodys_administrator_appoints(string who)
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var other = await OfficialClient.OpenAsync(registry, who);

        Assert.Equal("signin.role-missing", (await other.AppointAsync("M-07")).Code());
    }

    [Fact]
    public async Task Officials_of_another_body_are_unknown_to_an_administrator()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var admin = await OfficialClient.OpenAsync(registry);

        Assert.Equal("official.unknown", (await admin.ShowAsync("court-maker")).Code());
        Assert.Equal("official.unknown", (await admin.ChangeAsync("court-maker", new { version = 1, roles = new[] { "intake-checker" } })).Code());
        Assert.Equal("official.unknown", (await admin.EndAsync("court-maker", 1)).Code());
        Assert.Equal("official.unknown", (await admin.InviteAsync("court-maker")).Code());
    }

    static string Text(System.Text.Json.Nodes.JsonNode answer, string key) => answer[key]!.GetValue<string>();
}
