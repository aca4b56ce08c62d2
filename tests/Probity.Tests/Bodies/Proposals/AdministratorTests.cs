using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Probity.Bodies;
using Probity.Bodies.Proposals;
using Probity.Facts;
using static Probity.Tests.Bodies.Proposals.Proposing;

namespace Probity.Tests.Bodies.Proposals;

public sealed class AdministratorTests
{
    static readonly object NewAudit = new { role = "audit", body = Operator, number = "A9", name = "高远" };

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task An_administrator_who_was_approved_by_another_kind_is_invited_by_a_code_that_is_shown_once(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var (system, security) = await registry.TwoAsync();

        var number = await system.ProposeAsync("appoint-administrator", NewAudit);
        var done = await security.ApproveAsync(number);

        var code = done["code"]!["code"]!.GetValue<string>();
        Assert.Equal(CodeKind.Official, (await registry.Services.GetRequiredService<OneTimeCodes>().FindAsync(code, default)).Value.Kind);
        Assert.EndsWith($"/zh/sign-in/code#{code}", done["code"]!["link"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.DoesNotContain(code, (await system.GetStringAsync($"/api/administration/proposals/{number}")), StringComparison.Ordinal);
        Assert.False((await FindAsync(system, "A9"))["cameIn"]!.GetValue<bool>());
        Assert.Equal(1, await registry.FactsAsync("administrator-appointed"));
    }

    [Fact]
    public async Task An_administrators_coming_is_decided_by_another_kind_than_the_one_that_proposed_it()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        var (system, security) = await registry.TwoAsync();
        using var audit = await registry.ApiAsync("audit");
        var second = await registry.BoundAsync("system", "system", "S2");

        var number = await system.ProposeAsync("appoint-administrator", NewAudit);

        Assert.Equal("proposal.other-kind-decides", await DecideAsync(registry, second, number));
        await audit.ApproveAsync(number);
        await security.ApproveAsync(await audit.ProposeAsync("appoint-administrator", new { role = "system", body = Operator, number = "S3", name = "罗成" }));
    }

    [Fact]
    public async Task Nobody_decides_on_their_own_going()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        var (system, security) = await registry.TwoAsync();
        using var audit = await registry.ApiAsync("audit");
        await registry.BoundAsync("security", "audit", "Q2");
        var number = await system.ProposeAsync("end-administrator", new { role = "security", body = Operator, number = "security" });

        Assert.Equal("proposal.about-you", await security.RefusedWordAsync(number, "approve"));
        await audit.ApproveAsync(number);
        Assert.Equal("signin.appointment-ended", await security.RefusedAsync("appoint-administrator", NewAudit));
    }

    [Fact]
    public async Task Who_proposed_an_administrator_never_holds_the_code()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        var (system, security) = await registry.TwoAsync();
        await (system, security).DoneAsync("appoint-administrator", NewAudit);

        Assert.Equal("administrator.other-invites", await InviteAsync(system));
        Assert.StartsWith("K-", await InviteAsync(security), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task An_office_is_renewed_for_a_year_at_most_even_by_who_holds_it_when_another_approves(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var (system, security) = await registry.TwoAsync();
        await registry.ChangeAsync($"update official set to_on = {new DateOnly(2026, 12, 1)} where number = {"system"}");
        var staying = new { role = "system", body = Operator, number = "system" };

        Assert.Equal("official.last-day-wrong", await system.RefusedAsync("renew-administrator", new { staying.role, staying.body, staying.number, until = "2027-11-24" }));
        await (system, security).DoneAsync("renew-administrator", staying);

        Assert.Equal("2027-11-23", (await FindAsync(system, "system"))["until"]!.GetValue<string>());
        Assert.Equal(1, await registry.FactsAsync("administrator-renewed"));
    }

    [Fact]
    public async Task An_end_that_this_host_has_not_heard_of_yet_ends_the_next_change_all_the_same()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        var asker = await registry.OfficialAsync("system");
        await registry.ChangeAsync($"update official set ended_at = 1 where number = {"system"}");

        var made = await registry.Services.GetRequiredService<Propose>().RunAsync(
            asker, Channel.Page, ProposalKind.CloseBody, new ActFields { Body = Permits, Why = "x" }, default);

        Assert.Equal(Appointments.AppointmentEnded, made.Refusal);
    }

    [Fact]
    public async Task The_last_administrator_of_a_kind_stays_until_a_successor_has_come_in()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        var (system, security) = await registry.TwoAsync();
        var going = new { role = "audit", body = Operator, number = "audit" };

        Assert.Equal("administrator.last", await system.RefusedAsync("end-administrator", going));
        await (system, security).DoneAsync("appoint-administrator", NewAudit);
        Assert.Equal("administrator.last", await system.RefusedAsync("end-administrator", going));
        await registry.BindAsync("A9");
        await (system, security).DoneAsync("end-administrator", going);

        Assert.Equal(1, await registry.FactsAsync("administrator-ended"));
        Assert.Equal("administrator.last", await system.RefusedAsync("end-administrator", new { role = "audit", body = Operator, number = "A9" }));
    }

    [Fact]
    public async Task System_security_and_audit_administrators_are_officials_of_the_operator_and_a_number_names_one_official_for_good()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        var two = await registry.TwoAsync();

        Assert.Equal("role.operator-only", await two.System.RefusedAsync("appoint-administrator", new { role = "audit", body = Market, number = "A9", name = "高远" }));
        Assert.Equal("administrator.number-taken", await two.System.RefusedAsync("appoint-administrator", new { role = "audit", body = Operator, number = "audit", name = "高远" }));
        Assert.Equal("official.number-personal", await two.System.RefusedAsync("appoint-administrator", new { role = "audit", body = Operator, number = "379999198803120022", name = "高远" }));
        Assert.Equal("administrator.unknown", await two.System.RefusedAsync("end-administrator", new { role = "audit", body = Operator, number = "nobody" }));
    }

    [Fact]
    public async Task Another_code_for_who_has_not_come_in_kills_the_first_and_is_given_by_another_kind()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        var two = await registry.TwoAsync();
        using var audit = await registry.ApiAsync("audit");
        var first = (await two.DoneAsync("appoint-administrator", NewAudit))["code"]!["code"]!.GetValue<string>();
        var codes = registry.Services.GetRequiredService<OneTimeCodes>();

        Assert.Equal("administrator.other-invites", await InviteAsync(audit));
        var second = await InviteAsync(two.Security);
        Assert.True((await codes.FindAsync(first, default)).IsRefused);
        Assert.False((await codes.FindAsync(second, default)).IsRefused);

        await registry.BindAsync("A9");
        Assert.Equal("administrator.came-in", await InviteAsync(two.Security));
    }

    [Fact]
    public async Task The_end_of_an_invited_administrator_kills_the_code()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        var two = await registry.TwoAsync();
        var code = (await two.DoneAsync("appoint-administrator", NewAudit))["code"]!["code"]!.GetValue<string>();

        await two.DoneAsync("end-administrator", new { role = "audit", body = Operator, number = "A9" });

        Assert.True((await registry.Services.GetRequiredService<OneTimeCodes>().FindAsync(code, default)).IsRefused);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task In_a_new_register_the_first_administrator_invites_the_security_administrator_alone_and_nobody_after(string engine)
    {
        await using var registry = await Registry.StartAsync(engine, RegisterMode.Real);
        var first = await registry.OfficialAsync("A001");
        var (propose, decide) = (registry.Services.GetRequiredService<Propose>(), registry.Services.GetRequiredService<DecideProposal>());

        var audit = await propose.RunAsync(first, Channel.Page, ProposalKind.AppointAdministrator, new ActFields { Role = "audit", Body = Operator, Number = "C003", Name = "苏洵" }, default);
        var security = await propose.RunAsync(first, Channel.Page, ProposalKind.AppointAdministrator, new ActFields { Role = "security", Body = Operator, Number = "B002", Name = "陆离" }, default);

        Assert.Equal((ProposalState.Open, ProposalState.Approved), (audit.Value.Proposal.State, security.Value.Proposal.State));
        Assert.Null(audit.Value.Code);
        Assert.NotNull(security.Value.Code);

        await registry.BindAsync("B002");
        var second = await propose.RunAsync(first, Channel.Page, ProposalKind.AppointAdministrator, new ActFields { Role = "security", Body = Operator, Number = "B003", Name = "程颢" }, default);
        Assert.Equal(ProposalState.Open, second.Value.Proposal.State);

        var approved = await decide.ApproveAsync($"{audit.Value.Proposal.Number}", new Word(await registry.OfficialAsync("B002"), Channel.Page, 1, null), default);
        Assert.NotNull(approved.Value.Code);
    }

    [Fact]
    public async Task An_invitation_of_the_first_security_administrator_that_went_wrong_can_be_ended_and_made_again()
    {
        await using var registry = await Registry.StartAsync("sqlite", RegisterMode.Real);
        var first = await registry.OfficialAsync("A001");
        var propose = registry.Services.GetRequiredService<Propose>();
        await propose.RunAsync(first, Channel.Page, ProposalKind.AppointAdministrator, new ActFields { Role = "security", Body = Operator, Number = "B002", Name = "陆离" }, default);

        var ended = await propose.RunAsync(first, Channel.Page, ProposalKind.EndAdministrator, new ActFields { Role = "security", Body = Operator, Number = "B002" }, default);
        var again = await propose.RunAsync(first, Channel.Page, ProposalKind.AppointAdministrator, new ActFields { Role = "security", Body = Operator, Number = "B004", Name = "程颐" }, default);

        Assert.Equal(ProposalState.Approved, ended.Value.Proposal.State);
        Assert.NotNull(again.Value.Code);
    }

    static async Task<JsonNode> FindAsync(HttpClient admin, string number) =>
        (await admin.GetFromJsonAsync<JsonNode>("/api/administration/administrators"))!["administrators"]!.AsArray().Single(one => one!["number"]!.GetValue<string>() == number)!;

    static async Task<string> InviteAsync(HttpClient admin)
    {
        using var answer = await admin.PostAsJsonAsync("/api/administration/administrators/invite", new { body = Operator, number = "A9" });
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!["code"]!.GetValue<string>();
    }

    static async Task<string?> DecideAsync(Registry registry, Official by, string number) =>
        (await registry.Services.GetRequiredService<DecideProposal>().ApproveAsync(number, new Word(by, Channel.Page, 1, null), default)).Refusal?.Code;
}
