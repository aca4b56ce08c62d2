using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Probity.Portals;

namespace Probity.Tests.Api;

public sealed class ApiVersionTests
{
    [Fact]
    public async Task Every_answer_of_the_API_names_its_version_and_no_page_does()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var client = registry.CreateClient();

        foreach (var path in new[] { "/api/catalogue", "/api/inquiries/none", "/api/nothing-here" })
            Assert.Equal(["2026-11-23"], (await client.GetAsync(path)).Headers.GetValues("Api-Version"));
        Assert.False((await client.GetAsync("/zh/")).Headers.Contains("Api-Version"));
    }

    [Fact]
    public async Task What_a_door_refuses_carries_the_headers_of_every_answer()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var client = registry.CreateClient(followRedirects: false);

        foreach (var path in new[] { "/zh/", "/api/catalogue", "/api/me/entries", "/api/nothing-here", "/nothing-here", "/readyz" })
        {
            using var answer = await client.GetAsync(path);
            Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        }
    }

    [Fact]
    public async Task A_version_that_was_published_is_served_and_another_is_refused()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var client = registry.CreateClient();

        Assert.Equal(HttpStatusCode.OK, (await AskAsync(client, ApiVersion.Newest)).StatusCode);
        foreach (var version in new[] { "2026-11-22", "1", "", "2026-11-23, 2026-11-23" })
        {
            var answer = await AskAsync(client, version);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal("api.version-unknown", (await answer.Content.ReadFromJsonAsync<JsonNode>())!["code"]!.GetValue<string>());
        }
    }

    static async Task<HttpResponseMessage> AskAsync(HttpClient client, string version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/catalogue");
        request.Headers.TryAddWithoutValidation("Api-Version", version);
        return await client.SendAsync(request);
    }
}
