using System.Data.Common;
using System.Globalization;
using Probity.Bodies;
using Probity.Calendar;

namespace Probity.Storage;

/// <summary>One row of an answer, read by position. The same calls work on both engines, though SQLite knows only whole numbers, text and bytes.</summary>
public readonly struct Row(DbDataReader reader)
{
    /// <summary>An id.</summary>
    public Guid Id(int i) => reader.GetValue(i) is Guid id ? id : new Guid((byte[])reader.GetValue(i), bigEndian: true);

    /// <summary>An id or null.</summary>
    public Guid? IdOrNull(int i) => reader.IsDBNull(i) ? null : Id(i);

    /// <summary>Text.</summary>
    public string Text(int i) => reader.GetString(i);

    /// <summary>Text or null.</summary>
    public string? TextOrNull(int i) => reader.IsDBNull(i) ? null : reader.GetString(i);

    /// <summary>A whole number.</summary>
    public long Long(int i) => reader.GetInt64(i);

    /// <summary>A whole number or null.</summary>
    public long? LongOrNull(int i) => reader.IsDBNull(i) ? null : reader.GetInt64(i);

    /// <summary>A small whole number.</summary>
    public int Int(int i) => reader.GetInt32(i);

    /// <summary>Bytes: a ciphertext or a digest.</summary>
    public byte[] Bytes(int i) => (byte[])reader.GetValue(i);

    /// <summary>Bytes or null.</summary>
    public byte[]? BytesOrNull(int i) => reader.IsDBNull(i) ? null : Bytes(i);

    /// <summary>An instant, held as microseconds.</summary>
    public Instant Instant(int i) => new(reader.GetInt64(i));

    /// <summary>An instant or null.</summary>
    public Instant? InstantOrNull(int i) => reader.IsDBNull(i) ? null : Instant(i);

    /// <summary>A date, held as ISO text.</summary>
    public DateOnly Date(int i) => DateOnly.ParseExact(reader.GetString(i), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A date or null.</summary>
    public DateOnly? DateOrNull(int i) => reader.IsDBNull(i) ? null : Date(i);

    /// <summary>A body's code.</summary>
    public CreditCode Body(int i) => CreditCode.Parse(reader.GetString(i));
}
