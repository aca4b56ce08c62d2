using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Probity.Bodies;
using Probity.Challenges;
using Probity.Facts;
using Probity.Inquiries;
using Probity.Tests.Bodies.Proposals;
using Probity.Tests.SignIn;
using static Probity.Tests.Bodies.Proposals.Proposing;

namespace Probity.Tests.Challenges;

public sealed class SuspensionTests
{
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task An_unanswered_challenge_is_unproven_at_the_end_of_the_third_working_day_and_not_before(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        string receipt;
        using (var permits = await registry.ApiAsync("permits"))
        using (var citizen = await registry.ApiAsync("citizen-1")) Assert.Null(await citizen.ChallengeAsync(receipt = await permits.LookAsync()));

        registry.Clock.Advance(new TimeSpan(3, 13, 59, 0)); // Monday 10:00 in China: Thursday 23:59
        await registry.SettleAsync();
        using (var citizen = await registry.ApiAsync("citizen-1")) Assert.Equal("open", (string)Assert.Single(await citizen.OwnAsync())["state"]!);
        registry.Clock.Advance(TimeSpan.FromMinutes(1));
        using var late = await registry.ApiAsync("permits-2");
        Assert.Equal("challenge.too-late", await late.ProveAsync(receipt));
        await registry.SettleAsync();

        using var again = await registry.ApiAsync("citizen-1");
        Assert.Equal("unproven", (string)Assert.Single(await again.OwnAsync())["state"]!);
        Assert.Equal("unproven", (string)Assert.Single(await late.ChallengesAsync())["state"]!);
        Assert.Equal((1, 0), (await registry.FactsAsync("challenge-lapsed"), await registry.FactsAsync("purpose-suspended")));
        using var permitsAgain = await registry.ApiAsync("permits");
        Assert.Equal(HttpStatusCode.OK, (await permitsAgain.AskAsync(Challenging.Number, Challenging.Name, "JNSP-XK-2026-000001")).StatusCode);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_second_unproven_one_suspends_the_purpose_refused_looks_are_logged_and_two_administrators_give_it_back(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using (var permits = await registry.ApiAsync("permits"))
        using (var citizen = await registry.ApiAsync("citizen-1")) await registry.FailTwiceAsync(permits, citizen);
        Assert.Equal((2, 1), (await registry.FactsAsync("challenge-lapsed"), await registry.FactsAsync("purpose-suspended")));

        using var colleague = await registry.ApiAsync("permits-2");
        using var refused = await colleague.AskAsync(Challenging.Number, Challenging.Name, "JNSP-XK-2026-000001");
        Assert.Equal("inquiry.purpose-suspended", await Challenging.CodeAsync(Task.FromResult(refused)));
        Assert.Equal(1, await registry.FactsAsync("inquiry-refused"));
        Assert.NotEmpty(refused.Headers.GetValues("Probity-Receipt"));
        using (var anybody = registry.CreateClient())
        {
            Assert.Contains("济南市行政审批服务局，自2026年11月28日起", await anybody.GetStringAsync("/zh/purposes/permit"), StringComparison.Ordinal);
            Assert.DoesNotContain("现已暂停", await anybody.GetStringAsync("/zh/purposes/awards"), StringComparison.Ordinal);
        }

        var two = await registry.TwoAsync();
        Assert.Equal("purpose.not-suspended", await two.System.RefusedAsync("resume-purpose", new { body = Permits, purpose = "permit", unit = "food", why = "已整改" }));
        Assert.Equal("purpose.not-suspended", await two.System.RefusedAsync("resume-purpose", new { body = Market, purpose = "permit", why = "已整改" }));
        var proposal = await two.System.ProposeAsync("resume-purpose", new { body = Permits, purpose = "permit", why = "已整改" });
        Assert.Equal("proposal.own", await two.System.RefusedWordAsync(proposal, "approve"));
        await two.Security.ApproveAsync(proposal);

        Assert.Equal(HttpStatusCode.OK, (await colleague.AskAsync(Challenging.Number, Challenging.Name, "JNSP-XK-2026-000001")).StatusCode);
        Assert.Equal(1, await registry.FactsAsync("purpose-resumed"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task After_it_is_given_back_it_takes_two_again(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using (var permits = await registry.ApiAsync("permits"))
        using (var citizen = await registry.ApiAsync("citizen-1")) await registry.FailTwiceAsync(permits, citizen);
        await (await registry.TwoAsync()).DoneAsync("resume-purpose", new { body = Permits, purpose = "permit", why = "已整改" });

        for (var i = 3; i <= 4; i++)
        {
            using var permits = await registry.ApiAsync("permits");
            using var citizen = await registry.ApiAsync("citizen-1");
            Assert.Null(await citizen.ChallengeAsync(await permits.LookAsync(i)));
            registry.Clock.Advance(TimeSpan.FromDays(7));
            await registry.SettleAsync();
            Assert.Equal(i - 2, await registry.FactsAsync("purpose-suspended"));
        }
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_failure_of_more_than_twelve_months_ago_counts_no_more(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        for (var i = 1; i <= 2; i++)
        {
            using var permits = await registry.ApiAsync("permits");
            using var citizen = await registry.ApiAsync("citizen-1");
            Assert.Null(await citizen.ChallengeAsync(await permits.LookAsync(i)));
            registry.Clock.Advance(TimeSpan.FromDays(20));
            await registry.SettleAsync();
            registry.Clock.Advance(TimeSpan.FromDays(350));
        }

        Assert.Equal((2, 0), (await registry.FactsAsync("challenge-lapsed"), await registry.FactsAsync("purpose-suspended")));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task An_answer_and_the_end_of_its_time_in_the_same_moment_leave_one_result(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using (var permits = await registry.ApiAsync("permits"))
        using (var citizen = await registry.ApiAsync("citizen-1"))
            for (var i = 1; i <= 4; i++) Assert.Null(await citizen.ChallengeAsync(await permits.LookAsync(i)));
        registry.Clock.Advance(new TimeSpan(3, 13, 59, 0) + TimeSpan.FromSeconds(57));
        using var colleague = await registry.ApiAsync("permits-2");
        var receipts = (await colleague.ChallengesAsync()).Select(one => (string)one["receipt"]!).ToArray();

        await Task.WhenAll(receipts.Select(async receipt =>
        {
            for (string? code = "-"; code is not (null or "challenge.settled" or "challenge.too-late"); await Task.Delay(Random.Shared.Next(1000))) code = await colleague.ProveAsync(receipt);
        }).Append(Task.Run(async () =>
        {
            for (var i = 0; i < 60; i++, await Task.Delay(100)) await registry.SettleAsync();
        })));

        Assert.Equal(4, await registry.FactsAsync("challenge-answered") + await registry.FactsAsync("challenge-lapsed"));
        Assert.Equal(4, await registry.CountAsync($"select count(*) from challenge where settled_at is not null and version = 2"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Two_hosts_settle_it_once_and_the_other_host_refuses_within_two_seconds(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await using var other = await RegisterApp.BuildAsync(registry.Settings, registry.Clock);
        await other.StartAsync();
        using (var permits = await registry.ApiAsync("permits"))
        using (var citizen = await registry.ApiAsync("citizen-1"))
            for (var i = 1; i <= 2; i++) Assert.Null(await citizen.ChallengeAsync(await permits.LookAsync(i)));
        registry.Clock.Advance(TimeSpan.FromDays(5));

        await Task.WhenAll(registry.SettleAsync(), TryAsync(() => other.Services.GetRequiredService<SettleChallenges>().RunAsync(default)));
        await registry.SettleAsync();

        Assert.Equal((2, 1), (await registry.FactsAsync("challenge-lapsed"), await registry.FactsAsync("purpose-suspended")));
        await Task.Delay(TimeSpan.FromSeconds(2));
        Assert.Single(other.Services.GetRequiredService<Roster>().Tree.SuspensionsOf(CreditCode.Parse(Permits)));
        await other.StopAsync();
    }

    // Two that settle the same one: the later finds it settled, or its version gone.
    static async Task TryAsync(Func<Task> run)
    {
        try
        {
            await run();
        }
        catch (Exception error) when (error is Probity.Storage.LostRaceException or System.Data.Common.DbException)
        {
        }
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_body_that_follows_answers_for_the_one_before_and_stays_suspended_with_it(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        string third;
        using (var permits = await registry.ApiAsync("permits"))
        using (var citizen = await registry.ApiAsync("citizen-1"))
        {
            third = await permits.LookAsync(3);
            await registry.FailTwiceAsync(permits, citizen);
        }

        await registry.GivenOfficialAsync(Market, "heir", Role.Inquirer);
        var two = await registry.TwoAsync();
        await two.DoneAsync("merge-bodies", new { body = Market, others = new[] { Permits }, why = "机构改革" });
        var heir = await registry.OfficialAsync("heir", Market);

        var (ask, inquiry) = (registry.Services.GetRequiredService<Ask>(), new InquiryBody("permit", "examine-application", "JNSP-XK-2026-000001", Challenging.Number, Challenging.Name));
        Assert.Equal(Standing.PurposeSuspended, (await ask.RunAsync(heir, Channel.Api, inquiry, null, default)).Value.Outcome.Refusal);
        await two.DoneAsync("resume-purpose", new { body = Permits, purpose = "permit", why = "已整改" });
        Assert.Null((await ask.RunAsync(heir, Channel.Api, inquiry, null, default)).Value.Outcome.Refusal);

        // The look of the body before it, challenged after the merger: its successor answers.
        using var again = await registry.ApiAsync("citizen-1");
        Assert.Null(await again.ChallengeAsync(third));
        var named = await registry.Services.GetRequiredService<AnswerChallenge>().RunAsync(heir, Channel.Api, third, new DocumentTyped("application", "17号", "2026-11-20", null), default);
        Assert.Null(named.Refusal);
    }
}
