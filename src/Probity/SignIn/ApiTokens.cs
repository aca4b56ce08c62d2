using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;
using Probity.Portals;
using Probity.SignIn.Machines;
using Probity.SignIn.Provider;

namespace Probity.SignIn;

/// <summary>Signing in to the API: a bearer token of the provider, for this audience, ten minutes old at most.</summary>
public static class ApiTokens
{
    /// <summary>The authentication scheme of <c>/api</c>.</summary>
    public const string Scheme = "probity.api";

    /// <summary>What the <c>aud</c> of an access token for this API holds, unless configured otherwise.</summary>
    public const string Audience = "probity-api";

    /// <summary>No token is taken that is older, whatever it says of its own end.</summary>
    public static readonly TimeSpan MaximumLife = TimeSpan.FromMinutes(10);

    // Signatures that only the provider can make. A shared secret would let whoever can check a token make one.
    internal static readonly string[] OfKeyPairs =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    /// <summary>There is no bearer token (HTTP 401).</summary>
    public static readonly Refusal Missing = Refusal.Forbidden("signin.token-missing",
        "请求未携带访问令牌。", "The request carries no bearer token.");

    /// <summary>The token is not good here, or not any more (HTTP 401).</summary>
    public static readonly Refusal Refused = Refusal.Forbidden("signin.token-refused",
        "访问令牌无效或已过期。", "The bearer token is not valid here, or not any more.");

    /// <summary>The token is good, and what it asks for belongs to another role (HTTP 403).</summary>
    public static readonly Refusal RoleMissing = Refusal.Forbidden("signin.role-missing",
        "当前身份没有办理此事项的权限。", "Your role does not allow this.");

    internal static void AddApiTokens(this IServiceCollection services, SignInOptions options)
    {
        services.AddSingleton<TokenCheck>();
        services.AddAuthentication().AddJwtBearer(Scheme, jwt =>
        {
            jwt.SaveToken = false;
            jwt.MapInboundClaims = false;
            jwt.TokenValidationParameters = new TokenValidationParameters { ValidAudience = Audience, RequireSignedTokens = true };
            jwt.Events = new JwtBearerEvents { OnTokenValidated = NameOfficialAsync, OnChallenge = ChallengeAsync, OnForbidden = ForbidAsync };
            if (options.Provider is { } provider) Trust(jwt, provider);
        });
        var configured = services.AddOptions<JwtBearerOptions>(Scheme).Configure<TokenCheck>((jwt, check) =>
        {
            jwt.TokenHandlers.Clear();
            jwt.TokenHandlers.Add(check);
            jwt.TokenValidationParameters.LifetimeValidator = check.IsAlive;
        });
        if (options.IsBundled) configured.Configure<PublicAddress, ProviderKeys>(TrustBundled);
    }

    static void Trust(JwtBearerOptions jwt, ExternalProvider provider)
    {
        jwt.Authority = provider.Authority.AbsoluteUri;
        jwt.RequireHttpsMetadata = !provider.Authority.IsLoopback;
        jwt.TokenValidationParameters.ValidAudience = provider.Audience;
        jwt.TokenValidationParameters.ValidTypes = provider.AccessTokenTypes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        jwt.TokenValidationParameters.ValidAlgorithms = OfKeyPairs;
    }

    // No metadata is fetched: the keys are at hand, and the public URL need not be reachable from inside.
    static void TrustBundled(JwtBearerOptions jwt, PublicAddress address, ProviderKeys keys)
    {
        jwt.TokenValidationParameters.ValidIssuer = address.Value.AbsoluteUri;
        jwt.TokenValidationParameters.IssuerSigningKey = keys.Signing;
        jwt.TokenValidationParameters.ValidTypes = ["at+jwt"];
        jwt.TokenValidationParameters.ValidAlgorithms = [SecurityAlgorithms.RsaSha256];
    }

    static Task ChallengeAsync(JwtBearerChallengeContext context)
    {
        context.HandleResponse();
        context.Response.Headers.WWWAuthenticate = "Bearer";
        var refusal = context.AuthenticateFailure switch
        {
            null => Missing,
            AskerRefusedException known => known.Refusal,
            _ => Refused,
        };
        return refusal.ToProblem(StatusCodes.Status401Unauthorized).ExecuteAsync(context.HttpContext);
    }

    // A program acts in the name of an official, whom each request names.
    static async Task NameOfficialAsync(TokenValidatedContext context)
    {
        if (context.Principal?.Identities.First() is not { } asker || Asker.FindMachine(asker) is not { } machine) return;

        var behalf = context.HttpContext.RequestServices.GetRequiredService<OnBehalf>();
        if (await behalf.FindAsync(context.HttpContext, machine) is { } official) context.Principal = new(official);
    }

    static Task ForbidAsync(ForbiddenContext context) => (OnBehalf.RefusalOf(context.HttpContext) ?? RoleMissing).ToProblem().ExecuteAsync(context.HttpContext);
}
