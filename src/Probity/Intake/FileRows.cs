using System.Runtime.CompilerServices;
using Probity.Calendar;
using Probity.Catalogue;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Intake;

/// <summary>
/// The rows of a batch's own file, decided by the file, the rules and the sender alone. Always by the day on which the file was received,
/// so that a batch that is taken up again, and the result that is made from the file later, come out the same.
/// </summary>
sealed class FileRows(Store store, KeyRing ring, Editions editions, RegisterMode mode)
{
    /// <summary>Opens the file: what is wrong with it as a whole comes before any row.</summary>
    public async Task<OpenedRows> OpenAsync(Batch batch, SecretKey key, CancellationToken ct)
    {
        var today = ShanghaiTime.DayOf(batch.ReceivedAt);
        var edition = editions.InForceOn(today)!;
        var dataset = edition.FindDataset(batch.DatasetCode)!;
        var (companions, wrong) = await ReadCompanionAsync(batch, key, dataset, ct);
        if (wrong.Count > 0) return new OpenedRows(null, wrong, null!, null!);

        var opening = await SheetFile.OpenAsync(SealedFile.Of(store, key, batch.Id, batch.Details), Template.Of(editions, edition, dataset), ct);
        return new OpenedRows(opening.File, [.. opening.Errors.Select(error => FileError.Of(opening.Row, error))],
            new RowRules(editions, dataset.Code, mode, today), new Sender(batch.Body, batch.Details.Attestation, companions));
    }

    /// <summary>The rows behind a line, as a chunk takes them.</summary>
    public async IAsyncEnumerable<ChunkRow> ReadAsync(OpenedRows opened, int after, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in DecideFile.RunAsync(opened.File!, opened.Rules, opened.Sender, ct))
        {
            if (row.Row.Sheet.Number <= after) continue;
            yield return ChunkRow.Of(ring, row.Row.Sheet.Number, 0, row.Decision) with
            {
                Content = ContentOf(row, opened),
                Document = row.Row.Values?.DecisionNumber,
            };
        }
    }

    static HeldContent? ContentOf(DecidedRow row, OpenedRows opened)
    {
        if (row.Row.Values is not { } values || row.Decision is RowDecision.Rejected or RowDecision.Unchanged) return null;

        var companion = values.DecisionNumber is { } document ? opened.Sender.Companions.GetValueOrDefault(document) : null;
        return new HeldContent(row.Row.Cells, opened.Sender.Attestation, companion);
    }

    async Task<(IReadOnlyDictionary<DecisionNumber, SuppliedFacts>, IReadOnlyList<FileError>)> ReadCompanionAsync(
        Batch batch, SecretKey key, Dataset dataset, CancellationToken ct)
    {
        if (SealedFile.Companion(store, key, batch.Id, batch.Details) is not { } stream) return (new Dictionary<DecisionNumber, SuppliedFacts>(), []);

        var reading = await CompanionFile.ReadAsync(stream, new CompanionTemplate(dataset), ShanghaiTime.DayOf(batch.ReceivedAt), ct);
        return (reading.Facts, [.. reading.Errors.Select(error => FileError.Of(error.Row, error.Error))]);
    }
}

/// <summary>A file ready to be decided, or what is wrong with it.</summary>
sealed record OpenedRows(SheetFile? File, IReadOnlyList<FileError> Errors, RowRules Rules, Sender Sender);
