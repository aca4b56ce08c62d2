using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Probity.Catalogue;

namespace Probity.Tests.Catalogue.Drafts;

/// <summary>Steps that tests of drafts share: an edition is made of the shipped one, by changing words in its files.</summary>
static class Drafting
{
    public const string Code = "sd-2027-1";
    public static readonly DateOnly From = new(2027, 3, 1);

    /// <summary>One person more may be party to a case of procurement: it widens.</summary>
    public static byte[] Wider(string code = Code, string from = "2027-03-01") => Archive(code, from, ("purposes.yaml", "max-parties: 30", "max-parties: 31"));

    /// <summary>Fewer persons may be party: it narrows.</summary>
    public static byte[] Narrower(string code = Code, string from = "2027-03-01") => Archive(code, from, ("purposes.yaml", "max-parties: 30", "max-parties: 20"));

    public static byte[] Archive(string code, string from, params (string File, string Old, string New)[] changes)
    {
        (string, string, string)[] all = [("edition.yaml", "code: sd-2026-1", $"code: {code}"), ("edition.yaml", "from: 2026-01-01", $"from: {from}"), ("edition.yaml", "2026年第1版", "2027年第1版"), ("edition.yaml", "2026 edition 1", "2027 edition 1"), .. changes];
        return EditionArchive.Write(new EditionFiles([.. EditionArchive.ReadFolder(CatalogueFolder.Default)!.All.Select(file => file with { Content = Encoding.UTF8.GetBytes(Changed(file, all)) })]));
    }

    public static async Task<JsonNode> BringAsync(HttpClient editor, byte[] archive)
    {
        using var content = new ByteArrayContent(archive) { Headers = { ContentType = new MediaTypeHeaderValue("application/zip") } };
        using var answer = await editor.PostAsync("/api/casework/editions", content);
        return await BodyAsync(answer);
    }

    /// <summary>A step; the answer is the draft, or the refusal.</summary>
    public static async Task<JsonNode> StepAsync(HttpClient official, JsonNode draft, string step, object? besides = null)
    {
        var said = besides is null ? [] : JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(besides))!.AsObject();
        said["version"] = (int)draft["version"]!;
        using var answer = await official.PostAsJsonAsync($"/api/casework/editions/{draft["number"]}/{step}", said);
        return await BodyAsync(answer);
    }

    public static Task<JsonNode> AssessAsync(HttpClient editor, JsonNode draft) =>
        StepAsync(editor, draft, "assessment", new { need = "更多的投标人", effects = "影响投标人", safeguards = "仍须登记案件", comments = "没有意见" });

    /// <summary>Everything up to publication of what widens, with the clock moved past the comment.</summary>
    public static async Task<JsonNode> ApprovedAsync(Registry registry, JsonNode brought)
    {
        using var editor = await registry.ApiAsync("editor");
        using var approver = await registry.ApiAsync("approver");
        using var reviewer = await registry.ApiAsync("approver-2");
        var draft = await StepAsync(editor, brought, "comment", new { days = 30 });
        registry.Clock.Advance(TimeSpan.FromDays(31));
        using var later = await registry.ApiAsync("editor");
        using var first = await registry.ApiAsync("approver");
        using var second = await registry.ApiAsync("approver-2");
        return await StepAsync(second, await StepAsync(first, await AssessAsync(later, draft), "approval"), "approval");
    }

    public static async Task<JsonNode> BodyAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return text.Length is 0 ? new JsonObject { ["status"] = (int)answer.StatusCode } : JsonNode.Parse(text)!;
    }

    static string Changed(EditionFile file, IEnumerable<(string File, string Old, string New)> changes)
    {
        var text = Encoding.UTF8.GetString(file.Content);
        foreach (var (name, old, now) in changes.Where(change => change.File == file.Name))
            text = text.Contains(old, StringComparison.Ordinal) ? text.Replace(old, now, StringComparison.Ordinal) : throw new InvalidOperationException($"{name} has no '{old}' any more.");

        return text;
    }
}
