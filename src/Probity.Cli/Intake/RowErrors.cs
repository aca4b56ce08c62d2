using System.Text.Json.Nodes;
using Probity.Intake;

namespace Probity.Cli.Intake;

/// <summary>What is wrong with a place of a file, as it is told.</summary>
static class RowErrors
{
    /// <summary>For programs.</summary>
    public static JsonNode ToJson(RowError error) => new JsonObject
    {
        ["code"] = error.Refusal.Code, ["column"] = error.Column, ["found"] = error.Found, ["expected"] = error.Expected.Zh, ["expectedEn"] = error.Expected.En,
        ["words"] = new JsonObject { ["zh"] = error.Refusal.Words.Zh, ["en"] = error.Refusal.Words.En },
    };

    /// <summary>For people, a line each.</summary>
    public static void Say(Call call, IEnumerable<(int Row, RowError Error)> errors)
    {
        foreach (var (row, error) in errors)
        {
            var where = error.Column.Length is 0 ? "" : $"{error.Column}: ";
            call.Say(
                $"{error.Refusal.Code}: 第{row}行 {where}{error.Refusal.Words.Zh}{Quoted("现为", error.Found)}{Quoted("应为", error.Expected.Zh ?? "")}",
                $"{error.Refusal.Code}: row {row}, {where}{error.Refusal.Words.En}{Quoted("found", error.Found)}{Quoted("expected", error.Expected.En ?? "")}");
        }
    }

    static string Quoted(string word, string text) => text.Length is 0 ? "" : $" ({word}: {text})";
}
