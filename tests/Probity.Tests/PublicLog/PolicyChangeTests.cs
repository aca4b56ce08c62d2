using Microsoft.Extensions.DependencyInjection;
using Probity.Facts;
using Probity.PublicLog;
using Probity.Storage;
using TransparencyLog;

namespace Probity.Tests.PublicLog;

/// <summary>Who must have seen the logs changes thirty days after it was announced, and not before; neither a file, nor a restart, nor a restored backup brings it sooner.</summary>
public sealed class PolicyChangeTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("probity-policies-").FullName;
    readonly string old, next;

    public PolicyChangeTests() => (old, next) = (Write("old", "court", "bar"), Write("next", "court", "university"));

    public void Dispose() => Directory.Delete(folder, true);

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_register_of_real_people_takes_other_witnesses_thirty_days_after_it_announced_them_and_the_old_ones_no_more(string engine)
    {
        await using var registry = await Registry.StartAsync(engine, RegisterMode.Real, change: settings => settings with { Witnesses = old });
        var announce = new AnnouncePolicy(registry.Settings, registry.Keys, registry.Store);
        var today = new DateOnly(2026, 11, 23);

        Assert.Equal(KeepPolicies.NotAnnounced, await StartAsync(registry, next));
        Assert.Equal(KeepPolicies.NotAnnounced, await StartAsync(registry, Settings.NoWitnesses));
        Assert.Equal(AnnouncePolicy.TooSoon, (await announce.RunAsync(next, today.AddDays(29), default)).Refusal);
        Assert.Equal(AnnouncePolicy.Unchanged, (await announce.RunAsync(old, null, default)).Refusal);
        Assert.Equal(KeepPolicies.NotAnnounced, await StartAsync(registry, next));
        Assert.Equal(today.AddDays(30), (await announce.RunAsync(next, null, default)).Value.From);
        Assert.Equal(AnnouncePolicy.Unchanged, (await announce.RunAsync(next, null, default)).Refusal);

        registry.Clock.Advance(TimeSpan.FromDays(29));
        Assert.Equal(KeepPolicies.NotYet, await StartAsync(registry, next));
        Assert.Null(await StartAsync(registry, old));
        Assert.Null(await StartAsync(registry, $"{old},{next}"));

        registry.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Null(await StartAsync(registry, next));
        Assert.Null(await StartAsync(registry, $"{old},{next}"));
        Assert.Equal(KeepPolicies.Replaced, await StartAsync(registry, old));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_running_host_takes_the_announced_policy_when_its_day_begins(string engine)
    {
        await using var registry = await Registry.StartAsync(engine, RegisterMode.Real, change: settings => settings with { Witnesses = old });
        var policies = registry.Services.GetRequiredService<PublicLogs>().Policies;
        await new AnnouncePolicy(registry.Settings, registry.Keys, registry.Store).RunAsync(next, null, default);
        await FollowAsync(registry);
        using var client = registry.CreateClient();
        Assert.Equal(["court", "bar"], policies.InForce.Policy.Witnesses.Select(one => one.Name));
        Assert.Contains("witness bar", await client.GetStringAsync("/log/policy"), StringComparison.Ordinal);
        Assert.StartsWith("# policy 2 announced 2026-11-23 from 2026-12-23\nlog ", await client.GetStringAsync("/log/policy/next"), StringComparison.Ordinal);

        registry.Clock.Advance(TimeSpan.FromDays(30));

        Assert.Contains("witness university", await client.GetStringAsync("/log/policy"), StringComparison.Ordinal);
        Assert.Equal("bar", policies.Before(registry.Clock.GetUtcNow().AddDays(-1))!.Policy.Witnesses[1].Name);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await client.GetAsync("/log/policy/next")).StatusCode);
        Assert.Equal("1 announced 2026-11-23 from 2026-11-23\n2 announced 2026-11-23 from 2026-12-23\n", await client.GetStringAsync("/log/policies"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task An_announcement_is_a_leaf_of_the_journal_that_everybody_can_open_and_the_page_tells_its_day(string engine)
    {
        await using var registry = await Registry.StartAsync(engine, RegisterMode.Real);
        await new AnnouncePolicy(registry.Settings, registry.Keys, registry.Store).RunAsync(next, new DateOnly(2027, 1, 15), default);
        await FollowAsync(registry);
        using var client = registry.CreateClient();

        foreach (var (number, from) in new[] { (1, "2026-11-23"), (2, "2027-01-15") })
        {
            var proof = LogProof.Parse(await ProofAsync(client, number));
            var opening = LeafOpening.Parse(proof.Extra).Value;
            var trusted = Policy.Parse(await client.GetStringAsync("/log/policy"));
            var seen = proof.Verify(opening.Leaf.Span, trusted);
            Assert.Null(opening.Check());
            Assert.EndsWith("/log/journal", seen.Checkpoint.Checkpoint.Origin, StringComparison.Ordinal);
            Assert.Equal(("witness-policy-announced", from), (opening.Find("kind"), opening.Find("from")));
            Assert.Contains(opening.Find("policy")!, await client.GetStringAsync($"/log/policies/{number}"), StringComparison.Ordinal);
        }

        Assert.Contains("自2027年1月15日起", await client.GetStringAsync("/zh/log"), StringComparison.Ordinal);
        Assert.Contains("from 15 January 2027 on", await client.GetStringAsync("/en/log"), StringComparison.Ordinal);
        Assert.Contains("court, university.", await client.GetStringAsync("/en/log"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_restored_database_neither_forgets_an_announcement_nor_goes_back_to_the_policy_before(string engine)
    {
        await using var registry = await Registry.StartAsync(engine, RegisterMode.Real, change: settings => settings with { Witnesses = old });
        var announce = new AnnouncePolicy(registry.Settings, registry.Keys, registry.Store);
        await announce.RunAsync(next, null, default);
        await FollowAsync(registry);
        await ForgetAsync(registry);
        registry.Clock.Advance(TimeSpan.FromDays(40));

        Assert.Equal(AnnouncePolicy.Forgotten, (await announce.RunAsync(old, null, default)).Refusal);
        Assert.Equal(KeepPolicies.Replaced, await StartAsync(registry, old));
        Assert.Null(await StartAsync(registry, next));
        Assert.Equal(2, await registry.CountAsync($"select count(*) from witness_policy"));
        Assert.Equal(3, await registry.CountAsync($"select count(*) from fact where kind = {FactKind.WitnessPolicyAnnounced.Code}"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_policy_that_somebody_put_into_the_table_by_hand_stops_the_start(string engine)
    {
        await using var registry = await Registry.StartAsync(engine, RegisterMode.Real, change: settings => settings with { Witnesses = old });
        await using (var work = await registry.Store.BeginAsync(default))
        {
            await work.InsertAsync(Tables.WitnessPolicy, [[2, new DateOnly(2026, 11, 1), new DateOnly(2026, 9, 1), "quorum none\n", 1L, new byte[32]]], default);
            await work.CommitAsync(default);
        }

        await Assert.ThrowsAsync<RegisterException>(() => StartAsync(registry, Settings.NoWitnesses));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_demonstration_takes_any_witnesses_at_once_and_says_so_in_its_journal(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        Assert.Equal(0, await registry.CountAsync($"select count(*) from witness_policy"));

        foreach (var file in new[] { old, old, next, Settings.NoWitnesses }) Assert.Null(await StartAsync(registry, file));

        Assert.Equal(3, await registry.CountAsync($"select count(*) from witness_policy"));
        Assert.Equal(3, await registry.CountAsync($"select count(*) from fact where kind = {FactKind.WitnessPolicyAnnounced.Code}"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Two_hosts_that_start_a_demonstration_together_write_its_policy_once(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);

        Assert.All(await Task.WhenAll(StartAsync(registry, old), StartAsync(registry, old), StartAsync(registry, old)), Assert.Null);

        Assert.Equal(1, await registry.CountAsync($"select count(*) from witness_policy"));
    }

    /// <summary>What a start with these witnesses says; null where it goes on.</summary>
    static async Task<Refusal?> StartAsync(Registry registry, string witnesses)
    {
        var logs = registry.Services.GetRequiredService<PublicLogs>();
        try
        {
            await new KeepPolicies(registry.Settings with { Witnesses = witnesses }, registry.Keys, registry.Store, registry.Services.GetRequiredService<Keeper>()).RunAsync(logs.Homes, default);
            return null;
        }
        catch (SettingsException no) when (no.Refusal is not null)
        {
            return no.Refusal;
        }
    }

    static async Task FollowAsync(Registry registry) =>
        registry.Services.GetRequiredService<PublicLogs>().Policies.Learn(await registry.Services.GetRequiredService<ReadPolicies>().RunAsync(default));

    static async Task<byte[]> ProofAsync(HttpClient client, int number)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            using var answer = await client.GetAsync($"/log/policies/{number}/proof");
            if (answer.IsSuccessStatusCode) return await answer.Content.ReadAsByteArrayAsync();
            await Task.Delay(100);
        }

        throw new TimeoutException("The announcement was not published in ten seconds.");
    }

    /// <summary>As a backup from before the announcement.</summary>
    static async Task ForgetAsync(Registry registry)
    {
        await using Engine owner = registry.Database.EngineName == "sqlite" ? new SqliteEngine(registry.Database.OwnerUrl) : new PostgresEngine(registry.Database.OwnerUrl);
        await using var work = await new Store(owner, TimeProvider.System).BeginAsync(default);
        if (registry.Database.EngineName == "sqlite") work.Write($"drop trigger witness_policy_stays");
        work.Write($"delete from witness_policy where number > 1");
        await work.CommitAsync(default);
    }

    string Write(string name, params string[] witnesses)
    {
        var lines = witnesses.Select(witness => $"witness {witness} {KeyOf(witness)} https://{witness}.example/\n");
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, string.Concat(lines) + $"group both 2 {string.Join(' ', witnesses)}\nquorum both\n");
        return file;
    }

    static string KeyOf(string witness)
    {
        using var key = SignerKey.FromSeed($"{witness}.example", NoteKeyType.Cosignature, System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(witness)));
        return key.Verifier.ToString();
    }
}
