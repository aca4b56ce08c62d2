using System.Buffers.Binary;
using System.Text;

namespace Probity.Keys;

/// <summary>Where a ciphertext stands: table and column, row, version. It is the associated data of the encryption.</summary>
/// <param name="Column">Table and column, for instance <c>entry.sealed</c>.</param>
/// <param name="Row">Id of the row.</param>
/// <param name="Version">Version of the row; part number of a file.</param>
public readonly record struct Place(string Column, Guid Row, int Version = 1)
{
    internal int Length => Encoding.UTF8.GetByteCount(Column) + 20;

    internal void Write(Span<byte> span)
    {
        Row.TryWriteBytes(span, bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(span[16..], Version);
        Encoding.UTF8.GetBytes(Column, span[20..]);
    }
}
