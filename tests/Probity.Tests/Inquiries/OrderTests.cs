using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Probity.Bodies;
using Probity.Facts;
using Probity.Inquiries;
using Probity.Subjects;

namespace Probity.Tests.Inquiries;

public sealed class OrderTests
{
    const string Number = "379999198803120022";
    const string Name = "王海燕";
    static readonly Official Permits = new("permits", "赵立文", CreditCode.Parse("11370100MB0DEM1052"), "许可审查", new HashSet<Role> { Role.Inquirer });

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task No_disclosure_follows_in_the_log_the_change_that_ended_the_entry(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var answer = registry.Services.GetRequiredService<AnswerInquiries>();
        await registry.Services.GetRequiredService<OpenCase>().RunAsync(
            Permits, Channel.Api, "permit", "JNSP-XK-2026-000001", [new Party(ResidentNumber.Parse(Number), PersonName.Parse(Name))], default);

        // Repair-like changes and inquiries meet at one person. Rounds, so that both halves of the race are met many times.
        var rounds = int.Parse(Environment.GetEnvironmentVariable("PROBITY_TEST_ROUNDS") ?? "25");
        for (var round = 0; round < rounds; round++)
        {
            var entry = await registry.GivenAsync(new GivenEntry(Number, Name));
            var (since, ended) = (await registry.CountAsync($"select coalesce(max(n), 0) from inquiry"), 0L);
            var change = Task.Run(async () =>
            {
                await Task.Delay(RandomNumberGenerator.GetInt32(3));
                ended = await EndAsync(registry, entry);
            });
            await Task.WhenAll([change, .. Enumerable.Range(0, 4).Select(_ => Task.Run(() => answer.RunAsync([Ask(), Ask()], default)))]);

            Assert.All(await DisclosedAsync(registry, entry, since), n => Assert.True(n < ended, $"Look {n} discloses what change {ended} had ended."));
        }
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task One_poisoned_inquiry_of_a_shared_commit_harms_no_other(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var shared = registry.Services.GetRequiredService<SharedCommit>();
        var poisoned = Ask();

        // The same receipt number twice in one commit breaks the unique key of the receipts, as any bug in one inquiry might.
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(i => Settle(shared.AskAsync(i is 3 or 11 ? poisoned : Ask(), default))));

        Assert.Equal(1, answers.Count(answered => !answered));
        Assert.Equal(19, await registry.CountAsync($"select count(*) from inquiry"));
        Assert.Equal(19, await registry.CountAsync($"select max(n) from inquiry"));
    }

    static async Task<bool> Settle(Task<Answered> asking)
    {
        try
        {
            await asking;
            return true;
        }
        catch (Exception error) when (error is System.Data.Common.DbException)
        {
            return false;
        }
    }

    static Inquiry Ask() => new(
        Permits, Channel.Api,
        new Question("permit", "examine-application", "JNSP-XK-2026-000001", ResidentNumber.Parse(Number), PersonName.Parse(Name)),
        ReceiptNumber.From(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8))), null);

    /// <summary>Ends an entry's use as a repair will, and gives the number of that change in the person's order.</summary>
    static async Task<long> EndAsync(Registry registry, EntryNumber number)
    {
        await using var work = await registry.Store.BeginAsync(default);
        var root = (await registry.Services.GetRequiredService<FindSubjects>().RunAsync([registry.Keys.DigestOf(ResidentNumber.Parse(Number))], default)).Values.Single();
        var counters = await work.AdvanceAsync(new Dictionary<Guid, int> { [root.Subject] = 1 }, default);
        work.Update($"update entry set usable_to = 0 where subject_id = {root.Subject} and number = {number}");
        await work.CommitAsync(default);
        return counters[root.Subject];
    }

    static async Task<IReadOnlyList<long>> DisclosedAsync(Registry registry, EntryNumber entry, long since)
    {
        await using var session = await registry.Store.ReadAsync(default);
        var root = (await session.ListRootsAsync(registry.Keys, [registry.Keys.DigestOf(ResidentNumber.Parse(Number))], default)).Single().Value;
        var looks = await session.ListAsync(
            $"select i.n, i.inquiry_id, i.sealed, k.wrapped from inquiry i join data_key k on k.subject_id = i.subject_id and k.key_id = i.inquiry_id where i.subject_id = {root.Subject} and i.n > {since}",
            row => (N: row.Long(0), Look: LookCodec.Open(root.DataKey(row.Id(1), row.Bytes(3)), row.Id(1), row.Bytes(2))), default);
        return [.. looks.Where(look => look.Look.Entries.Any(disclosed => disclosed.Entry == entry.ToString())).Select(look => look.N)];
    }
}
