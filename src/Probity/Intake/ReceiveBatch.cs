using System.Security.Cryptography;
using Probity.Bodies;
using Probity.Calendar;
using Probity.Catalogue;
using Probity.Facts;
using Probity.Inquiries;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Intake;

/// <summary>What comes with a file.</summary>
/// <param name="Dataset">Code of the dataset, or of a companion by itself (<see cref="Batch.CompanionPrefix"/>).</param>
/// <param name="Attestation">What is said for all rows, and by whom.</param>
/// <param name="IdempotencyKey">Null where the client sent none.</param>
public sealed record Submission(string Dataset, Attestation Attestation, string? IdempotencyKey = null);

/// <summary>Makes a batch of a file that arrived whole. From then on it is decided whatever happens to the sender.</summary>
public sealed class ReceiveBatch(Store store, KeyRing ring, Editions editions, BatchSignal signal)
{
    /// <summary>Only an official who may make batches sends them.</summary>
    public static readonly Refusal MakerOnly = Refusal.Forbidden("batch.maker-only",
        "报送数据须由经办人员办理。", "Files are sent by an intake clerk.");

    /// <summary>There was no file, or an empty one.</summary>
    public static readonly Refusal FileMissing = Refusal.Invalid("batch.file-missing",
        "请选择要报送的文件。文件不能为空。", "Choose the file to send. It cannot be empty.");

    /// <summary>The edition in force has no such dataset.</summary>
    public static readonly Refusal DatasetUnknown = Refusal.Invalid("batch.dataset-unknown",
        "现行目录没有这一数据项模板。请从目录公布的模板中选择。", "The edition in force has no such dataset. Choose one of the published templates.");

    /// <summary>A new file that nobody has sent yet.</summary>
    public IncomingFile Open(IntakeLimits limits) => new(store, ring, limits);

    /// <summary>The number of the new batch; for a repeated request, that of the batch which it made the first time.</summary>
    public async Task<Outcome<BatchNumber>> RunAsync(IncomingFile file, Submission submission, Official maker, Channel channel, CancellationToken ct)
    {
        if (!maker.Holds(Role.IntakeMaker)) return MakerOnly;
        if (file.File is not { Length: > 0 }) return FileMissing;
        if (submission.IdempotencyKey is { } given && !Repeats.IsKey(given)) return Repeats.KeyMalformed;
        if (FindDataset(submission.Dataset) is null) return DatasetUnknown;

        var request = ring.Digest("batch-file", maker.Body.ToString(), submission.Dataset, BatchCodec.Text(submission.Attestation),
            file.File.Hash, file.Companion?.Hash ?? "");
        var key = submission.IdempotencyKey is { } text ? Repeats.KeyDigest(ring, maker, "batch", text) : null;
        if (key is not null && await FindRepeatAsync(key, request, ct) is { } repeat) return repeat;

        try
        {
            return await CommitAsync(file, new Received(submission, maker, channel, request, key), ct);
        }
        catch (Exception error) when (key is not null && store.Engine.IsDuplicate(error))
        {
            // The same request came twice in the same moment; the other one was first.
            return await FindRepeatAsync(key, request, ct) ?? throw new LostRaceException("A repeated request met its first one and did not find it.");
        }
    }

    Dataset? FindDataset(string code) =>
        editions.InForceOn(ShanghaiTime.DayOf(store.Now))?.FindDataset(
            code.StartsWith(Batch.CompanionPrefix, StringComparison.Ordinal) ? code[Batch.CompanionPrefix.Length..] : code);

    async Task<Outcome<BatchNumber>?> FindRepeatAsync(byte[] key, byte[] request, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var (known, receipt) = await session.FindAsync(
            $"select request, receipt from idempotency where digest = {key} and key_version = {ring.IndexVersion}", row => (row.Bytes(0), row.Text(1)), ct);
        if (known is null) return null;

        return known.AsSpan().SequenceEqual(request) ? BatchNumber.Parse(receipt!) : Repeats.KeyReused;
    }

    async Task<Outcome<BatchNumber>> CommitAsync(IncomingFile file, Received received, CancellationToken ct)
    {
        var number = BatchNumber.From(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)));
        var submission = received.Submission;
        var details = new BatchDetails(file.File!.Name, BatchOfficial.Of(received.Maker), submission.Attestation, file.File.Parts, file.Companion?.Parts ?? 0);

        await using var work = await store.BeginAsync(ct);
        var counters = await work.AdvanceAsync(new Dictionary<Guid, int> { [Ids.Register] = 1 }, ct);
        var root = await work.RootAsync(ring, Ids.Register, ct);
        var (key, wrapped) = root.NewDataKey(file.BatchId);
        await work.InsertAsync(Tables.DataKey, [[Ids.Register, file.BatchId, wrapped]], ct);
        await work.InsertAsync(Tables.FileKey, [file.FileKey.Row], ct);
        await work.InsertAsync(Tables.Batch, [RowOf(file.BatchId, number, received, work.Now, BatchCodec.Seal(key, file.BatchId, details))], ct);
        if (received.Key is { } repeat)
            await work.InsertAsync(Tables.Idempotency, [[ring.IndexVersion, repeat, received.Request, number.ToString(), work.Now]], ct);

        var by = submission.Attestation.By;
        var facts = new FactSheet(work);
        facts.Add(root, counters[Ids.Register], new Fact(FactKind.BatchReceived, work.Now, received.Actor, "",
            [number.ToString(), submission.Dataset, file.File.Hash, by is null ? "" : $"{by.Name} {by.Post}"]), file.BatchId, key);
        await facts.WriteAsync(ct);
        // Kept from here on: when a commit is lost on its way, parts that belong to no batch are swept by the clock.
        file.IsKept = true;
        await work.CommitAsync(ct);
        signal.Ring();
        return number;
    }

    static object?[] RowOf(Guid id, BatchNumber number, Received received, Instant now, byte[] box) =>
    [
        id, number, received.Maker.Body, received.Submission.Dataset, BatchState.Received.Code(), null, null, now, null, null,
        null, null, null, null, 0, 0, 0, 0, 0,
        received.Request, null, null, 1, box,
    ];

    sealed record Received(Submission Submission, Official Maker, Channel Channel, byte[] Request, byte[]? Key)
    {
        public Actor Actor { get; } = Maker.ActsBy(Channel);
    }
}
