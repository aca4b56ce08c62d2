using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Probity.Tests.Bodies.Proposals;
using Probity.Tests.Erasures;

namespace Probity.Tests.Challenges;

/// <summary>What a person is told of a challenge, and what a body is told that it has still to answer.</summary>
public sealed class LookNoticeTests
{
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task The_person_has_a_notice_of_the_answer_that_says_nothing_before_it_is_opened_and_is_opened_once(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var permits = await registry.ApiAsync("permits");
        using var colleague = await registry.ApiAsync("permits-2");
        using var citizen = await registry.ApiAsync("citizen-1");
        using var other = await registry.ApiAsync("citizen-2");
        var receipt = await permits.LookAsync();
        Assert.Null(await citizen.ChallengeAsync(receipt));
        Assert.Empty(await NoticesAsync(citizen));
        Assert.Null(await colleague.ProveAsync(receipt));

        var line = Assert.Single(await NoticesAsync(citizen));
        Assert.Equal(("challenge-proven", null), ((string)line["kind"]!, (string?)line["openedAt"]));
        Assert.DoesNotContain(receipt, line.ToJsonString(), StringComparison.Ordinal);
        var number = (string)line["number"]!;
        Assert.Equal("notice.unknown", await Challenging.CodeAsync(other.PostAsync($"/api/me/notices/{number}/open", null)));
        for (var i = 0; i < 2; i++)
        {
            var told = await OpenAsync(citizen, number);
            Assert.Equal((receipt, "proven", "济审批受〔2026〕17号"), ((string)told["challenge"]!["receipt"]!, (string)told["challenge"]!["state"]!, (string)told["challenge"]!["document"]!["number"]!));
            Assert.Null(told["entry"]);
        }

        Assert.Equal(1, await registry.FactsAsync("look-notice-opened"));
        Assert.Empty(await NoticesAsync(other));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Everybody_whose_challenge_counts_is_told_of_the_suspension_once_however_often_it_is_weighed(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using (var permits = await registry.ApiAsync("permits"))
        using (var citizen = await registry.ApiAsync("citizen-1"))
        using (var other = await registry.ApiAsync("citizen-2"))
        {
            for (var i = 1; i <= 2; i++) Assert.Null(await citizen.ChallengeAsync(await permits.LookAsync(i)));
            Assert.Null(await other.ChallengeAsync(await permits.LookAsync(3, ("379999197509050110", "赵立文"))));
        }

        registry.Clock.Advance(TimeSpan.FromDays(5));
        await registry.SettleAsync();
        await AgainAsync(registry);

        using var first = await registry.ApiAsync("citizen-1");
        using var second = await registry.ApiAsync("citizen-2");
        Assert.Equal(["challenge-unproven", "challenge-unproven", "purpose-suspended"], (await NoticesAsync(first)).Select(line => (string)line["kind"]!).Order());
        Assert.Equal(["challenge-unproven", "purpose-suspended"], (await NoticesAsync(second)).Select(line => (string)line["kind"]!).Order());
        Assert.Equal((2, 1), (await registry.FactsAsync("challenge-counted"), await registry.FactsAsync("purpose-suspended")));
        var suspended = await OpenAsync(second, (string)(await NoticesAsync(second)).Single(line => (string)line["kind"]! is "purpose-suspended")["number"]!);
        Assert.Equal("unproven", (string)suspended["challenge"]!["state"]!);
        Assert.DoesNotContain(Challenging.Name, suspended.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_notice_goes_with_the_look_that_it_is_about(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var permits = await registry.ApiAsync("permits");
        using var colleague = await registry.ApiAsync("permits-2");
        using var security = await registry.ApiAsync("security");
        using var citizen = await registry.ApiAsync("citizen-1");
        var receipt = await permits.LookAsync();
        await citizen.ChallengeAsync(receipt);
        await colleague.ProveAsync(receipt);
        Assert.Equal(1, await registry.CountAsync($"select count(*) from look_notice"));

        await Erasing.CosignAsync(registry, await Erasing.AskAsync(security, new { target = "looks", ground = "court-order", numbers = new[] { receipt }, order = "（2026）鲁0102行初1号" }));

        Assert.Equal(0, await registry.CountAsync($"select count(*) from look_notice"));
        Assert.DoesNotContain(await NoticesAsync(citizen), line => ((string)line["kind"]!).StartsWith("challenge", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_body_reads_how_many_challenges_await_its_answer_and_until_when_and_no_other_body_does(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var permits = await registry.ApiAsync("permits");
        using var colleague = await registry.ApiAsync("permits-2");
        using var citizen = await registry.ApiAsync("citizen-1");
        Assert.Equal((0, null), await AwaitedAsync(colleague));
        string[] receipts = [await permits.LookAsync(1), await permits.LookAsync(2)];
        Assert.Null(await citizen.ChallengeAsync(receipts[0]));
        registry.Clock.Advance(TimeSpan.FromDays(1));
        using var later = await registry.ApiAsync("citizen-1");
        Assert.Null(await later.ChallengeAsync(receipts[1]));

        using var answering = await registry.ApiAsync("permits-2");
        Assert.Equal((2, "2026-11-26"), await AwaitedAsync(answering));
        using (var browser = await registry.SignInAsync("permits-2"))
            foreach (var path in new[] { "/zh/desk", "/zh/desk/challenges" })
            {
                await browser.OpenAsync(path);
                Assert.Contains("有2件质询等待答复，最近一件的期限是2026年11月26日（含当日）。", browser.Text, StringComparison.Ordinal);
            }

        Assert.Null(await answering.ProveAsync(receipts[0]));
        Assert.Equal((1, "2026-11-27"), await AwaitedAsync(answering));
        using var others = await registry.ApiAsync("procurement");
        Assert.Equal((0, null), await AwaitedAsync(others));
        Assert.Equal(2, await registry.FactsAsync("look-challenged"));
    }

    static async Task<(int, string?)> AwaitedAsync(HttpClient official)
    {
        var body = (await official.GetFromJsonAsync<JsonNode>("/api/challenges"))!;
        return ((int)body["awaited"]!, (string?)body["nextDueOn"]);
    }

    static async Task<JsonNode[]> NoticesAsync(HttpClient citizen) => [.. (await citizen.GetFromJsonAsync<JsonNode>("/api/me/notices"))!["notices"]!.AsArray().Select(one => one!).Where(one => (string)one["kind"]! is not "recorded")];

    static async Task<JsonNode> OpenAsync(HttpClient citizen, string number)
    {
        using var answer = await citizen.PostAsync($"/api/me/notices/{number}/open", null);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    // As if the host had been killed before it marked anything.
    static async Task AgainAsync(Registry registry)
    {
        await using (var work = await registry.Store.BeginAsync(default))
        {
            work.Write($"update challenge set weighed_at = null");
            await work.CommitAsync(default);
        }

        await registry.SettleAsync();
    }
}
