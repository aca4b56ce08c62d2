using System.Text.Json.Nodes;

namespace Probity.Cli;

/// <summary>
/// Data for eyes and for line tools: an object is a line for each of its values, name and value divided by a tab; a list of objects is a header
/// and a line for each. Names are in the language of the call where they are known; values stay as they are, on one line.
/// </summary>
static class Lines
{
    /// <summary>Writes any data.</summary>
    public static void Write(JsonNode? data, Language language, TextWriter writer)
    {
        if (data is JsonArray list && list.All(row => row is JsonObject)) WriteTable(list, language, writer);
        else WriteValue("", data, language, writer);
    }

    static void WriteValue(string name, JsonNode? value, Language language, TextWriter writer)
    {
        switch (value)
        {
            case JsonObject both when WordsOf(both, language) is { } words: writer.WriteLine($"{name}\t{words}"); break;
            case JsonObject fields:
                foreach (var (key, inner) in fields) WriteValue(Joined(name, Labels.Of(key, language)), inner, language, writer);
                break;
            case JsonArray list when list.All(row => row is JsonObject):
                foreach (var row in list) WriteValue(name, row, language, writer);
                break;
            default: writer.WriteLine(name.Length is 0 ? Cell(value, language) : $"{name}\t{Cell(value, language)}"); break;
        }
    }

    static void WriteTable(JsonArray list, Language language, TextWriter writer)
    {
        var columns = list.OfType<JsonObject>().SelectMany(row => row.Select(cell => cell.Key)).Distinct().ToList();
        if (columns.Count is 0) return;

        writer.WriteLine(string.Join('\t', columns.Select(column => Labels.Of(column, language))));
        foreach (var row in list.OfType<JsonObject>()) writer.WriteLine(string.Join('\t', columns.Select(column => Cell(row[column], language))));
    }

    static string Cell(JsonNode? value, Language language) => value switch
    {
        null => "",
        JsonValue single => OneLine(single.ToString()),
        JsonObject both when WordsOf(both, language) is { } words => words,
        JsonArray list when list.All(item => item is JsonObject both && WordsOf(both, language) is not null) => string.Join(", ", list.Select(item => Cell(item, language))),
        JsonArray list when list.All(item => item is JsonObject) => string.Join(" | ", list.Select(item => Cell(item, language))),
        JsonArray list => string.Join(' ', list.Select(item => Cell(item, language))),
        JsonObject fields => string.Join("; ", fields.Where(field => field.Value is not null).Select(field => $"{Labels.Of(field.Key, language)} {Cell(field.Value, language)}")),
        _ => OneLine(value.ToString()),
    };

    static string? WordsOf(JsonObject both, Language language) =>
        both.Count is 2 && both["zh"] is JsonValue zh && both["en"] is JsonValue en ? OneLine((language is Language.Zh ? zh : en).ToString()) : null;

    static string Joined(string name, string inner) => name.Length is 0 ? inner : $"{name}.{inner}";

    // A terminal obeys controls; a text from elsewhere must not speak to it.
    static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
