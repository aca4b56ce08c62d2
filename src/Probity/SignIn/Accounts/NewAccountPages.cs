using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Probity.Limits;
using Probity.Portals;

namespace Probity.SignIn.Accounts;

/// <summary>Making an account: a password, the name that it was given, an app for one-time codes, recovery codes.</summary>
static class NewAccountPages
{
    public const string Path = "account/new";
    public const string CodesPath = "account/code-app";

    /// <summary>The key that was shown has been too long on the screen.</summary>
    public static readonly Refusal KeyOld = Refusal.Invalid("account.key-old",
        "页面停留时间过长，已换了新的密钥。请把新密钥加到应用里。", "The page was open for too long, and the key is another now. Add the new one to your app.");

    static readonly TimeSpan KeyLife = TimeSpan.FromMinutes(30);

    public static void MapNewAccountPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapPages().MapGroup("/account").OpenToAll(OpenBecause.ProviderChecks).ShowsNoPerson();
        pages.MapGet("/new", (HttpContext http, string? returnUrl) => Ask(http, returnUrl, []));
        pages.MapPost("/new", MakeAsync).LimitedAs(LimitKind.SignIn);
        pages.MapGet("/name", NameAsync);
        pages.MapGet("/code-app", KeyAsync);
        pages.MapPost("/code-app", SetKeyAsync).LimitedAs(LimitKind.SignIn);
    }

    static IResult Ask(HttpContext http, string? returnUrl, IReadOnlyList<FieldError> errors) => Pages.Render(
        new NewAccountPage { Frame = AccountWays.Frame(http), ReturnUrl = returnUrl, Errors = errors },
        errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    static async Task<IResult> MakeAsync(HttpContext http, string? returnUrl, MakeAccount make, AccountCookies cookies, CancellationToken ct)
    {
        var form = await http.Request.ReadFormAsync(ct);
        var made = await make.RunAsync($"{form["password"]}");
        if (made.Refusal is { } refusal) return Ask(http, returnUrl, [refusal.ToFieldError("password")]);

        await cookies.StartAsync(http, made.Value, Assurance.Password);
        return AccountWays.To(http, "account/name", returnUrl);
    }

    static async Task<IResult> NameAsync(HttpContext http, string? returnUrl, UserManager<Account> users, AccountCookies cookies) =>
        await AccountPages.FindAsync(http, users, cookies) is { } found
            ? Pages.Render(new AccountNamePage { Frame = AccountWays.Frame(http), Name = found.Account.UserName!, ReturnUrl = returnUrl })
            : AccountWays.To(http, AccountSignInPages.Path, returnUrl);

    static async Task<IResult> KeyAsync(HttpContext http, string? returnUrl, UserManager<Account> users, AccountCookies cookies, IDataProtectionProvider protection) =>
        await AccountPages.FindFreshAsync(http, users, cookies) is { } found
            ? ShowKey(http, returnUrl, found.Account, Totp.NewKey(), protection, [])
            : AccountWays.To(http, AccountSignInPages.Path, returnUrl ?? http.Request.Path);

    // The key travels through the form under our own seal; it is taken into use only when a code of it comes back.
    static IResult ShowKey(HttpContext http, string? returnUrl, Account account, byte[] key, IDataProtectionProvider protection, IReadOnlyList<FieldError> errors) => Pages.Render(
        new CodeAppPage
        {
            Frame = AccountWays.Frame(http),
            ReturnUrl = returnUrl,
            Key = Totp.Write(key),
            Picture = QrPicture.Of(Totp.Address(key, AccountName.Parse(account.UserName!), "Probity")),
            Sealed = Convert.ToBase64String(SealOf(protection, account).Protect(key, KeyLife)),
            Errors = errors,
        },
        errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    static async Task<IResult> SetKeyAsync(HttpContext http, string? returnUrl, UserManager<Account> users, AccountCookies cookies, ChangeFactors change)
    {
        if (await AccountPages.FindFreshAsync(http, users, cookies) is not { } found) return AccountWays.To(http, AccountSignInPages.Path, returnUrl ?? http.Request.Path);

        var protection = http.RequestServices.GetRequiredService<IDataProtectionProvider>();
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (Unseal(SealOf(protection, found.Account), form["sealed"]) is not { } key)
            return ShowKey(http, returnUrl, found.Account, Totp.NewKey(), protection, [KeyOld.ToFieldError("code")]);

        var codes = await change.SetCodeKeyAsync(found.Session, found.Account, (key, $"{form["code"]}"), http.RequestAborted);
        if (codes.Refusal is { } refusal) return ShowKey(http, returnUrl, found.Account, key, protection, [refusal.ToFieldError("code")]);

        return Pages.Render(new RecoveryCodesPage { Frame = AccountWays.Frame(http), Name = found.Account.UserName!, Codes = [.. codes.Value.Select(code => code.ToString())], ReturnUrl = returnUrl });
    }

    static ITimeLimitedDataProtector SealOf(IDataProtectionProvider protection, Account account) =>
        protection.CreateProtector("account code key", account.Id).ToTimeLimitedDataProtector();

    static byte[]? Unseal(ITimeLimitedDataProtector seal, string? text)
    {
        try
        {
            return seal.Unprotect(Convert.FromBase64String(text ?? ""));
        }
        catch (Exception error) when (error is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
