using System.Net;
using Probity.Limits;
using Probity.Serving;

namespace Probity.Tests.Serving;

/// <summary>Whose word on a client's address is believed; seen by the limits, which count addresses.</summary>
public sealed class ProxyTests
{
    [Fact]
    public async Task A_named_proxy_says_who_asks_and_each_client_has_a_limit_of_its_own()
    {
        await using var registry = await StartAsync("127.0.0.1", "10.0.0.0/8");

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], await AskAsync(registry, 3, "203.0.113.7"));
        Assert.Equal([HttpStatusCode.OK], await AskAsync(registry, 1, "203.0.113.8"));
        // Two named proxies in a row; what stands before the client's address the client wrote itself.
        Assert.Equal([HttpStatusCode.TooManyRequests], await AskAsync(registry, 1, "198.51.100.1, 203.0.113.7, 10.4.4.4"));
    }

    [Fact]
    public async Task A_header_from_anybody_else_changes_nothing()
    {
        await using var registry = await StartAsync("10.0.0.0/8");

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], await AskAsync(registry, 3, null));
        Assert.Equal([HttpStatusCode.TooManyRequests], await AskAsync(registry, 1, "203.0.113.7"));
    }

    [Fact]
    public async Task Without_a_named_proxy_nobody_is_believed_whatever_the_environment_says()
    {
        Environment.SetEnvironmentVariable("ASPNETCORE_FORWARDEDHEADERS_ENABLED", "true");
        try
        {
            await using var registry = await StartAsync();
            await AskAsync(registry, 3, "203.0.113.7");
            Assert.Equal([HttpStatusCode.TooManyRequests], await AskAsync(registry, 1, "203.0.113.9"));
        }
        finally
        {
            Environment.SetEnvironmentVariable("ASPNETCORE_FORWARDEDHEADERS_ENABLED", null);
        }
    }

    static Task<Registry> StartAsync(params string[] proxies) => Registry.StartAsync("sqlite", change: settings => settings with
    {
        Limits = new LimitSettings { PerAddress = 2 },
        Serving = new ServingSettings { TrustedProxies = [.. proxies.Select(text => IPNetwork.Parse(text.Contains('/') ? text : text + "/32"))] },
    });

    static async Task<HttpStatusCode[]> AskAsync(Registry registry, int times, string? forwarded)
    {
        using var client = registry.CreateClient();
        if (forwarded is not null) client.DefaultRequestHeaders.Add("X-Forwarded-For", forwarded);
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < times; i++)
        {
            using var answer = await client.GetAsync("/zh/");
            answers.Add(answer.StatusCode);
        }

        return [.. answers];
    }
}
