using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NpgsqlTypes;
using Probity.Facts;
using Probity.PublicLog;

namespace Probity.Bench;

/// <summary>
/// Appends to the live log of inquiries, counted when the checkpoint that covers them is published, while the outbox is filled on the same machine; against COPY of the same
/// leaves into the log's own table plus SHA-256 of the same bytes. What the queue costs by itself (COPY into it, move, delete, in three statements) stands beside it.
/// </summary>
static class LogBench
{
    const int LeafLength = 70, Transaction = 1_000;

    public static async Task RunAsync(int leaves, int rounds)
    {
        await using var scratch = await Scratch.StartAsync("log");
        var empty = await Scratch.EmptyAsync("copy");
        var logs = scratch.Services.GetRequiredService<PublicLogs>();
        await SizeAsync(logs, atLeast: 1);
        await ExecuteAsync(empty, "create table bare (leaf bytea not null)");
        Console.WriteLine($"\nlog, appends: {leaves:N0} leaves of {LeafLength} bytes, published; {rounds} rounds");

        var (ours, floor, bare, queue) = (new Spread(), new Spread(), new Spread(), new Spread());
        for (var round = 0; round < rounds; round++)
        {
            var made = Enumerable.Range(0, leaves).Select(_ => RandomNumberGenerator.GetBytes(LeafLength)).ToArray();
            var hashed = Time(() => made.Sum(leaf => SHA256.HashData(leaf)[0]));
            await ExecuteAsync(empty, "truncate log_entry, outbox, bare");
            bare.Add(leaves / (hashed + await CopyAsync(empty, "bare (leaf)", made, _ => [])).TotalSeconds);
            floor.Add(leaves / (hashed + await CopyAsync(empty, "log_entry (log, place, fact_id, leaf)", made, i => [((int)LogKind.Inquiries, NpgsqlDbType.Integer), ((long)i, NpgsqlDbType.Bigint), (Guid.CreateVersion7(), NpgsqlDbType.Uuid)])).TotalSeconds);
            queue.Add(leaves / await QueueAsync(empty, made));
            ours.Add(leaves / await PublishedAsync(scratch, logs, made));
        }

        Console.WriteLine($"  ours, from the first row of the outbox to the checkpoint   {ours.Rates} a second");
        Console.WriteLine($"  COPY into log_entry and SHA-256                            {floor.Rates}   ratio {ours.Over(floor)}");
        Console.WriteLine($"  COPY into a table without an index and SHA-256             {bare.Rates}   ratio {ours.Over(bare)}");
        Console.WriteLine($"  COPY into the outbox, insert from it, delete               {queue.Rates}   ratio {ours.Over(queue)}");
    }

    static async Task<double> PublishedAsync(Scratch scratch, PublicLogs logs, byte[][] leaves)
    {
        var before = await SizeAsync(logs, atLeast: 1);
        var watch = Stopwatch.StartNew();
        var filling = Task.Run(() => FillAsync(scratch.OwnerUrl, leaves));
        await SizeAsync(logs, before + leaves.Length);
        var taken = watch.Elapsed.TotalSeconds;
        await filling;
        return taken;
    }

    /// <summary>The queue and nothing else: no round ends, nothing is hashed, written or signed.</summary>
    static async Task<double> QueueAsync(string url, byte[][] leaves)
    {
        await ExecuteAsync(url, "truncate log_entry");
        var watch = Stopwatch.StartNew();
        await FillAsync(url, leaves);
        await ExecuteAsync(url, $"""
            begin;
            insert into log_entry (log, place, fact_id, leaf) select log, row_number() over (order by outbox_id), outbox_id, leaf from outbox;
            delete from outbox;
            commit
            """);
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>Rows of the outbox as inquiries leave them, a thousand a transaction.</summary>
    static async Task FillAsync(string url, byte[][] leaves)
    {
        foreach (var chunk in leaves.Chunk(Transaction))
            await CopyAsync(url, "outbox (subject_id, outbox_id, log, leaf)", chunk, _ => [(Guid.CreateVersion7(), NpgsqlDbType.Uuid), (Guid.CreateVersion7(), NpgsqlDbType.Uuid), ((int)LogKind.Inquiries, NpgsqlDbType.Integer)]);
    }

    static async Task<TimeSpan> CopyAsync(string url, string into, byte[][] leaves, Func<int, (object Value, NpgsqlDbType Type)[]> before)
    {
        await using var connection = new NpgsqlConnection(url);
        await connection.OpenAsync();
        var watch = Stopwatch.StartNew();
        await using (var import = await connection.BeginBinaryImportAsync($"copy {into} from stdin (format binary)"))
        {
            for (var i = 0; i < leaves.Length; i++)
            {
                await import.StartRowAsync();
                foreach (var (value, type) in before(i)) await import.WriteAsync(value, type);
                await import.WriteAsync(leaves[i], NpgsqlDbType.Bytea);
            }

            await import.CompleteAsync();
        }

        return watch.Elapsed;
    }

    static async Task<long> SizeAsync(PublicLogs logs, long atLeast)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < TimeSpan.FromMinutes(10); await Task.Delay(2))
            if (await logs.PublishedAsync(LogKind.Inquiries, default) is { } published && published.Checkpoint.Size >= atLeast)
                return published.Checkpoint.Size;
        throw new InvalidOperationException($"The log did not come to {atLeast} entries: {logs.Condition.WhyStopped(LogKind.Inquiries) ?? "nobody says why"}.");
    }

    static TimeSpan Time(Func<int> work)
    {
        var watch = Stopwatch.StartNew();
        GC.KeepAlive(work());
        return watch.Elapsed;
    }

    static async Task ExecuteAsync(string url, string statements)
    {
        await using var connection = new NpgsqlConnection(url);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statements, connection);
        await command.ExecuteNonQueryAsync();
    }
}
