using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Probity.Cli;

/// <summary>One call of a verb: what was said, in which language to speak, where to write.</summary>
sealed class Call(ParseResult parsed, Language language)
{
    static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The language of messages.</summary>
    public Language Language => language;

    /// <summary>Whether data is wanted as JSON.</summary>
    public bool IsJson { get; } = parsed.GetValue<bool>(CommandRoot.JsonOption);

    /// <summary>What an option says; the default value where it says nothing.</summary>
    public T? Get<T>(Option<T> option) => parsed.GetValue(option);

    /// <summary>What an argument says.</summary>
    public T Get<T>(Argument<T> argument) where T : notnull => parsed.GetRequiredValue(argument);

    /// <summary>What an argument says that may be left out.</summary>
    public T? Find<T>(Argument<T?> argument) where T : class => parsed.GetValue(argument);

    /// <summary>What a required option says.</summary>
    public T Need<T>(Option<T> option) where T : notnull => parsed.GetRequiredValue(option);

    /// <summary>Data, as JSON where it is wanted and otherwise as lines of columns divided by tabs; an empty list is said on the error output, where no program reads it as a line.</summary>
    public void WriteData(JsonNode? data)
    {
        if (IsJson) WriteJson(data);
        else if (data is JsonArray { Count: 0 }) Say("没有。", "None.");
        else Lines.Write(data, language, Console.Out);
    }

    /// <summary>Data as JSON, whatever was asked for.</summary>
    public static void WriteJson(JsonNode? data) => Console.Out.WriteLine(data?.ToJsonString(Json) ?? "null");

    /// <summary>One line of data.</summary>
    public static void WriteLine(string text) => Console.Out.WriteLine(text);

    /// <summary>A word to whoever sits there; never data.</summary>
    public void Say(string zh, string en) => Console.Error.WriteLine(new Words(zh, en).In(language));
}
