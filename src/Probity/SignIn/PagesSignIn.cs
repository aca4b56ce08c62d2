using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Probity.SignIn.Accounts;
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
            ProviderChallenge.Configure(oidc);
            if (options.Provider is { } provider) ProviderChallenge.Trust(oidc, provider);
        });
        var configured = services.AddOptions<OpenIdConnectOptions>(Challenge)
            .Configure<PublicAddress>(ProviderChallenge.ReturnToPublicAddress)
            .Configure<TokenCheck>((oidc, check) => oidc.TokenValidationParameters.LifetimeValidator = check.IsAlive);
        if (options.IsBundled) configured.Configure<PublicAddress, ProviderKeys>(ProviderChallenge.TrustBundled);
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

    /// <summary>The register's own sign-in lives no longer than the one at the bundled provider that it came from.</summary>
    internal static void KeepSession(HttpContext http, ClaimsIdentity vouched, ClaimsIdentity asker)
    {
        if (http.RequestServices.GetService<Sessions>() is not null && vouched.FindFirst(ProviderClaims.Session) is { } session)
            asker.AddClaim(new(ProviderClaims.Session, session.Value));
    }
}
