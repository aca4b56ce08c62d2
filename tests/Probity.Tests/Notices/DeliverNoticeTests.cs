using Microsoft.Extensions.DependencyInjection;
using Probity.Calendar;
using Probity.Entries;
using Probity.Facts;
using Probity.Notices;
using Probity.Subjects;

namespace Probity.Tests.Notices;

public sealed class DeliverNoticeTests
{
    static readonly ResidentNumber Number = ResidentNumber.Parse("379999198803120022");
    static readonly PersonName Name = PersonName.Parse("王海燕");
    static readonly Instant WindowEnds = ShanghaiTime.EndOf(new DateOnly(2026, 7, 12));

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_notice_that_nobody_opened_for_400_days_leaves_its_entry_unusable(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var entry = await GivenNotice.WriteAsync(registry, Number, Name);

        registry.Clock.Advance(TimeSpan.FromDays(400));
        var inbox = await Notices(registry).ListAsync(entry.Subject, default);
        var own = await Entries(registry).ListAsync(entry.Subject, default);

        Assert.Null(Assert.Single(inbox).OpenedAt);
        Assert.Null((await entry.StoredAsync(registry)).UsableFrom);
        Assert.Equal(UseRule.NotNotified, Assert.Single(own).StatusAt(registry.Store.Now).Rule);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Opening_makes_the_entry_usable_at_once_when_the_window_is_over(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var entry = await GivenNotice.WriteAsync(registry, Number, Name);

        var opened = await Open(registry).RunAsync(entry.Subject, entry.Notice.ToString(), Channel.Page, default);

        Assert.True(opened.Value.At > WindowEnds);
        Assert.Equal(opened.Value.At, (await entry.StoredAsync(registry)).UsableFrom);
        Assert.Equal(ShanghaiTime.EndOf(new DateOnly(2030, 12, 1)), (await entry.StoredAsync(registry)).UsableTo);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    [Trait("Case", "T06")]
    public async Task Opening_within_the_window_waits_for_its_end(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var entry = await GivenNotice.WriteAsync(registry, Number, Name, GivenNotice.Penalty with { ServedOn = new DateOnly(2026, 11, 1) });

        await Open(registry).RunAsync(entry.Subject, entry.Notice.ToString(), Channel.Page, default);

        Assert.Equal(ShanghaiTime.EndOf(new DateOnly(2027, 5, 11)), (await entry.StoredAsync(registry)).UsableFrom);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Opening_again_changes_nothing(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var entry = await GivenNotice.WriteAsync(registry, Number, Name);

        var first = await Open(registry).RunAsync(entry.Subject, entry.Notice.ToString(), Channel.Page, default);
        registry.Clock.Advance(TimeSpan.FromDays(3));
        var again = await Open(registry).RunAsync(entry.Subject, entry.Notice.ToString(), Channel.Api, default);

        Assert.True(again.Value.IsRepeat);
        Assert.Equal(first.Value.At, again.Value.At);
        Assert.Equal(first.Value.At, (await entry.StoredAsync(registry)).UsableFrom);
        Assert.Equal((1, 1), await CountAsync(registry, entry));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Two_openings_at_once_are_one_delivery(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var entry = await GivenNotice.WriteAsync(registry, Number, Name);

        var opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Open(registry).RunAsync(entry.Subject, entry.Notice.ToString(), Channel.Page, default)));

        Assert.Single(opened, one => !one.Value.IsRepeat);
        Assert.Single(opened.Select(one => one.Value.At).Distinct());
        Assert.Equal((1, 1), await CountAsync(registry, entry));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Somebody_elses_notice_cannot_be_opened_and_answers_like_an_unknown_one(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var entry = await GivenNotice.WriteAsync(registry, Number, Name);
        var other = await GivenNotice.WriteAsync(registry, ResidentNumber.Parse("379999197509050110"), PersonName.Parse("张德胜"));

        var elses = await Open(registry).RunAsync(other.Subject, entry.Notice.ToString(), Channel.Page, default);
        var unknown = await Open(registry).RunAsync(other.Subject, NoticeNumber.From(42).ToString(), Channel.Page, default);

        Assert.Same(ReadNotices.Unknown, elses.Refusal);
        Assert.Same(elses.Refusal, unknown.Refusal);
        Assert.Equal((0, 0), await CountAsync(registry, entry));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Before_the_batch_is_released_there_is_neither_notice_nor_entry(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var entry = await GivenNotice.WriteAsync(registry, Number, Name, isReleased: false);

        Assert.Empty(await Notices(registry).ListAsync(entry.Subject, default));
        Assert.Empty(await Entries(registry).ListAsync(entry.Subject, default));
        Assert.Same(ReadNotices.Unknown, (await Open(registry).RunAsync(entry.Subject, entry.Notice.ToString(), Channel.Page, default)).Refusal);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Every_interval_column_is_what_its_facts_give_also_after_the_clock_jumped(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var entries = new List<GivenNotice>();
        foreach (var content in Contents()) entries.Add(await GivenNotice.WriteAsync(registry, Number, Name, content));
        registry.Clock.Advance(TimeSpan.FromDays(30));
        foreach (var entry in entries.Where((_, i) => i % 2 == 0)) await Open(registry).RunAsync(entry.Subject, entry.Notice.ToString(), Channel.Page, default);

        foreach (var days in (int[])[0, 200, 2000])
        {
            registry.Clock.Advance(TimeSpan.FromDays(days));
            var own = await Entries(registry).ListAsync(entries[0].Subject, default);
            foreach (var entry in entries)
            {
                var life = own.Single(one => one.Number == entry.Number).Life;
                Assert.Equal((life.UsableFrom.At, life.UsableTo.At), await entry.StoredAsync(registry));
            }
        }
    }

    static IEnumerable<EntryContent> Contents()
    {
        foreach (var served in (DateOnly?[])[null, new DateOnly(2026, 1, 12), new DateOnly(2026, 11, 20)])
        {
            foreach (var told in (bool[])[true, false])
            {
                yield return GivenNotice.Penalty with { ServedOn = served, RemediesTold = told };
                yield return GivenNotice.Penalty with { ServedOn = served, RemediesTold = told, ServedByAnnouncement = true };
                yield return GivenNotice.Penalty with { ServedOn = served, RemediesTold = told, ConductEnd = null };
            }
        }
    }

    static async Task<(long Deliveries, long Facts)> CountAsync(Registry registry, GivenNotice entry)
    {
        await using var session = await registry.Store.ReadAsync(default);
        return (
            await session.FindAsync($"select count(*) from delivery where subject_id = {entry.Subject}", row => row.Long(0), default),
            await session.FindAsync($"select count(*) from fact where subject_id = {entry.Subject} and kind = {FactKind.NoticeDelivered.Code}", row => row.Long(0), default));
    }

    static ReadNotices Notices(Registry registry) => registry.Services.GetRequiredService<ReadNotices>();

    static ReadEntries Entries(Registry registry) => registry.Services.GetRequiredService<ReadEntries>();

    static OpenNotice Open(Registry registry) => registry.Services.GetRequiredService<OpenNotice>();
}
