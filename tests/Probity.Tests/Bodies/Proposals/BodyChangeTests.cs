using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Probity.Bodies;
using Probity.Bodies.Proposals;
using Probity.Bodies.Tree;
using Probity.Facts;
using Probity.Intake;
using Probity.SignIn.Demo;
using Probity.Tests.Intake;
using Probity.Tests.SignIn;
using static Probity.Tests.Bodies.Proposals.Proposing;

namespace Probity.Tests.Bodies.Proposals;

public sealed class BodyChangeTests
{
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_body_that_was_merged_is_refused_at_sign_in_and_its_batches_are_the_successors(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var two = await registry.TwoAsync();
        using var maker = await registry.ApiAsync("maker");
        var batch = await maker.SendAsync(Sending.File(Sending.Row("王海燕", "379999198803120022", 7)));
        await registry.GivenOfficialAsync("11370100MB0DEM076N", "heir-checker", Role.IntakeChecker);

        await two.DoneAsync("merge-bodies", new { body = "11370100MB0DEM076N", others = new[] { Market }, why = "机构改革" });

        using var browser = await registry.SignInAsync("maker");
        Assert.StartsWith("/zh/sign-in/body-closed", browser.At, StringComparison.Ordinal);
        Assert.Equal("signin.body-closed", (await (await maker.GetAsync("/api/batches")).Content.ReadFromJsonAsync<JsonNode>())!["code"]!.GetValue<string>());
        var heir = await registry.OfficialAsync("heir-checker", "11370100MB0DEM076N");
        var settled = await registry.Services.GetRequiredService<SettleBatch>().ReleaseAsync(BatchNumber.Parse(batch.Text("number")), batch.Number("version"), heir, Channel.Api, default);
        Assert.Equal(BatchState.Released, settled.Value.State);
        Assert.Equal(1, await registry.FactsAsync("bodies-merged"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_division_leaves_what_was_to_each_that_follows(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var two = await registry.TwoAsync();

        await two.DoneAsync("split-body", new { body = Permits, others = new[] { Market, "11370100MB0DEM084H" }, why = "机构改革" });

        var today = registry.RosterOf().Today;
        Assert.False(registry.RosterOf().Tree.IsOpenOn(CreditCode.Parse(Permits), today));
        Assert.Contains(CreditCode.Parse(Permits), registry.RosterOf().RightsOf(CreditCode.Parse(Market)).ActsFor);
        Assert.Contains("permit", registry.RosterOf().RightsOf(CreditCode.Parse("11370100MB0DEM084H")).Purposes);
        Assert.Equal(1, await registry.FactsAsync("body-divided"));
    }

    [Fact]
    public async Task A_move_a_closing_and_an_opening_leave_their_facts_and_stand_on_the_public_page()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        var two = await registry.TwoAsync();
        await two.DoneAsync("move-body", new { body = Market, superior = ProvincialMarket });
        await two.DoneAsync("close-body", new { body = "11370102MB0DEM121L", why = "撤销" });

        using var anybody = registry.CreateClient();
        var market = (await anybody.GetFromJsonAsync<JsonNode>($"/api/bodies/{Market}"))!;
        Assert.Equal((ProvincialMarket, true), (market.Text("superior"), market["isOpen"]!.GetValue<bool>()));
        var page = await anybody.GetStringAsync("/zh/bodies");
        Assert.Contains("济南市市场监督管理局", page, StringComparison.Ordinal);
        Assert.Contains("已撤销", await anybody.GetStringAsync("/zh/bodies/11370102MB0DEM121L"), StringComparison.Ordinal);
        Assert.Equal((1, 1), (await registry.FactsAsync("body-moved"), await registry.FactsAsync("body-closed")));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_purpose_that_was_ended_answers_nothing_from_then_on_and_granted_again_does(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var two = await registry.TwoAsync();
        using var permits = await registry.ApiAsync("permits");
        await permits.OpenCaseAsync("379999198803120022", "王海燕");

        await two.DoneAsync("end-purpose", new { body = Permits, purpose = "permit" });
        using var refused = await permits.AskAsync("379999198803120022", "王海燕");
        await two.DoneAsync("grant-purpose", new { body = Permits, purpose = "permit" });
        using var answered = await permits.AskAsync("379999198803120022", "王海燕");

        Assert.Equal("inquiry.purpose-not-held", (await refused.Content.ReadFromJsonAsync<JsonNode>())!.Text("code"));
        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
        Assert.Equal((1, 1), (await registry.FactsAsync("purpose-ended"), await registry.FactsAsync("purpose-granted")));
    }

    [Fact]
    public async Task A_purpose_is_granted_only_where_the_edition_in_force_lists_the_body()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var system = await registry.ApiAsync("system");

        Assert.Equal("purpose.not-listed", await system.RefusedAsync("grant-purpose", new { body = Finance, purpose = "permit" }));
        Assert.Equal("purpose.held", await system.RefusedAsync("grant-purpose", new { body = Permits, purpose = "permit" }));
        Assert.Equal("body.date-past", await system.RefusedAsync("close-body", new { body = Market, on = "2026-11-22", why = "x" }));
    }

    [Fact]
    public async Task The_public_page_of_a_body_says_what_it_may_send_and_an_heir_what_the_body_of_before_could()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var anybody = registry.CreateClient();
        var (link, heir) = ("href=\"/en/catalogue/penalty.food-safety\"", "/en/bodies/11370100MB0DEM076N");
        Assert.Contains(link, await anybody.GetStringAsync($"/en/bodies/{Market}"), StringComparison.Ordinal);
        Assert.DoesNotContain(link, await anybody.GetStringAsync(heir), StringComparison.Ordinal);

        await (await registry.TwoAsync()).DoneAsync("merge-bodies", new { body = "11370100MB0DEM076N", others = new[] { Market }, why = "机构改革" });

        Assert.Contains(link, await anybody.GetStringAsync(heir), StringComparison.Ordinal);
        Assert.DoesNotContain(link, await anybody.GetStringAsync($"/en/bodies/{Market}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_public_pages_name_no_official()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var anybody = registry.CreateClient();

        var said = await anybody.GetStringAsync("/api/bodies") + await anybody.GetStringAsync("/zh/bodies") + await anybody.GetStringAsync($"/en/bodies/{Market}");

        Assert.All(DemoPeople.All, person => Assert.DoesNotContain(person.Name, said, StringComparison.Ordinal));
        Assert.Equal("body.code-unknown", (await (await anybody.GetAsync("/api/bodies/x")).Content.ReadFromJsonAsync<JsonNode>())!.Text("code"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_file_of_bodies_is_one_proposal_of_all_its_rows_or_of_none(string engine)
    {
        await using var registry = await Registry.StartAsync(engine, RegisterMode.Real);
        await registry.GivenOfficialAsync(Operator, "S9", Role.SystemAdministrator);
        await registry.GivenOfficialAsync(Operator, "T9", Role.SecurityAdministrator);
        var import = registry.Services.GetRequiredService<ImportBodiesFile>();
        var (system, security) = (await registry.OfficialAsync("S9"), await registry.OfficialAsync("T9"));

        var wrong = await import.RunAsync(system, Channel.Api, File($"{ProvincialMarket},,", $"{Market},{ProvincialMarket},2026-11-01", "11370100MB0DEM068X,,", $"{Permits},{Market},"), default);
        var again = await import.RunAsync(system, Channel.Api, File($"{ProvincialMarket},,", $"{Market},{ProvincialMarket},", $"{Permits},{Market},"), default);
        var good = await import.RunAsync(system, Channel.Api, File($"{ProvincialMarket},,", $"{Market},{ProvincialMarket},2026-12-01", $"{Permits},,"), default);

        Assert.Equal([(4, "body.code-malformed")], wrong.Value.Wrong.Select(one => (one.Row, one.Refusal.Code)));
        Assert.Equal([(4, "body.level-not-below")], again.Value.Wrong.Select(one => (one.Row, one.Refusal.Code)));
        await registry.Services.GetRequiredService<DecideProposal>().ApproveAsync($"{good.Value.Done!.Proposal.Number}", new Word(security, Channel.Api, 1, null), default);
        Assert.Equal((3, 4), (await registry.FactsAsync("body-opened"), await registry.CountAsync($"select count(*) from body")));
        Assert.Equal(CreditCode.Parse(ProvincialMarket), registry.RosterOf().Tree.Find(CreditCode.Parse(Market))!.SuperiorOn(new DateOnly(2026, 12, 1)));
    }

    [Fact]
    public async Task Columns_of_a_file_of_bodies_come_before_its_rows()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var system = await registry.ApiAsync("system");

        Assert.Equal("bodies.column-missing", await PostAsync(system, "统一社会信用代码,启用日期\r\nx,y\r\n"));
        Assert.Equal("bodies.column-unknown", await PostAsync(system, "body,superior,on,name\r\nx,y,z,w\r\n"));
        Assert.Equal("bodies.row-count", await PostAsync(system, "body,superior,on\r\n"));
        Assert.Equal("bodies.rows-wrong", await PostAsync(system, $"body,superior,on\r\n{Market},,\r\n"));
        Assert.Equal(HttpStatusCode.OK, (await system.GetAsync("/api/administration/bodies/template")).StatusCode);
        Assert.Equal(0, await registry.CountAsync($"select count(*) from proposal"));
    }

    static MemoryStream File(params string[] rows) => new(Encoding.UTF8.GetBytes(BodiesFile.Template + string.Join("\r\n", rows) + "\r\n"));

    static async Task<string> PostAsync(HttpClient system, string file)
    {
        using var answer = await system.PostAsync("/api/administration/bodies/import", new StringContent(file, Encoding.UTF8, "text/csv"));
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!.Text("code");
    }
}
