using Microsoft.Extensions.DependencyInjection;
using Probity.Calendar;
using Probity.Catalogue;
using Probity.Entries;
using Probity.Facts;
using static Probity.Tests.Entries.Standing.LawCatalogue;
using static Probity.Tests.Entries.Standing.Repealing;

namespace Probity.Tests.Entries.Standing;

/// <summary>Terms that a law narrows, or that lapse, reach the entries that are there: of two laws the one that favours the person counts.</summary>
public sealed class TermsTests
{
    static readonly EntryContent Ended = GivenNotice.Penalty with { ConductEnd = new DateOnly(2025, 11, 1) };

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    [Trait("Case", "T29.8")]
    public async Task What_was_counted_of_a_narrower_law_is_what_the_sweep_does_and_no_inquiry_waits_for_it(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var ends = await registry.InUseAsync(Ended);
        var earlier = await registry.InUseAsync(number: Neighbour, name: "张德胜");
        var graver = await registry.InUseAsync(Ended with { Fields = new Dictionary<string, string>(Ended.Fields) { ["penalty-kind"] = "fine,revoke-licence" } }, Neighbour, "张德胜");
        await registry.SweepAsync();
        var editions = registry.Services.GetRequiredService<Editions>();
        var narrow = Narrow(editions.All[0], 12, "sd-2026-2", Day);
        var effect = (await new WhatIfEdition(registry.Store, registry.Keys).RunAsync(editions.All[0], narrow, default)).Items.Single();
        Assert.Equal((3, 1, 1, 0), (effect.InUse, effect.WouldEnd, effect.WouldEndEarlier, effect.WouldBeSuspended));
        using var permits = await registry.ApiAsync("permits");
        await permits.OpenCaseAsync(Number, Name);
        Assert.Contains("below-standard", await AskedAsync(permits, Number, Name), StringComparison.Ordinal);
        var before = await graver.StoredAsync(registry);

        editions.Take([editions.All[0], narrow]);
        registry.ItIs(Day);

        using var later = await registry.ApiAsync("permits");
        Assert.DoesNotContain("below-standard", await AskedAsync(later, Number, Name), StringComparison.Ordinal);
        Assert.Equal(effect.WouldEnd + effect.WouldEndEarlier, await registry.SweepAsync());
        Assert.Equal(0, await registry.SweepAsync());
        Assert.Equal(ShanghaiTime.EndOf(new DateOnly(2026, 11, 1)), (await ends.StoredAsync(registry)).UsableTo);
        Assert.Equal(ShanghaiTime.EndOf(new DateOnly(2026, 12, 1)), (await earlier.StoredAsync(registry)).UsableTo);
        Assert.Equal(before, await graver.StoredAsync(registry));
        Assert.Equal(("later-law", "later-law"), await RulesAsync(registry, ends));
        Assert.Equal(EntryState.Ended, (await registry.OwnAsync(ends)).StatusAt(registry.Store.Now).State);
        Assert.Single(await registry.FactsAsync(ends.Subject, FactKind.EntryEndsMoved));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Where_inquiries_end_before_use_each_end_is_compared_with_its_own(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var editions = registry.Services.GetRequiredService<Editions>();
        var law = Narrow(editions.All[0], (60, 24), "sd-2026-1", editions.All[0].From);
        editions.Take([law]);
        await registry.InUseAsync();
        await registry.SweepAsync();

        Assert.Equal((1, 0, 0), await CountedAsync(registry, law, Narrow(law, (60, 24), "sd-2026-2", Day)));
        Assert.Equal((1, 0, 0), await CountedAsync(registry, law, Narrow(law, (60, 36), "sd-2026-2", Day)));
        Assert.Equal((1, 0, 1), await CountedAsync(registry, law, Narrow(law, (36, 24), "sd-2026-2", Day)));
        Assert.Equal((1, 0, 1), await CountedAsync(registry, law, Narrow(law, (60, 18), "sd-2026-2", Day)));
        Assert.Equal((1, 1, 0), await CountedAsync(registry, law, Narrow(law, (60, 3), "sd-2026-2", Day)));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task When_longer_terms_lapse_what_was_recorded_under_them_ends_earlier(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var editions = registry.Services.GetRequiredService<Editions>();
        editions.Take([Narrow(editions.All[0], 12, "sd-2025-1", new DateOnly(2025, 1, 1)), editions.All[0] with { LapsesOn = Day }]);
        var given = await registry.InUseAsync();
        await registry.SweepAsync();
        Assert.Equal(ShanghaiTime.EndOf(new DateOnly(2030, 12, 1)), (await given.StoredAsync(registry)).UsableTo);

        registry.ItIs(Day);

        Assert.Equal(1, await registry.SweepAsync());
        Assert.Equal(ShanghaiTime.EndOf(new DateOnly(2026, 12, 1)), (await given.StoredAsync(registry)).UsableTo);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Ends_from_before_their_rules_were_stored_are_computed_by_the_first_sweep(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var given = await registry.InUseAsync();
        await using (var work = await registry.Store.BeginAsync(default))
        {
            work.Write($"update entry set usable_rule = '', answerable_rule = '', archived_rule = '', publishable_rule = '' where entry_id = {given.EntryId}");
            work.Write($"update standing_sweep set rules = 'of another program'");
            await work.CommitAsync(default);
        }

        Assert.Equal(1, await registry.SweepAsync());
        Assert.Equal(("conduct-term", "conduct-term"), await RulesAsync(registry, given));
    }

    static async Task<(long InUse, long Ends, long Earlier)> CountedAsync(Registry registry, Edition now, Edition then) =>
        (await new WhatIfEdition(registry.Store, registry.Keys).RunAsync(now, then, default)).Items.Single() is var effect ? (effect.InUse, effect.WouldEnd, effect.WouldEndEarlier) : default;

    static async Task<(string Usable, string Answerable)> RulesAsync(Registry registry, GivenNotice given)
    {
        await using var session = await registry.Store.ReadAsync(default);
        return await session.FindAsync($"select usable_rule, answerable_rule from entry where entry_id = {given.EntryId}", row => (row.Text(0), row.Text(1)), default);
    }

    // What is general is used for so many months only; what is serious as before.
    static Edition Narrow(Edition edition, int months, string code, DateOnly from) => Narrow(edition, (months, months), code, from);

    static Edition Narrow(Edition edition, (int Use, int Inquiry) months, string code, DateOnly from) => edition with
    {
        Code = code,
        From = from,
        Hash = code,
        Schedules = [.. edition.Schedules.Select(schedule => schedule with { Terms = [.. schedule.Terms.Select(terms => terms.Gravity is Gravity.Serious or null ? terms : terms with
        {
            Use = terms.Use with { Months = months.Use },
            Inquiry = terms.Inquiry with { Months = months.Inquiry },
        })] })],
    };
}
