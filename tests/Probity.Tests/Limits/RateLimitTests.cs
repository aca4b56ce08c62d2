using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Configuration;
using Probity.Limits;
using Probity.Tests.SignIn;

namespace Probity.Tests.Limits;

public sealed class RateLimitTests
{
    [Fact]
    public async Task Whoever_asks_too_often_is_told_when_to_come_back_and_nobody_else_is_refused()
    {
        await using var host = await StartAsync(new LimitSettings { PerAsker = 3 });
        using var maker = await ApiAsync(host, "maker");
        using var checker = await ApiAsync(host, "checker");

        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.OK, await StatusAsync(maker, "/api/batches"));
        using var refused = await maker.GetAsync("/api/batches");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));
        Assert.Contains("\"code\":\"limits.too-many\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(checker, "/api/batches"));
    }

    [Fact]
    public async Task A_page_that_is_asked_for_too_often_says_so_in_its_language()
    {
        await using var host = await StartAsync(new LimitSettings { PerAddress = 1 });
        using var visitor = new HttpClient { BaseAddress = host.Address };

        await visitor.GetAsync("/en/");
        using var refused = await visitor.GetAsync("/en/");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Contains(LimitSetup.TooMany.Words.En, await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_audit_that_reads_many_files_of_a_log_is_not_held_up_by_the_limit_of_pages()
    {
        await using var registry = await Registry.StartAsync("sqlite", change: settings => settings with { Limits = new LimitSettings { PerAddress = 2 } });
        using var auditor = registry.CreateClient();

        for (var i = 0; i < 20; i++) Assert.Equal(HttpStatusCode.OK, await StatusAsync(auditor, "/log/policy"));

        await auditor.GetAsync("/en/");
        await auditor.GetAsync("/en/");
        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync(auditor, "/en/"));
    }

    [Fact]
    public async Task Guessing_at_the_doors_of_sign_in_is_refused_long_before_reading_pages_is()
    {
        await using var host = await StartAsync(new LimitSettings { SignInPerAddress = 5 });
        using var visitor = new HttpClient { BaseAddress = host.Address };

        var guesses = new List<HttpStatusCode>();
        for (var i = 0; i < 8; i++)
        {
            using var answer = await host.RequestTokenAsync("maker", "a guess");
            guesses.Add(answer.StatusCode);
        }

        Assert.Equal(5, guesses.Count(status => status is HttpStatusCode.BadRequest));
        Assert.Equal(3, guesses.Count(status => status is HttpStatusCode.TooManyRequests));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, "/zh/"));
    }

    [Fact]
    public async Task A_refused_token_is_counted_by_its_address_and_cannot_use_up_what_an_official_has()
    {
        await using var host = await StartAsync(new LimitSettings { PerAddress = 2, PerAsker = 10 });
        using var stranger = new HttpClient { BaseAddress = host.Address };
        stranger.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "nonsense");
        var token = await host.TokenAsync("maker");

        for (var i = 0; i < 5; i++) await StatusAsync(stranger, "/api/batches");

        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync(stranger, "/api/batches"));
        Assert.Equal(HttpStatusCode.OK, (await host.AskAsync("/api/batches", token)).Status);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("many")]
    [InlineData("99999999999")]
    public void A_limit_that_is_no_whole_number_stops_the_program_with_the_remedy(string text)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Limits:PerAsker", text)]).Build();

        var error = Assert.Throws<SettingsException>(() => LimitSettings.From(configuration));

        Assert.Contains("Limits__PerAsker", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_that_the_operator_sets_is_the_one_that_holds()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Limits:InquiriesByPage", "7")]).Build();

        Assert.Equal(new LimitSettings { InquiriesByPage = 7 }, LimitSettings.From(configuration));
    }

    static Task<SignInHost> StartAsync(LimitSettings limits) => SignInHost.StartAsync(options => options with { Limits = limits });

    static async Task<HttpClient> ApiAsync(SignInHost host, string who)
    {
        var client = new HttpClient { BaseAddress = host.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await host.TokenAsync(who));
        return client;
    }

    static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        return answer.StatusCode;
    }
}
