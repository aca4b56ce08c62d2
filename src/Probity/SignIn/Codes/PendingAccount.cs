using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Probity.SignIn.Accounts;

namespace Probity.SignIn.Codes;

/// <summary>
/// An account that a provider vouched for a moment ago and that is nobody's here: it waits ten minutes in an encrypted cookie, which no script reads, for the code that says whose it is. It opens
/// no door but the page of codes.
/// </summary>
static class PendingAccount
{
    /// <summary>The cookie's authentication scheme.</summary>
    public const string Scheme = "probity.entering";

    static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    // What is said of the account and nothing else: no name, no number, no body.
    static readonly string[] Kept = [ProviderClaims.Subject, ProviderClaims.Assurance, ProviderClaims.Session];

    public static void AddPendingAccount(this IServiceCollection services)
    {
        services.AddAuthentication().AddCookie(Scheme, cookie =>
        {
            cookie.Cookie.Name = Scheme;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.IsEssential = true;

            // Not Strict: the browser comes from the provider, which may be another site.
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = Life;
            cookie.SlidingExpiration = false;
        });
        services.AddOptions<CookieAuthenticationOptions>(Scheme).Configure<PublicAddress>(PagesSignIn.Secure);
    }

    /// <summary>Keeps the account for ten minutes.</summary>
    public static Task KeepAsync(HttpContext http, ClaimsIdentity vouched) =>
        http.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity(vouched.Claims.Where(claim => Kept.Contains(claim.Type)).Select(claim => new Claim(claim.Type, claim.Value)), Scheme)));

    /// <summary>The account; null where none waits, where it waited too long, and where its sign-in at the bundled provider is over.</summary>
    public static async Task<ClaimsIdentity?> FindAsync(HttpContext http)
    {
        var cookie = await http.AuthenticateAsync(Scheme);
        if (cookie.Principal?.Identity is not ClaimsIdentity waiting || waiting.FindFirst(ProviderClaims.Subject) is null) return null;

        return await SessionCheck.IsAliveAsync(http, cookie.Principal) ? waiting : null;
    }

    public static Task EndAsync(HttpContext http) => http.SignOutAsync(Scheme);
}
