using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Probity.Portals;
using Probity.SignIn.Codes;
using Probity.SignIn.Provider;

namespace Probity.SignIn;

/// <summary>How somebody is sent to the provider, which providers are trusted, and what becomes of their answers.</summary>
static class ProviderChallenge
{
    public static void Configure(OpenIdConnectOptions oidc)
    {
        oidc.SignInScheme = PagesSignIn.Scheme;
        oidc.ClientId = PagesSignIn.ClientId;
        oidc.CallbackPath = PagesSignIn.CallbackPath;
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

    public static void Trust(OpenIdConnectOptions oidc, ExternalProvider provider)
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

    public static void TrustBundled(OpenIdConnectOptions oidc, PublicAddress address, ProviderKeys keys)
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

    public static void ReturnToPublicAddress(OpenIdConnectOptions oidc, PublicAddress address)
    {
        var policy = address.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        oidc.CorrelationCookie.SecurePolicy = oidc.NonceCookie.SecurePolicy = policy;
        oidc.Events.OnRedirectToIdentityProvider = context =>
        {
            context.ProtocolMessage.RedirectUri = new Uri(address.Value, PagesSignIn.CallbackPath).AbsoluteUri;
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

        PagesSignIn.KeepSession(context.HttpContext, vouched, asker.Value);
        context.Principal = new(asker.Value);
        context.ReturnUri = OwnDeskOr(context.ReturnUri, Doors.HomeOf(Doors.RolesOf(context.Principal)));
        context.Properties = new AuthenticationProperties { RedirectUri = context.ReturnUri };
    }

    // Who came by no particular page, or by the public home page, begins where the own work is.
    static string? OwnDeskOr(string? returnUri, string home)
    {
        var language = LocalUrl.LanguageOf(returnUri);
        return returnUri == LanguageRoute.Link(language, "") ? LanguageRoute.Link(language, home) : returnUri;
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
        context.Response.Redirect($"{PagesSignIn.RefusedPath}?{PagesSignIn.ReturnUrl}={Uri.EscapeDataString(returnUrl ?? "/")}&reason={code}");
    }
}
