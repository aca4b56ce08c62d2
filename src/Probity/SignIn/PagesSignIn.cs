using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Probity.SignIn.Accounts;
using Probity.SignIn.Codes;
using Probity.SignIn.Provider;

namespace Probity.SignIn;

/// <summary>Signing in to the pages: OpenID Connect's code flow with PKCE, and then a cookie that says who is asking.</summary>
static class PagesSignIn
{
    /// <summary>The cookie's authentication scheme.</summary>
    public const string Scheme = "probity.pages";

    public const string Challenge = "probity.oidc";
    public const string ClientId = "probity-pages";
    public const string CallbackPath = "/sign-in/callback";
    public const string SignInPath = "/sign-in";
    public const string RefusedPath = "/sign-in/refused";
    public const string ReturnUrl = "returnUrl";

    public static void AddPagesSignIn(this IServiceCollection services, SignInOptions options)
    {
        services.AddAuthentication().AddCookie(Scheme, ConfigureCookie);
        services.AddOptions<CookieAuthenticationOptions>(Scheme).Configure<PublicAddress>(Secure);
        services.AddAuthentication().AddOpenIdConnect(Challenge, oidc =>
        {
            ConfigureChallenge(oidc);
            if (options.Provider is { } provider) Trust(oidc, provider);
        });
        var configured = services.AddOptions<OpenIdConnectOptions>(Challenge)
            .Configure<PublicAddress>(ReturnToPublicAddress)
            .Configure<TokenCheck>((oidc, check) => oidc.TokenValidationParameters.LifetimeValidator = check.IsAlive);
        if (options.IsBundled) configured.Configure<PublicAddress, ProviderKeys>(TrustBundled);
    }

    static void ConfigureCookie(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = Scheme;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.ExpireTimeSpan = TimeSpan.FromMinutes(30);
        cookie.SlidingExpiration = true;
        cookie.LoginPath = SignInPath;
        cookie.AccessDeniedPath = RefusedPath;
        cookie.ReturnUrlParameter = ReturnUrl;
        cookie.Events.OnValidatePrincipal = LookAgainAsync;
        cookie.Events.OnRedirectToLogin = RedirectToLoginAsync;
    }

    // Bodies close and appointments end while somebody is signed in: a cookie that was made in an earlier state of the roster is looked at again.
    static async Task LookAgainAsync(CookieValidatePrincipalContext context)
    {
        if (context.Principal?.Identities.FirstOrDefault() is not { } asker) return;
        if (!await SessionCheck.IsAliveAsync(context.HttpContext, context.Principal))
        {
            context.RejectPrincipal();
            return;
        }

        var askers = context.HttpContext.RequestServices.GetRequiredService<Askers>();
        var fresh = await askers.RefreshAsync(asker, context.HttpContext.RequestAborted);
        if (fresh.Refusal is { } refusal)
        {
            context.HttpContext.Items[RefusedPath] = refusal;
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Scheme);
        }
        else if (fresh.Value is { } renewed)
        {
            renewed.AddClaims(asker.FindAll(ProviderClaims.Session));
            context.ReplacePrincipal(new(renewed));
            context.ShouldRenew = true;
        }
    }

    // Who was let in a moment ago and is not any more reads why, and is not sent round to the provider.
    static Task RedirectToLoginAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var target = context.HttpContext.Items[RefusedPath] is Refusal refusal
            ? $"{RefusedPath}?{ReturnUrl}={Uri.EscapeDataString(context.Request.Path + context.Request.QueryString)}&reason={refusal.Code}"
            : context.RedirectUri;
        context.Response.Redirect(target);
        return Task.CompletedTask;
    }

    internal static void Secure(CookieAuthenticationOptions cookie, PublicAddress address) =>
        cookie.Cookie.SecurePolicy = address.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;

    static void ConfigureChallenge(OpenIdConnectOptions oidc)
    {
        oidc.SignInScheme = Scheme;
        oidc.ClientId = ClientId;
        oidc.CallbackPath = CallbackPath;
        oidc.ResponseType = OpenIdConnectResponseType.Code;

        // The answer comes as a redirect, so that the cookies of the flow can be Lax and work over plain http on loopback.
        oidc.ResponseMode = OpenIdConnectResponseMode.Query;
        oidc.CorrelationCookie.SameSite = oidc.NonceCookie.SameSite = SameSiteMode.Lax;

        // Those cookies end by the browser's clock, whatever clock the register goes by.
        oidc.TimeProvider = TimeProvider.System;
        oidc.MapInboundClaims = false;
        oidc.SaveTokens = false;

        // The library drops this claim by default; without it a demo's sign-in would look like any other.
        oidc.ClaimActions.Remove(ProviderClaims.Assurance);
        oidc.Events = new OpenIdConnectEvents { OnTicketReceived = ReceiveAsync, OnRemoteFailure = RefuseAsync, OnAccessDenied = DenyAsync };
    }

    static void Trust(OpenIdConnectOptions oidc, ExternalProvider provider)
    {
        oidc.Authority = provider.Authority.AbsoluteUri;
        oidc.RequireHttpsMetadata = !provider.Authority.IsLoopback;
        oidc.ClientId = provider.ClientId;
        oidc.ClientSecret = provider.ClientSecret;
        oidc.GetClaimsFromUserInfoEndpoint = provider.ReadsUserInfo;
        oidc.TokenValidationParameters.ValidAlgorithms = ApiTokens.OfKeyPairs;
        foreach (var scope in provider.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries)) oidc.Scope.Add(scope);
        foreach (var claim in provider.Claims.All) oidc.ClaimActions.MapUniqueJsonKey(claim, claim);

        // A provider that knows several ways of signing in is told which of them will do (OpenID Connect Core, 3.1.2.1).
        var sure = $"{provider.OfficialAcr} {provider.PersonAcr}".Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct();
        oidc.AdditionalAuthorizationParameters["acr_values"] = string.Join(' ', sure);
    }

    static void TrustBundled(OpenIdConnectOptions oidc, PublicAddress address, ProviderKeys keys)
    {
        oidc.BackchannelHttpHandler = address.Backchannel();
        oidc.Configuration = new OpenIdConnectConfiguration
        {
            Issuer = address.Value.AbsoluteUri,
            AuthorizationEndpoint = new Uri(address.Value, BundledProvider.AuthorizePath).AbsoluteUri,
            TokenEndpoint = new Uri(address.Inside, BundledProvider.TokenPath).AbsoluteUri,
            SigningKeys = { keys.Signing },
        };
    }

    static void ReturnToPublicAddress(OpenIdConnectOptions oidc, PublicAddress address)
    {
        var policy = address.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        oidc.CorrelationCookie.SecurePolicy = oidc.NonceCookie.SecurePolicy = policy;
        oidc.Events.OnRedirectToIdentityProvider = context =>
        {
            context.ProtocolMessage.RedirectUri = new Uri(address.Value, CallbackPath).AbsoluteUri;
            context.ProtocolMessage.UiLocales = LocalUrl.LanguageOf(context.Properties.RedirectUri) is Language.En ? "en" : "zh-Hans";
            return Task.CompletedTask;
        };
    }

    static async Task ReceiveAsync(TicketReceivedContext context)
    {
        var askers = context.HttpContext.RequestServices.GetRequiredService<Askers>();
        var vouched = context.Principal!.Identities.First();
        var asker = await askers.FindAsync(vouched, context.HttpContext.RequestAborted);
        if (asker.Refusal is { } refusal)
        {
            if (CodePages.MayEnter(refusal)) await PendingAccount.KeepAsync(context.HttpContext, vouched);
            Redirect(context, context.ReturnUri, refusal.Code);
            return;
        }

        KeepSession(context.HttpContext, vouched, asker.Value);
        context.Principal = new(asker.Value);
        context.Properties = new AuthenticationProperties { RedirectUri = context.ReturnUri };
    }

    /// <summary>The register's own sign-in lives no longer than the one at the bundled provider that it came from.</summary>
    internal static void KeepSession(HttpContext http, ClaimsIdentity vouched, ClaimsIdentity asker)
    {
        if (http.RequestServices.GetService<Sessions>() is not null && vouched.FindFirst(ProviderClaims.Session) is { } session)
            asker.AddClaim(new(ProviderClaims.Session, session.Value));
    }

    static Task RefuseAsync(RemoteFailureContext context)
    {
        Redirect(context, context.Properties?.RedirectUri);
        return Task.CompletedTask;
    }

    static Task DenyAsync(AccessDeniedContext context)
    {
        Redirect(context, context.ReturnUrl);
        return Task.CompletedTask;
    }

    static void Redirect(HandleRequestContext<RemoteAuthenticationOptions> context, string? returnUrl, string code = "")
    {
        context.HandleResponse();
        context.Response.Redirect($"{RefusedPath}?{ReturnUrl}={Uri.EscapeDataString(returnUrl ?? "/")}&reason={code}");
    }
}
