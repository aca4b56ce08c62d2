using System.Diagnostics;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Web;
using Microsoft.IdentityModel.Tokens;
using Probity.SignIn;

namespace Probity.Tests.SignIn;

/// <summary>
/// An OpenID provider of other people's making (npm <c>oidc-provider</c>) on loopback, which names its claims its own way. Its key is known here, so that a test can
/// also make tokens that it would never make.
/// </summary>
sealed class NodeProvider : IAsyncDisposable
{
    public const string Audience = "urn:province:register";
    public const string PagesClient = "register-pages";
    public const string ProgramClient = "agency-program";
    public const string Strong = "urn:province:loa3";
    public const string Weak = "urn:province:loa1";
    const string ProgramAddress = "http://127.0.0.1/back";

    readonly Process node;

    readonly StringBuilder said;

    NodeProvider(Process node, Uri address, StringBuilder said) => (this.node, Address, this.said) = (node, address, said);

    public Uri Address { get; }

    /// <summary>The key by which it signs.</summary>
    public RsaSecurityKey Key { get; } = new(RSA.Create(2048)) { KeyId = "province-1" };

    /// <summary>What a register must be told to trust it.</summary>
    public ExternalProvider Trusted => new()
    {
        Authority = Address,
        ClientId = PagesClient,
        ClientSecret = "known to two",
        Audience = Audience,
        OfficialAcr = Strong,
        PersonAcr = Strong,
        Claims = new ClaimNames { Name = "display_name", Body = "org_code", OfficialNumber = "staff_no", ResidentNumber = "id_number" },
    };

    public static async Task<NodeProvider> StartAsync()
    {
        var node = Process.Start(new ProcessStartInfo("node", "provider.mjs")
        {
            WorkingDirectory = Path.Combine(Sources.Root, "tests/Probity.Tests/OtherProvider"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = new StringBuilder();
        node.ErrorDataReceived += (_, line) => said.AppendLine(line.Data);
        node.BeginErrorReadLine();
        var address = await node.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"The other provider does not start: {said}");
        return new NodeProvider(node, new Uri(address), said);
    }

    /// <summary>Makes this register a client, and knows these accounts from then on.</summary>
    public async Task ServeAsync(Uri register, bool claimsInUserInfo, params Account[] accounts)
    {
        var settings = new
        {
            keys = new[] { PrivateKey() },
            clients = new object[]
            {
                new
                {
                    client_id = PagesClient, client_secret = "known to two", token_endpoint_auth_method = "client_secret_post",
                    redirect_uris = new[] { new Uri(register, "/sign-in/callback").AbsoluteUri },
                },
                new { client_id = ProgramClient, token_endpoint_auth_method = "none", redirect_uris = new[] { ProgramAddress } },
            },
            accounts = accounts.ToDictionary(account => account.Subject, account => new { account.acr, account.claims }),
            machines = new { },
            audience = Audience,
            claimsInUserInfo,
        };
        await node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(settings));
        if (await node.StandardOutput.ReadLineAsync() is not "ready") throw new InvalidOperationException($"The other provider does not take its settings: {said}");
    }

    /// <summary>The access and identity tokens that it gives a program on the machine of somebody who signs in.</summary>
    public async Task<(string Access, string Identity)> TokensAsync(string account)
    {
        using var browser = new Browser(Address);
        var verifier = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(32));
        var challenge = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
        await browser.OpenAsync($"/auth?client_id={ProgramClient}&response_type=code&scope=openid+profile+register&resource=urn:probity:api&acr_values={Strong}+{Weak}"
            + $"&code_challenge={challenge}&code_challenge_method=S256&state=1&redirect_uri={Uri.EscapeDataString(ProgramAddress)}");
        var back = await browser.PressToAsync("Sign in", ProgramAddress, ("account", account));

        using var http = new HttpClient { BaseAddress = Address };
        using var answer = await http.PostAsync("/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["client_id"] = ProgramClient,
            ["code"] = HttpUtility.ParseQueryString(back.Query)["code"]!,
            ["code_verifier"] = verifier,
            ["redirect_uri"] = ProgramAddress,
            ["resource"] = "urn:probity:api",
        }));
        var tokens = (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
        return (tokens["access_token"]!.GetValue<string>(), tokens["id_token"]!.GetValue<string>());
    }

    // RFC 7518, section 6.3.
    Dictionary<string, string> PrivateKey()
    {
        var key = Key.Rsa.ExportParameters(true);
        var numbers = new Dictionary<string, byte[]?> { ["n"] = key.Modulus, ["e"] = key.Exponent, ["d"] = key.D, ["p"] = key.P, ["q"] = key.Q, ["dp"] = key.DP, ["dq"] = key.DQ, ["qi"] = key.InverseQ };
        return new(numbers.Select(number => KeyValuePair.Create(number.Key, Base64UrlEncoder.Encode(number.Value)))) { ["kty"] = "RSA", ["use"] = "sig", ["alg"] = "RS256", ["kid"] = Key.KeyId };
    }

    public async ValueTask DisposeAsync()
    {
        node.StandardInput.Close();
        if (!node.WaitForExit(TimeSpan.FromSeconds(5))) node.Kill();
        await node.WaitForExitAsync();
        node.Dispose();
        Key.Rsa.Dispose();
    }

    /// <summary>Somebody whom it knows.</summary>
    public sealed record Account(string Subject, string acr, Dictionary<string, string> claims)
    {
        /// <summary>An official, as it vouches for one.</summary>
        public static Account Official(string subject, string body, string number, string assurance = Strong) =>
            new(subject, assurance, new() { ["display_name"] = "周信", ["org_code"] = body, ["staff_no"] = number, ["roles"] = "SystemAdministrator" });

        /// <summary>A person, as it vouches for one.</summary>
        public static Account Person(string subject, string name, string number, string assurance = Strong) =>
            new(subject, assurance, new() { ["display_name"] = name, ["id_number"] = number });
    }
}
