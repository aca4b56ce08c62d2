using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Probity.Challenges;

namespace Probity.Tests.Challenges;

/// <summary>Steps that tests of challenges share: the permit office of the demo looks at 王海燕, who says that she has no such matter with it.</summary>
static class Challenging
{
    internal const string Number = "379999198803120022";
    internal const string Name = "王海燕";
    internal static readonly object Proof = new { kind = "application", number = "济审批受〔2026〕17号", on = "2026-11-20" };

    /// <summary>A look at the person, in a case of its own; its receipt.</summary>
    internal static async Task<string> LookAsync(this HttpClient permits, int @case = 1, (string Number, string Name)? at = null)
    {
        var (number, name) = at ?? (Number, Name);
        var file = $"JNSP-XK-2026-{@case:D6}";
        await permits.OpenCaseAsync(number, name, file);
        using var answer = await permits.AskAsync(number, name, file);
        return answer.Headers.GetValues("Probity-Receipt").Single();
    }

    /// <summary>Challenges a look; the code of the refusal, or nothing.</summary>
    internal static Task<string?> ChallengeAsync(this HttpClient citizen, string receipt) => CodeAsync(citizen.PostAsync($"/api/me/looks/{receipt}/challenge", null));

    /// <summary>Names a document; the code of the refusal, or nothing.</summary>
    internal static Task<string?> ProveAsync(this HttpClient official, string receipt, object? proof = null) => CodeAsync(official.PostAsJsonAsync($"/api/challenges/{receipt}/proof", proof ?? Proof));

    internal static async Task<JsonNode[]> OwnAsync(this HttpClient citizen) => [.. (await citizen.GetFromJsonAsync<JsonNode>("/api/me/challenges"))!["challenges"]!.AsArray().Select(one => one!)];

    internal static async Task<JsonNode[]> ChallengesAsync(this HttpClient official) => [.. (await official.GetFromJsonAsync<JsonNode>("/api/challenges"))!["challenges"]!.AsArray().Select(one => one!)];

    /// <summary>Two looks, both challenged, and no proof in time.</summary>
    internal static async Task FailTwiceAsync(this Registry registry, HttpClient permits, HttpClient citizen)
    {
        for (var i = 1; i <= 2; i++) Assert.Null(await citizen.ChallengeAsync(await permits.LookAsync(i)));
        registry.Clock.Advance(TimeSpan.FromDays(5));
        await registry.SettleAsync();
    }

    internal static Task SettleAsync(this Registry registry) => registry.Services.GetRequiredService<SettleChallenges>().RunAsync(default);

    internal static async Task<string?> CodeAsync(Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        return answer.IsSuccessStatusCode ? null : (string?)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["code"] ?? $"{answer.StatusCode}";
    }
}
