using Probity.Calendar;

namespace Probity.Storage;

/// <summary>How the register's values stand in columns: instants as microseconds, dates as ISO text, identifiers as their text.</summary>
static class Values
{
    public static object ForPostgres(object? value) => Plain(value) switch
    {
        null => DBNull.Value,
        IReadOnlyList<Guid> ids => ids as Guid[] ?? [.. ids],
        IReadOnlyList<byte[]> bytes => bytes as byte[][] ?? [.. bytes],
        IReadOnlyList<string> texts => texts as string[] ?? [.. texts],
        var other => other,
    };

    public static object ForSqlite(object? value) => Plain(value) switch
    {
        null => DBNull.Value,
        Guid id => id.ToByteArray(bigEndian: true),
        var other => other,
    };

    /// <summary>One column of many rows as an array of the right type.</summary>
    public static object Column(ColumnType type, IReadOnlyList<object?[]> rows, int i) => type switch
    {
        ColumnType.Id => Of<Guid?>(rows, i),
        ColumnType.Long => Of<long?>(rows, i),
        ColumnType.Int => Of<int?>(rows, i),
        ColumnType.Text => Of<string>(rows, i),
        _ => Of<byte[]>(rows, i),
    };

    static T?[] Of<T>(IReadOnlyList<object?[]> rows, int i)
    {
        var values = new T?[rows.Count];
        for (var row = 0; row < values.Length; row++) values[row] = (T?)Plain(rows[row][i]);
        return values;
    }

    static object? Plain(object? value) => value switch
    {
        null or string or Guid or long or int or bool or Array => value,
        Instant instant => instant.Microseconds,
        DateOnly date => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        Enum code => (int)(object)code,
        IReadOnlyList<Guid> or IReadOnlyList<byte[]> or IReadOnlyList<string> => value,
        IFormattable or ValueType => value.ToString(),
        _ => throw new InvalidOperationException($"A {value.GetType().Name} has no form in the database."),
    };
}
