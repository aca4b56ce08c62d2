using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Probity.Calendar;
using Probity.Entries;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Tests;

/// <summary>An entry as intake leaves it, written straight into the tables for tests of what comes after intake.</summary>
public sealed record GivenEntry(string Number, string Name)
{
    public string Item { get; init; } = "penalty.food-safety";

    public string Conduct { get; init; } = "";

    public DateOnly DecisionDate { get; init; } = new(2026, 2, 2);

    /// <summary>From when it may be used; null: not notified yet.</summary>
    public DateOnly? UsableFrom { get; init; } = new DateOnly(2026, 8, 10);

    public DateOnly UsableTo { get; init; } = new(2031, 1, 15);

    public DateOnly? ConductEnd { get; init; }

    public bool IsReleased { get; init; } = true;

    public string Body { get; init; } = "11370100MB0DEM068U";
}

static class GivenEntries
{
    /// <summary>Writes the entry and gives its number. The person gets number and name in the directory.</summary>
    public static async Task<EntryNumber> GivenAsync(this Registry registry, GivenEntry given)
    {
        var (number, name) = (ResidentNumber.Parse(given.Number), PersonName.Parse(given.Name));
        var ring = registry.Keys;
        var root = (await registry.Services.GetRequiredService<FindSubjects>().RunAsync([ring.DigestOf(number)], default)).Values.Single();
        var entryNumber = EntryNumber.From(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)));

        await using var work = await registry.Store.BeginAsync(default);
        await work.AdvanceAsync(new Dictionary<Guid, int> { [root.Subject] = 1 }, default);
        var names = work.AskNames(ring, [ring.DigestOf(number, name)]);
        await work.FlushAsync(default);
        if (names.Rows.Count == 0)
        {
            var nameId = Ids.New(work.Now);
            await work.InsertAsync(Tables.SubjectDirectory, [[ring.IndexVersion, ring.DigestOf(number, name), root.Subject]], default);
            await work.InsertAsync(Tables.SubjectName, [[root.Subject, nameId, work.Now, null, ring.DigestOf(number, name), null, IdentityCodec.Seal(root, nameId, name)]], default);
        }

        var (entryId, batchId) = (Ids.New(work.Now), Ids.New(work.Now));
        var (key, wrapped) = root.NewDataKey(entryId);
        await work.InsertAsync(Tables.Batch, [BatchRow(given, batchId, work.Now)], default);
        await work.InsertAsync(Tables.DataKey, [[root.Subject, entryId, wrapped]], default);
        await work.InsertAsync(Tables.EntryDirectory, [[entryNumber, root.Subject, entryId]], default);
        await work.InsertAsync(Tables.Entry,
        [[
            root.Subject, entryId, entryNumber, batchId, given.Item, "sd-2026-1", given.Body, work.Now,
            given.UsableFrom is { } from ? ShanghaiTime.StartOf(from) : null, ShanghaiTime.EndOf(given.UsableTo), null, 1,
            EntryCodec.Seal(key, entryId, 1, Content(given)), null, "not-published", "conduct-term", ShanghaiTime.EndOf(given.UsableTo), "conduct-term", "review-limit",
        ]], default);
        await work.CommitAsync(default);
        return entryNumber;
    }

    /// <summary>Moves an entry's use to its end, as a repair will: counter first, then the interval.</summary>
    public static async Task<Instant> EndUseAsync(this Registry registry, EntryNumber number)
    {
        await using var reader = await registry.Store.ReadAsync(default);
        var subject = await reader.FindAsync($"select subject_id from entry_directory where number = {number}", row => row.Id(0), default);
        await using var work = await registry.Store.BeginAsync(default);
        await work.AdvanceAsync(new Dictionary<Guid, int> { [subject] = 1 }, default);
        work.Update($"update entry set usable_to = {work.Now}, usable_from = null where subject_id = {subject} and number = {number}");
        await work.CommitAsync(default);
        return work.Now;
    }

    static EntryContent Content(GivenEntry given) =>
        new(given.Item, "sd-2026-1", given.Conduct, "济市监罚〔2026〕17号", given.DecisionDate, "济南市市场监督管理局", "《中华人民共和国食品安全法》第一百二十四条")
        {
            ConductEnd = given.ConductEnd,
            Fields = new Dictionary<string, string>
            {
                ["conduct"] = given.Conduct,
                ["penalty-kind"] = "fine",
                ["decision-date"] = given.DecisionDate.ToString("yyyy-MM-dd"),
                ["decision-number"] = "济市监罚〔2026〕17号",
                ["authority"] = "济南市市场监督管理局",
                ["amount-fen"] = "500000",
            },
            Texts = new Dictionary<string, string> { ["facts"] = "经营超过保质期的食品" },
        };

    static object?[] BatchRow(GivenEntry given, Guid batchId, Instant now) =>
    [
        batchId, BatchNumber.From(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8))), given.Body, "penalty", given.IsReleased ? "released" : "decided", null, null, now, now,
        given.IsReleased ? now : null, null, null, null, null, 1, 1, 0, 0, 0, RandomNumberGenerator.GetBytes(32), null, null, 1, new byte[] { 1 },
    ];
}
