using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Probity.Calendar;
using Probity.Catalogue;
using Probity.Entries;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Tests;

/// <summary>An entry of a released batch with its notice, written row by row as intake leaves it.</summary>
public sealed record GivenNotice(Guid Subject, Guid EntryId, EntryNumber Number, NoticeNumber Notice)
{
    /// <summary>The market administration of Jinan, source of the entries below.</summary>
    public const string Market = "11370100MB0DEM068U";

    /// <summary>A penalty of the food safety law: decided and served in January 2026, remedies told, conduct ended in December 2025.</summary>
    public static readonly EntryContent Penalty = new("penalty.food-safety", "sd-2026-1", "below-standard", "济市监罚〔2026〕7号",
        new DateOnly(2026, 1, 8), "济南市市场监督管理局", "《中华人民共和国食品安全法》第一百二十四条第一款第（五）项")
    {
        ServedOn = new DateOnly(2026, 1, 12),
        ServedBy = "in-person",
        RemediesTold = true,
        ConductEnd = new DateOnly(2025, 12, 1),
        Fields = new Dictionary<string, string>
        {
            ["conduct"] = "below-standard",
            ["penalty-kind"] = "fine",
            ["amount-fen"] = "500000",
            ["decision-date"] = "2026-01-08",
            ["decision-number"] = "济市监罚〔2026〕7号",
            ["authority"] = "济南市市场监督管理局",
        },
        Texts = new Dictionary<string, string> { ["违法事实"] = "经营超过保质期的𡈽豆粉三袋。" },
        Attester = "陈卫东 信用信息复核",
    };

    /// <summary>Writes one for a person, at the register's clock.</summary>
    public static async Task<GivenNotice> WriteAsync(Registry registry, ResidentNumber number, PersonName name, EntryContent? content = null, bool isReleased = true)
    {
        var said = content ?? Penalty;
        var digest = registry.Keys.DigestOf(number);
        var root = (await registry.Services.GetRequiredService<FindSubjects>().RunAsync([digest], default))[digest];
        await using var work = await registry.Store.BeginAsync(default);
        await work.AdvanceAsync(new Dictionary<Guid, int> { [root.Subject] = 1 }, default);
        await NameAsync(work, registry.Keys, root, (number, name));
        var given = new GivenNotice(root.Subject, Ids.New(work.Now), EntryNumber.From(Random()), NoticeNumber.From(Random()));
        await given.WriteAsync(work, (root, registry.Services.GetRequiredService<Editions>()), said, isReleased);
        await work.CommitAsync(default);
        return given;
    }

    static async Task NameAsync(Work work, KeyRing keys, SubjectRoot root, (ResidentNumber Number, PersonName Name) person)
    {
        var named = keys.DigestOf(person.Number, person.Name);
        if ((await work.FindAsync($"select 1 from subject_directory where digest = {named}", row => row.Int(0), default)) == 1) return;

        var (numberId, nameId) = (Ids.New(work.Now), Ids.New(work.Now));
        await work.InsertAsync(Tables.SubjectIdentifier, [[root.Subject, numberId, work.Now, null, null, IdentityCodec.Seal(root, numberId, person.Number)]], default);
        await work.InsertAsync(Tables.SubjectName, [[root.Subject, nameId, work.Now, null, named, null, IdentityCodec.Seal(root, nameId, person.Name)]], default);
        await work.InsertAsync(Tables.SubjectDirectory, [[keys.IndexVersion, named, root.Subject]], default);
    }

    async Task WriteAsync(Work work, (SubjectRoot Root, Editions Editions) with, EntryContent content, bool isReleased)
    {
        var item = with.Editions.Find(content.Edition)!.FindItem(content.Item)!;
        var life = UseInterval.Of(UseFacts.Of(item, content, EntryTerms.Of(with.Editions.Find(content.Edition)!, with.Editions, content, ShanghaiTime.DayOf(work.Now)), work.Now) with { Calendar = with.Editions.Calendar });
        var (batchId, (key, wrapped)) = (Ids.New(work.Now), with.Root.NewDataKey(EntryId));
        await work.InsertAsync(Tables.Batch, [BatchRow(batchId, work.Now, isReleased)], default);
        await work.InsertAsync(Tables.DataKey, [[Subject, EntryId, wrapped]], default);
        await work.InsertAsync(Tables.Entry,
            [[Subject, EntryId, Number.ToString(), batchId, content.Item, content.Edition, Market, life.KnownFrom.At, life.UsableFrom.At, life.UsableTo.At,
                life.ArchivedTo.At, 1, EntryCodec.Seal(key, EntryId, 1, content), .. EntryColumns.Of(life)]], default);
        await work.InsertAsync(Tables.EntryDirectory, [[Number.ToString(), Subject, EntryId]], default);
        await work.InsertAsync(Tables.Notice, [[Subject, Ids.New(work.Now), Notice.ToString(), EntryId, batchId, work.Now, null, 1, "recorded", null]], default);
    }

    static object?[] BatchRow(Guid id, Instant now, bool isReleased) =>
    [
        id, BatchNumber.From(Random()).ToString(), Market, "penalty", isReleased ? "released" : "decided", null, null, now, now, isReleased ? now : null,
        null, null, null, null, 1, 1, 0, 0, 0, RandomNumberGenerator.GetBytes(32), null, null, 1, RandomNumberGenerator.GetBytes(40),
    ];

    static ulong Random() => BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8));

    /// <summary>The interval columns of the entry as they stand in the database.</summary>
    public async Task<(Instant? UsableFrom, Instant? UsableTo)> StoredAsync(Registry registry)
    {
        await using var session = await registry.Store.ReadAsync(default);
        return await session.FindAsync($"select usable_from, usable_to from entry where entry_id = {EntryId}", row => (row.InstantOrNull(0), row.InstantOrNull(1)), default);
    }
}
