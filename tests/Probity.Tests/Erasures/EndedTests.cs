using Microsoft.Extensions.DependencyInjection;
using Probity.Calendar;
using Probity.Erasures;

using static Probity.Tests.Erasures.Erasing;

namespace Probity.Tests.Erasures;

public sealed class EndedTests
{
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task An_entry_goes_when_its_archive_ends_and_its_looks_ten_years_after_they_were_made(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await registry.GivenAsync(new GivenEntry(Number, Name));
        using var permits = await registry.ApiAsync("permits");
        await permits.OpenCaseAsync(Number, Name);
        await permits.AskAsync(Number, Name);
        await EndsAsync(registry, new DateOnly(2036, 1, 15));

        await AtAsync(registry, new DateOnly(2036, 1, 15));
        Assert.Equal((1, 1), (await registry.CountAsync($"select count(*) from entry"), await registry.CountAsync($"select count(*) from inquiry")));
        await AtAsync(registry, new DateOnly(2036, 1, 16));
        Assert.Equal((0, 1), (await registry.CountAsync($"select count(*) from entry"), await registry.CountAsync($"select count(*) from own_look")));
        Assert.Equal("term-over", (await ToldAsync(registry)).Why);
        await AtAsync(registry, new DateOnly(2036, 11, 22));
        Assert.Equal(1, await registry.CountAsync($"select count(*) from own_look"));
        await AtAsync(registry, new DateOnly(2036, 11, 24));
        Assert.Equal(0, await registry.CountAsync($"select count(*) from inquiry"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Stopped_between_key_and_word_it_says_the_word_after_all(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var entry = await GiveAsync(registry);
        await EndsAsync(registry, new DateOnly(2036, 1, 15));
        await registry.Services.GetRequiredService<DestroyRecords>().KeysAsync([new ErasedKey(ErasureTarget.Entry, entry.Subject, entry.EntryId)], default);

        await AtAsync(registry, new DateOnly(2036, 1, 16));

        var told = await ToldAsync(registry);
        Assert.Equal(("term-over", "entry", "1"), (told.Why, told.What[1], told.What[2]));
        Assert.Equal(0, await registry.CountAsync($"select count(*) from entry"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Looks_outlive_ten_years_while_an_entry_of_the_person_lives(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await registry.GivenAsync(new GivenEntry(Number, Name));
        using var permits = await registry.ApiAsync("permits");
        await permits.OpenCaseAsync(Number, Name);
        await permits.AskAsync(Number, Name);
        await EndsAsync(registry, new DateOnly(2040, 6, 1));

        await AtAsync(registry, new DateOnly(2040, 6, 1));
        Assert.Equal(1, await registry.CountAsync($"select count(*) from own_look"));
        await AtAsync(registry, new DateOnly(2040, 6, 2));
        Assert.Equal(0, await registry.CountAsync($"select count(*) from inquiry"));
    }

    static async Task EndsAsync(Registry registry, DateOnly last)
    {
        await using var work = await registry.Store.BeginAsync(default);
        work.Write($"update entry set archived_to = {ShanghaiTime.EndOf(last)}");
        await work.CommitAsync(default);
    }

    static async Task AtAsync(Registry registry, DateOnly day)
    {
        registry.Clock.Advance(ShanghaiTime.StartOf(day).ToDateTimeOffset().AddHours(9) - registry.Clock.GetUtcNow());
        for (var tries = 0; tries < 300 && await registry.CountAsync($"select count(*) from outbox") > 0; tries++) await Task.Delay(50);
        await registry.Services.GetRequiredService<EraseEnded>().RunAsync(default);
    }
}
