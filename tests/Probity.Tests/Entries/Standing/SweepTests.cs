using Microsoft.Extensions.DependencyInjection;
using Probity.Bodies;
using Probity.Calendar;
using Probity.Entries;
using Probity.Erasures;
using Probity.Facts;
using Probity.Subjects;
using static Probity.Tests.Entries.Standing.LawCatalogue;
using static Probity.Tests.Entries.Standing.Repealing;

namespace Probity.Tests.Entries.Standing;

public sealed class SweepTests
{
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Stopped_in_the_middle_it_begins_again_and_does_nothing_twice(string engine)
    {
        using var law = Ending("\"124\"", "no-longer-unlawful");
        await using var registry = await Registry.StartAsync(engine, catalogue: law.Folder);
        var given = await ManyAsync(registry, 100);
        registry.ItIs(Day);
        using var stop = new CancellationTokenSource();
        // SQLite answers on the caller's own thread: the walk has another.
        var sweep = Task.Run(() => registry.Services.GetRequiredService<SweepStanding>().RunAsync(stop.Token));
        while (await registry.CountAsync($"select count(*) from entry_suspension") < 5 && !sweep.IsCompleted) await Task.Delay(1);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sweep);
        var done = await registry.CountAsync($"select count(*) from entry_suspension");
        Assert.InRange(done, 5, 99);

        Assert.Equal(100 - done, await registry.SweepAsync());
        await AssertOnceAsync(registry, given);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Two_hosts_at_once_change_nothing_twice(string engine)
    {
        using var law = Ending("\"124\"", "no-longer-unlawful");
        await using var registry = await Registry.StartAsync(engine, catalogue: law.Folder);
        var given = await ManyAsync(registry, 12);
        registry.ItIs(Day);

        var changed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Another(registry).RunAsync(default))));

        Assert.Equal(12, changed.Sum());
        await AssertOnceAsync(registry, given);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Told_to_stop_between_two_pages_it_leaves_the_rest_to_another(string engine)
    {
        using var law = Ending("\"124\"", "no-longer-unlawful");
        await using var registry = await Registry.StartAsync(engine, catalogue: law.Folder);
        await ManyAsync(registry, 2);
        registry.ItIs(Day);

        Assert.Equal(0, await registry.Services.GetRequiredService<SweepStanding>().RunAsync(_ => Task.FromResult(false), default));
        Assert.Equal(2, await registry.SweepAsync());
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task All_entries_of_a_person_are_suspended_in_one_work_with_a_fact_each(string engine)
    {
        using var law = Ending("\"124\"", "no-longer-unlawful");
        await using var registry = await Registry.StartAsync(engine, catalogue: law.Folder);
        var first = await registry.InUseAsync();
        await registry.InUseAsync();
        registry.ItIs(Day);

        Assert.Equal(2, await registry.SweepAsync());

        var facts = await registry.FactsAsync(first.Subject, FactKind.EntrySuspended);
        Assert.Equal(2, facts.Count);
        Assert.Single(facts.Select(fact => fact.At).Distinct());
        Assert.Equal(1, await registry.CountAsync($"select count(*) from subject where subject_id = {first.Subject} and counter = (select max(n) from fact where subject_id = {first.Subject})"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    [Trait("Case", "T29.7")]
    public async Task A_waiting_start_follows_holidays_that_were_announced_and_nothing_else_moves(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var waiting = await registry.InUseAsync(GivenNotice.Penalty with { ServedOn = new DateOnly(2026, 8, 20), DecisionDate = new DateOnly(2026, 8, 18) });
        var inUse = await registry.InUseAsync();
        var (right, early) = ((await waiting.StoredAsync(registry)).UsableFrom, await inUse.StoredAsync(registry));
        await registry.SweepAsync();
        await SetAsync(registry, waiting, right!.Value.Plus(TimeSpan.FromDays(7)));

        Assert.Equal(0, await registry.SweepAsync());
        await using (var work = await registry.Store.BeginAsync(default))
        {
            work.Write($"update standing_sweep set calendar = 'of last year'");
            await work.CommitAsync(default);
        }

        Assert.Equal(1, await registry.SweepAsync());
        Assert.Equal(right, (await waiting.StoredAsync(registry)).UsableFrom);
        Assert.Equal(early, await inUse.StoredAsync(registry));
        Assert.Equal([$"{waiting.Number}", $"{right}"], Assert.Single(await registry.FactsAsync(waiting.Subject, FactKind.EntryStartMoved)).What);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task An_erased_entry_leaves_no_row_of_its_suspension(string engine)
    {
        using var law = Ending("\"124\"", "no-longer-unlawful");
        await using var registry = await Registry.StartAsync(engine, catalogue: law.Folder);
        var given = await registry.InUseAsync();
        using var permits = await registry.ApiAsync("permits");
        await permits.OpenCaseAsync(Number, Name);
        (await permits.AskAsync(Number, Name)).EnsureSuccessStatusCode();
        registry.ItIs(Day);
        await registry.SweepAsync();
        Assert.Equal((1, 1), (await registry.CountAsync($"select count(*) from entry_suspension"), await registry.CountAsync($"select count(*) from receipt_suspension")));

        await registry.Services.GetRequiredService<DestroyRecords>().RowsAsync([new ErasedKey(ErasureTarget.Entry, given.Subject, given.EntryId)], default);

        Assert.Equal(0, await registry.CountAsync($"select count(*) from entry_part where entry_id = {given.EntryId}"));
    }

    static SweepStanding Another(Registry registry)
    {
        var rules = registry.Services.GetRequiredService<RulesInForce>();
        return new SweepStanding(registry.Store, registry.Keys, rules, new ApplyStanding(registry.Store, registry.Keys, rules));
    }

    static async Task<IReadOnlyList<GivenNotice>> ManyAsync(Registry registry, int count)
    {
        var given = new List<GivenNotice>();
        for (var i = 0; i < count; i++) given.Add(await GivenNotice.WriteAsync(registry, ResidentNumber.Parse(Testing.MixedRows.NumberOf(i)), PersonName.Parse("王海燕")));
        return given;
    }

    static async Task AssertOnceAsync(Registry registry, IReadOnlyList<GivenNotice> given)
    {
        foreach (var one in given)
        {
            Assert.Single(await registry.FactsAsync(one.Subject, FactKind.EntrySuspended));
            Assert.Equal(2, (await registry.InboxAsync(one)).Count);
        }

        Assert.Equal(given.Count, await registry.CountAsync($"select count(*) from entry_suspension where resumed_at is null"));
    }

    static async Task SetAsync(Registry registry, GivenNotice given, Instant at)
    {
        await using var work = await registry.Store.BeginAsync(default);
        await work.AdvanceAsync(new Dictionary<Guid, int> { [given.Subject] = 1 }, default);
        work.Write($"update entry set usable_from = {at} where entry_id = {given.EntryId}");
        await work.CommitAsync(default);
    }
}
