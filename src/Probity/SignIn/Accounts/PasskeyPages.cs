using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Probity.Limits;
using Probity.Portals;

namespace Probity.SignIn.Accounts;

/// <summary>Signing in with a passkey, and the page where an account's passkeys come and go.</summary>
static class PasskeyPages
{
    public const string Path = "account/passkeys";

    public static void MapPasskeyPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapPages().MapGroup("/account").OpenToAll(OpenBecause.ProviderChecks).ShowsNoPerson().WithMetadata(new RunsScript());
        pages.MapPost("/sign-in/passkey", SignInAsync).LimitedAs(LimitKind.SignIn);
        pages.MapGet("/passkeys", ShowAsync);
        pages.MapPost("/passkeys", AddAsync).LimitedAs(LimitKind.SignIn);
        pages.MapPost("/passkeys/remove", RemoveAsync).LimitedAs(LimitKind.SignIn);
    }

    static async Task<IResult> SignInAsync(HttpContext http, string? returnUrl, Passkeys passkeys, AccountCookies cookies, CancellationToken ct)
    {
        var form = await http.Request.ReadFormAsync(ct);
        var account = await passkeys.CheckAsync(http, $"{form["credential"]}", $"{form["state"]}");
        if (account.Refusal is { } refusal) return await AccountSignInPages.AskAsync(http, returnUrl, "", [refusal.ToFieldError("")]);

        await cookies.StartAsync(http, account.Value, Assurance.Passkey);
        return AccountWays.Back(http, returnUrl);
    }

    static async Task<IResult> ShowAsync(HttpContext http, UserManager<Account> users, AccountCookies cookies, Passkeys passkeys) =>
        await AccountPages.FindFreshAsync(http, users, cookies) is { Account.CodeKey: not null } found ? await ListAsync(http, passkeys, found.Account, []) : SignIn(http);

    static async Task<IResult> ListAsync(HttpContext http, Passkeys passkeys, Account account, IReadOnlyList<FieldError> errors) => Pages.Render(
        new PasskeysPage
        {
            Frame = Frame.Of(http, Portal.Identity, Path),
            Question = await passkeys.AskNewAsync(http, account),
            Passkeys = [.. (await passkeys.ListAsync(account)).Select(key => new PasskeyLine(WebEncoders.Base64UrlEncode(key.CredentialId), Calendar.Instant.FromDateTimeOffset(key.CreatedAt)))],
            Errors = errors,
        },
        errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    static async Task<IResult> AddAsync(HttpContext http, UserManager<Account> users, AccountCookies cookies, Passkeys passkeys, ChangeFactors change)
    {
        if (await AccountPages.FindFreshAsync(http, users, cookies) is not { Account.CodeKey: not null } found) return SignIn(http);

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (await passkeys.AddAsync(http, found.Account, ($"{form["credential"]}", $"{form["state"]}")) is { } refusal)
            return await ListAsync(http, passkeys, found.Account, [refusal.ToFieldError("")]);

        await change.StampAsync(found.Session, found.Account, http.RequestAborted);
        return AccountWays.To(http, Path, null);
    }

    static async Task<IResult> RemoveAsync(HttpContext http, UserManager<Account> users, AccountCookies cookies, Passkeys passkeys, ChangeFactors change)
    {
        if (await AccountPages.FindFreshAsync(http, users, cookies) is not { } found) return SignIn(http);

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var chosen = (await passkeys.ListAsync(found.Account)).FirstOrDefault(key => WebEncoders.Base64UrlEncode(key.CredentialId) == form["id"]);
        if (chosen is not null)
        {
            await passkeys.RemoveAsync(found.Account, chosen.CredentialId);
            await change.StampAsync(found.Session, found.Account, http.RequestAborted);
        }

        return AccountWays.To(http, Path, null);
    }

    static IResult SignIn(HttpContext http) => AccountWays.To(http, AccountSignInPages.Path, LanguageRoute.Link(LanguageRoute.Of(http.Request.Path), Path));
}
