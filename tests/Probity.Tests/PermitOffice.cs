using System.Net.Http.Json;

namespace Probity.Tests;

/// <summary>The permit office of the demo asks by the API: its case first, then the question.</summary>
static class PermitOffice
{
    public const string Case = "JNSP-XK-2026-000123";

    public static async Task OpenCaseAsync(this HttpClient permits, string number, string name, string @case = Case)
    {
        using var answer = await permits.PostAsJsonAsync("/api/cases", new { purpose = "permit", @case, parties = new[] { new { number, name } } });
        answer.EnsureSuccessStatusCode();
    }

    public static Task<HttpResponseMessage> AskAsync(this HttpClient permits, string number, string name, string @case = Case) =>
        permits.PostAsJsonAsync("/api/inquiries", new { purpose = "permit", use = "examine-application", @case, number, name });
}
