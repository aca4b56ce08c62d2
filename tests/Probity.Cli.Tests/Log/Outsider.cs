using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Probity.Cli.Tests.Operations;
using Probity.Facts;
using TransparencyLog;

namespace Probity.Cli.Tests.Log;

/// <summary>Somebody who looks at both logs of a running register all the time, over HTTP, and forgets no checkpoint that was shown to him.</summary>
sealed class Outsider : IAsyncDisposable
{
    static readonly string[] Both = ["inquiries", "journal"];
    const string Limit = "Limits__PerAddress", Many = "1000000";
    readonly CancellationTokenSource stop = new();
    readonly ConcurrentDictionary<(string Log, string Note), bool> seen = [];
    readonly HttpClient http;
    readonly Task watching;
    Policy? policy;

    public Outsider(OperatedRegister register)
    {
        http = new HttpClient { BaseAddress = register.Address };
        watching = Task.Run(WatchAsync);
    }

    /// <summary>How many different checkpoints were shown.</summary>
    public int Seen => seen.Count;

    /// <summary>A register that lets one address ask as often as an outsider and the others of a test do.</summary>
    public static Task<OperatedRegister> RegisterAsync(string engine, params string[] more) => OperatedRegister.StartWithAsync(engine, new() { [Limit] = Many }, more);

    /// <summary>Another host of such a register.</summary>
    public static OperatedRegister Beside(OperatedRegister register, params string[] more)
    {
        var other = register.Beside(more);
        other.More[Limit] = Many;
        return other;
    }

    /// <summary>The keys and the quorum, as the register tells everybody.</summary>
    public async Task<Policy> PolicyAsync() => policy ??= Policy.Parse(await http.GetByteArrayAsync("log/policy"));

    /// <summary>The checkpoint of a log that is shown now; null before the first, and while nobody answers.</summary>
    public async Task<SignedCheckpoint?> CheckpointAsync(string log)
    {
        try
        {
            using var answer = await http.GetAsync($"log/{log}/checkpoint");
            if (!answer.IsSuccessStatusCode) return null;
            var note = await answer.Content.ReadAsByteArrayAsync();
            seen.TryAdd((log, System.Text.Encoding.UTF8.GetString(note)), true);
            return (await PolicyAsync()).OpenWithoutQuorum(note).Checkpoint;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>The size of a log as it is shown; 0 before the first checkpoint.</summary>
    public async Task<long> SizeAsync(string log) => await CheckpointAsync(log) is { } shown ? shown.Size : 0;

    /// <summary>Waits until a log shows so many entries.</summary>
    public async Task UntilAsync(string log, long size, int seconds = 30)
    {
        for (var i = 0; i < seconds * 10; i++)
        {
            if (await SizeAsync(log) >= size) return;
            await Task.Delay(100);
        }

        Assert.Fail($"{log} shows {await SizeAsync(log)} entries and not {size} after {seconds} seconds.");
    }

    /// <summary>Waits until so many different checkpoints were shown.</summary>
    public async Task UntilSeenAsync(int checkpoints)
    {
        for (var i = 0; i < 600 && Seen < checkpoints; i++) await Task.Delay(100);
        Assert.True(Seen >= checkpoints, $"{Seen} checkpoints were shown and not {checkpoints}.");
    }

    /// <summary>Every fact of the database is in its log exactly once, the logs serve what the database has, and all checkpoints that were ever shown are beginnings of them.</summary>
    public async Task FindsAllRightAsync(OperatedRegister register)
    {
        for (var i = 0; i < 300 && await NumberAsync(register, "select count(*) from outbox") > 0; i++) await Task.Delay(100);
        var facts = await NumberAsync(register, "select count(*) from fact");
        Assert.Equal((0, facts), (await NumberAsync(register, "select count(*) from outbox"), await NumberAsync(register, "select count(distinct fact_id) from log_entry where fact_id is not null")));
        Assert.Equal(facts, await NumberAsync(register, "select count(*) from log_entry where fact_id is not null"));
        foreach (var log in Both)
        {
            var kept = await LeavesAsync(register, Enum.Parse<LogKind>(log, ignoreCase: true));
            await UntilAsync(log, kept.Count);
            var shown = (await CheckpointAsync(log))!;
            var tree = await TileTree.OpenAsync(LogFiles.At(http, new Uri(http.BaseAddress!, $"log/{log}")), shown.Size, shown.Root);
            var served = new List<string>();
            while (served.Count < shown.Size) served.AddRange((await tree.ReadEntriesAsync(served.Count / Tile.FullWidth)).Select(entry => Convert.ToHexString(entry.Span)));
            Assert.Equal(kept, served);

            var trusted = await PolicyAsync();
            foreach (var earlier in seen.Keys.Where(one => one.Log == log).Select(one => trusted.OpenWithoutQuorum(System.Text.Encoding.UTF8.GetBytes(one.Note)).Checkpoint))
                Assert.True(earlier.Root == await tree.RootAsync(earlier.Size), $"{log} of {shown.Size} entries does not begin with the {earlier.Size} that were shown before.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await watching;
        http.Dispose();
        stop.Dispose();
    }

    /// <summary>A number out of the register's database, read beside it.</summary>
    public static async Task<long> NumberAsync(OperatedRegister register, string sql) =>
        (await ReadAsync(register, sql, row => Convert.ToInt64(row.GetValue(0), System.Globalization.CultureInfo.InvariantCulture)))[0];

    static Task<List<string>> LeavesAsync(OperatedRegister register, LogKind log) =>
        ReadAsync(register, $"select leaf from log_entry where log = {(int)log} order by place", row => Convert.ToHexString((byte[])row.GetValue(0)));

    static async Task<List<T>> ReadAsync<T>(OperatedRegister register, string sql, Func<DbDataReader, T> read)
    {
        await using DbConnection connection = register.Database is { } database ? new NpgsqlConnection(database.Address)
            : new SqliteConnection($"Data Source={Path.Combine((register.Of ?? register).Data, "register.db")};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Texts of these tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var rows = await command.ExecuteReaderAsync();
        var all = new List<T>();
        while (await rows.ReadAsync()) all.Add(read(rows));
        return all;
    }

    async Task WatchAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            foreach (var log in Both) await CheckpointAsync(log);
            await Task.Delay(100);
        }
    }
}
