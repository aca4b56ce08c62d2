using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Probity.SignIn.Provider;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Probity.SignIn.Accounts;

/// <summary>
/// What the browser holds of a sign-in at the provider: a session's id when it is whole, and for five minutes the account whose password was right
/// and whose one-time code is still to come.
/// </summary>
sealed class AccountCookies(Sessions sessions)
{
    /// <summary>The scheme and the cookie of half a sign-in.</summary>
    public const string Half = "probity.half";

    public static void ConfigureHalf(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = Half;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Strict;
        cookie.ExpireTimeSpan = TimeSpan.FromMinutes(5);
        cookie.SlidingExpiration = false;
    }

    /// <summary>The session in the browser, if it is still good; asking counts as using it.</summary>
    public async Task<LiveSession?> ReadAsync(HttpContext http)
    {
        var cookie = await http.AuthenticateAsync(BundledProvider.Cookie);
        return cookie.Principal?.FindFirst(ProviderClaims.Session) is { Value: var id } ? await sessions.UseAsync(id, http.RequestAborted) : null;
    }

    /// <summary>A whole sign-in. One that was there before is over.</summary>
    public async Task StartAsync(HttpContext http, Account account, string acr)
    {
        await EndAsync(http);
        await http.SignOutAsync(Half);
        var session = await sessions.StartAsync(account, acr, http.RequestAborted);
        await http.SignInAsync(BundledProvider.Cookie, Principal(BundledProvider.Cookie, new Claim(ProviderClaims.Session, session.Id)));
    }

    /// <summary>Ends it, on the server too.</summary>
    public async Task EndAsync(HttpContext http)
    {
        var cookie = await http.AuthenticateAsync(BundledProvider.Cookie);
        if (cookie.Principal?.FindFirst(ProviderClaims.Session) is { Value: var id }) await sessions.EndAsync(id, http.RequestAborted);
        await http.SignOutAsync(BundledProvider.Cookie);
    }

    /// <summary>Half a sign-in: the password was right.</summary>
    public static Task StartHalfAsync(HttpContext http, Account account) =>
        http.SignInAsync(Half, Principal(Half, new Claim(Claims.Subject, account.Id), new Claim("stamp", account.SecurityStamp!)));

    /// <summary>The account of half a sign-in; null when there is none, when it took too long, or when the password was changed meanwhile.</summary>
    public static async Task<Account?> ReadHalfAsync(HttpContext http, UserManager<Account> users)
    {
        var cookie = await http.AuthenticateAsync(Half);
        if (cookie.Principal?.FindFirst(Claims.Subject) is not { Value: var id }) return null;

        var account = await users.FindByIdAsync(id);
        return account?.SecurityStamp == cookie.Principal.FindFirst("stamp")?.Value ? account : null;
    }

    static ClaimsPrincipal Principal(string scheme, params Claim[] claims) => new(new ClaimsIdentity(claims, scheme));
}
