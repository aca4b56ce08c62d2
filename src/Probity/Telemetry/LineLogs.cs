using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Probity.Telemetry;

/// <summary>How a line of the log looks.</summary>
public enum LogShape
{
    /// <summary>For eyes: time, level, category, words; on the error output.</summary>
    Short,

    /// <summary>One JSON object a line, on the output: for whoever collects logs.</summary>
    Json,
}

/// <summary>
/// The program's log. It holds nothing of any person, by what it does not take: from other people's libraries only the template of a message, never a value; of an exception its type and where it
/// happened, never its words; of a request the pattern of its door, never its path, query, header or body (<see cref="RequestLog"/>).
/// </summary>
public sealed class LineLogs(TextWriter writer, LogShape shape, TimeProvider clock) : ILoggerProvider
{
    static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    readonly ConcurrentDictionary<string, ILogger> loggers = new();
    readonly Lock gate = new();

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => loggers.GetOrAdd(categoryName, name => new LineLog(name, this));

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate) writer.Flush();
    }

    internal void Write(LogLine line)
    {
        var text = shape is LogShape.Json ? ToJson(line) : ToWords(line);
        lock (gate)
        {
            writer.WriteLine(text);
            writer.Flush();
        }
    }

    string ToJson(LogLine line)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Plain))
        {
            json.WriteStartObject();
            json.WriteString("time", clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteString("level", line.Level.ToString().ToLowerInvariant());
            json.WriteString("category", line.Category);
            json.WriteString("message", line.Message);
            foreach (var (name, value) in line.Values) WriteValue(json, name, value);
            if (line.Error is { } error) json.WriteString("error", error);
            if (line.Where is { } where) json.WriteString("where", where);
            if (Activity.Current is { } activity) json.WriteString("trace", activity.TraceId.ToString());
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    string ToWords(LogLine line)
    {
        var error = line.Error is null ? "" : $"\n  {line.Error}\n{line.Where}";
        return $"{clock.GetLocalNow():HH:mm:ss} {line.Level.ToString().ToLowerInvariant()} {line.Category}: {line.Message}{error}";
    }

    static void WriteValue(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case int or long: json.WriteNumber(name, Convert.ToInt64(value)); break;
            case double number: json.WriteNumber(name, number); break;
            case bool yes: json.WriteBoolean(name, yes); break;
            default: json.WriteString(name, value.ToString()); break;
        }
    }
}

/// <summary>One line, cleaned.</summary>
sealed record LogLine(LogLevel Level, string Category, string Message, IReadOnlyList<KeyValuePair<string, object>> Values)
{
    public string? Error { get; init; }

    public string? Where { get; init; }
}
