using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Probity.Tests.Bodies.Proposals;

/// <summary>What administrators do, by their programs.</summary>
static class Proposing
{
    public const string Operator = "12370000MB0DEM05XK";
    public const string Market = "11370100MB0DEM068U";
    public const string Permits = "11370100MB0DEM1052";
    public const string Finance = "11370000MB0DEM041Y";
    public const string ProvincialMarket = "11370000MB0DEM009K";
    public const string Tourism = "11370000MB0DEM0259";

    /// <summary>Proposes and gives what the register answered.</summary>
    public static async Task<(HttpStatusCode Status, JsonNode Body)> TryProposeAsync(this HttpClient admin, string kind, object fields)
    {
        using var answer = await admin.PostAsJsonAsync("/api/administration/proposals", new { kind, fields });
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonNode>())!);
    }

    /// <summary>Proposes; the proposal's number.</summary>
    public static async Task<string> ProposeAsync(this HttpClient admin, string kind, object fields)
    {
        var (status, body) = await admin.TryProposeAsync(kind, fields);
        Assert.True(status is HttpStatusCode.Created, body.ToJsonString());
        return body["proposal"]!["number"]!.GetValue<string>();
    }

    /// <summary>The code of the refusal with which a proposal was met.</summary>
    public static async Task<string> RefusedAsync(this HttpClient admin, string kind, object fields)
    {
        var (status, body) = await admin.TryProposeAsync(kind, fields);
        Assert.True((int)status >= 400, body.ToJsonString());
        return body["code"]!.GetValue<string>();
    }

    /// <summary>Says a word on a proposal.</summary>
    public static async Task<(HttpStatusCode Status, JsonNode Body)> SayAsync(this HttpClient admin, string number, string word, string? note = null, int version = 1)
    {
        using var answer = await admin.PostAsJsonAsync($"/api/administration/proposals/{number}/{word}", new { version, note });
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonNode>())!);
    }

    /// <summary>Approves; what the register answered.</summary>
    public static async Task<JsonNode> ApproveAsync(this HttpClient admin, string number)
    {
        var (status, body) = await admin.SayAsync(number, "approve");
        Assert.True(status is HttpStatusCode.OK, body.ToJsonString());
        return body;
    }

    /// <summary>The code of the refusal with which a word was met.</summary>
    public static async Task<string> RefusedWordAsync(this HttpClient admin, string number, string word, string? note = null, int version = 1)
    {
        var (status, body) = await admin.SayAsync(number, word, note, version);
        Assert.True((int)status >= 400, body.ToJsonString());
        return body["code"]!.GetValue<string>();
    }

    /// <summary>Proposed by one and approved by another.</summary>
    public static async Task<JsonNode> DoneAsync(this (HttpClient System, HttpClient Security) two, string kind, object fields) =>
        await two.Security.ApproveAsync(await two.System.ProposeAsync(kind, fields));

    /// <summary>The demo's system and security administrators.</summary>
    public static async Task<(HttpClient System, HttpClient Security)> TwoAsync(this Registry registry) => (await registry.ApiAsync("system"), await registry.ApiAsync("security"));

    /// <summary>How often something happened.</summary>
    public static Task<long> FactsAsync(this Registry registry, string kind) => registry.CountAsync($"select count(*) from fact where kind = {kind}");
}
