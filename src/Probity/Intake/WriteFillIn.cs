using Probity.Bodies;
using Probity.Calendar;
using Probity.Catalogue;
using Probity.Csv;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Intake;

/// <summary>The companion sheet to fill in (补充表) for the rows of a batch that wait for facts, with what is known already.</summary>
public sealed class WriteFillIn(Store store, KeyRing ring, Editions editions)
{
    /// <summary>No row of the batch waits for facts.</summary>
    public static readonly Refusal NothingToFillIn = Refusal.Unknown("batch.nothing-to-fill-in",
        "该批次没有等待补充事实的数据。", "No row of this batch waits for facts.");

    /// <summary>The sheet as a file.</summary>
    public async Task<Outcome<byte[]>> RunAsync(BatchNumber number, Official official, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var batch = await session.FindBatchAsync(ring, number, ct);
        if (batch is null || !official.IsOf(batch.Body)) return Batch.Unknown;

        var rows = await session.ListWaitingAsync(batch.Id, store.Now, ct);
        var keys = session.AskFileKeys(ring, [.. rows.Select(row => row.Id)]);
        await session.FlushAsync(ct);
        if (keys.Rows.Count is 0) return NothingToFillIn;

        return await WriteAsync(batch, [.. rows.Join(keys.Rows, row => row.Id, key => key.Id, (row, key) => BatchCodec.OpenHeld(key.Key, row.Id, row.Sealed))], ct);
    }

    async Task<byte[]> WriteAsync(Batch batch, IReadOnlyList<HeldContent> waiting, CancellationToken ct)
    {
        var today = ShanghaiTime.DayOf(batch.ReceivedAt);
        var dataset = editions.InForceOn(today)!.FindDataset(batch.DatasetCode)!;
        var reader = new RowReader(Template.Of(dataset), today);
        var documents = waiting
            .Select(row => (reader.Read(row.Cells).DecisionNumber, Known: row.Companion ?? SuppliedFacts.None))
            .Where(row => row.DecisionNumber is not null)
            .Select(row => (row.DecisionNumber!.Value, row.Known));

        using var file = new MemoryStream();
        var csv = new CsvWriter(file);
        foreach (var row in new CompanionTemplate(dataset).FillInSheet(documents))
        {
            foreach (var cell in row) csv.Add(cell);
            await csv.EndRowAsync(ct);
        }

        await csv.FlushAsync(ct);
        return file.ToArray();
    }
}
