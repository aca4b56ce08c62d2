using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Probity.Inquiries;
using Probity.Intake;
using Probity.Keys;
using Probity.SignIn;
using Probity.Storage;

namespace Probity.Fuzz.Targets;

/// <summary>What comes in by HTTP: tokens, uploads, addresses to return to, keys of requests.</summary>
static class DoorTargets
{
    const string Boundary = "x-probity-boundary";

    static readonly RsaSecurityKey Signing = new(RSA.Create(2048)) { KeyId = "fuzz" };
    static readonly string Good = MakeToken();
    static readonly Lazy<(Store Store, KeyRing Ring)> Register = new(OpenRegister);

    public static IReadOnlyList<Target> All { get; } =
    [
        Target.OfText("token", Token, [Good, Unsigned(Good)], ".", "eyJhbGciOiJub25lIn0", "eyJhbGciOiJIUzI1NiJ9", "{\"alg\":\"none\"}", "==", "-", "_"),
        Target.OfText("return-address", Return, ["/zh/my", "/en/desk?x=1#y"], "//", "/\\", "\\", "/%2f", "https:", "@", "\t", "\0", "evil.example"),
        Target.OfText("request-key", Key, ["first", "3f2c-9"], " ", "\u007f", "é"),
        new("upload", Upload, [Encoding.UTF8.GetBytes(Form("penalty")), Encoding.UTF8.GetBytes(Form("companion:penalty"))],
            ["--" + Boundary, "--" + Boundary + "--", "\r\n\r\n", "Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"", "filename*=UTF-8''%E9", "Content-Type: ", ": ", ";"]),
    ];

    /// <summary>No token but the one that was signed is taken, and that one only as it was signed.</summary>
    static void Token(string text)
    {
        var result = new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(text, new TokenValidationParameters
        {
            ValidIssuer = "https://register.example/",
            ValidAudience = ApiTokens.Audience,
            IssuerSigningKey = Signing,
            RequireSignedTokens = true,
            ValidTypes = ["at+jwt"],
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        }).GetAwaiter().GetResult();
        Promise.That(!result.IsValid || SameParts(text), "A token that was changed is not taken.");
    }

    // The last character of a signature in base64url carries bits that mean nothing.
    static bool SameParts(string text) => text.Split('.') is [var head, var body, _] && Good.StartsWith($"{head}.{body}.", StringComparison.Ordinal);

    static void Return(string text)
    {
        if (!LocalUrl.IsLocal(text)) return;
        Promise.That(Uri.TryCreate(new Uri("https://register.example/zh/sign-in"), text, out var target) && target.Host is "register.example" && target.Scheme is "https", $"After signing in nobody is sent elsewhere: {text}");
    }

    static void Key(string text)
    {
        if (Repeats.IsKey(text)) Promise.That(text.Length <= 100 && text.All(c => c is > ' ' and < '\u007f'), "A key is visible ASCII.");
    }

    static void Upload(byte[] bytes) => UploadAsync(bytes).GetAwaiter().GetResult();

    static async Task UploadAsync(byte[] bytes)
    {
        var (store, ring) = Register.Value;
        var asked = 0;
        await using (var incoming = new IncomingFile(store, ring, new IntakeLimits { PartBytes = 4096 }))
        {
            var request = new DefaultHttpContext().Request;
            request.ContentType = $"multipart/form-data; boundary={Boundary}";
            request.Body = new MemoryStream(bytes);
            var form = new UploadForm();
            await form.ReadAsync(request, incoming, _ => Task.FromResult<Refusal?>(asked++ > 0 ? UploadForm.Malformed : null), default);
        }

        Promise.That(asked <= 1, "The sender is asked once.");
        await using var session = await store.ReadAsync(default);
        Promise.That(await session.FindAsync($"select count(*) from batch_file", row => row.Long(0), default) is 0, "An upload that became no batch leaves nothing.");
    }

    static string Form(string dataset) =>
        $"--{Boundary}\r\nContent-Disposition: form-data; name=\"dataset\"\r\n\r\n{dataset}\r\n--{Boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"处罚.csv\"\r\nContent-Type: text/csv\r\n\r\na,b\r\n1,2\r\n\r\n--{Boundary}--\r\n";

    static string MakeToken() => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = "https://register.example/",
        Audience = ApiTokens.Audience,
        TokenType = "at+jwt",
        Expires = DateTime.UnixEpoch.AddYears(100),
        Claims = new Dictionary<string, object> { ["sub"] = "maker" },
        SigningCredentials = new SigningCredentials(Signing, SecurityAlgorithms.RsaSha256),
    });

    static string Unsigned(string token) => token[..(token.LastIndexOf('.') + 1)];

    static (Store, KeyRing) OpenRegister()
    {
        var folder = Directory.CreateTempSubdirectory("probity-fuzz-register-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var store = new Store(new SqliteEngine(Path.Combine(folder, "register.db")), TimeProvider.System);
        new Migrator(store).MigrateAsync(default).GetAwaiter().GetResult();
        return (store, KeyRing.Create(Path.Combine(folder, "keys"), RegisterMode.Demo));
    }
}
