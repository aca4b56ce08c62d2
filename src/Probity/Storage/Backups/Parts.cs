using System.Buffers.Binary;
using System.Text;

namespace Probity.Storage.Backups;

/// <summary>Writes named parts one after the other into one stream. How long a part will be need not be known.</summary>
sealed class PartWriter(Stream target)
{
    const int Block = 60 * 1024;

    /// <summary>One part, copied from a stream to its end.</summary>
    public async Task WriteAsync(string name, Stream content, CancellationToken ct)
    {
        Name(name);
        var block = new byte[Block];
        for (var length = await content.ReadAsync(block, ct); length > 0; length = await content.ReadAsync(block, ct))
        {
            Length(length);
            target.Write(block, 0, length);
        }

        Length(0);
    }

    /// <summary>No part follows.</summary>
    public void End() => Name("");

    void Name(string name)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        Length(bytes.Length);
        target.Write(bytes);
    }

    void Length(int length)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, length);
        target.Write(bytes);
    }
}

/// <summary>Reads what <see cref="PartWriter"/> wrote, part by part.</summary>
sealed class PartReader(Stream source)
{
    Action? passOver;

    /// <summary>The next part's name and content; null after the last. What was left of the part before is passed over.</summary>
    public (string Name, Stream Content)? Next()
    {
        passOver?.Invoke();
        passOver = null;
        var name = new byte[Length(1024)];
        if (name.Length == 0)
        {
            // The last chunk is the proof that this is all.
            return source.ReadByte() < 0 ? null : throw Broken();
        }

        source.ReadExactly(name);
        var open = new PartStream(this);
        passOver = () => open.CopyTo(Stream.Null);
        return (Encoding.UTF8.GetString(name), open);
    }

    static BackupException Broken() => new("This backup was not written by this program. Remedy: name a file that probity backup make wrote.");

    int Length(int most)
    {
        Span<byte> bytes = stackalloc byte[4];
        source.ReadExactly(bytes);
        var length = BinaryPrimitives.ReadInt32BigEndian(bytes);
        return length >= 0 && length <= most ? length : throw Broken();
    }

    sealed class PartStream(PartReader reader) : Stream
    {
        int left;
        bool ended;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            if (buffer.Length == 0 || ended) return 0;
            if (left == 0) left = reader.Length(SealedWriter.Chunk);
            ended = left == 0;
            if (ended) return 0;

            var taken = reader.Take(buffer[..Math.Min(left, buffer.Length)]);
            left -= taken;
            return taken;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    int Take(Span<byte> buffer)
    {
        source.ReadExactly(buffer);
        return buffer.Length;
    }
}
