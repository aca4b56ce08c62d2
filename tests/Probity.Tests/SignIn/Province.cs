using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Probity.Bodies;

namespace Probity.Tests.SignIn;

/// <summary>A real register whose officials and persons sign in at a provider of other people's making.</summary>
sealed class Province : IAsyncDisposable
{
    public const string Market = "11370100MB0DEM068U";
    public const string PersonName = "欧阳兰";

    Province(Registry registry, NodeProvider provider) => (Registry, Provider) = (registry, provider);

    public Registry Registry { get; }

    public NodeProvider Provider { get; }

    public CapturedLog Log { get; } = new();

    /// <summary>A number that a real register takes: no invented region, and a check character that fits.</summary>
    public static string PersonNumber { get; } = "110101199003070118";

    public static async Task<Province> StartAsync(string engine = "sqlite", bool claimsInUserInfo = false)
    {
        var provider = await NodeProvider.StartAsync();
        var registry = await Registry.StartAsync(engine, RegisterMode.Real, provider.Trusted with { ReadsUserInfo = claimsInUserInfo });
        var province = new Province(registry, provider);
        registry.Services.GetRequiredService<ILoggerFactory>().AddProvider(province.Log);

        // The provider goes by the machine's clock, and a token of next week is refused.
        registry.Clock.Advance(TimeProvider.System.GetUtcNow() - registry.Clock.GetUtcNow());
        await registry.GivenOfficialAsync(Market, "0417", Role.IntakeMaker);
        await provider.ServeAsync(registry.Address, claimsInUserInfo,
            NodeProvider.Account.Official("zhou", Market, "0417"),
            NodeProvider.Account.Official("unsure", Market, "0417", NodeProvider.Weak),
            NodeProvider.Account.Official("stranger", Market, "9999"),
            new NodeProvider.Account("bare", NodeProvider.Strong, []),
            new NodeProvider.Account("bare-unsure", NodeProvider.Weak, []),
            NodeProvider.Account.Person("lan", PersonName, PersonNumber),
            NodeProvider.Account.Person("unseen", PersonName, PersonNumber, NodeProvider.Weak));
        return province;
    }

    /// <summary>A browser in which somebody has begun at a page of the register and signed in where that led.</summary>
    public async Task<Browser> SignInAsync(string account, string page)
    {
        var browser = new Browser(Registry.Address);
        await browser.OpenAsync(page);
        Assert.Equal(Provider.Address.Authority, browser.Address!.Authority);
        await browser.PressAsync("Sign in", ("account", account));
        return browser;
    }

    /// <summary>What the API answers to a token: the status, and the code of the refusal.</summary>
    public async Task<(HttpStatusCode Status, string? Code)> AskAsync(string? token, string path = "/api/batches")
    {
        using var http = new HttpClient { BaseAddress = Registry.Address };
        if (token is not null) http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await http.GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, answer.IsSuccessStatusCode ? null : JsonNode.Parse(text)?["code"]?.GetValue<string>());
    }

    /// <summary>Whether anything of a person or an official stands in the log.</summary>
    public void SaysNothingOfAnybody() => Assert.All([PersonName, PersonNumber, "周信", "display_name", "eyJ"], word => Assert.DoesNotContain(word, Log.Text, StringComparison.Ordinal));

    public Task<long> FactsAsync() => Registry.CountAsync($"select count(*) from fact");

    public async ValueTask DisposeAsync()
    {
        await Registry.DisposeAsync();
        await Provider.DisposeAsync();
        Log.Dispose();
    }
}
