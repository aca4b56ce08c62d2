using System.Net;

namespace Probity.Tests.Portals;

/// <summary>What anybody may read answers HEAD as it answers GET, without the body; nothing else answers it.</summary>
public sealed class HeadTests
{
    [Fact]
    public async Task Everything_that_anybody_may_read_answers_head_as_get_without_a_body()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var http = registry.CreateClient();
        foreach (var address in (string[])["/zh/files", "/en/files/penalty", "/api/datasets", "/api/datasets/penalty/fields.json", "/api/datasets/penalty/template.xlsx", "/zh/", "/en/catalogue", "/api/catalogue", "/healthz", "/openapi/v1.json"])
        {
            using var got = await http.GetAsync(address);
            using var asked = await http.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));

            Assert.Equal((address, HttpStatusCode.OK, HttpStatusCode.OK), (address, got.StatusCode, asked.StatusCode));
            Assert.Equal(got.Content.Headers.ContentType, asked.Content.Headers.ContentType);
            Assert.Equal(got.Headers.CacheControl, asked.Headers.CacheControl);
            Assert.Empty(await asked.Content.ReadAsByteArrayAsync());
        }
    }

    [Theory]
    [InlineData("/zh/my", HttpStatusCode.MethodNotAllowed)]
    [InlineData("/zh/files/nothing", HttpStatusCode.NotFound)]
    [InlineData("/zh/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/api/me/looks", HttpStatusCode.MethodNotAllowed)]
    public async Task Where_somebody_must_say_who_they_are_head_is_no_way_in(string address, HttpStatusCode status)
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var citizen = await registry.ApiAsync("citizen-1");

        using var asked = await citizen.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));

        Assert.Equal((address, status), (address, asked.StatusCode));
        Assert.Equal(status is HttpStatusCode.MethodNotAllowed ? ["GET"] : [], asked.Content.Headers.Allow);
        Assert.True(asked.Headers.Contains("Content-Security-Policy"));
    }
}
