using System.Runtime.CompilerServices;
using Probity.Calendar;
using Probity.Catalogue;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Intake;

/// <summary>
/// The rows of a companion file that is a batch by itself: each line names a document of this body, and the rows that waited for its facts are
/// decided again with them. A line that speaks of two waiting rows gives two.
/// </summary>
sealed class CompanionRows(Store store, KeyRing ring, Editions editions, RegisterMode mode)
{
    /// <summary>Rejected: no row of this body waits for facts of this document.</summary>
    public static readonly Refusal NothingWaits = Refusal.Unknown("intake.nothing-waits",
        "本单位没有等待该文号补充事实的数据。", "No row of your body waits for facts of this document.");

    const int Together = 200;

    /// <summary>Opens the file.</summary>
    public async Task<OpenedRows> OpenAsync(Batch batch, SecretKey key, CancellationToken ct)
    {
        var today = ShanghaiTime.DayOf(batch.ReceivedAt);
        var dataset = editions.InForceOn(today)!.FindDataset(batch.DatasetCode)!;
        var opening = await SheetFile.OpenAsync(SealedFile.Of(store, key, batch.Id, batch.Details), new CompanionTemplate(dataset).Template, ct);
        return new OpenedRows(opening.File, [.. opening.Errors.Select(error => FileError.Of(opening.Row, error))],
            new RowRules(editions, dataset.Code, mode, today), new Sender(batch.Body, batch.Details.Attestation));
    }

    /// <summary>The rows behind a line, as a chunk takes them.</summary>
    public async IAsyncEnumerable<ChunkRow> ReadAsync(Batch batch, OpenedRows opened, int after, [EnumeratorCancellation] CancellationToken ct)
    {
        var dataset = editions.InForceOn(opened.Rules.Today)!.FindDataset(batch.DatasetCode)!;
        var reader = new RowReader(Template.Of(dataset), opened.Rules.Today);
        var seen = new SeenRows();
        await foreach (var lines in Gather(opened.File!.ReadAsync(opened.Rules.Today, ct), ct))
        {
            var holds = await FindHoldsAsync(batch, lines, ct);
            foreach (var line in lines.Where(line => line.Sheet.Number > after))
                foreach (var row in Decide(line, holds, new Again(opened, reader, seen))) yield return row;
        }
    }

    IEnumerable<ChunkRow> Decide(ReadRow line, ILookup<byte[], Hold> holds, Again again)
    {
        var number = line.Sheet.Number;
        if (line.Values is not { } said) return [Reject(number, new RowError(line.Sheet.Broken!, line.Sheet.Where, "", Words.None))];
        if (said.Errors.Count > 0) return [new ChunkRow(number, 0, new RowDecision.Rejected(said.Errors))];

        var document = said.DecisionNumber!.Value;
        var waiting = holds[RowDigests.Decision(ring, again.Opened.Sender.Source, document)].ToArray();
        return waiting.Length is 0
            ? [Reject(number, said.Point(NothingWaits, ColumnKeys.DecisionNumber))]
            : waiting.Select((hold, part) => Decide(number, part, hold, CompanionTemplate.FactsOf(said), again));
    }

    ChunkRow Decide(int line, int part, Hold hold, SuppliedFacts facts, Again again)
    {
        var values = again.Reader.Read(hold.Content.Cells);
        var document = values.DecisionNumber!.Value;
        var attested = again.Opened.Sender.Attestation;
        var all = hold.Content.Companion is { } earlier ? facts.Over(earlier) : facts;
        var attestation = new Attestation(
            attested.By ?? hold.Content.Attestation.By, attested.Facts.Over(hold.Content.Attestation.Facts),
            attested.ServedOnDecisionDate || hold.Content.Attestation.ServedOnDecisionDate);
        var sender = new Sender(again.Opened.Sender.Source, attestation, new Dictionary<DecisionNumber, SuppliedFacts> { [document] = all });
        return ChunkRow.Of(ring, line, part, again.Seen.Check(again.Opened.Rules.Decide(values, sender))) with
        {
            Content = new HeldContent(hold.Content.Cells, attestation, all),
            Document = document,
            Settles = hold.Open,
        };
    }

    static ChunkRow Reject(int line, RowError why) => new(line, 0, new RowDecision.Rejected(why));

    async Task<ILookup<byte[], Hold>> FindHoldsAsync(Batch batch, IReadOnlyList<ReadRow> lines, CancellationToken ct)
    {
        var documents = lines.Where(line => line.Values?.DecisionNumber is not null).Select(line => line.Values!.DecisionNumber!.Value).Distinct();
        await using var session = await store.ReadAsync(ct);
        var rows = await session.ListWaitingAsync(
            batch.Body, batch.DatasetCode, [.. documents.Select(document => RowDigests.Decision(ring, batch.Body, document))], store.Now, ct);
        var keys = session.AskFileKeys(ring, [.. rows.Select(row => row.Row.Id)]);
        var numbers = session.Ask($"select batch_id, number from batch where batch_id {session.AnyOf([.. rows.Select(row => row.Row.BatchId).Distinct()])}",
            row => (Id: row.Id(0), Number: BatchNumber.Parse(row.Text(1))));
        await session.FlushAsync(ct);

        var keyOf = keys.Rows.ToDictionary(key => key.Id, key => key.Key);
        var numberOf = numbers.Rows.ToDictionary(number => number.Id, number => number.Number);
        return rows.Where(row => keyOf.ContainsKey(row.Row.Id)).ToLookup(
            row => row.Decision,
            row => new Hold(
                new OpenHold(row.Row.Id, row.Row.Number.ToString(), row.Row.Version, numberOf[row.Row.BatchId], row.Row.LapsesAt),
                BatchCodec.OpenHeld(keyOf[row.Row.Id], row.Row.Id, row.Row.Sealed)),
            DigestComparer.Instance);
    }

    static async IAsyncEnumerable<IReadOnlyList<ReadRow>> Gather(IAsyncEnumerable<ReadRow> rows, [EnumeratorCancellation] CancellationToken ct)
    {
        var gathered = new List<ReadRow>(Together);
        await foreach (var row in rows.WithCancellation(ct))
        {
            gathered.Add(row);
            if (gathered.Count < Together) continue;
            yield return gathered;
            gathered = new List<ReadRow>(Together);
        }

        if (gathered.Count > 0) yield return gathered;
    }

    sealed record Hold(OpenHold Open, HeldContent Content);

    sealed record Again(OpenedRows Opened, RowReader Reader, SeenRows Seen);
}
