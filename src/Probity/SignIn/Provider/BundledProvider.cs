using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using OpenIddict.Server;
using Probity.Limits;
using Probity.Portals;
using Probity.SignIn.Accounts;
using Probity.SignIn.Demo;
using Probity.SignIn.Machines;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Probity.SignIn.Provider;

/// <summary>The OpenID provider that comes with the program: standard endpoints; the people of the demo there, and accounts in a real register.</summary>
static class BundledProvider
{
    /// <summary>The provider's own cookie: who signed in there. The register's pages never read it.</summary>
    public const string Cookie = "probity.provider";

    public const string AuthorizePath = "/connect/authorize";
    public const string TokenPath = "/connect/token";

    public static void AddBundledProvider(this IServiceCollection services, SignInOptions options)
    {
        var keys = ProviderKeys.Open(options.KeyFolder);
        services.AddSingleton(keys);
        if (options.HasDemoPeople) services.AddSingleton(new DemoKeys(keys.DemoSecret));
        if (options.HasAccounts) services.AddAccounts(options);
        services.AddDbContext<SignInContext>(builder => SignInContext.Use(options.Store, builder));
        services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<SignInContext>())
            .AddServer(server => Configure(server, keys, options));
        services.AddOptions<OpenIddictServerOptions>().Configure<PublicAddress>((server, address) => server.Issuer = address.Value);
        services.AddHostedService<ProviderStart>();
        services.AddAuthentication().AddCookie(Cookie, ConfigureCookie);
    }

    static void Configure(OpenIddictServerBuilder server, ProviderKeys keys, SignInOptions options)
    {
        server.SetAuthorizationEndpointUris(AuthorizePath).SetTokenEndpointUris(TokenPath);
        server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
        server.LetMachinesIn();
        if (options.HasDemoPeople) server.AllowCustomFlow(DemoGrant.Name);
        if (options.HasAccounts) LetTheCommandIn(server);
        server.Configure(options => options.CodeChallengeMethods.Remove(CodeChallengeMethods.Plain));
        server.RegisterScopes(Scopes.Profile);
        server.SetAuthorizationCodeLifetime(TimeSpan.FromMinutes(1)).SetIdentityTokenLifetime(ApiTokens.MaximumLife);
        server.SetAccessTokenLifetime(ApiTokens.MaximumLife).DisableAccessTokenEncryption();
        server.AddSigningKey(keys.Signing).AddEncryptionKey(keys.Sealing);

        // Codes are kept so that each is good once; nobody is asked for consent, so there is no authorization to keep.
        server.DisableAuthorizationStorage();

        // TLS ends before this program; the issuer's scheme is that of the public URL whatever the last hop speaks.
        server.UseAspNetCore()
            .EnableAuthorizationEndpointPassthrough()
            .EnableTokenEndpointPassthrough()
            .EnableEndUserVerificationEndpointPassthrough()
            .DisableTransportSecurityRequirement();
    }

    // Each refresh gives another refresh token and takes back the one it came with; the sign-in behind them says when all is over.
    static void LetTheCommandIn(OpenIddictServerBuilder server)
    {
        server.SetDeviceAuthorizationEndpointUris(DevicePages.StartPath)
            .SetEndUserVerificationEndpointUris(DevicePages.VerifyPath, "/zh" + DevicePages.VerifyPath, "/en" + DevicePages.VerifyPath)
            .SetRevocationEndpointUris(DevicePages.RevokePath);
        server.AllowDeviceAuthorizationFlow().AllowRefreshTokenFlow();
        server.SetDeviceCodeLifetime(TimeSpan.FromMinutes(10)).SetUserCodeLifetime(TimeSpan.FromMinutes(10));
        server.SetRefreshTokenLifetime(Sessions.Idle).SetRefreshTokenReuseLeeway(TimeSpan.Zero);
        server.AddEventHandler<OpenIddictServerEvents.HandleRevocationRequestContext>(handler => handler.UseScopedHandler<EndRevokedSession>());
    }

    static void ConfigureCookie(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = Cookie;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.ExpireTimeSpan = TimeSpan.FromHours(8);
        cookie.SlidingExpiration = false;
    }

    /// <summary>What the provider's cookie says: the person, by the demo's word for the person, and nothing else.</summary>
    public static ClaimsPrincipal Session(DemoPerson person) => new(new ClaimsIdentity([new Claim(Claims.Subject, person.Who)], Cookie));

    public static void MapBundledProvider(this IEndpointRouteBuilder app, SignInOptions options)
    {
        if (options.HasDemoPeople)
        {
            Open(app.MapMethods(AuthorizePath, ["GET", "POST"], (Delegate)AuthorizeEndpoint.RunAsync));
            Open(app.MapPost(TokenPath, TokenEndpoint.RunInDemoAsync));
            return;
        }

        Open(app.MapMethods(AuthorizePath, ["GET", "POST"], AccountAuthorize.RunAsync));
        Open(app.MapPost(TokenPath, (Delegate)TokenEndpoint.RunAsync));
    }

    static void Open(RouteHandlerBuilder door) => door.ExcludeFromDescription().DisableAntiforgery().OpenToAll(OpenBecause.ProviderChecks).ShowsNoPerson().LimitedAs(LimitKind.SignIn);
}
