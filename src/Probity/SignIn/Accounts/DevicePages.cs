using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using Probity.Limits;
using Probity.Portals;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Probity.SignIn.Accounts;

/// <summary>
/// Letting the <c>probity</c> command act for somebody (RFC 8628): the command shows a code, its user types it here and says yes. The command gets a
/// sign-in of its own, which lives no longer than any other and ends with a change of password or factors.
/// </summary>
static class DevicePages
{
    public const string VerifyPath = "/connect/verify";
    public const string StartPath = "/connect/device";
    public const string RevokePath = "/connect/revoke";
    const string Scheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    /// <summary>No command waits with this code.</summary>
    public static readonly Refusal CodeUnknown = Refusal.Unknown("account.device-code-unknown",
        "没有程序在等待这个代码。请核对命令行显示的代码；代码十分钟内有效。", "No command waits with this code. Compare it with what the command shows; it is good for ten minutes.");

    public static void MapDevicePages(this IEndpointRouteBuilder app)
    {
        app.MapGet(VerifyPath, (HttpContext http) => Results.LocalRedirect(LanguageRoute.Link(Language.Zh, VerifyPath) + http.Request.QueryString)).ExcludeFromDescription().OpenToAll(OpenBecause.ProviderChecks).ShowsNoPerson();
        var pages = app.MapPages().OpenToAll(OpenBecause.ProviderChecks).ShowsNoPerson();
        pages.MapGet(VerifyPath, ShowAsync).LimitedAs(LimitKind.SignIn);
        pages.MapPost(VerifyPath, DecideAsync).LimitedAs(LimitKind.SignIn);
    }

    static async Task<IResult> ShowAsync(HttpContext http, UserManager<Account> users, AccountCookies cookies)
    {
        if (await AccountPages.FindAsync(http, users, cookies) is not { Account.CodeKey: not null }) return SignIn(http);

        var typed = $"{http.Request.Query["user_code"]}";
        if (typed.Length is 0) return AskCode(http, []);

        return await IsWaitedForAsync(http) ? AskConsent(http, typed) : AskCode(http, [CodeUnknown.ToFieldError("user_code")]);
    }

    // The library succeeds with nobody when the code is not one of its own.
    static async Task<bool> IsWaitedForAsync(HttpContext http) => (await http.AuthenticateAsync(Scheme)).Principal?.GetClaim(Claims.ClientId) is { Length: > 0 };

    static IResult AskCode(HttpContext http, IReadOnlyList<FieldError> errors) => Pages.Render(
        new DeviceCodePage { Frame = Frame.Of(http, Portal.Identity), Errors = errors }, errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    static IResult AskConsent(HttpContext http, string code) => Pages.Render(new DeviceConsentPage { Frame = Frame.Of(http, Portal.Identity, VerifyPath.TrimStart('/')), Code = code });

    static async Task<IResult> DecideAsync(HttpContext http, UserManager<Account> users, AccountCookies cookies, Sessions sessions)
    {
        if (await AccountPages.FindAsync(http, users, cookies) is not { Account.CodeKey: not null } found) return SignIn(http);
        if (!await IsWaitedForAsync(http)) return AskCode(http, [CodeUnknown.ToFieldError("user_code")]);

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var done = new AuthenticationProperties { RedirectUri = LanguageRoute.Link(LanguageRoute.Of(http.Request.Path), DonePath) };
        if (form["answer"] != "yes") return Results.Forbid(done, [Scheme]);

        var session = await sessions.StartAsync(found.Account, found.Session.Acr, http.RequestAborted);
        var request = http.GetOpenIddictServerRequest() ?? throw new InvalidOperationException("Not reached through the provider.");
        var principal = AccountAuthorize.Vouch(session, request);
        principal.SetScopes(Scopes.OfflineAccess);
        principal.SetResources(ApiTokens.Audience);
        return Results.SignIn(principal, done, Scheme);
    }

    public const string DonePath = "account/command";

    static IResult SignIn(HttpContext http) => AccountWays.To(http, AccountSignInPages.Path, http.Request.Path + http.Request.QueryString);
}
