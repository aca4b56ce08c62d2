using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Probity.Calendar;
using Probity.Entries;
using Probity.Facts;
using Probity.Storage;
using Probity.Tests.Bodies.Proposals;
using Probity.Tests.Challenges;
using Probity.Tests.Entries.Standing;
using static Probity.Tests.Catalogue.WorkDays.Announcing;

namespace Probity.Tests.Catalogue.WorkDays;

/// <summary>Working days come in by two administrators, and everything that hangs on them follows.</summary>
public sealed class AnnounceTests
{
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    [Trait("Case", "T29.7")]
    public async Task Running_hosts_take_in_what_two_hands_announced_what_waits_is_reckoned_anew_and_the_journal_says_so(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await using var other = await RegisterApp.BuildAsync(registry.Settings, registry.Clock);
        await other.StartAsync();
        var waiting = await registry.InUseAsync(GivenNotice.Penalty with { ServedOn = new DateOnly(2026, 8, 20), DecisionDate = new DateOnly(2026, 8, 18) });
        await registry.SweepAsync();
        Assert.Equal(ShanghaiTime.EndOf(new DateOnly(2027, 3, 2)), (await waiting.StoredAsync(registry)).UsableFrom);
        var two = await registry.TwoAsync();

        var number = await two.System.ProposeAsync("announce-year", Year(Official));
        await TakeAsync(registry.Services);
        Assert.Equal((false, 0), (IsKnown(registry.Services), await registry.SweepAsync()));
        Assert.Equal("proposal.own", await two.System.RefusedWordAsync(number, "approve"));
        await two.Security.ApproveAsync(number);
        for (var tries = 0; tries < 300 && !(IsKnown(registry.Services) && IsKnown(other.Services)); tries++) await Task.Delay(50);

        Assert.All([registry.Services, other.Services], host => Assert.True(IsKnown(host)));
        Assert.Equal(1, await registry.SweepAsync());
        Assert.Equal(ShanghaiTime.EndOf(Worked), (await waiting.StoredAsync(registry)).UsableFrom);
        Assert.Equal(0, await other.Services.GetRequiredService<SweepStanding>().RunAsync(default));
        Assert.Equal((1, 1), (await registry.FactsAsync("calendar-loaded"), await registry.FactsAsync("entry-start-moved")));
        var fact = Assert.Single(await registry.FactsAsync(Ids.Register, FactKind.CalendarAnnounced));
        Assert.Equal((number, "2027", "official"), (fact.Why, fact.What[0], fact.What[1]));
        await other.StopAsync();
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task The_day_to_answer_a_challenge_follows_to_a_later_one_and_never_to_an_earlier_one(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var early = await registry.ApiAsync("permits");
        var receipt = await early.LookAsync();
        registry.ItIs(new DateOnly(2026, 12, 30));
        using (var citizen = await registry.ApiAsync("citizen-1")) Assert.Null(await citizen.ChallengeAsync(receipt));
        Assert.Equal("2027-01-05", await DueAsync(registry));
        await registry.SettleAsync();

        await registry.AnnounceAsync(Official);
        await registry.SettleAsync();
        Assert.Equal("2027-01-06", await DueAsync(registry));
        await registry.AnnounceAsync(Official.Replace("to: 2027-01-04", "to: 2027-01-01", StringComparison.Ordinal));
        await registry.SettleAsync();

        Assert.Equal("2027-01-06", await DueAsync(registry));
        Assert.Equal(1, await registry.FactsAsync("challenge-extended"));
    }

    [Fact]
    public async Task A_text_that_cannot_be_right_is_refused_with_its_line_and_nothing_takes_the_place_of_a_notice_but_a_notice()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        var two = await registry.TwoAsync();

        var (_, wrong) = await two.System.TryProposeAsync("announce-year", Year(Official.Replace("2027-02-20", "2027-02-17", StringComparison.Ordinal))); // a worked Wednesday
        Assert.Equal("calendar.not-clean", (string?)wrong["code"]);
        Assert.Contains("calendar/2027.yaml:7", wrong.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("calendar.not-clean", await two.System.RefusedAsync("announce-year", Year(Official, 2028)));
        Assert.Equal("calendar.year-malformed", await two.System.RefusedAsync("announce-year", new { year = "next", calendar = Official }));
        Assert.Equal("calendar.text-missing", await two.System.RefusedAsync("announce-year", new { year = "2027", calendar = " " }));
        Assert.Equal("proposal.not-yours", await two.Security.RefusedAsync("announce-year", Year(Official)));

        await registry.AnnounceAsync(Official);
        Assert.Equal("calendar.same", await two.System.RefusedAsync("announce-year", Year(Official)));
        Assert.Equal("calendar.official-stays", await two.System.RefusedAsync("announce-year", Year(Official.Replace("official: true", "official: false", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Whoever_approves_sees_which_days_differ_and_that_a_notice_is_changed()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        var two = await registry.TwoAsync();
        await registry.AnnounceAsync(Official);
        var number = await two.System.ProposeAsync("announce-year", Year(Official.Replace("to: 2027-02-11", "to: 2027-02-12", StringComparison.Ordinal).Replace("2027-02-20", "2027-02-21", StringComparison.Ordinal)));

        var changes = (await two.Security.GetFromJsonAsync<JsonNode>($"/api/administration/proposals/{number}"))!["changes"]!;

        Assert.Equal("""{"replaces":"official","off":["2027-02-12","2027-02-20"],"worked":["2027-02-21"]}""", changes.ToJsonString());
        await two.Security.ApproveAsync(number);
        await TakeAsync(registry.Services);
        Assert.False(IsKnown(registry.Services));
        Assert.Null((await two.Security.GetFromJsonAsync<JsonNode>($"/api/administration/proposals/{number}"))!["changes"]);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Of_two_proposals_for_one_year_the_second_is_not_approved_by_days_that_were_compared_before_the_first(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var two = await registry.TwoAsync();
        var first = await two.System.ProposeAsync("announce-year", Year(Official));
        var second = await two.System.ProposeAsync("announce-year", Year(Official.Replace("2027-02-20", "2027-02-21", StringComparison.Ordinal)));
        registry.Clock.Advance(TimeSpan.FromMinutes(1));
        await two.Security.ApproveAsync(first);

        Assert.Equal("calendar.overtaken", await two.Security.RefusedWordAsync(second, "approve"));
        await TakeAsync(registry.Services);
        Assert.True(IsKnown(registry.Services));
    }

    static async Task<string> DueAsync(Registry registry)
    {
        using var official = await registry.ApiAsync("permits-2");
        return (string)Assert.Single(await official.ChallengesAsync())["dueOn"]!;
    }
}
