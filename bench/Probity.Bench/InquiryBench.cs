using System.Diagnostics;
using System.Net.Http.Json;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Probity.Bodies;
using Probity.Calendar;
using Probity.Entries;
using Probity.Facts;
using Probity.Inquiries;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;
using Probity.Testing;

namespace Probity.Bench;

/// <summary>
/// Inquiries over HTTP, durable before answered, against the same two statements (read the usable entries, insert the look) in one
/// <c>NpgsqlBatch</c> on the same data, best of 8, 16 and 32 connections.
/// </summary>
static class InquiryBench
{
    const int PartiesACase = 30;
    static readonly CreditCode Finance = CreditCode.Parse("11370000MB0DEM041Y");

    public static async Task RunAsync(int people, TimeSpan time)
    {
        await using var scratch = await Scratch.StartAsync("inquiries");
        var subjects = await FillAsync(scratch, people);
        await OpenCasesAsync(scratch, people);
        using var client = await scratch.ApiAsync("procurement");

        Console.WriteLine($"\ninquiries: {people:N0} people with one entry each");
        var bare = await BestAsync(clients => BareAsync(scratch, subjects, clients, time));
        Console.WriteLine($"  bare, two statements in one batch, best of 8, 16, 32   {bare}");
        var clumsy = await BestAsync(clients => ClumsyAsync(scratch, subjects, clients, time));
        Console.WriteLine($"  bare, begin, select, insert, commit one by one         {clumsy}");

        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var ours = await BestAsync(clients => Loop.RunAsync(clients, time, (_, _) => AskAsync(client, people)));
        var busy = (Process.GetCurrentProcess().TotalProcessorTime - cpu) / watch.Elapsed;
        Console.WriteLine($"  ours over HTTP, best of 8, 16, 32 clients              {ours}");
        Console.WriteLine($"  ratio ours / bare batch {ours.PerSecond / bare.PerSecond:N2}; ours / one by one {ours.PerSecond / clumsy.PerSecond:N2} (server and load generator together used {busy:N2} cores)");
    }

    static async Task<Rate> BestAsync(Func<int, Task<Rate>> run)
    {
        var rates = new List<Rate>();
        foreach (var clients in new[] { 8, 16, 32 }) rates.Add(await run(clients));
        return rates.MaxBy(rate => rate.PerSecond)!;
    }

    /// <summary>Asks about anybody; returns the number of the receipt.</summary>
    public static async Task<string> AskAsync(HttpClient client, int people)
    {
        var person = RandomNumberGenerator.GetInt32(people);
        var body = new InquiryBody("procurement", "examine-bidder", CaseOf(person), MixedRows.NumberOf(person), MixedRows.NameOf(person));
        using var answer = await client.PostAsJsonAsync("/api/inquiries", body);
        answer.EnsureSuccessStatusCode();
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (bytes.Length < 100) throw new InvalidOperationException("An inquiry of the bench found nothing: it would measure the wrong thing.");
        return answer.Headers.GetValues(InquiriesApi.ReceiptHeader).Single();
    }

    static async Task<Rate> BareAsync(Scratch scratch, Guid[] subjects, int clients, TimeSpan time)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(scratch.OwnerUrl) { MaxAutoPrepare = 20, AutoPrepareMinUsages = 2, MaxPoolSize = 64 });
        return await Loop.RunAsync(clients, time, async (_, _) =>
        {
            await using var connection = await source.OpenConnectionAsync();
            await using var batch = new NpgsqlBatch(connection);
            batch.BatchCommands.Add(Select(subjects));
            batch.BatchCommands.Add(Insert(subjects));
            await using var reader = await batch.ExecuteReaderAsync();
            while (await reader.ReadAsync()) _ = reader.GetFieldValue<byte[]>(2);
            await reader.NextResultAsync();
        });
    }

    static async Task<Rate> ClumsyAsync(Scratch scratch, Guid[] subjects, int clients, TimeSpan time)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(scratch.OwnerUrl) { MaxAutoPrepare = 20, AutoPrepareMinUsages = 2, MaxPoolSize = 64 });
        return await Loop.RunAsync(clients, time, async (_, _) =>
        {
            await using var connection = await source.OpenConnectionAsync();
            foreach (var command in new[] { new NpgsqlBatchCommand("begin"), Select(subjects), Insert(subjects), new NpgsqlBatchCommand("commit") })
            {
                await using var batch = new NpgsqlBatch(connection) { BatchCommands = { command } };
                await using var reader = await batch.ExecuteReaderAsync();
                while (await reader.ReadAsync()) _ = reader.GetFieldValue<byte[]>(2);
            }
        });
    }

    static NpgsqlBatchCommand Select(Guid[] subjects) => new(
        "select entry_id, usable_to, sealed, wrapped from usable_entry where subject_id = $1 and usable_from <= $2 and usable_to > $2")
    {
        Parameters = { new() { Value = subjects[RandomNumberGenerator.GetInt32(subjects.Length)] }, new() { Value = Now } },
    };

    static NpgsqlBatchCommand Insert(Guid[] subjects) => new(
        "insert into inquiry (subject_id, inquiry_id, n, asked_at, body, sealed) values ($1, $2, $3, $4, $5, $6)")
    {
        Parameters =
        {
            new() { Value = subjects[RandomNumberGenerator.GetInt32(subjects.Length)] },
            new() { Value = Guid.CreateVersion7() },
            new() { Value = 1L },
            new() { Value = Now },
            new() { Value = Finance.ToString() },
            new() { Value = RandomNumberGenerator.GetBytes(450) },
        },
    };

    static long Now => Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()).Microseconds;

    static string CaseOf(int person) => $"SDGP-CG-2026-{person / PartiesACase:D6}";

    public static async Task OpenCasesAsync(Scratch scratch, int people)
    {
        var open = scratch.Services.GetRequiredService<OpenCase>();
        var official = new Official("procurement", "孙晓岚", Finance, "政府采购监管", new HashSet<Role> { Role.Inquirer });
        foreach (var chunk in Enumerable.Range(0, people).Chunk(PartiesACase))
        {
            var parties = chunk.Select(person => new Party(ResidentNumber.Parse(MixedRows.NumberOf(person)), PersonName.Parse(MixedRows.NameOf(person)))).ToArray();
            var opened = await open.RunAsync(official, Channel.Api, "procurement", CaseOf(chunk[0]), parties, default);
            if (opened.Refusal is { } refusal) throw new InvalidOperationException(refusal.Code);
        }
    }

    /// <summary>People with a name and one usable entry each, as intake leaves them.</summary>
    public static async Task<Guid[]> FillAsync(Scratch scratch, int people)
    {
        var ring = scratch.Services.GetRequiredService<KeyRing>();
        var find = scratch.Services.GetRequiredService<FindSubjects>();
        var subjects = new List<Guid>(people);
        foreach (var chunk in Enumerable.Range(0, people).Chunk(2_000))
        {
            var numbers = chunk.Select(person => ResidentNumber.Parse(MixedRows.NumberOf(person))).ToArray();
            var digests = numbers.Select(number => ring.DigestOf(number)).ToArray();
            var roots = await find.RunAsync(digests, default);
            await using var work = await scratch.Store.BeginAsync(default);
            var batch = Ids.New(work.Now);
            await work.InsertAsync(Tables.Batch, [BatchRow(batch, work.Now)], default);
            await work.InsertAsync(Tables.SubjectDirectory, [.. chunk.Select((person, i) => new object?[] { ring.IndexVersion, ring.DigestOf(numbers[i], PersonName.Parse(MixedRows.NameOf(person))), roots[digests[i]].Subject })], default);
            var entries = digests.Select(digest => EntryRow(roots[digest], batch, work.Now)).ToArray();
            await work.InsertAsync(Tables.DataKey, [.. entries.Select(entry => entry.Key)], default);
            await work.InsertAsync(Tables.Entry, [.. entries.Select(entry => entry.Row)], default);
            await work.CommitAsync(default);
            subjects.AddRange(digests.Select(digest => roots[digest].Subject));
        }

        return [.. subjects];
    }

    static (object?[] Row, object?[] Key) EntryRow(SubjectRoot root, Guid batch, Instant now)
    {
        var id = Ids.New(now);
        var (key, wrapped) = root.NewDataKey(id);
        var content = new EntryContent("penalty.food-safety", "sd-2026-1", "", "济市监罚〔2026〕17号", new DateOnly(2026, 2, 2), "济南市市场监督管理局", "《中华人民共和国食品安全法》第一百二十四条")
        {
            Fields = new Dictionary<string, string> { ["penalty-kind"] = "fine", ["decision-date"] = "2026-02-02", ["decision-number"] = "济市监罚〔2026〕17号", ["amount-fen"] = "500000" },
            Texts = new Dictionary<string, string> { ["facts"] = "经营超过保质期的食品" },
        };
        var end = now.Plus(TimeSpan.FromDays(1000));
        object?[] row =
        [
            root.Subject, id, EntryNumber.From(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8))), batch, "penalty.food-safety", "sd-2026-1", "11370100MB0DEM068U",
            now, now, end, null, 1, EntryCodec.Seal(key, id, 1, content), null, "", "", end, "", "",
        ];
        return (row, [root.Subject, id, wrapped]);
    }

    static object?[] BatchRow(Guid id, Instant now) =>
    [
        .. Tables.Batch.Columns.Select(column => (object?)(column.Name switch
        {
            "batch_id" => id,
            "number" => BatchNumber.From(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8))),
            "body" => "11370100MB0DEM068U",
            "dataset" => "penalty",
            "state" => "released",
            "received_at" or "decided_at" or "released_at" => now,
            "file_digest" or "sealed" => RandomNumberGenerator.GetBytes(32),
            _ => column.Type is ColumnType.Int ? 1 : null,
        })),
    ];
}
