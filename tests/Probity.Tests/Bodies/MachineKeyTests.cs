using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;
using Probity.Bodies.Machines;

namespace Probity.Tests.Bodies;

public sealed class MachineKeyTests
{
    // RFC 7638, section 3.1.
    const string Example = """{"kty":"RSA","n":"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw","e":"AQAB","alg":"RS256","kid":"2011-04-29"}""";

    [Fact]
    public void A_key_has_the_name_that_the_standard_gives_it() => Assert.Equal("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs", MachineKey.Read(Example).Value.Thumbprint);

    [Theory]
    [InlineData("nistP256"), InlineData("nistP384"), InlineData("nistP521")]
    public void Pem_and_jwk_of_one_key_are_one_key(string curve)
    {
        using var key = ECDsa.Create(ECCurve.CreateFromFriendlyName(curve));
        var jwk = JsonWebKeyConverter.ConvertFromECDsaSecurityKey(new ECDsaSecurityKey(ECDsa.Create(key.ExportParameters(false))));

        Assert.Equal(MachineKey.Read(key.ExportSubjectPublicKeyInfoPem()).Value, MachineKey.Read($$"""{"kty":"EC","crv":"{{jwk.Crv}}","x":"{{jwk.X}}","y":"{{jwk.Y}}"}""").Value);
    }

    [Fact]
    public void A_private_key_is_refused_in_either_form()
    {
        using var rsa = RSA.Create(2048);
        using var ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var parameters = ec.ExportParameters(true);

        Assert.Same(MachineKey.Private, MachineKey.Read(rsa.ExportPkcs8PrivateKeyPem()).Refusal);
        Assert.Same(MachineKey.Private, MachineKey.Read($$"""{"kty":"EC","crv":"P-256","x":"{{Base64UrlEncoder.Encode(parameters.Q.X)}}","y":"{{Base64UrlEncoder.Encode(parameters.Q.Y)}}","d":"{{Base64UrlEncoder.Encode(parameters.D)}}"}""").Refusal);
        Assert.Same(MachineKey.Private, MachineKey.Read("""{"kty":"oct","k":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}""").Refusal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----")]
    [InlineData("{")]
    [InlineData("""{"kty":"EC","crv":"P-256","x":"AAAA","y":"AAAA"}""")]
    [InlineData("""{"kty":"EC","crv":"secp256k1","x":"AAAA","y":"AAAA"}""")]
    public void What_is_no_key_is_refused(string text) => Assert.Same(MachineKey.Malformed, MachineKey.Read(text).Refusal);

    [Fact]
    public void A_weak_key_is_refused()
    {
        using var weak = RSA.Create(1024);

        Assert.Same(MachineKey.Malformed, MachineKey.Read(weak.ExportSubjectPublicKeyInfoPem()).Refusal);
    }
}
