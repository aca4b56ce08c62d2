using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Probity.Catalogue;
using Probity.Facts;
using static Probity.Tests.Entries.Standing.LawCatalogue;
using static Probity.Tests.Entries.Standing.Repealing;

namespace Probity.Tests.Entries.Standing;

public sealed class LaterEditionTests
{
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_later_edition_that_takes_the_repeal_back_resumes_with_the_same_end(string engine)
    {
        using var law = new LawCatalogue().With("sd-2026-1", new(2026, 1, 1), new(2027, 1, 31), Ends("\"124\"", "no-longer-unlawful")).With("sd-2027-1", new(2027, 2, 1), null);
        await using var registry = await Registry.StartAsync(engine, catalogue: law.Folder);
        var given = await registry.InUseAsync();
        var before = await given.StoredAsync(registry);
        using var permits = await registry.ApiAsync("permits");
        await permits.OpenCaseAsync(Number, Name);
        await ReceiptAsync(permits);
        registry.ItIs(Day);
        await registry.SweepAsync();

        registry.ItIs(new DateOnly(2027, 2, 1));
        Assert.Equal(1, await registry.SweepAsync());
        Assert.Equal(0, await registry.SweepAsync());

        Assert.Equal(before, await given.StoredAsync(registry));
        Assert.Equal([$"{given.Number}", "law", "2026-12-01", "sd-2027-1"], Assert.Single(await registry.FactsAsync(given.Subject, FactKind.EntryResumed)).What);
        Assert.True((await registry.InboxAsync(given))[0].IsResumption);
        using var desk = await registry.ApiAsync("permits");
        var told = await desk.GetFromJsonAsync<JsonNode>("/api/suspended-answers");
        Assert.Equal("2027-02-01", (string)told!["answers"]![0]!["resumedOn"]!);
        using var later = await registry.ApiAsync("permits");
        Assert.Contains("below-standard", await AskedAsync(later, Number, Name), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task What_a_law_seals_from_a_day_within_an_edition_is_suspended_at_that_midnight_and_not_before(string engine)
    {
        var (from, seals) = (new DateOnly(2027, 2, 1), new DateOnly(2027, 3, 1));
        using var law = new LawCatalogue().With("sd-2026-1", new(2026, 1, 1), from.AddDays(-1)).With("sd-2027-1", from, null, ("refuse-list.yaml", "refused:\n",
            "refused:\n  - title: { zh: 某法, en: Some law }\n    phrases: [济市监罚二〇二六七号]\n    sealed-from: 2027-03-01\n    reason: { zh: 封存, en: sealed }\n"));
        await using var registry = await Registry.StartAsync(engine, catalogue: law.Folder);
        var given = await registry.InUseAsync(GivenNotice.Penalty with { Texts = new Dictionary<string, string> { ["违法事实"] = "见济市监罚二〇二六七号。" } });
        using var permits = await registry.ApiAsync("permits");
        await permits.OpenCaseAsync(Number, Name);
        foreach (var day in (DateOnly[])[from, seals.AddDays(-1)])
        {
            registry.ItIs(day);
            Assert.Equal(0, await registry.SweepAsync());
        }

        registry.ItIs(seals);
        using var later = await registry.ApiAsync("permits");
        Assert.DoesNotContain("below-standard", await AskedAsync(later, Number, Name), StringComparison.Ordinal);
        Assert.Equal(1, await registry.SweepAsync());

        Assert.Equal((seals, SuspensionCause.Sealed), (await registry.OwnAsync(given)).Suspension is { } gone ? (gone.Since, gone.Reason.Why) : default);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    [Trait("Case", "T02")]
    public async Task What_a_later_edition_refuses_or_has_off_is_suspended_however_old(string engine)
    {
        var from = new DateOnly(2027, 2, 1);
        (string, string, string)[] off = [("items/penalty.food-safety.yaml", "nature: adverse", "nature: adverse\nenabled: false")];
        (string, string, string)[] refused = [("refuse-list.yaml", "refused:\n", "refused:\n  - title: { zh: 某法, en: Some law }\n    phrases: [济市监罚二〇二六七号]\n    reason: { zh: 封存, en: sealed }\n")];
        foreach (var (changes, why) in new[] { (off, SuspensionCause.NotRecorded), (refused, SuspensionCause.Sealed) })
        {
            using var law = new LawCatalogue().With("sd-2026-1", new(2026, 1, 1), from.AddDays(-1)).With("sd-2027-1", from, null, changes);
            await using var registry = await Registry.StartAsync(engine, catalogue: law.Folder);
            var given = await registry.InUseAsync(GivenNotice.Penalty with { Texts = new Dictionary<string, string> { ["违法事实"] = "见济市监罚二〇二六七号。" } });
            registry.ItIs(from);

            Assert.Equal(1, await registry.SweepAsync());

            Assert.Equal((from, why), (await registry.OwnAsync(given)).Suspension is { } gone ? (gone.Since, gone.Reason.Why) : default);
        }
    }
}
