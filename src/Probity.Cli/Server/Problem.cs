using System.Text.Json;
using System.Text.Json.Nodes;

namespace Probity.Cli.Server;

/// <summary>Reads why a register said no: problem details with our code and words, or the error of a token endpoint.</summary>
static class Problem
{
    /// <summary>What the command ends with: refused where a rule spoke, unreachable where the register itself failed.</summary>
    public static FailedException ToFailure(HttpResponseMessage response, string text)
    {
        var body = Parse(text);
        if ((string?)body?["code"] is { } code)
            return FailedException.Refused(code, WithRows(body!, new((string?)body!["detail"] ?? "", (string?)body["en"]?["detail"] ?? (string?)body["detail"] ?? "")));
        if ((string?)body?["error"] is { } error)
            return FailedException.Refused(error, Words.Same((string?)body!["error_description"] ?? ""));

        var status = $"{(int)response.StatusCode} {response.ReasonPhrase}";
        var said = (string?)body?["detail"] ?? (string?)body?["title"] ?? "";
        return (int)response.StatusCode >= 500
            ? FailedException.Unreachable($"登记系统答复 {status}。{said}", $"The register answered {status}. {said}".TrimEnd())
            : FailedException.Refused($"http.{(int)response.StatusCode}", new($"登记系统答复 {status}。{said}", $"The register answered {status}. {said}".TrimEnd()));
    }

    // A file of bodies comes back with the rows that are wrong, a line for each.
    static Words WithRows(JsonObject body, Words words) => body["rows"] is not JsonArray rows ? words : new(
        string.Join('\n', rows.Select(row => $"第{row!["row"]}行：{row["words"]?["zh"]}").Prepend(words.Zh)),
        string.Join('\n', rows.Select(row => $"Row {row!["row"]}: {row["words"]?["en"]}").Prepend(words.En)));

    static JsonObject? Parse(string text)
    {
        try
        {
            return text.Length is 0 ? null : JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
