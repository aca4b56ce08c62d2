using System.Data.Common;
using System.Text.RegularExpressions;
using Npgsql;

namespace Probity.Telemetry;

/// <summary>The log of one category: takes out what may be of a person before anything is written.</summary>
sealed partial class LineLog(string category, LineLogs logs) : ILogger
{
    const string Withheld = "(withheld)";
    const string Template = "{OriginalFormat}";

    bool IsOurs => category.StartsWith("Probity.", StringComparison.Ordinal);

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel is not LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var pairs = state as IReadOnlyList<KeyValuePair<string, object?>> ?? [];
        var template = pairs.LastOrDefault(pair => pair.Key == Template).Value as string ?? eventId.Name ?? "";
        var values = IsOurs ? pairs.Where(pair => pair.Key != Template).Select(pair => KeyValuePair.Create(pair.Key, Cleaned(pair.Value))).ToArray() : [];
        logs.Write(new LogLine(logLevel, category, Filled(Cleaned(template).ToString()!, values), values)
        {
            Error = exception is null ? null : string.Join(" < ", Chain(exception).Select(NameOf)),
            Where = exception is null ? null : string.Join("\n", Chain(exception).Select(error => error.StackTrace).Where(trace => trace is not null)),
        });
    }

    /// <summary>Numbers, truths and names of code as they are; what reads like a number of a person, or is not plain English text, is withheld.</summary>
    static object Cleaned(object? value) => value switch
    {
        null => "",
        int or long or double or bool => value,
        TimeSpan span => span.TotalMilliseconds,
        Enum name => name.ToString(),
        Told told => told.Text,
        string text when PlainText().IsMatch(text) && !ManyDigits().IsMatch(text) => text,
        _ => Withheld,
    };

    static string Filled(string template, IReadOnlyList<KeyValuePair<string, object>> values) =>
        values.Aggregate(template, (text, value) => text.Replace("{" + value.Key + "}", value.Value.ToString(), StringComparison.OrdinalIgnoreCase));

    static IEnumerable<Exception> Chain(Exception error)
    {
        for (var one = error; one is not null; one = one.InnerException) yield return one;
    }

    // A database says which rule was broken in words of its own schema; its sentence may repeat what was written.
    static string NameOf(Exception error) => error switch
    {
        PostgresException postgres => $"{nameof(PostgresException)} {postgres.SqlState} {postgres.ConstraintName ?? postgres.TableName}".TrimEnd(),
        Microsoft.Data.Sqlite.SqliteException sqlite => $"{nameof(Microsoft.Data.Sqlite.SqliteException)} {sqlite.SqliteExtendedErrorCode}",
        DbException other => $"{other.GetType().Name} {other.SqlState}".TrimEnd(),
        _ => error.GetType().FullName!,
    };

    [GeneratedRegex(@"^[\x20-\x7e\r\n\t]*$")]
    private static partial Regex PlainText();

    [GeneratedRegex(@"[0-9]{6}")]
    private static partial Regex ManyDigits();
}
