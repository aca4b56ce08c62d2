using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Probity.Tests.Bodies.Officials;

/// <summary>A program of a body's administrator.</summary>
sealed class OfficialClient(HttpClient http) : IDisposable
{
    const string Root = "/api/administration/officials";

    public static async Task<OfficialClient> OpenAsync(Registry registry, string who = "market-admin") => new(await registry.ApiAsync(who));

    public Task<JsonNode> AppointAsync(string number, string name = "田静", string[]? roles = null, object? other = null) =>
        PostAsync("", Merge(new { number, name, post = new { zh = "信用信息经办", en = "intake clerk" }, roles = roles ?? ["intake-maker"] }, other));

    public Task<JsonNode> ShowAsync(string number) => GetAsync($"/{number}");

    public Task<JsonNode> ChangeAsync(string number, object change) => PostAsync($"/{number}/changes", change);

    public Task<JsonNode> EndAsync(string number, int version, string reason = "调离") => PostAsync($"/{number}/end", new { version, reason });

    public Task<JsonNode> InviteAsync(string number, bool releasesAccount = false) => PostAsync($"/{number}/invitation", new { releasesAccount });

    public async Task<JsonNode> GetAsync(string path)
    {
        using var answer = await http.GetAsync(path.StartsWith("/api", StringComparison.Ordinal) ? path : Root + path);
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    public async Task<JsonNode> PostAsync(string path, object body)
    {
        using var answer = await http.PostAsJsonAsync(path.StartsWith("/api", StringComparison.Ordinal) ? path : Root + path, body);
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    public void Dispose() => http.Dispose();

    static JsonObject Merge(object one, object? other)
    {
        var merged = System.Text.Json.JsonSerializer.SerializeToNode(one)!.AsObject();
        if (other is null) return merged;

        foreach (var (key, value) in System.Text.Json.JsonSerializer.SerializeToNode(other)!.AsObject().ToArray()) merged[key] = value?.DeepClone();
        return merged;
    }
}

static class Answers
{
    /// <summary>The code of a refusal; null where there is none.</summary>
    public static string? Code(this JsonNode answer) => answer["code"]?.GetValue<string>();

    public static int Version(this JsonNode answer) => answer["version"]!.GetValue<int>();

    public static string[] Roles(this JsonNode answer) => [.. answer["roles"]!.AsArray().Select(role => role!.GetValue<string>())];
}
