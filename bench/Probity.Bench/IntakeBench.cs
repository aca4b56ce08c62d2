using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Npgsql;
using Probity.Storage;
using Probity.Testing;

namespace Probity.Bench;

/// <summary>
/// Intake of a file of good rows over HTTP, from the first byte until the batch is decided, against COPY of every row in every table that the
/// batch left behind, into an empty database with the same tables, indexes and constraints. First-time people and known people apart.
/// </summary>
static class IntakeBench
{
    public static async Task RunAsync(int rows)
    {
        await using var scratch = await Scratch.StartAsync("intake");
        using var maker = await scratch.ApiAsync("maker");
        Console.WriteLine($"\nintake: {rows:N0} good rows a file");
        await SendAsync(maker, MixedRows.Make(2_000, firstPerson: 900_000, onlyGood: true).Bytes);

        foreach (var (people, file) in new[] { ("first-time people", MixedRows.Make(rows, onlyGood: true).Bytes), ("known people", Renumbered(rows)) })
        {
            var before = await CountsAsync(scratch.OwnerUrl);
            var ours = await SendAsync(maker, file);
            var copy = await CopyAsync(scratch.OwnerUrl, before);
            Console.WriteLine($"  {people,-18} ours {rows / ours.TotalSeconds,8:N0} rows a second   COPY of what it left {rows / copy.Time.TotalSeconds,8:N0} ({copy.Rows / (double)rows:N1} rows a row)   ratio {copy.Time / ours:N2}");
        }
    }

    /// <summary>The same people with other decisions.</summary>
    static byte[] Renumbered(int rows) =>
        System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(MixedRows.Make(rows, onlyGood: true).Bytes).Replace("〔2026〕", "〔2026〕另", StringComparison.Ordinal));

    static async Task<TimeSpan> SendAsync(HttpClient maker, byte[] file)
    {
        var watch = Stopwatch.StartNew();
        using var form = new MultipartFormDataContent
        {
            { new StringContent("penalty"), "dataset" },
            { new StringContent("周信"), "attester-name" },
            { new StringContent("法规科科长"), "attester-post" },
            { new StringContent("yes"), "served-on-decision-date" },
            { new StringContent("in-person"), "served-how" },
            { new StringContent("yes"), "remedies-told" },
            { new StringContent("ordinary"), "procedure" },
            { new StringContent("no"), "minor-remedied" },
            { new StringContent("2026-02-10"), "conduct-ended-on" },
        };
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        form.Add(content, "file", "bench.csv");
        using var sent = await maker.PostAsync("/api/batches", form);
        if (!sent.IsSuccessStatusCode) throw new InvalidOperationException(await sent.Content.ReadAsStringAsync());

        while (true)
        {
            var batch = (await maker.GetFromJsonAsync<JsonNode>(sent.Headers.Location))!;
            if (batch["state"]!.GetValue<string>() is not ("received" or "deciding"))
            {
                if (batch["accepted"]!.GetValue<int>() != batch["rows"]!.GetValue<int>()) throw new InvalidOperationException($"Not every row of the bench was accepted: {batch}");
                return watch.Elapsed;
            }

            await Task.Delay(20);
        }
    }

    static async Task<Dictionary<string, long>> CountsAsync(string url)
    {
        await using var source = NpgsqlDataSource.Create(url);
        var counts = new Dictionary<string, long>();
        foreach (var table in Tables.All)
        {
            await using var command = source.CreateCommand($"select count(*) from {table.Name}");
            counts[table.Name] = (long)(await command.ExecuteScalarAsync())!;
        }

        return counts;
    }

    /// <summary>Dumps what came since, in key order, and copies it into an empty database, table by table, in one transaction.</summary>
    static async Task<(TimeSpan Time, long Rows)> CopyAsync(string url, Dictionary<string, long> before)
    {
        var empty = await Scratch.EmptyAsync("copy");
        await using var from = NpgsqlDataSource.Create(url);
        await using var into = NpgsqlDataSource.Create(empty);
        var dumps = new List<(string Table, byte[] Bytes)>();
        var rows = 0L;
        var after = await CountsAsync(url);
        foreach (var table in Tables.All.Where(table => after[table.Name] > before[table.Name]))
        {
            rows += after[table.Name] - before[table.Name];
            dumps.Add((table.Name, await DumpAsync(from, table, after[table.Name] - before[table.Name])));
        }

        await using var connection = await into.OpenConnectionAsync();
        var watch = Stopwatch.StartNew();
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var (table, bytes) in dumps)
        {
            await using var copy = await connection.BeginRawBinaryCopyAsync($"copy {table} from stdin (format binary)");
            await copy.WriteAsync(bytes);
        }

        await transaction.CommitAsync();
        return (watch.Elapsed, rows);
    }

    /// <summary>The newest rows by place on disk, which is where an insert-only batch put them, handed over in key order.</summary>
    static async Task<byte[]> DumpAsync(NpgsqlDataSource source, Table table, long rows)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var copy = await connection.BeginRawBinaryCopyAsync(
            $"copy (select * from (select * from {table.Name} order by ctid desc limit {rows}) newest order by 1, 2) to stdout (format binary)");
        using var bytes = new MemoryStream();
        await copy.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
