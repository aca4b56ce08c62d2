using System.Security.Cryptography;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Intake;

/// <summary>
/// A file on its way in. Its parts are sealed as they arrive and put away one by one, so that neither memory nor the writer of the
/// database waits for a slow sender. Their key is in nobody's hands until the batch is committed: what a broken upload leaves behind
/// cannot be opened, is taken away at once, and where even that failed by the clock.
/// </summary>
public sealed class IncomingFile(Store store, KeyRing ring, IntakeLimits limits) : IAsyncDisposable
{
    /// <summary>Parts of a companion are numbered from here.</summary>
    internal const int CompanionFrom = 1 << 20;

    /// <summary>The errors of a file as a whole stand in this part.</summary>
    internal const int ErrorsAt = 1 << 30;

    /// <summary>The file is larger than the register takes.</summary>
    public static readonly Refusal TooLarge = Refusal.Invalid("batch.too-large",
        "文件超过上限：数据文件50 MB，补充表10 MB。请拆分后分批报送。", "The file is too large: 50 MB for a data file, 10 MB for a companion. Split it and send the parts.");

    readonly byte[] buffer = new byte[limits.PartBytes];

    /// <summary>Id that the batch will have.</summary>
    internal Guid BatchId { get; } = Ids.New(store.Now);

    internal (SecretKey Key, object?[] Row) FileKey { get; private set; }

    /// <summary>Parts and digest of the file; null until it arrived whole.</summary>
    internal ArrivedFile? File { get; private set; }

    /// <summary>The same of a companion that came with it.</summary>
    internal ArrivedFile? Companion { get; private set; }

    internal bool IsKept { get; set; }

    /// <summary>Takes the data file in. The stream ends where the file ends; when it breaks, so does this.</summary>
    public async Task<Refusal?> TakeFileAsync(Stream stream, string name, CancellationToken ct)
    {
        var (arrived, refusal) = await TakeAsync(stream, name, 0, limits.FileBytes, ct);
        File = arrived;
        return refusal;
    }

    /// <summary>Takes a companion file in.</summary>
    public async Task<Refusal?> TakeCompanionAsync(Stream stream, string name, CancellationToken ct)
    {
        var (arrived, refusal) = await TakeAsync(stream, name, CompanionFrom, limits.CompanionBytes, ct);
        Companion = arrived is { Length: 0 } ? null : arrived;
        return refusal;
    }

    async Task<(ArrivedFile?, Refusal?)> TakeAsync(Stream stream, string name, int from, long most, CancellationToken ct)
    {
        if (FileKey.Key is null) FileKey = FileKeys.Make(ring, BatchId);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (parts, length) = (0, 0L);
        while (await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct) is > 0 and var read)
        {
            length += read;
            if (length > most) return (null, TooLarge);

            hash.AppendData(buffer.AsSpan(0, read));
            await PutAsync(from + parts++, read, ct);
            if (read < buffer.Length) break;
        }

        return (new ArrivedFile(name, parts, length, Convert.ToHexStringLower(hash.GetHashAndReset())), null);
    }

    async Task PutAsync(int part, int length, CancellationToken ct)
    {
        await using var work = await store.BeginAsync(ct);
        var box = FileKey.Key.Seal(buffer.AsSpan(0, length), SealedFile.PlaceOf(BatchId, part));
        await work.InsertAsync(Tables.BatchFile, [[BatchId, part, box]], ct);
        await work.CommitAsync(ct);
    }

    /// <summary>Takes away what arrived, unless a batch was made of it.</summary>
    public async ValueTask DisposeAsync()
    {
        CryptographicOperations.ZeroMemory(buffer);
        if (IsKept || FileKey.Key is null) return;

        await using var work = await store.BeginAsync(CancellationToken.None);
        work.Write($"delete from batch_file where batch_id = {BatchId}");
        await work.CommitAsync(CancellationToken.None);
    }
}

/// <summary>A file that arrived whole.</summary>
sealed record ArrivedFile(string Name, int Parts, long Length, string Hash);
