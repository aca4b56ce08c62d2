using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace Probity.Tests.SignIn;

/// <summary>
/// An access token as the provider makes them for an official, put together by hand, so that each part of it can be wrong alone.
/// </summary>
sealed class ForgedToken
{
    readonly NodeProvider provider;

    public ForgedToken(NodeProvider provider)
    {
        this.provider = provider;
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        Header = new JsonObject { ["alg"] = "RS256", ["typ"] = "at+jwt", ["kid"] = provider.Key.KeyId };
        Payload = new JsonObject
        {
            ["iss"] = provider.Address.AbsoluteUri.TrimEnd('/'), ["aud"] = NodeProvider.Audience, ["sub"] = "zhou", ["jti"] = Guid.CreateVersion7().ToString(),
            ["iat"] = now, ["exp"] = now + 300, ["acr"] = NodeProvider.Strong,
            ["display_name"] = "周信", ["org_code"] = Province.Market, ["staff_no"] = "0417",
        };
    }

    public JsonObject Header { get; }

    public JsonObject Payload { get; }

    /// <summary>Seconds from now.</summary>
    public ForgedToken At(string claim, int seconds)
    {
        Payload[claim] = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + seconds;
        return this;
    }

    public ForgedToken With(string claim, JsonNode? value)
    {
        Payload[claim] = value;
        return this;
    }

    public ForgedToken Without(string claim)
    {
        Payload.Remove(claim);
        return this;
    }

    public ForgedToken Headed(string name, JsonNode value)
    {
        Header[name] = value;
        return this;
    }

    /// <summary>Signed by the provider's own key.</summary>
    public string Signed() => SignedBy(provider.Key.Rsa);

    /// <summary>Signed by this key.</summary>
    public string SignedBy(RSA key) => Sealed(signed => key.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    /// <summary>Signed by no key at all.</summary>
    public string Unsigned() => Headed("alg", "none").Sealed(_ => []);

    /// <summary>With what everybody knows of the provider's key taken for a shared secret.</summary>
    public string SignedByThePublicKey() => Headed("alg", "HS256").Sealed(signed => HMACSHA256.HashData(Encoding.ASCII.GetBytes(provider.Key.Rsa.ExportSubjectPublicKeyInfoPem()), signed));

    /// <summary>By a key of one's own that comes along in the header.</summary>
    public string SignedByAKeyItBrings()
    {
        using var own = RSA.Create(2048);
        var key = own.ExportParameters(false);
        Headed("jwk", JsonSerializer.SerializeToNode(new { kty = "RSA", n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent) })!);
        return SignedBy(own);
    }

    string Sealed(Func<byte[], byte[]> sign)
    {
        var signed = $"{Part(Header)}.{Part(Payload)}";
        return $"{signed}.{Base64UrlEncoder.Encode(sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    static string Part(JsonObject part) => Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
