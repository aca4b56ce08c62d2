using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using Probity.SignIn.Provider;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Probity.SignIn.Accounts;

/// <summary>
/// Where a browser is sent to sign in to a real register. Who has signed in at the provider goes straight back with a code; others come to
/// the page of name and password.
/// </summary>
static class AccountAuthorize
{
    const string Scheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    public static async Task<IResult> RunAsync(HttpContext http, AccountCookies cookies)
    {
        var request = http.GetOpenIddictServerRequest() ?? throw new InvalidOperationException("Not reached through the provider.");
        var session = await cookies.ReadAsync(http);
        if (session is { Acr: not Assurance.Password }) return Results.SignIn(Vouch(session, request), null, Scheme);
        if (request.HasPromptValue(PromptValues.None)) return Results.Forbid(LoginRequired, [Scheme]);

        // ui_locales (OpenID Connect Core, section 3.1.2.1): the language of the page that sent the browser.
        var language = request.UiLocales is "en" ? Language.En : Language.Zh;
        var page = session is null ? AccountSignInPages.Path : NewAccountPages.CodesPath;
        return Results.LocalRedirect(AccountWays.Link(language, page, http.Request.Path + http.Request.QueryString));
    }

    /// <summary>What the provider says of an account: which one it is, how surely, since when. It knows no name, number or body.</summary>
    public static ClaimsPrincipal Vouch(LiveSession session, OpenIddictRequest request)
    {
        var identity = new ClaimsIdentity(BundledProvider.Cookie, Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, session.AccountId)
            .SetClaim(ProviderClaims.Assurance, session.Acr)
            .SetClaim(ProviderClaims.Session, session.Id)
            .SetClaim(Claims.AuthenticationTime, session.StartedAt.ToDateTimeOffset().ToUnixTimeSeconds());
        identity.SetScopes(request.GetScopes());
        identity.SetDestinations(_ => [Destinations.AccessToken, Destinations.IdentityToken]);
        return new ClaimsPrincipal(identity);
    }

    static AuthenticationProperties LoginRequired => new(new Dictionary<string, string?> { [OpenIddictServerAspNetCoreConstants.Properties.Error] = Errors.LoginRequired });
}
