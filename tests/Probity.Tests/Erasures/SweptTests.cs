using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Probity.Tests.Intake;
using Microsoft.Extensions.DependencyInjection;
using Probity.Erasures;
using Probity.Storage;

using static Probity.Tests.Erasures.Erasing;

namespace Probity.Tests.Erasures;

public sealed class SweptTests
{
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_row_sent_again_as_it_was_or_in_other_words_brings_nothing_back(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var maker = await registry.ApiAsync("maker");
        using var checker = await registry.ApiAsync("checker");
        using var citizen = await registry.ApiAsync("citizen-1");
        var row = Sending.Row(Name, Number, 7001, "经营超过保质期的食品");
        await checker.ReleaseAsync(await maker.SendAsync(Sending.File(row)));
        var entry = (await citizen.GetFromJsonAsync<JsonNode>("/api/me/entries"))!["entries"]!.AsArray().Single()!;
        await EraseEntryAsync(registry, EntryNumber.Parse((string)entry["number"]!));

        await checker.ReleaseAsync(await maker.SendAsync(Sending.File(row, Sending.Row("张德胜", "379999197509050110", 7002, "经营超过保质期的食品"))));

        await checker.ReleaseAsync(await maker.SendAsync(Sending.File(Sending.Row(Name, Number, 7001, "另一种说法"), Sending.Row("张德胜", "379999197509050110", 7003, "经营超过保质期的食品"))));

        Assert.Empty((await citizen.GetFromJsonAsync<JsonNode>("/api/me/entries"))!["entries"]!.AsArray());
        Assert.Equal(2, await registry.CountAsync($"select count(*) from entry"));
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
        // A transaction that is open at that moment keeps what it may still see.
        for (var tries = 0; tries < 100 && (!(await FinishErasure.RunAsync(owner, default)).IsLogSwept || (await HoldersAsync(registry, wrapped!)).Count > 0); tries++) await Task.Delay(100);

        Assert.Empty(await HoldersAsync(registry, wrapped!));
    }

    /// <summary>Files of the register, and of its database where they lie on this machine, that hold these bytes.</summary>
    internal static async Task<IReadOnlyList<string>> HoldersAsync(Registry registry, byte[] bytes)
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
}
