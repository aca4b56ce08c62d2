using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Probity.Bodies.Machines;

/// <summary>A program's public key, in the one form in which it is kept.</summary>
/// <param name="Thumbprint">RFC 7638, SHA-256, base64url: the key's name.</param>
/// <param name="Jwk">The key as a JSON Web Key (RFC 7517) without anything private.</param>
public sealed record MachineKey(string Thumbprint, string Jwk)
{
    /// <summary>Neither form of key, or a weak one.</summary>
    public static readonly Refusal Malformed = Refusal.Invalid("machine.key-malformed",
        "请提供公钥：PEM（BEGIN PUBLIC KEY）或者JWK，RSA不少于2048位，或者椭圆曲线P-256、P-384、P-521。",
        "Give a public key as PEM (BEGIN PUBLIC KEY) or JWK: RSA of 2048 bits or more, or an elliptic curve P-256, P-384 or P-521.");

    /// <summary>The private half was sent along.</summary>
    public static readonly Refusal Private = Refusal.Invalid("machine.key-private",
        "收到了私钥，未保存。私钥一经发送就不再可靠：请另生成一对密钥，只提供公钥。", "That is a private key; it was not kept. It is not safe any more: make another pair, and send the public key alone.");

    const int LeastBits = 2048;

    /// <summary>Reads PEM or JWK. Refusals: all of this type's.</summary>
    public static Outcome<MachineKey> Read(string? text)
    {
        var given = (text ?? "").Trim();
        if (given.Length > 8192) return Malformed;
        if (given.Contains("PRIVATE KEY", StringComparison.Ordinal)) return Private;

        try
        {
            return given.StartsWith('{') ? OfJwk(new JsonWebKey(given)) : OfPem(given);
        }
        catch (Exception error) when (error is CryptographicException or ArgumentException or JsonException or FormatException or InvalidOperationException or NotSupportedException)
        {
            return Malformed;
        }
    }

    static Outcome<MachineKey> OfPem(string pem)
    {
        using var rsa = RSA.Create();
        using var ec = ECDsa.Create();
        try
        {
            rsa.ImportFromPem(pem);
            return OfRsa(rsa.ExportParameters(false));
        }
        catch (Exception error) when (error is CryptographicException or ArgumentException)
        {
            ec.ImportFromPem(pem);
            return OfCurve(JsonWebKeyConverter.ConvertFromECDsaSecurityKey(new ECDsaSecurityKey(ec)));
        }
    }

    static Outcome<MachineKey> OfJwk(JsonWebKey key)
    {
        if (key.HasPrivateKey || key.K is not null) return Private;

        return key.Kty switch
        {
            JsonWebAlgorithmsKeyTypes.RSA => OfRsa(new RSAParameters { Modulus = Base64UrlEncoder.DecodeBytes(key.N), Exponent = Base64UrlEncoder.DecodeBytes(key.E) }),
            JsonWebAlgorithmsKeyTypes.EllipticCurve => OfCurve(key),
            _ => Malformed,
        };
    }

    static Outcome<MachineKey> OfRsa(RSAParameters key)
    {
        using var rsa = RSA.Create(key);
        if (rsa.KeySize < LeastBits) return Malformed;

        return Of(new JsonWebKey { Kty = JsonWebAlgorithmsKeyTypes.RSA, N = Base64UrlEncoder.Encode(key.Modulus), E = Base64UrlEncoder.Encode(key.Exponent) },
            jwk => new { kty = jwk.Kty, n = jwk.N, e = jwk.E });
    }

    static Outcome<MachineKey> OfCurve(JsonWebKey key)
    {
        if (key.Crv is not (JsonWebKeyECTypes.P256 or JsonWebKeyECTypes.P384 or JsonWebKeyECTypes.P521)) return Malformed;

        // A point that lies on no curve is refused here.
        var curve = key.Crv switch { JsonWebKeyECTypes.P256 => ECCurve.NamedCurves.nistP256, JsonWebKeyECTypes.P384 => ECCurve.NamedCurves.nistP384, _ => ECCurve.NamedCurves.nistP521 };
        using var point = ECDsa.Create(new ECParameters { Curve = curve, Q = new ECPoint { X = Base64UrlEncoder.DecodeBytes(key.X), Y = Base64UrlEncoder.DecodeBytes(key.Y) } });
        return Of(new JsonWebKey { Kty = JsonWebAlgorithmsKeyTypes.EllipticCurve, Crv = key.Crv, X = key.X, Y = key.Y }, jwk => new { kty = jwk.Kty, crv = jwk.Crv, x = jwk.X, y = jwk.Y });
    }

    static MachineKey Of(JsonWebKey key, Func<JsonWebKey, object> shape) => new(Base64UrlEncoder.Encode(key.ComputeJwkThumbprint()), JsonSerializer.Serialize(shape(key)));
}
