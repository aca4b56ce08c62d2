using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Probity.Cli.Server;

/// <summary>
/// How a program comes by a token: it asks the provider whose metadata (OpenID discovery) stands below the issuer, and proves who it is by a token that it
/// signs itself (RFC 7523, <c>private_key_jwt</c>), good for a minute and once.
/// </summary>
sealed class ClientSignIn(string clientId, string keyFile)
{
    const string Resource = "urn:probity:api";
    static readonly TimeSpan Life = TimeSpan.FromMinutes(1);

    /// <summary>An access token of ten minutes at most.</summary>
    /// <param name="issuer">The provider; the register itself where it brings its own.</param>
    /// <param name="ct">Stops.</param>
    public async Task<string> GetAsync(Uri issuer, CancellationToken ct)
    {
        using var key = ClientKey.Read(keyFile);
        using var provider = new RegisterClient(issuer);
        var metadata = await DiscoverAsync(provider, ct);
        if ((string?)metadata?["issuer"] is not { } name || (string?)metadata["token_endpoint"] is not { } tokens)
            throw FailedException.Unreachable($"{issuer} 没有说明令牌地址。", $"{issuer} does not say where its tokens are.");

        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = clientId,
            ["resource"] = Resource,
            ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            ["client_assertion"] = key.Sign(Claims(name)),
        });
        var reply = await provider.PostAsync(tokens, form, ct);
        return (string?)reply.Body?["access_token"] ?? throw FailedException.Unreachable("身份提供方未签发令牌。", "The provider gave no token.");
    }

    static async Task<JsonNode?> DiscoverAsync(RegisterClient provider, CancellationToken ct)
    {
        try
        {
            return (await provider.GetAsync(".well-known/openid-configuration", ct)).Body;
        }
        catch (FailedException unknown) when (unknown.Failure.Code is "http.404")
        {
            throw FailedException.Usage(
                $"{provider.Address} 不是身份提供方。请用 --issuer 指定该系统所用的提供方。", $"{provider.Address} is no identity provider. Name that of the register with --issuer.");
        }
    }

    // The issuer alone is whom it is for: a token that names an endpoint could be led to another provider.
    JsonObject Claims(string issuer)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        return new JsonObject
        {
            ["iss"] = clientId, ["sub"] = clientId, ["aud"] = issuer, ["jti"] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            ["iat"] = now, ["exp"] = now + (long)Life.TotalSeconds,
        };
    }
}
