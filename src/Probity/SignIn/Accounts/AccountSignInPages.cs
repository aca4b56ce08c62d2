using Microsoft.AspNetCore.Identity;
using Probity.Limits;
using Probity.Portals;

namespace Probity.SignIn.Accounts;

/// <summary>Signing in at the bundled provider: name and password, then a one-time code or a recovery code.</summary>
static class AccountSignInPages
{
    public const string Path = "account/sign-in";

    public static void MapAccountSignInPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapPages().MapGroup("/account/sign-in").OpenToAll(OpenBecause.SigningIn).ShowsNoPerson();
        pages.MapGet("", (HttpContext http, string? returnUrl) => AskAsync(http, returnUrl, "", [])).WithMetadata(new RunsScript());
        pages.MapPost("", PasswordAsync).WithMetadata(new RunsScript()).LimitedAs(LimitKind.SignIn);
        pages.MapGet("/code", (HttpContext http, string? returnUrl, UserManager<Account> users) => SecondAsync(http, returnUrl, users, isRecovery: false));
        pages.MapPost("/code", CodeAsync).LimitedAs(LimitKind.SignIn);
        pages.MapGet("/recovery-code", (HttpContext http, string? returnUrl, UserManager<Account> users) => SecondAsync(http, returnUrl, users, isRecovery: true));
        pages.MapPost("/recovery-code", RecoverAsync).LimitedAs(LimitKind.SignIn);
    }

    /// <summary>The page of name and password, with the question for a passkey.</summary>
    public static async Task<IResult> AskAsync(HttpContext http, string? returnUrl, string name, IReadOnlyList<FieldError> errors) => Pages.Render(
        new AccountSignInPage
        {
            Frame = Portals.Frame.Of(http, Portal.Identity, Path + (LocalUrl.IsLocal(returnUrl) ? QueryString.Create(PagesSignIn.ReturnUrl, returnUrl) : default)),
            Name = name,
            ReturnUrl = returnUrl,
            Question = await http.RequestServices.GetRequiredService<Passkeys>().AskAsync(http),
            Errors = errors,
        },
        errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    static async Task<IResult> PasswordAsync(HttpContext http, string? returnUrl, CheckPassword check, AccountCookies cookies, CancellationToken ct)
    {
        var form = await http.Request.ReadFormAsync(ct);
        var name = $"{form["name"]}".Trim();
        var account = await check.RunAsync(name, $"{form["password"]}", ct);
        if (account.Refusal is { } refusal) return await AskAsync(http, returnUrl, name, [refusal.ToFieldError("name")]);

        if (account.Value.CodeKey is not null)
        {
            await AccountCookies.StartHalfAsync(http, account.Value);
            return AccountWays.To(http, Path + "/code", returnUrl);
        }

        // Made and left without one-time codes: it can do nothing but get them.
        await cookies.StartAsync(http, account.Value, Assurance.Password);
        return AccountWays.To(http, NewAccountPages.CodesPath, returnUrl);
    }

    static async Task<IResult> SecondAsync(HttpContext http, string? returnUrl, UserManager<Account> users, bool isRecovery) =>
        await AccountCookies.ReadHalfAsync(http, users) is null ? AccountWays.To(http, Path, returnUrl) : AskCode(http, returnUrl, isRecovery, []);

    static IResult AskCode(HttpContext http, string? returnUrl, bool isRecovery, IReadOnlyList<FieldError> errors)
    {
        var status = errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        var frame = AccountWays.Frame(http);
        return isRecovery
            ? Pages.Render(new RecoveryCodePage { Frame = frame, ReturnUrl = returnUrl, Errors = errors }, status)
            : Pages.Render(new OneTimeCodePage { Frame = frame, ReturnUrl = returnUrl, Errors = errors }, status);
    }

    static Task<IResult> CodeAsync(HttpContext http, string? returnUrl, UserManager<Account> users, CheckCode check, AccountCookies cookies) =>
        FinishAsync(http, returnUrl, users, cookies, isRecovery: false, check.RunAsync);

    static Task<IResult> RecoverAsync(HttpContext http, string? returnUrl, UserManager<Account> users, CheckCode check, AccountCookies cookies) =>
        FinishAsync(http, returnUrl, users, cookies, isRecovery: true, check.RecoverAsync);

    static async Task<IResult> FinishAsync(HttpContext http, string? returnUrl, UserManager<Account> users, AccountCookies cookies, bool isRecovery, Func<Account, string, CancellationToken, Task<Refusal?>> check)
    {
        if (await AccountCookies.ReadHalfAsync(http, users) is not { } account) return AccountWays.To(http, Path, returnUrl);

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (await check(account, $"{form["code"]}", http.RequestAborted) is { } refusal) return AskCode(http, returnUrl, isRecovery, [refusal.ToFieldError("code")]);

        await cookies.StartAsync(http, account, Assurance.TwoFactor);
        return AccountWays.Back(http, returnUrl);
    }
}
