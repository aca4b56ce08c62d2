using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Probity.Cli.Server;

/// <summary>
/// The private key by which a program says who it is: elliptic curve or RSA, as PEM or as a JSON web key (RFC 7517). It never leaves the machine;
/// the provider knows its public half.
/// </summary>
sealed class ClientKey : IDisposable
{
    readonly AsymmetricAlgorithm key;

    ClientKey(AsymmetricAlgorithm key, string? id, string? algorithm)
    {
        this.key = key;
        Algorithm = algorithm ?? (key is ECDsa ? $"ES{HashBits}" : "RS256");
        Id = id ?? Thumbprint();
    }

    /// <summary>The key's name; the thumbprint of its public half (RFC 7638) where the file names none.</summary>
    public string Id { get; }

    /// <summary>How it signs (RFC 7518).</summary>
    public string Algorithm { get; }

    int HashBits => key.KeySize switch { 256 => 256, 384 => 384, _ => 512 };

    /// <summary>A new key on P-256.</summary>
    public static ClientKey Make() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256), null, null);

    /// <summary>Reads a key; what is no private key ends the command, and so does a file that others may read.</summary>
    public static ClientKey Read(string path)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) is not 0)
            throw FailedException.Usage($"{path} 其他用户可读。请先执行：chmod 600 {path}", $"Others may read {path}. First: chmod 600 {path}");

        var text = File.ReadAllText(path);
        try
        {
            return text.TrimStart().StartsWith('{') ? FromJson(JsonNode.Parse(text)!) : new ClientKey(FromPem(text), null, null);
        }
        catch (Exception error) when (error is CryptographicException or ArgumentException or JsonException or FormatException or InvalidOperationException or NullReferenceException)
        {
            throw FailedException.Usage($"{path} 不是未加密的私钥（PEM 或 JWK，椭圆曲线或 RSA）。", $"{path} is not a private key in plain (PEM or JWK, elliptic curve or RSA).");
        }
    }

    /// <summary>A signed token (RFC 7515) of these claims.</summary>
    public string Sign(JsonObject claims)
    {
        var head = new JsonObject { ["alg"] = Algorithm, ["typ"] = "JWT", ["kid"] = Id };
        var said = $"{Encoded(head)}.{Encoded(claims)}";
        var bytes = Encoding.ASCII.GetBytes(said);
        var signature = key is ECDsa curve
            ? curve.SignData(bytes, new HashAlgorithmName($"SHA{HashBits}"))
            : ((RSA)key).SignData(bytes, HashAlgorithmName.SHA256, Algorithm is "PS256" ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1);
        return $"{said}.{Base64Url.EncodeToString(signature)}";
    }

    /// <summary>The public half, to be given to whoever keeps the provider.</summary>
    public JsonObject PublicKey()
    {
        var open = Named();
        open["kid"] = Id;
        open["use"] = "sig";
        open["alg"] = Algorithm;
        return open;
    }

    /// <summary>The private half as PEM (PKCS#8).</summary>
    public string ToPem() => key.ExportPkcs8PrivateKeyPem();

    /// <inheritdoc/>
    public void Dispose() => key.Dispose();

    // Members in the order that the thumbprint asks for.
    JsonObject Named()
    {
        if (key is RSA rsa)
        {
            var numbers = rsa.ExportParameters(false);
            return new JsonObject { ["e"] = Base64Url.EncodeToString(numbers.Exponent), ["kty"] = "RSA", ["n"] = Base64Url.EncodeToString(numbers.Modulus) };
        }

        var point = ((ECDsa)key).ExportParameters(false).Q;
        return new JsonObject { ["crv"] = $"P-{key.KeySize}", ["kty"] = "EC", ["x"] = Base64Url.EncodeToString(point.X), ["y"] = Base64Url.EncodeToString(point.Y) };
    }

    string Thumbprint() => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(Named().ToJsonString())));

    static string Encoded(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));

    static AsymmetricAlgorithm FromPem(string text)
    {
        var curve = ECDsa.Create();
        try
        {
            curve.ImportFromPem(text);
            _ = curve.ExportParameters(true);
            return curve;
        }
        catch (Exception error) when (error is CryptographicException or ArgumentException)
        {
            curve.Dispose(); // another kind of key
        }

        var rsa = RSA.Create();
        rsa.ImportFromPem(text);
        _ = rsa.ExportParameters(true);
        return rsa;
    }

    static ClientKey FromJson(JsonNode json)
    {
        byte[] Number(string name) => Base64Url.DecodeFromChars((string)json[name]!);
        AsymmetricAlgorithm key = (string?)json["kty"] switch
        {
            "EC" => ECDsa.Create(new ECParameters { Curve = ECCurve.CreateFromFriendlyName($"nistP{((string)json["crv"]!)[2..]}"), D = Number("d"), Q = new ECPoint { X = Number("x"), Y = Number("y") } }),
            "RSA" => RSA.Create(new RSAParameters
            {
                Modulus = Number("n"), Exponent = Number("e"), D = Number("d"), P = Number("p"), Q = Number("q"), DP = Number("dp"), DQ = Number("dq"), InverseQ = Number("qi"),
            }),
            _ => throw new FormatException(),
        };
        return new ClientKey(key, (string?)json["kid"], (string?)json["alg"]);
    }
}
