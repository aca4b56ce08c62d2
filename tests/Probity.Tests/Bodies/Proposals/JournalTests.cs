using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Probity.Facts;
using static Probity.Tests.Bodies.Proposals.Proposing;

namespace Probity.Tests.Bodies.Proposals;

public sealed class JournalTests
{
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task The_audit_administrator_reads_what_the_others_did_the_newest_first(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var two = await registry.TwoAsync();
        using var audit = await registry.ApiAsync("audit");
        await two.DoneAsync("rename-body", new { body = Market, name = "甲局", nameEn = "Bureau A" });

        var facts = (await audit.GetFromJsonAsync<JsonNode>("/api/administration/journal"))!["facts"]!.AsArray();

        Assert.Equal(["body-renamed", "proposal-approved", "proposal-submitted", "demo-seeded"], facts.Select(fact => fact!["kind"]!.GetValue<string>()));
        Assert.Equal(("security 曹静宜", "甲局"), (facts[0]!["official"]!.GetValue<string>(), facts[0]!["what"]!["zh"]!.GetValue<string>()));
        Assert.StartsWith("P-", facts[0]!["why"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await two.System.GetAsync("/api/administration/journal")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await two.Security.GetAsync("/api/administration/journal")).StatusCode);
    }

    [Fact]
    public async Task A_page_of_the_journal_ends_where_the_next_begins()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var system = await registry.ApiAsync("system");
        using var audit = await registry.ApiAsync("audit");
        for (var i = 0; i < 60; i++) await system.ProposeAsync("rename-body", new { body = Market, name = $"甲局{i}", nameEn = $"Bureau {i}" });

        var numbers = new List<long>();
        for (var next = "/api/administration/journal"; next is not null;)
        {
            var page = (await audit.GetFromJsonAsync<JsonNode>(next))!;
            numbers.AddRange(page["facts"]!.AsArray().Select(fact => fact!["n"]!.GetValue<long>()));
            next = (string?)page["next"];
        }

        Assert.Equal(61, numbers.Count);
        Assert.Equal(numbers.OrderDescending(), numbers);
    }

    [Fact]
    public async Task Nothing_of_a_person_who_is_recorded_stands_in_the_journal()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var permits = await registry.ApiAsync("permits");
        using var audit = await registry.ApiAsync("audit");
        await permits.OpenCaseAsync("379999198803120022", "王海燕");

        Assert.Equal(1, await registry.FactsAsync("case-opened"));
        Assert.DoesNotContain("case-opened", await audit.GetStringAsync("/api/administration/journal"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_done_with_programs_of_bodies_stands_in_the_journal()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var machine = await GivenMachine.RegisterAsync(registry, Market);
        using var audit = await registry.ApiAsync("audit");

        var facts = (await audit.GetFromJsonAsync<JsonNode>("/api/administration/journal"))!["facts"]!.AsArray();

        Assert.Equal(["machine-approved", "machine-registered"], facts.Take(2).Select(fact => fact!["kind"]!.GetValue<string>()));
        Assert.Equal($"{machine.Number}", facts[0]!["what"]!["machine"]!.GetValue<string>());
    }

    [Fact]
    public void Every_fact_that_is_emitted_where_bodies_and_officials_are_changed_stands_in_the_journal()
    {
        var homes = Sources.Code.Where(file => file.Path.StartsWith("src/Probity/Bodies/", StringComparison.Ordinal)).Select(file => Path.GetFileNameWithoutExtension(file.Path)).ToHashSet();

        Assert.Empty(FactKind.All.Where(kind => kind.Emitter.Split(", ").Any(homes.Contains)).Except(ReadRosterFacts.Kinds).Select(kind => kind.Code));
    }

    [Fact]
    public void Every_key_of_a_fact_in_the_journal_has_a_name_in_both_languages() =>
        Assert.All(ReadRosterFacts.Kinds.SelectMany(kind => kind.Keys), key => Assert.NotNull(Probity.Bodies.Administrators.JournalWords.Find(key)));
}
