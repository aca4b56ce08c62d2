using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;
using Probity.Tests.SignIn;

namespace Probity.Tests.Journeys;

/// <summary>Passkeys need script and an authenticator: here Chromium's own virtual one, by which the browser's makers test theirs.</summary>
public sealed class PasskeyJourney
{
    [Theory(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsNamed))]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_added_a_passkey_signs_in_with_it_alone_when_it_verified_them(bool verifies)
    {
        await using var host = await StartAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await Chromium.StartAsync(playwright);
        await using var context = await chromium.NewContextAsync(new() { BaseURL = $"http://localhost:{host.Address.Port}" });
        context.SetDefaultTimeout(60_000);
        var page = await context.NewPageAsync();
        var authenticator = await AuthenticatorAsync(page);
        await MakeAccountAsync(page, host);

        await page.GotoAsync("/en/account/passkeys");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove" }).WaitForAsync();
        await context.ClearCookiesAsync();
        await authenticator.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = Id, ["isUserVerified"] = verifies });
        await page.GotoAsync("/en/account/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();

        if (verifies) await page.GetByRole(AriaRole.Heading, new() { Name = "Your account" }).WaitForAsync();
        else await page.GetByText("You were not signed in").WaitForAsync();
    }

    [Fact(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsNamed))]
    public async Task Scripts_run_where_passkeys_are_and_nowhere_else()
    {
        await using var host = await StartAsync();
        using var http = new HttpClient { BaseAddress = host.Address };

        Assert.Contains("script-src 'self'", Policy(await http.GetAsync("/en/account/sign-in")));
        Assert.DoesNotContain("script-src", Policy(await http.GetAsync("/en/account/new")));
        Assert.DoesNotContain("script-src", Policy(await http.GetAsync("/en/nowhere")));
    }

    string Id { get; set; } = "";

    static string Policy(HttpResponseMessage answer) => answer.Headers.GetValues("Content-Security-Policy").Single();

    // A passkey belongs to a name, never to an address of numbers.
    static Task<SignInHost> StartAsync()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        return SignInHost.StartAsync(options => options with { Mode = RegisterMode.Real, PublicUrl = new Uri($"http://localhost:{port}") });
    }

    async Task<ICDPSession> AuthenticatorAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        var added = await session.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        Id = added!.Value.GetProperty("authenticatorId").GetString()!;
        return session;
    }

    static async Task MakeAccountAsync(IPage page, SignInHost host)
    {
        await page.GotoAsync("/en/account/new");
        await page.GetByLabel("Choose a password for your new account").FillAsync(Holder.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Next: one-time codes" }).ClickAsync();
        var key = Holder.ReadKey(await page.Locator("dd .app-code").InnerTextAsync());
        await page.GetByLabel("The six digits that the app shows now").FillAsync(Holder.CodeOf(key, host.Clock));
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Your recovery codes" }).WaitForAsync();
    }
}
