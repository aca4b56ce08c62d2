using System.Security.Cryptography;

namespace Probity.Storage.Backups;

/// <summary>Opens what <see cref="SealedWriter"/> sealed. Every byte that it gives was authenticated; the end is given only after the last chunk was.</summary>
sealed class SealedReader : Stream
{
    readonly Stream source;
    readonly AesGcm key;
    readonly byte[] plain = new byte[SealedWriter.Chunk];
    byte[] box = new byte[SealedWriter.Chunk + SealedWriter.TagLength];
    byte[] ahead = new byte[SealedWriter.Chunk + SealedWriter.TagLength];
    int aheadLength;
    long number;
    int at;
    int have;
    bool ended;

    public SealedReader(Stream source, AesGcm key)
    {
        (this.source, this.key) = (source, key);
        aheadLength = source.ReadAtLeast(ahead, ahead.Length, throwOnEndOfStream: false);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        if (buffer.Length == 0) return 0;
        while (at == have)
        {
            if (ended) return 0;
            Open();
        }

        var taken = Math.Min(buffer.Length, have - at);
        plain.AsSpan(at, taken).CopyTo(buffer);
        at += taken;
        return taken;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) key.Dispose();
        base.Dispose(disposing);
    }

    void Open()
    {
        (box, ahead) = (ahead, box);
        var length = aheadLength;
        aheadLength = source.ReadAtLeast(ahead, ahead.Length, throwOnEndOfStream: false);
        ended = aheadLength == 0;
        have = length - SealedWriter.TagLength;
        at = 0;
        try
        {
            if (have < 0) throw new AuthenticationTagMismatchException();
            key.Decrypt(SealedWriter.Nonce(number++, ended), box.AsSpan(0, have), box.AsSpan(have, SealedWriter.TagLength), plain.AsSpan(0, have));
        }
        catch (AuthenticationTagMismatchException error)
        {
            have = 0;
            throw new BackupException(number <= 1
                ? "This secret does not open this backup, or its beginning was changed. Remedy: name the secret that it was made with."
                : "This backup is cut off or was changed: nothing of it is believed. Remedy: take another copy, or an earlier backup.", error);
        }
    }
}
