using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using static Probity.Tests.Bodies.Proposals.Proposing;

namespace Probity.Tests.Bodies.Proposals;

public sealed class ProposalTests
{
    static readonly object Rename = new { body = Market, name = "济南市市场监管局", nameEn = "Jinan Market Regulation Bureau" };

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task What_the_system_administrator_proposes_takes_effect_when_the_security_administrator_approves_it_and_not_before(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var (system, security) = await registry.TwoAsync();

        var number = await system.ProposeAsync("rename-body", Rename);
        var before = registry.RosterOf().NameOf(CreditCodeOf(Market)).Zh;
        var done = await security.ApproveAsync(number);

        Assert.Equal("济南市市场监督管理局", before);
        Assert.Equal("济南市市场监管局", registry.RosterOf().NameOf(CreditCodeOf(Market)).Zh);
        Assert.Equal(("approved", "system", "security"), (
            done["proposal"]!["state"]!.GetValue<string>(), done["proposal"]!["proposedBy"]!["number"]!.GetValue<string>(), done["proposal"]!["decidedBy"]!["number"]!.GetValue<string>()));
        Assert.Equal((1, 1, 1), (await registry.FactsAsync("proposal-submitted"), await registry.FactsAsync("proposal-approved"), await registry.FactsAsync("body-renamed")));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task What_nobody_decided_within_30_days_has_lapsed(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var number = await (await registry.ApiAsync("system")).ProposeAsync("rename-body", Rename);
        registry.Clock.Advance(TimeSpan.FromDays(30));
        var (system, security) = await registry.TwoAsync();

        Assert.Equal("proposal.lapsed", await security.RefusedWordAsync(number, "approve"));
        Assert.Equal("proposal.lapsed", await system.RefusedWordAsync(number, "withdraw"));
        Assert.Equal("lapsed", (await system.GetFromJsonAsync<JsonNode>($"/api/administration/proposals/{number}"))!["state"]!.GetValue<string>());
        Assert.Empty((await system.GetFromJsonAsync<JsonNode>("/api/administration/proposals?state=open"))!["proposals"]!.AsArray());
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Proposals_of_one_moment_all_stand_on_one_of_the_pages(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var system = await registry.ApiAsync("system");
        for (var i = 0; i < 60; i++) await system.ProposeAsync("rename-body", Rename);
        await registry.ChangeAsync($"update proposal set proposed_at = {registry.Store.Now}");

        var first = (await system.GetFromJsonAsync<JsonNode>("/api/administration/proposals"))!;
        var second = (await system.GetFromJsonAsync<JsonNode>(first["next"]!.GetValue<string>()))!;

        Assert.Equal((50, 10), (first["proposals"]!.AsArray().Count, second["proposals"]!.AsArray().Count));
    }

    [Fact]
    public async Task Nobody_decides_what_they_proposed_themselves()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        var (system, security) = await registry.TwoAsync();
        var number = await system.ProposeAsync("rename-body", Rename);
        var coming = await security.ProposeAsync("appoint-administrator", new { role = "audit", body = Operator, number = "A9", name = "高远" });

        Assert.Equal("proposal.own", await system.RefusedWordAsync(number, "approve"));
        Assert.Equal("proposal.own", await system.RefusedWordAsync(number, "decline", "no"));
        Assert.Equal("proposal.own", await security.RefusedWordAsync(coming, "approve"));
    }

    [Fact]
    public async Task Bodies_are_proposed_by_the_system_administrator_and_decided_by_the_security_administrator_alone()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        var (system, security) = await registry.TwoAsync();
        using var audit = await registry.ApiAsync("audit");
        var number = await system.ProposeAsync("rename-body", Rename);

        Assert.Equal("proposal.not-yours", await security.RefusedAsync("rename-body", Rename));
        Assert.Equal("proposal.not-yours", await audit.RefusedAsync("rename-body", Rename));
        Assert.Equal("proposal.other-kind-decides", await audit.RefusedWordAsync(number, "approve"));
        Assert.Equal(0, await registry.FactsAsync("proposal-approved"));
    }

    [Fact]
    public async Task A_body_administrator_has_nothing_to_do_with_proposals()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var admin = await registry.ApiAsync("market-admin");

        Assert.Equal("signin.role-missing", await admin.RefusedAsync("rename-body", Rename));
        Assert.Equal(HttpStatusCode.Forbidden, (await admin.GetAsync("/api/administration/proposals")).StatusCode);
    }

    [Fact]
    public async Task A_proposal_is_declined_with_a_reason_and_then_nothing_can_be_done_with_it()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        var (system, security) = await registry.TwoAsync();
        var number = await system.ProposeAsync("rename-body", Rename);

        Assert.Equal("proposal.reason-missing", await security.RefusedWordAsync(number, "decline"));
        var (_, declined) = await security.SayAsync(number, "decline", "名称与批文不符");

        Assert.Equal("名称与批文不符", declined["proposal"]!["note"]!.GetValue<string>());
        Assert.Equal("proposal.decided", await security.RefusedWordAsync(number, "approve", version: 2));
        Assert.Equal("proposal.decided", await system.RefusedWordAsync(number, "withdraw", version: 2));
        Assert.Equal((1, 0), (await registry.FactsAsync("proposal-declined"), await registry.FactsAsync("body-renamed")));
    }

    [Fact]
    public async Task A_proposal_is_taken_back_by_its_proposer_alone()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        var (system, security) = await registry.TwoAsync();
        var number = await system.ProposeAsync("rename-body", Rename);

        Assert.Equal("proposal.only-proposer", await security.RefusedWordAsync(number, "withdraw"));
        var (status, body) = await system.SayAsync(number, "withdraw");

        Assert.Equal((HttpStatusCode.OK, "withdrawn"), (status, body["proposal"]!["state"]!.GetValue<string>()));
        Assert.Equal("proposal.decided", await security.RefusedWordAsync(number, "approve", version: 2));
        Assert.Equal(1, await registry.FactsAsync("proposal-retracted"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Of_two_words_at_once_one_counts(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var (system, security) = await registry.TwoAsync();
        var number = await system.ProposeAsync("rename-body", Rename);

        var words = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => i % 2 is 0 ? security.SayAsync(number, "approve") : system.SayAsync(number, "withdraw")));

        Assert.Single(words, word => word.Status is HttpStatusCode.OK);
        Assert.All(words.Where(word => word.Status is not HttpStatusCode.OK), word => Assert.Equal("proposal.decided", word.Body["code"]!.GetValue<string>()));
        Assert.Equal(1, await registry.FactsAsync("proposal-approved") + await registry.FactsAsync("proposal-retracted"));
    }

    [Fact]
    public async Task What_cannot_be_done_any_more_when_it_is_approved_is_refused_and_stays_open()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        var two = await registry.TwoAsync();
        var first = await two.System.ProposeAsync("rename-body", new { body = Market, name = "甲局", nameEn = "Bureau A", on = "2026-12-01" });
        var second = await two.System.ProposeAsync("rename-body", new { body = Market, name = "乙局", nameEn = "Bureau B", on = "2026-12-01" });
        await two.Security.ApproveAsync(first);

        Assert.Equal("body.day-taken", await two.Security.RefusedWordAsync(second, "approve"));
        Assert.Equal("open", (await two.System.GetFromJsonAsync<JsonNode>($"/api/administration/proposals/{second}"))!["state"]!.GetValue<string>());
        Assert.Equal((1, 1), (await registry.FactsAsync("proposal-approved"), await registry.FactsAsync("body-renamed")));
    }

    [Fact]
    public async Task A_word_names_the_version_that_was_read()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        var (system, security) = await registry.TwoAsync();
        var number = await system.ProposeAsync("rename-body", Rename);

        Assert.Equal("proposal.changed", await security.RefusedWordAsync(number, "approve", version: 7));
        Assert.Equal("proposal.unknown", await security.RefusedWordAsync("P-0000-0000-0000-0", "approve"));
    }

    [Fact]
    public async Task Names_and_reasons_of_proposals_are_not_to_be_read_in_the_database()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var system = await registry.ApiAsync("system");
        await system.ProposeAsync("appoint-administrator", new { role = "body", body = Finance, number = "F77", name = "欧阳明镜" });
        await using var session = await registry.Store.ReadAsync(default);

        var boxes = await session.ListAsync($"select sealed from proposal", row => row.Bytes(0), default);

        Assert.All(boxes, box => Assert.Equal(-1, box.AsSpan().IndexOf("欧阳明镜"u8)));
    }

    static Probity.Bodies.CreditCode CreditCodeOf(string code) => Probity.Bodies.CreditCode.Parse(code);
}
