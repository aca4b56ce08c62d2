using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Probity.Facts;
using Probity.Inquiries;
using Probity.Keys;
using Probity.Subjects;
using TransparencyLog;

using static Probity.Tests.Erasures.Erasing;

namespace Probity.Tests.Erasures;

public sealed class SealedEntryTests
{
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_row_that_only_says_that_it_was_signed_erases_nothing(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var entry = await GiveAsync(registry);
        using var security = await registry.ApiAsync("security");
        await AskAsync(security, new { target = "entry", ground = "sealed", numbers = new[] { $"{entry.Number}" }, order = "《治安管理处罚法》第一百三十六条" });
        await using (var work = await registry.Store.BeginAsync(default))
        {
            work.Write($"update erasure set decision = 'cosigned', decided_at = {work.Now}");
            await work.CommitAsync(default);
        }

        await RunAsync(registry);

        Assert.Equal(1, await registry.CountAsync($"select count(*) from data_key where key_id = {entry.EntryId}"));
        Assert.Equal(0, await registry.CountAsync($"select count(*) from erasure where done_at is not null"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    [Trait("Case", "T02")]
    public async Task Of_three_entries_the_sealed_one_opens_no_more_anywhere_and_the_other_two_do(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        GivenNotice[] given = [await GiveAsync(registry), await GiveAsync(registry), await GiveAsync(registry)];
        using var citizen = await registry.ApiAsync("citizen-1");
        foreach (var one in given) (await citizen.PostAsync($"/api/me/notices/{one.Notice}/open", null)).EnsureSuccessStatusCode();
        var boxes = await BoxesAsync(registry, given[1].EntryId);
        Assert.Equal(["delivery", "entry", "fact"], boxes.Select(box => box.Column[..box.Column.IndexOf('.', StringComparison.Ordinal)]).Distinct().Order());

        await EraseEntryAsync(registry, given[1].Number);

        await using var session = await registry.Store.ReadAsync(default);
        var root = await session.RootAsync(registry.Keys, given[1].Subject, default);
        var keys = await session.ListAsync($"select key_id, wrapped from data_key", row => (Id: row.Id(0), Wrapped: row.Bytes(1)), default);
        foreach (var (id, wrapped) in keys)
        {
            var key = TryUnwrap(root, id, wrapped);
            Assert.All(boxes, box => Assert.False(key is not null && Opens(key, box), $"{box.Column} still opens."));
        }

        var own = (await citizen.GetFromJsonAsync<JsonNode>("/api/me/entries"))!["entries"]!.AsArray().Select(one => (string)one!["number"]!);
        Assert.Equal(new[] { $"{given[0].Number}", $"{given[2].Number}" }.Order(), own.Order());
        Assert.Equal(0, await registry.CountAsync(
            $"""
            select (select count(*) from entry where entry_id = {given[1].EntryId}) + (select count(*) from notice where entry_id = {given[1].EntryId})
                 + (select count(*) from delivery where entry_id = {given[1].EntryId}) + (select count(*) from entry_directory where entry_id = {given[1].EntryId})
            """));
        Assert.Equal(0, await registry.CountAsync($"select count(*) from erasure where subject_id is not null"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    [Trait("Case", "T19")]
    public async Task The_look_at_an_erased_entry_stays_and_says_which_fields_were_seen_and_no_value_of_them(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var entry = await registry.GivenAsync(new GivenEntry(Number, Name) { Conduct = "below-standard" });
        using var permits = await registry.ApiAsync("permits");
        using var citizen = await registry.ApiAsync("citizen-1");
        await permits.OpenCaseAsync(Number, Name);
        var answer = await permits.AskAsync(Number, Name);
        Assert.Contains("2026-02-02", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var receipt = answer.Headers.GetValues("Probity-Receipt").Single();
        var look = await LookAsync(registry, receipt);
        Assert.Contains("2026-02-02", string.Join(' ', look.Open(look.EntryKey!).Entries.SelectMany(one => one.Fields).Select(field => field.Value)), StringComparison.Ordinal);

        await EraseEntryAsync(registry, entry);

        var seen = (await citizen.GetFromJsonAsync<JsonNode>("/api/me/looks"))!["looks"]!.AsArray().Single()!;
        Assert.Equal($"{entry}", (string)seen["entries"]![0]!["entry"]!);
        Assert.NotEmpty(seen["entries"]![0]!["fields"]!.AsArray());
        Assert.Equal("disclosed", (string)seen["result"]!);
        Assert.DoesNotContain("2026-02-02", look.Plain, StringComparison.Ordinal);
        using var again = await permits.GetAsync($"/api/inquiries/{receipt}");
        Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await ProvenAsync(permits, receipt));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Root_and_proofs_of_before_hold_and_the_journal_says_without_a_name_which_leaves_nobody_opens(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var entry = await GiveAsync(registry);
        using var citizen = await registry.ApiAsync("citizen-1");
        (await citizen.PostAsync($"/api/me/notices/{entry.Notice}/open", null)).EnsureSuccessStatusCode();
        var place = await PlaceAsync(registry, entry.EntryId);
        var before = await CheckpointAsync(registry, place);

        await EraseEntryAsync(registry, entry.Number);

        var after = await CheckpointAsync(registry, before.Size);
        var tree = await TileTree.OpenAsync(registry.Services.GetRequiredService<Probity.PublicLog.PublicLogs>().Of(LogKind.Journal).Files, after.Size, after.Root, default);
        Assert.Equal(before.Root, await tree.RootAsync(before.Size));
        var told = await ToldAsync(registry);
        Assert.Equal(("record-erased", "sealed", "entry", "1"), (told.Kind.Code, told.Why, told.What[1], told.What[2]));
        Assert.Contains($"journal {place}", told.What[3], StringComparison.Ordinal);
        Assert.DoesNotContain(Name, string.Concat(told.What), StringComparison.Ordinal);
        Assert.DoesNotContain($"{entry.Number}", string.Concat(told.What), StringComparison.Ordinal);
    }

    /// <summary>What the receipt's door says, once the checkpoint is published.</summary>
    static async Task<HttpStatusCode> ProvenAsync(HttpClient permits, string receipt)
    {
        for (var tries = 0; ; tries++)
        {
            using var proof = await permits.GetAsync($"/api/receipts/{receipt}");
            if (proof.StatusCode is not HttpStatusCode.Conflict || tries is 600) return proof.StatusCode;
            await Task.Delay(100);
        }
    }

    static async Task<long> PlaceAsync(Registry registry, Guid key)
    {
        for (var tries = 0; tries < 300 && await registry.CountAsync($"select count(*) from outbox") > 0; tries++) await Task.Delay(50);
        return await registry.CountAsync($"select max(l.place) from fact f join log_entry l on l.fact_id = f.fact_id where f.key_id = {key}");
    }

    static async Task<(long Size, TreeHash Root)> CheckpointAsync(Registry registry, long beyond)
    {
        var logs = registry.Services.GetRequiredService<Probity.PublicLog.PublicLogs>();
        for (var tries = 0; tries < 300; tries++)
        {
            if (await logs.PublishedAsync(LogKind.Journal, default) is { } published && published.Checkpoint.Size > beyond) return (published.Checkpoint.Size, published.Checkpoint.Root);
            await Task.Delay(50);
        }

        throw new TimeoutException("No checkpoint came.");
    }

    sealed record Box(string Column, Guid Row, int Version, byte[] Bytes);

    /// <summary>Every ciphertext that stands under the key of an entry.</summary>
    static async Task<IReadOnlyList<Box>> BoxesAsync(Registry registry, Guid entry)
    {
        await using var session = await registry.Store.ReadAsync(default);
        var entries = await session.ListAsync($"select entry_id, version, sealed from entry where entry_id = {entry}", row => new Box("entry.sealed", row.Id(0), row.Int(1), row.Bytes(2)), default);
        var deliveries = await session.ListAsync($"select delivery_id, sealed from delivery where entry_id = {entry}", row => new Box("delivery.sealed", row.Id(0), 1, row.Bytes(1)), default);
        var facts = await session.ListAsync($"select fact_id, sealed from fact where key_id = {entry}", row => new Box("fact.sealed", row.Id(0), 1, row.Bytes(1)), default);
        return [.. entries, .. deliveries, .. facts];
    }

    static SecretKey? TryUnwrap(SubjectRoot root, Guid id, byte[] wrapped)
    {
        try
        {
            return root.DataKey(id, wrapped);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    static bool Opens(SecretKey key, Box box)
    {
        try
        {
            key.Open(box.Bytes, new Place(box.Column, box.Row, box.Version));
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>A look as somebody finds it who copied database and keys before the erasure of an entry.</summary>
    sealed record Copied(Guid Id, byte[] Box, SecretKey Key, SecretKey? EntryKey)
    {
        public Look Open(SecretKey entry) => LookCodec.Open(Key, Id, Box, _ => entry);

        public string Plain => System.Text.Encoding.UTF8.GetString(Key.Open(Box, new Place("inquiry.sealed", Id)));
    }

    static async Task<Copied> LookAsync(Registry registry, string receipt)
    {
        await using var session = await registry.Store.ReadAsync(default);
        var row = await session.FindAsync(
            $"""
            select i.subject_id, i.inquiry_id, i.sealed, k.wrapped, e.entry_id, x.wrapped
              from receipt_directory r
              join inquiry i on i.subject_id = r.subject_id and i.inquiry_id = r.inquiry_id
              join data_key k on k.subject_id = i.subject_id and k.key_id = i.inquiry_id
              join entry e on e.subject_id = i.subject_id
              join data_key x on x.subject_id = e.subject_id and x.key_id = e.entry_id
             where r.number = {receipt}
            """, row => (Subject: row.Id(0), Id: row.Id(1), Box: row.Bytes(2), Key: row.Bytes(3), Entry: row.Id(4), EntryKey: row.Bytes(5)), default);
        var root = await session.RootAsync(registry.Keys, row.Subject, default);
        return new Copied(row.Id, row.Box, root.DataKey(row.Id, row.Key), root.DataKey(row.Entry, row.EntryKey));
    }
}
