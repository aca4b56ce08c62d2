using Microsoft.Extensions.DependencyInjection;
using Probity.Bodies;
using Probity.Storage;

namespace Probity.Tests.Bodies;

public sealed class OneTimeCodeTests
{
    static readonly Guid Target = new("0192a000-0000-7000-8000-000000000001");
    static readonly TimeSpan Life = TimeSpan.FromHours(72);

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_code_opens_what_it_was_made_for_and_only_once(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var codes = registry.Services.GetRequiredService<OneTimeCodes>();
        var issued = await IssueAsync(registry);

        var found = await codes.FindAsync(issued.Code.ToString().ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal), default);
        Assert.Equal((CodeKind.Official, Target), (found.Value.Kind, found.Value.Target));
        await UseAsync(registry, found.Value);

        await Assert.ThrowsAsync<LostRaceException>(() => UseAsync(registry, found.Value));
        Assert.Equal(OneTimeCodes.Refused, (await codes.FindAsync(issued.Code.ToString(), default)).Refusal);
    }

    [Fact]
    public async Task A_code_ends_with_its_time()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        var codes = registry.Services.GetRequiredService<OneTimeCodes>();
        var issued = await IssueAsync(registry);

        registry.Clock.Advance(Life - TimeSpan.FromMinutes(1));
        Assert.False((await codes.FindAsync(issued.Code.ToString(), default)).IsRefused);
        registry.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.True((await codes.FindAsync(issued.Code.ToString(), default)).IsRefused);
    }

    [Fact]
    public async Task After_five_wrong_tries_the_right_code_is_dead_too()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        var codes = registry.Services.GetRequiredService<OneTimeCodes>();
        var issued = await IssueAsync(registry);

        for (var i = 1; i <= OneTimeCodes.MostTries; i++)
        {
            Assert.False((await codes.FindAsync(issued.Code.ToString(), default)).IsRefused);
            Assert.True((await codes.FindAsync(OneTimeCode.From(issued.Code.Bits ^ (uint)i).ToString(), default)).IsRefused);
        }

        Assert.True((await codes.FindAsync(issued.Code.ToString(), default)).IsRefused);
    }

    [Fact]
    public async Task A_new_code_for_the_same_target_ends_the_old_one()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        var codes = registry.Services.GetRequiredService<OneTimeCodes>();
        var (first, second) = (await IssueAsync(registry), await IssueAsync(registry));

        Assert.True((await codes.FindAsync(first.Code.ToString(), default)).IsRefused);
        Assert.False((await codes.FindAsync(second.Code.ToString(), default)).IsRefused);
    }

    [Fact]
    public async Task The_code_itself_is_nowhere_in_the_database()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        var issued = await IssueAsync(registry);
        await using var session = await registry.Store.ReadAsync(default);

        var rows = await session.ListAsync($"select locator, digest from one_time_code", row => (Locator: row.Text(0), Digest: row.Bytes(1)), default);

        Assert.Equal((issued.Code.ToString()[2..6], 32), (rows[0].Locator, rows[0].Digest.Length));
    }

    [Fact]
    public void The_code_of_a_link_stands_behind_the_mark_that_browsers_keep_to_themselves()
    {
        var issued = new IssuedCode(OneTimeCode.From(7), default);

        Assert.Equal($"https://register.example/en/sign-in/code#{issued.Code}", issued.Link("https://register.example/", Language.En));
        Assert.Empty(new Uri(issued.Link("https://register.example", Language.Zh)).Query);
    }

    static async Task<IssuedCode> IssueAsync(Registry registry)
    {
        await using var work = await registry.Store.BeginAsync(default);
        var issued = await registry.Services.GetRequiredService<OneTimeCodes>().IssueAsync(work, CodeKind.Official, Target, Life, default);
        await work.CommitAsync(default);
        return issued;
    }

    static async Task UseAsync(Registry registry, FoundCode code)
    {
        await using var work = await registry.Store.BeginAsync(default);
        OneTimeCodes.Use(work, code);
        await work.CommitAsync(default);
    }
}
