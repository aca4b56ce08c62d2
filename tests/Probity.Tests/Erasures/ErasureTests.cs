using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Probity.Calendar;
using Probity.Erasures;
using Probity.Facts;
using Probity.Inquiries;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;
using TransparencyLog;

namespace Probity.Tests.Erasures;

public sealed class ErasureTests
{
    const string Number = "379999198803120022";
    const string Name = "王海燕";

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
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
        using var proof = await permits.GetAsync($"/api/receipts/{receipt}");
        Assert.True(proof.IsSuccessStatusCode);
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

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task No_office_erases_a_look_of_its_own_accord(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var permits = await registry.ApiAsync("permits");
        await permits.OpenCaseAsync(Number, Name);
        var receipt = (await permits.AskAsync(Number, Name)).Headers.GetValues("Probity-Receipt").Single();

        foreach (var who in new[] { "security", "audit" })
        {
            using var official = await registry.ApiAsync(who);
            foreach (var ground in new[] { "sealed", "annulled", "own-request", "term-over", "" })
            {
                using var asked = await official.PostAsJsonAsync("/api/administration/erasures", new { target = "looks", ground, numbers = new[] { receipt }, order = "内部通知1号" });
                Assert.Equal((HttpStatusCode.Forbidden, "erasure.needs-subject"), (asked.StatusCode, await CodeAsync(asked)));
            }
        }

        using var system = await registry.ApiAsync("system");
        using var refused = await system.PostAsJsonAsync("/api/administration/erasures", new { target = "looks", ground = "court-order", numbers = new[] { receipt }, order = "x" });
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(0, await registry.CountAsync($"select count(*) from erasure"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_person_erases_the_looks_after_a_download_with_the_auditors_signature_and_later_looks_stay(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var permits = await registry.ApiAsync("permits");
        using var citizen = await registry.ApiAsync("citizen-1");
        await permits.OpenCaseAsync(Number, Name);
        var first = (await permits.AskAsync(Number, Name)).Headers.GetValues("Probity-Receipt").Single();
        Assert.Equal("erasure.not-understood", await CodeAsync(await citizen.PostAsJsonAsync("/api/me/erasures", new { understood = false })));
        Assert.Equal("erasure.download-first", await CodeAsync(await citizen.PostAsJsonAsync("/api/me/erasures", new { understood = true })));

        await DownloadAsync(registry, citizen, 1);
        var asked = (await (await citizen.PostAsJsonAsync("/api/me/erasures", new { understood = true })).Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.Equal("erasure.already-asked", await CodeAsync(await citizen.PostAsJsonAsync("/api/me/erasures", new { understood = true })));
        var second = (await permits.AskAsync(Number, Name)).Headers.GetValues("Probity-Receipt").Single();
        using (var security = await registry.ApiAsync("security"))
            Assert.Equal("erasure.not-yours", await CodeAsync(await security.PostAsJsonAsync($"/api/administration/erasures/{asked["number"]}/cosign", new { version = 1 })));
        await RunAsync(registry);
        Assert.Equal(2, await registry.CountAsync($"select count(*) from inquiry"));

        await CosignAsync(registry, (string)asked["number"]!);

        var looks = (await citizen.GetFromJsonAsync<JsonNode>("/api/me/looks"))!["looks"]!.AsArray();
        Assert.Equal(second, (string)looks.Single()!["receipt"]!);
        Assert.Equal(HttpStatusCode.NotFound, (await permits.GetAsync($"/api/receipts/{first}")).StatusCode);
        Assert.Equal("done", (string)(await citizen.GetFromJsonAsync<JsonNode>("/api/me/erasures"))!["erasures"]![0]!["state"]!);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_court_orders_looks_by_their_receipts_of_one_person_alone(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var permits = await registry.ApiAsync("permits");
        using var security = await registry.ApiAsync("security");
        var receipts = new List<string>();
        foreach (var (number, name, @case) in new[] { (Number, Name, "JNSP-XK-2026-000001"), ("379999197509050110", "张德胜", "JNSP-XK-2026-000002") })
        {
            await permits.OpenCaseAsync(number, name, @case);
            receipts.Add((await permits.AskAsync(number, name, @case)).Headers.GetValues("Probity-Receipt").Single());
        }

        using var both = await security.PostAsJsonAsync("/api/administration/erasures", new { target = "looks", ground = "court-order", numbers = receipts, order = "（2026）鲁0102行初1号" });
        Assert.Equal("erasure.receipts-unknown", await CodeAsync(both));
        var one = await AskAsync(security, new { target = "looks", ground = "court-order", numbers = receipts[..1], order = "（2026）鲁0102行初1号" });
        await CosignAsync(registry, one);

        Assert.Equal(1, await registry.CountAsync($"select count(*) from inquiry"));
        using var citizen = await registry.ApiAsync("citizen-1");
        var own = (await citizen.GetFromJsonAsync<JsonNode>("/api/me/erasures"))!["erasures"]!.AsArray().Single()!;
        Assert.Equal(("court-order", "（2026）鲁0102行初1号", "done"), ((string)own["ground"]!, (string)own["order"]!, (string)own["state"]!));
    }

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

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task What_an_old_backup_of_keys_brings_back_goes_again_at_the_start(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var entry = await GiveAsync(registry);
        await using var session = await registry.Store.ReadAsync(default);
        var wrapped = await session.FindAsync($"select wrapped from data_key where key_id = {entry.EntryId}", row => row.Bytes(0), default);
        await EraseEntryAsync(registry, entry.Number);
        await using (var work = await registry.Store.BeginAsync(default))
        {
            await work.InsertAsync(Tables.DataKey, [[entry.Subject, entry.EntryId, wrapped]], default);
            await work.CommitAsync(default);
        }

        await new EraseAgain(registry.Store, registry.Services.GetRequiredService<DestroyRecords>(), registry.Services.GetRequiredService<ErasedKeys>()).RunAsync(default);

        Assert.Equal(0, await registry.CountAsync($"select count(*) from data_key where key_id = {entry.EntryId}"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task After_the_last_sweep_no_file_holds_the_destroyed_key(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var entry = await GiveAsync(registry);
        await using var session = await registry.Store.ReadAsync(default);
        var wrapped = await session.FindAsync($"select wrapped from data_key where key_id = {entry.EntryId}", row => row.Bytes(0), default);
        await session.DisposeAsync();
        Assert.NotEmpty(await HoldersAsync(registry, wrapped!));
        await EraseEntryAsync(registry, entry.Number);

        await using var owner = engine == "sqlite" ? new SqliteEngine(registry.Database.OwnerUrl) : (Engine)new PostgresEngine(registry.Database.OwnerUrl);
        for (var tries = 0; tries < 100 && !(await FinishErasure.RunAsync(owner, default)).IsLogSwept; tries++) await Task.Delay(100);

        Assert.Empty(await HoldersAsync(registry, wrapped!));
    }

    /// <summary>Files of the register, and of its database where they lie on this machine, that hold these bytes.</summary>
    static async Task<IReadOnlyList<string>> HoldersAsync(Registry registry, byte[] bytes)
    {
        List<string> folders = [registry.Settings.Data, Path.GetDirectoryName(registry.Settings.Keys)!];
        if (registry.Database.EngineName == "postgres") folders.AddRange(await ClusterAsync(registry));
        return
        [
            .. folders.Distinct().Where(Directory.Exists).SelectMany(folder => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)).Where(file => Path.GetExtension(file) is not (".lock" or ".pid"))
                .Where(file => Holds(file, bytes)),
        ];
    }

    /// <summary>The database's own files; the write-ahead log too where the server does not keep old segments under new names.</summary>
    static async Task<IReadOnlyList<string>> ClusterAsync(Registry registry)
    {
        await using var engine = new PostgresEngine(registry.Database.OwnerUrl);
        await using (var flushing = await new Store(engine, TimeProvider.System).ReadAsync(default)) await flushing.ListAsync($"checkpoint", _ => 0, default);
        await using var session = await new Store(engine, TimeProvider.System).ReadAsync(default);
        var (data, oid, recycles) = await session.FindAsync(
            $"select current_setting('data_directory'), (select oid::bigint from pg_database where datname = current_database()), current_setting('wal_recycle')",
            row => (row.Text(0), row.Long(1), row.Text(2)), default);
        var database = Path.Combine(data, "base", $"{oid}");
        return recycles == "off" ? [database, Path.Combine(data, "pg_wal")] : [database];
    }

    static bool Holds(string file, byte[] bytes)
    {
        try
        {
            return File.ReadAllBytes(file).AsSpan().IndexOf(bytes) >= 0;
        }
        catch (IOException)
        {
            return false;
        }
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Declined_or_taken_back_nothing_is_erased_and_the_person_reads_why(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var entry = await GiveAsync(registry);
        using var security = await registry.ApiAsync("security");
        using var audit = await registry.ApiAsync("audit");
        using var citizen = await registry.ApiAsync("citizen-1");
        var number = await AskAsync(security, new { target = "entry", ground = "annulled", numbers = new[] { $"{entry.Number}" }, order = "济市监撤〔2026〕1号" });
        Assert.Equal("erasure.reason-missing", await CodeAsync(await audit.PostAsJsonAsync($"/api/administration/erasures/{number}/decline", new { version = 1 })));
        Assert.Equal("erasure.changed", await CodeAsync(await audit.PostAsJsonAsync($"/api/administration/erasures/{number}/cosign", new { version = 7 })));
        (await audit.PostAsJsonAsync($"/api/administration/erasures/{number}/decline", new { version = 1, reason = "文书与记录不符" })).EnsureSuccessStatusCode();
        Assert.Equal("erasure.decided", await CodeAsync(await audit.PostAsJsonAsync($"/api/administration/erasures/{number}/cosign", new { version = 2 })));
        await DownloadAsync(registry, citizen, 1);
        var own = (string)(await (await citizen.PostAsJsonAsync("/api/me/erasures", new { understood = true })).Content.ReadFromJsonAsync<JsonNode>())!["number"]!;
        using var others = await registry.ApiAsync("citizen-2");
        Assert.Equal("erasure.unknown", await CodeAsync(await others.PostAsync($"/api/me/erasures/{own}/withdrawal", null)));
        Assert.Equal("erasure.unknown", await CodeAsync(await citizen.PostAsync($"/api/me/erasures/{number}/withdrawal", null)));
        (await citizen.PostAsync($"/api/me/erasures/{own}/withdrawal", null)).EnsureSuccessStatusCode();

        await RunAsync(registry);

        Assert.Equal(1, await registry.CountAsync($"select count(*) from entry"));
        var all = (await citizen.GetFromJsonAsync<JsonNode>("/api/me/erasures"))!["erasures"]!.AsArray();
        Assert.Equal([("withdrawn", ""), ("declined", "文书与记录不符")], all.Select(one => ((string)one!["state"]!, (string)one["reason"]!)));
    }

    static Task<GivenNotice> GiveAsync(Registry registry) => GivenNotice.WriteAsync(registry, ResidentNumber.Parse(Number), PersonName.Parse(Name));

    static async Task EraseEntryAsync(Registry registry, EntryNumber entry)
    {
        using var security = await registry.ApiAsync("security");
        await CosignAsync(registry, await AskAsync(security, new { target = "entry", ground = "sealed", numbers = new[] { $"{entry}" }, order = "《治安管理处罚法》第一百三十六条" }));
    }

    static async Task<string> AskAsync(HttpClient security, object body)
    {
        using var asked = await security.PostAsJsonAsync("/api/administration/erasures", body);
        Assert.True(asked.IsSuccessStatusCode, await asked.Content.ReadAsStringAsync());
        return (string)(await asked.Content.ReadFromJsonAsync<JsonNode>())!["number"]!;
    }

    static async Task CosignAsync(Registry registry, string number)
    {
        using var audit = await registry.ApiAsync("audit");
        using var signed = await audit.PostAsJsonAsync($"/api/administration/erasures/{number}/cosign", new { version = 1 });
        Assert.True(signed.IsSuccessStatusCode, await signed.Content.ReadAsStringAsync());
        for (var tries = 0; tries < 300 && await registry.CountAsync($"select count(*) from erasure where done_at is null and number = {number}") > 0; tries++)
        {
            await RunAsync(registry);
            await Task.Delay(50);
        }

        Assert.Equal(1, await registry.CountAsync($"select count(*) from erasure where done_at is not null and number = {number}"));
    }

    static Task RunAsync(Registry registry) => registry.Services.GetRequiredService<CarryOutErasures>().RunAsync(default);

    /// <summary>The bundle, until it reaches so many numbers.</summary>
    static async Task DownloadAsync(Registry registry, HttpClient citizen, int atLeast)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            (await citizen.GetAsync("/api/me/log")).EnsureSuccessStatusCode();
            if (await registry.CountAsync($"select coalesce(max(through_n), 0) from own_log_download") >= atLeast) return;
            await Task.Delay(50);
        }

        Assert.Fail("The checkpoint did not come.");
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

    static async Task<Fact> ToldAsync(Registry registry)
    {
        await using var session = await registry.Store.ReadAsync(default);
        var root = await session.RootAsync(registry.Keys, Ids.Register, default);
        var row = await session.FindAsync(
            $"""
            select f.fact_id, f.key_id, f.sealed, k.wrapped
              from fact f join data_key k on k.subject_id = f.subject_id and k.key_id = f.key_id
             where f.subject_id = {Ids.Register} and f.kind = {FactKind.RecordErased.Code}
             order by f.n desc
            """, row => (Id: row.Id(0), Key: row.Id(1), Box: row.Bytes(2), Wrapped: row.Bytes(3)), default);
        return Fact.Of(FactParts.Parse(root.DataKey(row.Key, row.Wrapped).Open(row.Box, new Place("fact.sealed", row.Id)).AsSpan(FactParts.OpeningLength))!)!;
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

    static async Task<string?> CodeAsync(HttpResponseMessage answer) => (string?)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["code"];
}
