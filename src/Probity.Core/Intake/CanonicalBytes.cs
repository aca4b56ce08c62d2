using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Probity.Intake;

/// <summary>
/// Bytes that say one thing in one way: each text is UTF-8 behind its length in four big-endian bytes, so that no two lists of texts
/// have the same bytes.
/// </summary>
sealed class CanonicalBytes
{
    readonly ArrayBufferWriter<byte> writer = new(512);

    public CanonicalBytes Add(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        var span = writer.GetSpan(4 + length);
        BinaryPrimitives.WriteInt32BigEndian(span, length);
        Encoding.UTF8.GetBytes(text, span[4..]);
        writer.Advance(4 + length);
        return this;
    }

    public byte[] ToArray() => writer.WrittenSpan.ToArray();
}
