using System.Buffers.Binary;
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Probity.Storage.Backups;

/// <summary>
/// Counts and digests the rows of tables: the sum, lane by lane, of the SHA-256 of each row, so that no order is needed. It notices accidents; against people
/// the whole backup is authenticated.
/// </summary>
static class TableDigest
{
    const int Lanes = 4;

    public static async Task<TableState> OfAsync(DbConnection connection, string table, string from, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of tables come from the database's own catalogue, quoted.
        command.CommandText = $"select * from {from}";
#pragma warning restore CA2100
        command.CommandTimeout = 0;
        var (rows, sum) = (0L, new ulong[Lanes]);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var values = new object[reader.FieldCount];
        while (await reader.ReadAsync(ct))
        {
            reader.GetValues(values);
            var hash = Hash(values);
            for (var i = 0; i < Lanes; i++) sum[i] += BinaryPrimitives.ReadUInt64BigEndian(hash.AsSpan(i * 8));
            rows++;
        }

        return new TableState(table, rows, string.Concat(sum.Select(lane => lane.ToString("x16", CultureInfo.InvariantCulture))));
    }

    static byte[] Hash(object[] values)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var value in values)
        {
            var bytes = Bytes(value);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes?.Length ?? -1);
            hash.AppendData(length);
            if (bytes is not null) hash.AppendData(bytes);
        }

        return hash.GetHashAndReset();
    }

    static byte[]? Bytes(object value) => value switch
    {
        DBNull => null,
        byte[] bytes => bytes,
        string text => Encoding.UTF8.GetBytes(text),
        Guid id => id.ToByteArray(bigEndian: true),
        DateTime time => BitConverter.GetBytes(time.Ticks),
        IFormattable other => Encoding.UTF8.GetBytes(other.ToString(null, CultureInfo.InvariantCulture)),
        _ => Encoding.UTF8.GetBytes(value.ToString() ?? ""),
    };
}
