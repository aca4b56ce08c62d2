using Probity.Keys;
using Probity.Storage;

namespace Probity.Intake;

/// <summary>Reads an uploaded file from its sealed parts, one at a time; nothing of it stands in clear but in memory.</summary>
sealed class SealedFile(Store store, SecretKey key, Guid batchId, Range parts) : Stream
{
    byte[] part = [];
    int at;
    int next = parts.Start.Value;

    /// <summary>The data file of a batch.</summary>
    public static SealedFile Of(Store store, SecretKey key, Guid batchId, BatchDetails details) => new(store, key, batchId, ..details.Parts);

    /// <summary>The companion that came with it; null where none did.</summary>
    public static SealedFile? Companion(Store store, SecretKey key, Guid batchId, BatchDetails details) =>
        details.CompanionParts is 0 ? null
            : new SealedFile(store, key, batchId, IncomingFile.CompanionFrom..(IncomingFile.CompanionFrom + details.CompanionParts));

    public static Place PlaceOf(Guid batchId, int part) => new("batch_file.sealed", batchId, part);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (at == part.Length && next < parts.End.Value) await FillAsync(cancellationToken);
        var count = Math.Min(buffer.Length, part.Length - at);
        part.AsMemory(at, count).CopyTo(buffer);
        at += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Sealed parts are read asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    async Task FillAsync(CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var box = await session.FindAsync($"select sealed from batch_file where batch_id = {batchId} and part = {next}", row => row.Bytes(0), ct)
            ?? throw new InvalidDataException($"Part {next} of a batch's file is missing.");
        part = key.Open(box, PlaceOf(batchId, next));
        at = 0;
        next++;
    }
}
