using Microsoft.Extensions.DependencyInjection;
using Probity.Catalogue;
using Probity.Facts;
using Probity.Storage;
using Probity.Tests.Entries.Standing;

namespace Probity.Tests.Catalogue;

public sealed class WhatIfTests
{
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_draft_is_applied_to_every_entry_in_use_and_to_no_other(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await registry.GivenAsync(new GivenEntry("379999198803120022", "王海燕") { ConductEnd = new DateOnly(2026, 1, 15), Conduct = "below-standard" });
        await registry.GivenAsync(new GivenEntry("379999197509050110", "张德胜") { ConductEnd = new DateOnly(2026, 1, 15), Conduct = "below-standard" });
        await registry.GivenAsync(new GivenEntry("379999197509050110", "张德胜") { ConductEnd = new DateOnly(2026, 1, 15), Conduct = "unlicensed" });
        await registry.GivenAsync(new GivenEntry("379999197509050110", "张德胜") { ConductEnd = new DateOnly(2026, 1, 15), Conduct = "unlicensed", UsableFrom = null });
        await registry.GivenAsync(new GivenEntry("379999197509050110", "张德胜") { ConductEnd = new DateOnly(2026, 1, 15), Conduct = "unlicensed", IsReleased = false });
        var now = registry.Services.GetRequiredService<Editions>().All[0];

        var gone = await RunAsync(registry, now, now with { Items = [.. now.Items.Where(item => item.Code != "penalty.food-safety")] });
        Assert.Equal(("penalty.food-safety", 3L, 3L, 0L), (gone.Items.Single().Item, gone.Items.Single().InUse, gone.Items.Single().WouldBeSuspended, gone.Items.Single().WouldEnd));
        Assert.Equal((3, 0), Seen(gone, "permit"));

        var narrower = await RunAsync(registry, now, With(now, item => item with { Conducts = [.. item.Conducts.Where(conduct => conduct.Code != "unlicensed")] }));
        Assert.Equal(1, narrower.Items.Single().WouldBeSuspended);
        Assert.Equal((3, 2), Seen(narrower, "permit"));

        var unseen = await RunAsync(registry, now, now with { Purposes = [.. now.Purposes.Select(purpose => purpose with { Sees = [.. purpose.Sees.Where(sight => sight.Item != "penalty.food-safety")] })] });
        Assert.Equal((3, 0), Seen(unseen, "permit"));
        Assert.Equal(0, unseen.Items.Single().WouldEnd);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_draft_with_a_repeal_is_told_by_how_many_entries_it_would_suspend_and_one_that_renumbers_suspends_none(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await registry.GivenAsync(new GivenEntry("379999198803120022", "王海燕") { ConductEnd = new DateOnly(2026, 1, 15), Conduct = "below-standard" });
        await registry.GivenAsync(new GivenEntry("379999197509050110", "张德胜") { ConductEnd = new DateOnly(2026, 1, 15), Conduct = "below-standard" });
        var now = registry.Services.GetRequiredService<Editions>().All[0];
        var (later, place) = (new DateOnly(2027, 6, 1), new Basis("food-safety-law", "124"));

        var repealed = await RunAsync(registry, now, Ending(now, new BasisEnd([place], later, EndKind.NoLongerUnlawful, [], "invented")));
        Assert.Equal((2, 0), (repealed.Items.Single().WouldBeSuspended, repealed.Items.Single().WouldEnd));
        Assert.Equal((2, 0), Seen(repealed, "permit"));
        var renumbered = await RunAsync(registry, now, Ending(now, new BasisEnd([place], later, EndKind.Renumbered, [place with { Article = "125" }], "invented")));
        Assert.Equal(0, renumbered.Items.Single().WouldBeSuspended);
        Assert.Equal((2, 2), Seen(renumbered, "permit"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_trial_stands_in_the_journal_and_the_next_one_waits_a_minute(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var now = registry.Services.GetRequiredService<Editions>().All[0];
        var draft = now with { Code = "draft", Hash = new string('d', 64) };
        var trial = new TryEdition(registry.Store, registry.Keys);

        Assert.False((await trial.RunAsync(now, draft, default)).IsRefused);
        Assert.Equal(TryEdition.TriedJustNow, (await trial.RunAsync(now, draft, default)).Refusal);
        registry.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.False((await trial.RunAsync(now, draft, default)).IsRefused);

        Assert.All(await registry.FactsAsync(Ids.Register, FactKind.EditionTried), fact => Assert.Equal([now.Code, "draft", draft.Hash], fact.What));
        Assert.Equal(2, (await registry.FactsAsync(Ids.Register, FactKind.EditionTried)).Count);
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "<10")]
    [InlineData(9, "<10")]
    [InlineData(10, "10")]
    [InlineData(19, "10")]
    [InlineData(20, "20")]
    public void A_number_that_might_be_somebody_is_not_told(long count, string told) => Assert.Equal(told, WhatIfEdition.Told(count));

    static Task<EditionEffects> RunAsync(Registry registry, Edition now, Edition then) => new WhatIfEdition(registry.Store, registry.Keys).RunAsync(now, then, default);

    static (long Now, long Then) Seen(EditionEffects effects, string purpose)
    {
        var one = effects.Purposes.Single(one => one.Purpose == purpose);
        return (one.SeenNow, one.SeenThen);
    }

    static Edition Ending(Edition edition, BasisEnd end) => edition with
    {
        Code = "draft",
        Statutes = [.. edition.Statutes.Select(statute => statute.Code == "food-safety-law" ? statute with { Ended = [end] } : statute)],
    };

    static Edition With(Edition edition, Func<Item, Item> change) => edition with { Items = [.. edition.Items.Select(item => item.Code == "penalty.food-safety" ? change(item) : item)] };
}
