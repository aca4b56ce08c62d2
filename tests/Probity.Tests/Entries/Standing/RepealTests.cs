using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Probity.Calendar;
using Probity.Entries;
using Probity.Facts;
using Probity.Notices;
using Probity.Subjects;
using static Probity.Tests.Entries.Standing.LawCatalogue;
using static Probity.Tests.Entries.Standing.Repealing;

namespace Probity.Tests.Entries.Standing;

public sealed class RepealTests
{
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    [Trait("Case", "T02")]
    [Trait("Case", "T03")]
    public async Task From_the_first_instant_of_a_repeal_an_inquiry_finds_what_it_finds_of_somebody_without_an_entry(string engine)
    {
        using var law = Ending("\"124\"", "no-longer-unlawful");
        await using var registry = await Registry.StartAsync(engine, catalogue: law.Folder);
        await registry.InUseAsync();
        using var permits = await registry.ApiAsync("permits");
        await permits.OpenCaseAsync(Number, Name);
        await permits.OpenCaseAsync(Neighbour, "张德胜", "JNSP-XK-2026-000124");
        Assert.Contains("below-standard", await AskedAsync(permits, Number, Name), StringComparison.Ordinal);

        registry.ItIs(Day);
        using var later = await registry.ApiAsync("permits");
        var unswept = await AskedAsync(later, Number, Name);
        Assert.Equal(1, await registry.SweepAsync());
        var swept = await AskedAsync(later, Number, Name);

        var stranger = await AskedAsync(later, Neighbour, "张德胜", "JNSP-XK-2026-000124");
        Assert.Equal(stranger, unswept);
        Assert.Equal(stranger, swept);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task An_answer_of_the_evening_before_is_not_shown_again_after_midnight(string engine)
    {
        using var law = Ending("\"124\"", "no-longer-unlawful");
        await using var registry = await Registry.StartAsync(engine, catalogue: law.Folder);
        await registry.InUseAsync();
        registry.ItIs(Day.AddDays(-1));
        registry.Clock.Advance(new TimeSpan(11, 55, 0));
        using var permits = await registry.ApiAsync("permits");
        await permits.OpenCaseAsync(Number, Name);
        var receipt = await ReceiptAsync(permits);
        using var evening = await permits.GetAsync($"/api/inquiries/{receipt}");
        Assert.Equal(HttpStatusCode.OK, evening.StatusCode);

        registry.Clock.Advance(new TimeSpan(0, 8, 0));
        using var night = await permits.GetAsync($"/api/inquiries/{receipt}");

        Assert.Equal(HttpStatusCode.Gone, night.StatusCode);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task The_sweep_suspends_once_and_leaves_a_fact_a_notice_and_a_word_to_each_body_that_had_got_it(string engine)
    {
        using var law = Ending("\"124\"", "no-longer-unlawful");
        await using var registry = await Registry.StartAsync(engine, catalogue: law.Folder);
        var given = await registry.InUseAsync();
        var other = await registry.InUseAsync(GivenNotice.Penalty with { Conduct = "unlicensed", Basis = "《食品安全法》第一百二十二条" }, Neighbour, "张德胜");
        using var permits = await registry.ApiAsync("permits");
        await permits.OpenCaseAsync(Number, Name);
        var receipt = await ReceiptAsync(permits);
        Assert.Equal(0, await registry.SweepAsync());

        registry.ItIs(Day);
        Assert.Equal(1, await registry.SweepAsync());
        Assert.Equal(0, await registry.SweepAsync());
        registry.ItIs(Day.AddDays(1));
        Assert.Equal(0, await registry.SweepAsync());

        var fact = Assert.Single(await registry.FactsAsync(given.Subject, FactKind.EntrySuspended));
        Assert.Equal([$"{given.Number}", "law", "NoLongerUnlawful", "food-safety-law 124 para 1 item 5", "2026-12-01", "sd-2026-1", receipt], fact.What);
        Assert.Null((await given.StoredAsync(registry)).UsableFrom);
        Assert.NotNull((await other.StoredAsync(registry)).UsableFrom);
        var own = await registry.OwnAsync(given);
        Assert.Equal((UseRule.Suspended, Day), (own.StatusAt(registry.Store.Now).Rule, own.Suspension!.Since));

        var inbox = await registry.InboxAsync(given);
        Assert.Equal(2, inbox.Count);
        Assert.Equal((own.Suspension.Id, (Instant?)null), (inbox[0].SuspensionId, inbox[0].OpenedAt));
        Assert.Single(await registry.InboxAsync(other));
        Assert.Equal([receipt], await SuspendedAsync(registry, "permits"));
        Assert.Empty(await SuspendedAsync(registry, "procurement"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task The_person_reads_since_when_why_and_who_had_got_it_on_page_by_program_and_in_the_notice(string engine)
    {
        using var law = Ending("\"124\"", "authority-gone");
        await using var registry = await Registry.StartAsync(engine, catalogue: law.Folder);
        var given = await registry.InUseAsync();
        using var permits = await registry.ApiAsync("permits");
        await permits.OpenCaseAsync(Number, Name);
        var receipt = await ReceiptAsync(permits);
        registry.ItIs(Day);
        await registry.SweepAsync();

        using var me = await registry.ApiAsync("citizen-1");
        var body = await me.GetFromJsonAsync<JsonNode>($"/api/me/entries/{given.Number}");
        Assert.Equal(("2026-12-01", "authority-gone"), ((string)body!["suspension"]!["since"]!, (string)body["suspension"]!["why"]!));
        Assert.Equal(receipt, (string)body["disclosedTo"]![0]!["receipt"]!);
        Assert.Equal("济南市行政审批服务局", (string)body["disclosedTo"]![0]!["body"]!["zh"]!);

        using var browser = await registry.SignInAsync("citizen-1");
        await browser.OpenAsync($"/zh/my/entries/{given.Number}");
        Assert.Contains("《中华人民共和国食品安全法》第一百二十四条第一款第（五）项自2026年12月1日起废止，职权依据已经失效。", browser.Text);
        Assert.Contains(receipt, browser.Text);

        var line = (await registry.InboxAsync(given))[0];
        var before = await registry.FactsAsync(given.Subject, FactKind.NoticeDelivered);
        var opened = await me.PostAsync($"/api/me/notices/{line.Number}/open", null);
        Assert.Equal("suspended", (string)(await opened.Content.ReadFromJsonAsync<JsonNode>())!["notice"]!["kind"]!);
        Assert.Equal(before.Count, (await registry.FactsAsync(given.Subject, FactKind.NoticeDelivered)).Count);
        Assert.Single(await registry.FactsAsync(given.Subject, FactKind.NoticeOpened));
        await browser.OpenAsync($"/zh/my/notices/{line.Number}");
        Assert.Contains("信用信息中止使用告知书", browser.Text);
        Assert.Contains(receipt, browser.Text);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Renumbering_and_replacing_change_nothing(string engine)
    {
        foreach (var how in (string[])["renumbered", "replaced"])
        {
            using var law = Ending("\"124\"", how, "food-safety-law 125");
            await using var registry = await Registry.StartAsync(engine, catalogue: law.Folder);
            var given = await registry.InUseAsync();
            var before = await given.StoredAsync(registry);
            using var permits = await registry.ApiAsync("permits");
            await permits.OpenCaseAsync(Number, Name);

            registry.ItIs(Day);
            using var later = await registry.ApiAsync("permits");
            Assert.Equal(0, await registry.SweepAsync());
            Assert.Equal(before, await given.StoredAsync(registry));
            Assert.Contains("below-standard", await AskedAsync(later, Number, Name), StringComparison.Ordinal);
            Assert.Empty(await registry.FactsAsync(given.Subject, FactKind.EntrySuspended));
        }
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_delivery_does_not_bring_back_what_is_suspended(string engine)
    {
        using var law = Ending("\"124\"", "no-longer-unlawful");
        await using var registry = await Registry.StartAsync(engine, catalogue: law.Folder);
        var given = await GivenNotice.WriteAsync(registry, ResidentNumber.Parse(Number), PersonName.Parse(Name));
        registry.ItIs(Day);
        Assert.Equal(1, await registry.SweepAsync());

        await registry.Services.GetRequiredService<OpenNotice>().RunAsync(given.Subject, $"{given.Notice}", Channel.Page, default);

        Assert.Null((await given.StoredAsync(registry)).UsableFrom);
        Assert.NotNull((await registry.OwnAsync(given)).NotifiedAt);
        Assert.Null((await registry.InboxAsync(given)).Single(one => one.SuspensionId is not null).OpenedAt);
    }

    static async Task<string[]> SuspendedAsync(Registry registry, string who)
    {
        using var desk = await registry.ApiAsync(who);
        var told = await desk.GetFromJsonAsync<JsonNode>("/api/suspended-answers");
        return [.. told!["answers"]!.AsArray().Select(one => (string)one!["receipt"]!)];
    }
}
