using Microsoft.Extensions.DependencyInjection;
using Probity.Calendar;
using Probity.Catalogue;
using Probity.Facts;
using Probity.Tests.Bodies.Proposals;
using Probity.Tests.Challenges;
using Probity.Tests.Entries.Standing;

namespace Probity.Tests.Catalogue;

/// <summary>The working days of 2027 are announced while two hosts run. What is announced here is invented.</summary>
public sealed class FollowCalendarTests
{
    const string Official = """
        year: 2027
        official: true
        source: { zh: 虚构, en: invented }
        holidays:
          - { name: { zh: 元旦, en: New Year }, from: 2027-01-01, to: 2027-01-04 }
          - { name: { zh: 春节, en: Spring Festival }, from: 2027-02-05, to: 2027-02-11 }
        worked: ["2027-02-20"]
        """;

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    [Trait("Case", "T29.7")]
    public async Task Running_hosts_take_it_in_what_waits_is_reckoned_anew_and_the_journal_says_so(string engine)
    {
        using var law = Shipped();
        await using var registry = await Registry.StartAsync(engine, catalogue: law.Folder);
        await using var other = await RegisterApp.BuildAsync(registry.Settings, registry.Clock);
        await other.StartAsync();
        var waiting = await registry.InUseAsync(GivenNotice.Penalty with { ServedOn = new DateOnly(2026, 8, 20), DecisionDate = new DateOnly(2026, 8, 18) });
        await registry.SweepAsync();
        Assert.Equal(ShanghaiTime.EndOf(new DateOnly(2027, 3, 2)), (await waiting.StoredAsync(registry)).UsableFrom);

        await AnnounceAsync(law, Official);
        foreach (var host in new[] { registry.Services, other.Services })
            for (var tries = 0; tries < 300 && !IsKnown(host); tries++) await Task.Delay(50);

        Assert.All([registry.Services, other.Services], host => Assert.True(IsKnown(host)));
        Assert.Equal(1, await registry.SweepAsync());
        Assert.Equal(ShanghaiTime.EndOf(new DateOnly(2027, 2, 20)), (await waiting.StoredAsync(registry)).UsableFrom); // a Saturday that is worked
        Assert.Equal(0, await other.Services.GetRequiredService<Probity.Entries.SweepStanding>().RunAsync(default));
        Assert.Equal((1, 1), (await registry.FactsAsync("calendar-loaded"), await registry.FactsAsync("entry-start-moved")));
        Assert.Equal("2025 2026 2027", Assert.Single(await registry.FactsAsync(Probity.Storage.Ids.Register, FactKind.CalendarLoaded)).What[0]);
        await other.StopAsync();
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task The_day_to_answer_a_challenge_follows_to_a_later_one_and_never_to_an_earlier_one(string engine)
    {
        using var law = Shipped();
        await using var registry = await Registry.StartAsync(engine, catalogue: law.Folder);
        using var early = await registry.ApiAsync("permits");
        var receipt = await early.LookAsync();
        registry.ItIs(new DateOnly(2026, 12, 30));
        using (var citizen = await registry.ApiAsync("citizen-1")) Assert.Null(await citizen.ChallengeAsync(receipt));
        Assert.Equal("2027-01-05", await DueAsync(registry));
        await registry.SettleAsync();

        await TakeAsync(registry, law, Official);
        await registry.SettleAsync();
        Assert.Equal("2027-01-06", await DueAsync(registry));
        await TakeAsync(registry, law, Official.Replace("to: 2027-01-04", "to: 2027-01-01", StringComparison.Ordinal));
        await registry.SettleAsync();

        Assert.Equal("2027-01-06", await DueAsync(registry));
        Assert.Equal(1, await registry.FactsAsync("challenge-extended"));
    }

    [Fact]
    public async Task A_file_that_cannot_be_right_and_a_year_that_is_gone_change_nothing()
    {
        using var law = Shipped();
        await using var registry = await Registry.StartAsync("sqlite", catalogue: law.Folder);
        var (follow, editions) = (registry.Services.GetRequiredService<FollowCalendar>(), registry.Services.GetRequiredService<Editions>());
        var before = editions.Calendar;

        await AnnounceAsync(law, Official.Replace("2027-02-20", "2027-02-17", StringComparison.Ordinal)); // a worked Wednesday
        LookTwice(follow);
        Assert.Same(before, editions.Calendar);
        await AnnounceAsync(law, Official);
        File.Delete(Path.Combine(law.Folder, "calendar", "2026.yaml"));
        LookTwice(follow);
        Assert.Same(before, editions.Calendar);
        await AnnounceAsync(law, Official.Replace("official: true", "official: false", StringComparison.Ordinal));
        File.Copy(Path.Combine(CatalogueFolder.Default, "calendar", "2026.yaml"), Path.Combine(law.Folder, "calendar", "2026.yaml"));
        LookTwice(follow);
        Assert.NotSame(before, editions.Calendar);
        Assert.False(editions.Calendar.IsOfficial(new DateOnly(2027, 2, 20)));
    }

    static LawCatalogue Shipped() => new LawCatalogue().With("sd-2026-1", new DateOnly(2026, 1, 1), null);

    static bool IsKnown(IServiceProvider host) => host.GetRequiredService<Editions>().Calendar.IsOfficial(new DateOnly(2027, 2, 20));

    static Task AnnounceAsync(LawCatalogue law, string year) => File.WriteAllTextAsync(Path.Combine(law.Folder, "calendar", "2027.yaml"), year);

    static async Task TakeAsync(Registry registry, LawCatalogue law, string year)
    {
        var (follow, editions) = (registry.Services.GetRequiredService<FollowCalendar>(), registry.Services.GetRequiredService<Editions>());
        var before = editions.Calendar;
        await AnnounceAsync(law, year);
        LookTwice(follow);
        Assert.NotSame(before, editions.Calendar);
    }

    // The host's own watch may look in between, which only makes it three.
    static void LookTwice(FollowCalendar follow)
    {
        follow.Look();
        follow.Look();
    }

    static async Task<string> DueAsync(Registry registry)
    {
        using var official = await registry.ApiAsync("permits-2");
        return (string)Assert.Single(await official.ChallengesAsync())["dueOn"]!;
    }
}
