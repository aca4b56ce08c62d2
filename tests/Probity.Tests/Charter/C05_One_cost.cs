using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Probity.Bodies;
using Probity.Facts;
using Probity.Inquiries;
using Probity.Subjects;
using Probity.Tests.Erasures;

namespace Probity.Tests.Charter;

/// <summary>
/// Whoever is told nothing learns nothing from what it cost: the same statements in the same order, as many rows read, keys opened and texts sealed, whatever is known of the person.
/// What cannot be equal stands in <c>docs/decisions/0033-one-cost.md</c>.
/// </summary>
public sealed class C05_One_cost
{
    static readonly Official Permits = Officer("permits", "赵立文", "11370100MB0DEM1052");
    static readonly Official Builders = Officer("builders", "钱工", "11370100MB0DEM2283");

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    [Trait("Case", "T03")]
    public async Task Nothing_costs_the_same_whoever_is_asked_about(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var cases = await GivenPeopleAsync(registry);
        var costs = new List<(string Who, Cost Cost, string Said)>();
        foreach (var (who, person) in cases) costs.Add(await AskAsync(registry, who, [person]));

        var stranger = costs[0];
        Assert.NotEmpty(stranger.Cost.Statements);
        Assert.All(costs, one => Assert.Equal(stranger.Said, one.Said));
        Assert.All(costs, one => Assert.True(stranger.Cost.ToString() == one.Cost.ToString(), $"{one.Who} costs\n{one.Cost}\nand a stranger\n{stranger.Cost}"));
        // The first look at anybody leaves a key and the way to it; every other look writes the same rows.
        Assert.All(costs, one => Assert.Equal(one.Who == "stranger" ? costs[1].Cost.Written + 2 : costs[1].Cost.Written, one.Cost.Written));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    [Trait("Case", "T03")]
    public async Task Inquiries_that_are_answered_together_cost_the_same_whoever_is_among_them(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var known = (await GivenPeopleAsync(registry)).Skip(2).Select(one => one.Person).ToArray();
        var strangers = known.Select((_, i) => new Person(Number(100 + i), "陌生人")).ToArray();

        var first = await AskAsync(registry, "strangers", strangers);
        var all = await AskAsync(registry, "known", known);
        var mixed = await AskAsync(registry, "both", [.. known.Take(3), .. strangers.Take(2), .. strangers.Skip(5).Select((_, i) => new Person(Number(200 + i), "又一人"))]);

        Assert.Equal(first.Said, all.Said);
        Assert.Equal(first.Cost.ToString(), all.Cost.ToString());
        Assert.Equal(first.Said, mixed.Said);
        Assert.Equal(first.Cost.ToString(), mixed.Cost.ToString());
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Through_the_door_the_shared_commit_runs_the_same_statements(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await registry.GivenAsync(new GivenEntry(Number(1), "王海燕"));
        using var permits = await registry.ApiAsync("permits");
        var costs = new List<string>();
        foreach (var (number, name) in new[] { (Number(0), "张德胜"), (Number(0), "张德胜"), (Number(1), "王海雁") })
        {
            var @case = $"JNSP-XK-2026-{costs.Count:D6}";
            await permits.OpenCaseAsync(number, name, @case);
            costs.Add((await Cost.OfSharedCommitAsync(registry.Store, async () => (await permits.AskAsync(number, name, @case)).EnsureSuccessStatusCode())).ToString());
        }

        Assert.Contains("insert into inquiry", costs[0], StringComparison.Ordinal);
        Assert.Single(costs.Distinct());
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_refusal_for_the_askers_own_reason_costs_the_same_whoever_is_asked_about(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var cases = (await GivenPeopleAsync(registry)).Append(("usable", new Person(Number(30), "可用之人"))).ToArray();
        await registry.GivenAsync(new GivenEntry(Number(30), "可用之人"));
        await OpenAsync(registry, new Person(Number(99), "别有其人"), "JNSP-XK-2026-000777");
        foreach (var (purpose, @case) in new[] { ("permit", "JNSP-XK-2026-000777"), ("permit", "JNSP-XK-2026-888888"), ("recruitment", "SDRS-ZL-2026-000007"), ("gossip", "") })
        {
            var costs = new List<(string Who, Cost Cost, string Said)>();
            foreach (var (who, person) in cases) costs.Add(await AskAsync(registry, who, [person], purpose, @case));

            Assert.Contains("inquiry.", costs[0].Said, StringComparison.Ordinal);
            Assert.Single(costs.Select(one => one.Said).Distinct());
            Assert.Single(costs.Select(one => one.Cost.ToString()).Distinct());
        }
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Where_only_the_content_says_if_a_condition_is_met_as_much_is_opened_for_everybody(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        for (var person = 1; person <= 3; person++)
        {
            for (var entry = 0; entry < person; entry++) await registry.GivenAsync(new GivenEntry(Number(person), "罚款之人") { Item = "penalty.construction" });
        }

        var opened = new List<int>();
        for (var person = 0; person <= 3; person++)
        {
            var asked = await AskAsync(registry, $"{person} fines", [new Person(Number(person), "罚款之人")], "qualification", $"JNSF-ZZ-2026-{person:D6}", Builders);
            Assert.Equal("nothing", asked.Said);
            opened.Add(asked.Cost.Opened);
        }

        Assert.Single(opened.Distinct());
    }

    /// <summary>Somebody unknown, once and again, and everybody of whom nothing may be told, each for another reason.</summary>
    static async Task<IReadOnlyList<(string Who, Person Person)>> GivenPeopleAsync(Registry registry)
    {
        await registry.GivenAsync(new GivenEntry(Number(1), "王海燕"));
        await registry.GivenAsync(new GivenEntry(Number(2), "未放行") { IsReleased = false });
        await registry.GivenAsync(new GivenEntry(Number(3), "未告知") { UsableFrom = null });
        await registry.GivenAsync(new GivenEntry(Number(4), "未生效") { UsableFrom = new DateOnly(2026, 12, 30) });
        await registry.GivenAsync(new GivenEntry(Number(5), "已到期") { UsableTo = new DateOnly(2026, 11, 22) });
        await registry.GivenAsync(new GivenEntry(Number(6), "他事项") { Item = "default.money-judgment" });
        var ended = await registry.GivenAsync(new GivenEntry(Number(7), "已停用"));
        await registry.EndUseAsync(ended);
        await Erasing.EraseEntryAsync(registry, await registry.GivenAsync(new GivenEntry(Number(8), "已封存")));
        return
        [
            ("stranger", new(Number(0), "张德胜")), ("stranger again", new(Number(0), "张德胜")), ("another name", new(Number(1), "王海雁")), ("not released", new(Number(2), "未放行")),
            ("not told", new(Number(3), "未告知")), ("not final yet", new(Number(4), "未生效")), ("ended", new(Number(5), "已到期")), ("an item that is not seen", new(Number(6), "他事项")),
            ("suspended", new(Number(7), "已停用")), ("sealed", new(Number(8), "已封存")),
        ];
    }

    static async Task<(string Who, Cost Cost, string Said)> AskAsync(
        Registry registry, string who, IReadOnlyList<Person> people, string purpose = "permit", string? @case = null, Official? asker = null)
    {
        asker ??= Permits;
        var use = purpose == "qualification" ? "examine-qualification" : "examine-application";
        var asked = people.Select((person, i) => (Person: person, Case: @case ?? $"JNSP-XK-2026-{RandomNumberGenerator.GetInt32(1_000_000):D6}")).ToArray();
        foreach (var one in asked.Where(_ => @case is null || purpose == "qualification")) await OpenAsync(registry, one.Person, one.Case, purpose, asker);
        var inquiries = asked.Select(one => new Inquiry(asker, Channel.Api, QuestionOf(one.Person, purpose, use, one.Case), Receipt(), null)).ToArray();
        IReadOnlyList<Answered> answers = [];
        var cost = await Cost.OfAsync(registry.Store, async () => answers = await registry.Services.GetRequiredService<AnswerInquiries>().RunAsync(inquiries, default));
        return (who, cost, string.Join(' ', answers.Select(answer => answer.Outcome.Refusal?.Code ?? (answer.Outcome.Value.Entries.Count == 0 ? "nothing" : "something"))));
    }

    static async Task OpenAsync(Registry registry, Person person, string @case, string purpose = "permit", Official? asker = null)
    {
        var party = new Party(ResidentNumber.Parse(person.Number), PersonName.Parse(person.Name));
        var opened = await registry.Services.GetRequiredService<OpenCase>().RunAsync(asker ?? Permits, Channel.Api, purpose, @case, [party], default);
        Assert.Null(opened.Refusal?.Code);
    }

    static Question QuestionOf(Person person, string purpose, string use, string @case) =>
        new(purpose, use, @case, ResidentNumber.Parse(person.Number), PersonName.Parse(person.Name));

    static ReceiptNumber Receipt() => ReceiptNumber.From(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)));

    static Official Officer(string id, string name, string body) => new(id, name, CreditCode.Parse(body), "许可审查", new HashSet<Role> { Role.Inquirer });

    /// <summary>A number of the synthetic region.</summary>
    static string Number(int i) => Probity.Testing.MixedRows.NumberOf(i);

    sealed record Person(string Number, string Name);
}
