using Microsoft.AspNetCore.Identity;
using Probity.Limits;
using Probity.Portals;

namespace Probity.SignIn.Accounts;

/// <summary>The account's own pages at the provider: what it signs in with, and changing that.</summary>
static class AccountPages
{
    public const string Path = "account";

    public static void MapAccountPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapPages().MapGroup("/account").OpenToAll(OpenBecause.ProviderChecks).ShowsNoPerson();
        pages.MapGet("", ShowAsync);
        pages.MapGet("/command", (HttpContext http) => Pages.Render(new DeviceDonePage { Frame = AccountWays.Frame(http) }));
        pages.MapGet("/password", AskPasswordAsync);
        pages.MapPost("/password", SetPasswordAsync).LimitedAs(LimitKind.SignIn);
        pages.MapPost("/recovery-codes", RenewAsync).LimitedAs(LimitKind.SignIn);
        pages.MapPost("/sign-out-elsewhere", SignOutElsewhereAsync).LimitedAs(LimitKind.SignIn);
    }

    /// <summary>Who is signed in at the provider; null when nobody is.</summary>
    public static async Task<(LiveSession Session, Account Account)?> FindAsync(HttpContext http, UserManager<Account> users, AccountCookies cookies)
    {
        if (await cookies.ReadAsync(http) is not { } session) return null;
        return await users.FindByIdAsync(session.AccountId) is { } account ? (session, account) : null;
    }

    /// <summary>As <see cref="FindAsync"/>, for what only somebody who signed in a moment ago may change.</summary>
    public static async Task<(LiveSession Session, Account Account)?> FindFreshAsync(HttpContext http, UserManager<Account> users, AccountCookies cookies) =>
        await FindAsync(http, users, cookies) is { } found && http.RequestServices.GetRequiredService<Sessions>().IsFresh(found.Session) ? found : null;

    static async Task<IResult> ShowAsync(HttpContext http, UserManager<Account> users, AccountCookies cookies, RecoveryCodes recovery, Passkeys passkeys)
    {
        if (await FindAsync(http, users, cookies) is not { } found) return SignIn(http);
        if (found.Account.CodeKey is null) return AccountWays.To(http, NewAccountPages.CodesPath, null);

        return Pages.Render(new AccountPage
        {
            Frame = AccountWays.Frame(http),
            Name = found.Account.UserName!,
            PasskeyCount = (await passkeys.ListAsync(found.Account)).Count,
            RecoveryCodesLeft = await recovery.CountAsync(found.Account, http.RequestAborted),
        });
    }

    static async Task<IResult> AskPasswordAsync(HttpContext http, UserManager<Account> users, AccountCookies cookies) =>
        await FindAsync(http, users, cookies) is null ? SignIn(http) : AskPassword(http, []);

    static IResult AskPassword(HttpContext http, IReadOnlyList<FieldError> errors) => Pages.Render(
        new PasswordPage { Frame = AccountWays.Frame(http), Errors = errors }, errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    static async Task<IResult> SetPasswordAsync(HttpContext http, UserManager<Account> users, AccountCookies cookies, ChangeFactors change, Tries tries)
    {
        if (await FindAsync(http, users, cookies) is not { } found) return SignIn(http);
        if (await tries.TakeAsync(found.Account.UserName!, http.RequestAborted) is { } locked) return AskPassword(http, [locked.ToFieldError("old")]);

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (await change.SetPasswordAsync(found.Session, found.Account, ($"{form["old"]}", $"{form["password"]}"), http.RequestAborted) is { } refusal)
            return AskPassword(http, [refusal.ToFieldError(refusal == ChangeFactors.PasswordWrong ? "old" : "password")]);

        await tries.ForgetAsync(found.Account.UserName!, http.RequestAborted);
        return AccountWays.To(http, Path, null);
    }

    static async Task<IResult> RenewAsync(HttpContext http, UserManager<Account> users, AccountCookies cookies, ChangeFactors change)
    {
        if (await FindFreshAsync(http, users, cookies) is not { Account.CodeKey: not null } found) return SignIn(http);

        var codes = await change.RenewRecoveryCodesAsync(found.Session, found.Account, http.RequestAborted);
        var frame = Frame.Of(http, Portal.Identity, Path);
        return Pages.Render(new RecoveryCodesPage { Frame = frame, Name = found.Account.UserName!, Codes = [.. codes.Select(code => code.ToString())], ReturnUrl = null });
    }

    static async Task<IResult> SignOutElsewhereAsync(HttpContext http, UserManager<Account> users, AccountCookies cookies, ChangeFactors change)
    {
        if (await FindAsync(http, users, cookies) is not { } found) return SignIn(http);

        await change.StampAsync(found.Session, found.Account, http.RequestAborted);
        return AccountWays.To(http, Path, null);
    }

    static IResult SignIn(HttpContext http) => AccountWays.To(http, AccountSignInPages.Path, LanguageRoute.Link(LanguageRoute.Of(http.Request.Path), Path));
}
