namespace Probity.Sheets;

/// <summary>A stream whose first bytes were looked at and are read again.</summary>
sealed class PeekedStream : Stream
{
    const int Peeked = 4096;
    readonly Stream inner;
    readonly byte[] first = new byte[Peeked];
    int start;
    int end;

    PeekedStream(Stream inner) => this.inner = inner;

    /// <summary>The first bytes, as many as there are up to 4096.</summary>
    public ReadOnlySpan<byte> First => first.AsSpan(0, end);

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public static async Task<PeekedStream> OpenAsync(Stream stream, CancellationToken ct)
    {
        var peeked = new PeekedStream(stream);
        peeked.end = await stream.ReadAtLeastAsync(peeked.first, Peeked, throwOnEndOfStream: false, ct);
        return peeked;
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (start == end) return await inner.ReadAsync(buffer, cancellationToken);

        var count = Math.Min(buffer.Length, end - start);
        first.AsMemory(start, count).CopyTo(buffer);
        start += count;
        return count;
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Files are read asynchronously.");

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
