using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Probity.Storage.Backups;

/// <summary>
/// Authenticated encryption of a stream in chunks of 64 KiB (AES-256-GCM). The nonce is the number of the chunk and whether it is the last, so that none can be
/// taken out, moved, repeated or cut off. Nothing of a stream without its last chunk is believed.
/// </summary>
sealed class SealedWriter(Stream target, AesGcm key) : Stream
{
    internal const int Chunk = 64 * 1024;
    internal const int TagLength = 16;
    readonly byte[] plain = new byte[Chunk];
    readonly byte[] box = new byte[Chunk + TagLength];
    long number;
    int used;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    internal static byte[] Nonce(long number, bool isLast)
    {
        var nonce = new byte[12];
        BinaryPrimitives.WriteInt64BigEndian(nonce.AsSpan(3), number);
        nonce[^1] = isLast ? (byte)1 : (byte)0;
        return nonce;
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            // A full chunk waits until something follows it: only then is it known not to be the last.
            if (used == Chunk) Seal(isLast: false);
            var taken = Math.Min(buffer.Length, Chunk - used);
            buffer[..taken].CopyTo(plain.AsSpan(used));
            used += taken;
            buffer = buffer[taken..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Seals the last chunk. A writer that is only disposed leaves a file that nobody believes.</summary>
    public void Complete() => Seal(isLast: true);

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) key.Dispose();
        base.Dispose(disposing);
    }

    void Seal(bool isLast)
    {
        key.Encrypt(Nonce(number++, isLast), plain.AsSpan(0, used), box.AsSpan(0, used), box.AsSpan(used, TagLength));
        target.Write(box.AsSpan(0, used + TagLength));
        used = 0;
    }
}
