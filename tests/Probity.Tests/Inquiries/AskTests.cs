using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Probity.Inquiries;

namespace Probity.Tests.Inquiries;

public sealed class AskTests
{
    const string Number = "379999198803120022";
    const string Name = "王海燕";
    const string Stranger = "379999197509050110";
    const string Case = "JNSP-XK-2026-000123";

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    [Trait("Case", "T18")]
    public async Task A_purpose_sees_its_items_and_fields_and_nothing_else(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await registry.GivenAsync(new GivenEntry(Number, Name));
        await registry.GivenAsync(new GivenEntry(Number, Name) { Item = "default.money-judgment" });
        using var permits = await registry.ApiAsync("permits");
        await OpenCaseAsync(permits, Number, Name);

        var answer = await (await AskAsync(permits, Number, Name)).Content.ReadFromJsonAsync<JsonNode>();

        var entry = Assert.Single(answer!["entries"]!.AsArray())!;
        Assert.Equal("penalty.food-safety", entry["item"]!.GetValue<string>());
        Assert.Equal(
            ["penalty-kind", "decision-date", "decision-number", "authority", "usable-to"],
            entry["fields"]!.AsObject().Select(field => field.Key));
        Assert.Equal("2031-01-15", entry["fields"]!["usable-to"]!.GetValue<string>());
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    [Trait("Case", "T03")]
    [Trait("Case", "T06")]
    [Trait("Case", "T10")]
    [Trait("Case", "T17")]
    public async Task Wrong_name_unknown_unreleased_unnotified_ended_and_erased_answer_byte_for_byte_alike(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await registry.GivenAsync(new GivenEntry(Number, Name));
        await registry.GivenAsync(new GivenEntry("379999199307213048", "李𡈽生") { IsReleased = false });
        await registry.GivenAsync(new GivenEntry("379999200102280058", "阿依努尔·麦合木提") { UsableFrom = null });
        await registry.GivenAsync(new GivenEntry("379999197001010011", "钱有终") { UsableTo = new DateOnly(2026, 11, 22) });
        await Erasures.Erasing.EraseEntryAsync(registry, await registry.GivenAsync(new GivenEntry("379999198111110034", "封存志")));
        using var permits = await registry.ApiAsync("permits");

        var bodies = new List<string>();
        foreach (var (number, name) in new[]
        {
            (Number, "王海雁"), (Stranger, "张德胜"), ("379999199307213048", "李𡈽生"), ("379999200102280058", "阿依努尔·麦合木提"), ("379999197001010011", "钱有终"), ("379999198111110034", "封存志"),
        })
        {
            var @case = $"JNSP-XK-2026-{bodies.Count:D6}";
            await OpenCaseAsync(permits, number, name, @case);
            bodies.Add(await Wire(await AskAsync(permits, number, name, @case)));
        }

        Assert.Single(bodies.Distinct());
        Assert.Contains("\"entries\":[]", bodies[0], StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    [Trait("Case", "T17")]
    public async Task A_refusal_for_the_askers_own_reason_is_the_same_whoever_is_asked_about(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await registry.GivenAsync(new GivenEntry(Number, Name));
        using var permits = await registry.ApiAsync("permits");
        await OpenCaseAsync(permits, "379999197001010011", "别有其人");

        foreach (var (body, code) in new[]
        {
            (new InquiryBody("recruitment", "final-review", "SDRS-ZL-2026-000007", "", ""), "inquiry.purpose-not-held"),
            (new InquiryBody("gossip", "", "", "", ""), "inquiry.purpose-unknown"),
            (new InquiryBody("permit", "curiosity", Case, "", ""), "inquiry.use-unknown"),
            (new InquiryBody("permit", "examine-application", "", "", ""), "inquiry.case-missing"),
            (new InquiryBody("permit", "examine-application", "case 1", "", ""), "inquiry.case-malformed"),
            (new InquiryBody("permit", "examine-application", "JNSP-XK-2026-999999", "", ""), "inquiry.case-unknown"),
            (new InquiryBody("permit", "examine-application", Case, "", ""), "inquiry.not-a-party"),
        })
        {
            var known = await permits.PostAsJsonAsync("/api/inquiries", body with { Number = Number, Name = Name });
            var stranger = await permits.PostAsJsonAsync("/api/inquiries", body with { Number = Stranger, Name = "张德胜" });

            Assert.Contains($"\"{code}\"", await Wire(known), StringComparison.Ordinal);
            Assert.Equal(await Wire(known), await Wire(stranger));
            Assert.True(known.Headers.Contains(InquiriesApi.ReceiptHeader), "A refused look has a receipt: it is logged.");
        }

        Assert.Equal(14, await registry.CountAsync($"select count(*) from inquiry"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    [Trait("Case", "T17")]
    public async Task Every_look_leaves_a_row_a_fact_and_a_leaf_and_the_numbers_have_no_gap(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var permits = await registry.ApiAsync("permits");
        await OpenCaseAsync(permits, Number, Name);

        for (var i = 0; i < 5; i++) await AskAsync(permits, Number, i % 2 == 0 ? Name : "别名");

        await using var session = await registry.Store.ReadAsync(default);
        var looks = await session.ListAsync($"select n, subject_id from inquiry order by n", row => (row.Long(0), row.Id(1)), default);
        Assert.Equal([1, 2, 3, 4, 5], looks.Select(look => look.Item1));
        var subject = looks.Select(look => look.Item2).Distinct().Single();
        Assert.Equal([1, 2, 3, 4, 5], await session.ListAsync($"select n from fact where subject_id = {subject} order by n", row => row.Long(0), default));
        Assert.Equal(5, await registry.CountAsync($"select count(*) from every_leaf l join fact f on f.fact_id = l.fact_id where f.subject_id = {subject} and l.log = 1"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task The_same_request_under_the_same_key_is_one_look_and_another_request_is_refused(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await registry.GivenAsync(new GivenEntry(Number, Name));
        using var permits = await registry.ApiAsync("permits");
        await OpenCaseAsync(permits, Number, Name);
        permits.DefaultRequestHeaders.Add("Idempotency-Key", "k-1");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => AskAsync(permits, Number, Name)));
        var other = await AskAsync(permits, Stranger, "张德胜");

        Assert.Single(answers.Select(answer => answer.Headers.GetValues(InquiriesApi.ReceiptHeader).Single()).Distinct());
        Assert.Single((await Task.WhenAll(answers.Select(Wire))).Distinct());
        Assert.Contains("penalty.food-safety", await Wire(answers[0]), StringComparison.Ordinal);
        Assert.Equal(1, await registry.CountAsync($"select count(*) from inquiry"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Contains("request.key-reused", await Wire(other), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    [Trait("Case", "T10")]
    public async Task An_answer_can_be_shown_again_for_half_an_hour_to_its_official_while_its_entries_may_be_used(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var entry = await registry.GivenAsync(new GivenEntry(Number, Name));
        using var permits = await registry.ApiAsync("permits");
        using var procurement = await registry.ApiAsync("procurement");
        await OpenCaseAsync(permits, Number, Name);
        var answer = await AskAsync(permits, Number, Name);

        Assert.Equal(await Wire(answer), await Wire(await permits.GetAsync(answer.Headers.Location)));
        Assert.Equal(HttpStatusCode.NotFound, (await procurement.GetAsync(answer.Headers.Location)).StatusCode);
        Assert.Equal(1, await registry.CountAsync($"select count(*) from inquiry"));

        await registry.EndUseAsync(entry);
        Assert.Equal(HttpStatusCode.Gone, (await permits.GetAsync(answer.Headers.Location)).StatusCode);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    [Trait("Case", "T03")]
    public async Task A_look_at_a_stranger_takes_no_commit_more_than_a_look_at_anybody(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var permits = await registry.ApiAsync("permits");

        await AskAsync(permits, Stranger, "张德胜");

        // One transaction has one instant: a stranger made in a transaction of its own would have another.
        Assert.Equal(1, await registry.CountAsync(
            $"select count(*) from subject s join inquiry i on i.subject_id = s.subject_id where s.created_at = i.asked_at and s.counter = 1 and i.n = 1"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_malformed_number_is_a_typing_error_and_no_look(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var permits = await registry.ApiAsync("permits");

        var answer = await AskAsync(permits, "379999198803120023", Name);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("subject.number-check", await Wire(answer), StringComparison.Ordinal);
        Assert.Equal(0, await registry.CountAsync($"select count(*) from inquiry"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_case_admits_no_more_persons_than_its_purpose_says(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var permits = await registry.ApiAsync("permits");
        await OpenCaseAsync(permits, Number, Name);

        var second = await permits.PostAsJsonAsync("/api/cases", new CaseBody("permit", Case, [new PartyBody(Stranger, "张德胜")]));

        Assert.Contains("case.too-many-parties", await Wire(second), StringComparison.Ordinal);
        Assert.Contains("inquiry.not-a-party", await Wire(await AskAsync(permits, Stranger, "张德胜")), StringComparison.Ordinal);
    }

    static Task<HttpResponseMessage> AskAsync(HttpClient client, string number, string name, string @case = Case) =>
        client.PostAsJsonAsync("/api/inquiries", new InquiryBody("permit", "examine-application", @case, number, name));

    static async Task OpenCaseAsync(HttpClient client, string number, string name, string @case = Case) =>
        (await client.PostAsJsonAsync("/api/cases", new CaseBody("permit", @case, [new PartyBody(number, name)]))).EnsureSuccessStatusCode();

    static Task<string> Wire(HttpResponseMessage response) => response.Content.ReadAsStringAsync();
}
