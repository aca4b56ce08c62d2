using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;
using Probity.SignIn.Demo;
using Probity.Storage;
using Probity.Tests.Bodies;

namespace Probity.Tests.SignIn;

/// <summary>Tokens that open nothing, each wrong in one thing alone, before a real register with an independent provider.</summary>
public sealed class TokenAttackTests(TokenAttackTests.Gate gate) : IClassFixture<TokenAttackTests.Gate>
{
    static readonly (string Name, string Code, Func<ForgedToken, string> Make)[] Attacks =
    [
        ("of another issuer", "signin.token-refused", token => token.With("iss", "https://id.example").Signed()),
        ("for another audience", "signin.token-refused", token => token.With("aud", "urn:province:something-else").Signed()),
        ("for no audience", "signin.token-refused", token => token.Without("aud").Signed()),
        ("for the pages", "signin.token-refused", token => token.With("aud", NodeProvider.PagesClient).Signed()),
        ("that has ended", "signin.token-refused", token => token.At("iat", -300).At("exp", -1).Signed()),
        ("that has not begun", "signin.token-refused", token => token.At("nbf", 120).At("exp", 400).Signed()),
        ("that was issued in the future", "signin.token-refused", token => token.At("iat", 120).At("exp", 400).Signed()),
        ("older than ten minutes", "signin.token-refused", token => token.At("iat", -601).At("exp", 3_600).Signed()),
        ("without an end", "signin.token-refused", token => token.Without("exp").Signed()),
        ("without a beginning", "signin.token-refused", token => token.Without("iat").Signed()),
        ("that nobody signed", "signin.token-refused", token => token.Unsigned()),
        ("signed by the public key as a secret", "signin.token-refused", token => token.SignedByThePublicKey()),
        ("signed by a key that it brings along", "signin.token-refused", token => token.SignedByAKeyItBrings()),
        ("signed by a stranger under the same key id", "signin.token-refused", SignedByAStranger),
        ("that says it is an identity token", "signin.token-refused", token => token.Headed("typ", "JWT").Signed()),
        ("that does not say what it is", "signin.token-refused", WithoutType),
        ("with a word changed after signing", "signin.token-refused", Changed),
        ("with its signature cut off", "signin.token-refused", token => token.Signed()[..^10]),
        ("that is no token", "signin.token-refused", _ => "not.a.token"),
        ("of the demo", "signin.demo-token", token => token.With("acr", "demo").Signed()),
        ("at too low an assurance", "signin.assurance-too-low", token => token.With("acr", NodeProvider.Weak).Signed()),
        ("without an assurance", "signin.assurance-too-low", token => token.Without("acr").Signed()),
        ("of nobody", "signin.claims-missing", token => token.Without("sub").Signed()),
        ("of a body that is not in the roster", "signin.body-unknown", token => token.With("sub", "other").With("org_code", "11370900MB0DEM999E").Signed()),
        ("of a number that the body never gave", "signin.official-unknown", token => token.With("sub", "other").With("staff_no", "9999").Signed()),
    ];

    public static TheoryData<string> Names => [.. Attacks.Select(attack => attack.Name)];

    [Theory, MemberData(nameof(Names))]
    public async Task Opens_nothing_and_leaves_no_trace_of_anybody_a_token(string name)
    {
        var province = gate.Province;
        var (_, code, make) = Attacks.Single(attack => attack.Name == name);
        var facts = await province.FactsAsync();

        var answer = await province.AskAsync(make(new ForgedToken(province.Provider)));

        Assert.Equal((HttpStatusCode.Unauthorized, code), answer);
        Assert.Equal(facts, await province.FactsAsync());
        province.SaysNothingOfAnybody();
    }

    [Fact]
    public async Task The_same_token_with_nothing_wrong_opens_what_its_role_opens_and_nothing_else()
    {
        var token = new ForgedToken(gate.Province.Provider).With("roles", "Auditor").With("role", "Inquirer").Signed();

        Assert.Equal((HttpStatusCode.OK, null), await gate.Province.AskAsync(token));
        Assert.Equal((HttpStatusCode.Forbidden, "signin.role-missing"), await gate.Province.AskAsync(token, "/api/me/entries"));
    }

    [Fact]
    public async Task A_token_counts_in_the_authorization_header_alone()
    {
        var token = new ForgedToken(gate.Province.Provider).Signed();

        Assert.Equal((HttpStatusCode.Unauthorized, "signin.token-missing"), await gate.Province.AskAsync(null, $"/api/batches?access_token={token}"));
    }

    [Fact]
    public async Task A_cookie_is_no_bearer_token_and_a_bearer_token_is_no_cookie()
    {
        var province = gate.Province;
        using var browser = await province.SignInAsync("zhou", "/zh/agency");
        var cookie = browser.Cookies["probity.pages"]!;
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = province.Registry.Address };

        Assert.Equal((HttpStatusCode.Unauthorized, "signin.token-refused"), await province.AskAsync(cookie.Value));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(http, "/api/batches", "Cookie", $"{cookie.Name}={cookie.Value}"));
        var token = new ForgedToken(province.Provider).Signed();
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(http, "/zh/agency", "Authorization", $"Bearer {token}"));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(http, "/zh/agency", "Cookie", $"{cookie.Name}={token}"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(http, "/zh/agency", "Cookie", $"{cookie.Name}={cookie.Value}"));
    }

    [Fact]
    public async Task The_cookie_of_one_register_opens_no_other()
    {
        var province = gate.Province;
        await using var demo = await Registry.StartAsync("sqlite");
        using var browser = await demo.SignInAsync("maker");
        var cookie = browser.Cookies["probity.pages"]!;
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = province.Registry.Address };

        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(http, "/zh/agency", "Cookie", $"{cookie.Name}={cookie.Value}"));
    }

    [Fact]
    public async Task A_token_of_a_running_demonstration_opens_nothing_here()
    {
        await using var demo = await SignInHost.StartAsync();

        Assert.Equal((HttpStatusCode.Unauthorized, "signin.token-refused"), await gate.Province.AskAsync(await demo.TokenAsync(DemoPeople.Find("maker")!.Who)));
    }

    [Theory]
    [InlineData("update official set ended_at = 1 where number = '0417'", "signin.appointment-ended")]
    [InlineData("update official_role set ended_at = 1", "signin.role-none")]
    [InlineData("update body set closed_on = '2026-01-02'", "signin.body-closed")]
    public async Task A_token_that_was_good_a_moment_ago_opens_nothing_once_the_roster_moved(string change, string code)
    {
        await using var province = await Province.StartAsync();
        var token = new ForgedToken(province.Provider).Signed();
        using var browser = await province.SignInAsync("zhou", "/zh/agency");
        Assert.Equal((HttpStatusCode.OK, null), await province.AskAsync(token));
        Assert.Equal((HttpStatusCode.OK, null), await province.AskAsync(token));

        await province.Registry.ChangeAsync(Sql.Made(change));
        await province.Registry.RosterOf().RenewAsync(default);

        Assert.Equal((HttpStatusCode.Unauthorized, code), await province.AskAsync(token));
        Assert.Equal((HttpStatusCode.Unauthorized, code), await province.AskAsync(new ForgedToken(province.Provider).Signed()));
        await browser.OpenAsync("/zh/agency");
        Assert.NotEqual("/zh/agency", browser.At);
    }

    static string SignedByAStranger(ForgedToken token)
    {
        using var own = RSA.Create(2048);
        return token.SignedBy(own);
    }

    static string WithoutType(ForgedToken token)
    {
        token.Header.Remove("typ");
        return token.Signed();
    }

    static string Changed(ForgedToken token)
    {
        var parts = token.Signed().Split('.');
        var payload = Base64UrlEncoder.Decode(parts[1]).Replace("0417", "0001", StringComparison.Ordinal);
        return $"{parts[0]}.{Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes(payload))}.{parts[2]}";
    }

    static async Task<HttpStatusCode> StatusAsync(HttpClient http, string path, string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation(header, value);
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>One register for all attacks: none of them changes it.</summary>
    public sealed class Gate : IAsyncLifetime
    {
        internal Province Province { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Province = await Province.StartAsync();

            // Bound before the first attack, so that what comes later finds an official who was here.
            Assert.Equal((HttpStatusCode.OK, null), await Province.AskAsync(new ForgedToken(Province.Provider).Signed()));
        }

        public ValueTask DisposeAsync() => Province.DisposeAsync();
    }
}
