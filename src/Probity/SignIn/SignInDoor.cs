using Microsoft.AspNetCore.Authentication;
using Probity.Bodies;
using Probity.Portals;
using Probity.SignIn.Accounts;
using Probity.SignIn.Codes;
using Probity.SignIn.Provider;
using Probity.Subjects;

namespace Probity.SignIn;

/// <summary>The addresses of signing in and out.</summary>
static class SignInDoor
{
    /// <summary>The provider's word did not suffice, or it said no.</summary>
    public static readonly Refusal Refused = Refusal.Forbidden("signin.refused",
        "登录未成功：身份提供方未能确认您可以进入本系统。", "You were not signed in: the provider did not confirm that you may enter.");

    public static void MapSignInDoor(this IEndpointRouteBuilder app)
    {
        app.MapGet(PagesSignIn.SignInPath, (string? returnUrl) => ToLanguage("sign-in", returnUrl)).ExcludeFromDescription().OpenToAll(OpenBecause.SigningIn).ShowsNoPerson();
        app.MapGet(PagesSignIn.RefusedPath, (string? returnUrl, string? reason) => ToLanguage(RefusedPage(reason), returnUrl)).ExcludeFromDescription().OpenToAll(OpenBecause.SigningIn).ShowsNoPerson();
        var pages = app.MapPages().OpenToAll(OpenBecause.SigningIn).ShowsNoPerson();
        pages.MapGet("/sign-in", SignIn);
        pages.MapGet("/sign-in/refused", (HttpContext http) => RefusalFor(http).ToPage(Frame.Of(http, Portal.Identity)));
        foreach (var refusal in Explained)
            pages.MapGet($"/{PageOf(refusal)}", (HttpContext http) => refusal.ToPage(Frame.Of(http, Portal.Identity), NextAfter(refusal)));
        pages.MapPost("/sign-out", SignOutAsync);
    }

    static IResult SignIn(HttpContext http, string? returnUrl, PublicAddress address)
    {
        var language = LanguageRoute.Of(http.Request.Path);
        var target = LocalUrl.IsLocal(returnUrl) ? returnUrl : LanguageRoute.Link(language, "");

        // 127.0.0.1 and localhost are two hosts to a browser: begun on one, the flow would not find its cookies on the other.
        var isElsewhere = address.Value.IsLoopback && http.Request.Host.Value != address.Value.Authority;
        if (isElsewhere) return Results.Redirect(new Uri(address.Value, http.Request.Path + http.Request.QueryString).AbsoluteUri);

        return Results.Challenge(new AuthenticationProperties { RedirectUri = target }, [PagesSignIn.Challenge]);
    }

    static async Task<IResult> SignOutAsync(HttpContext http, SignInOptions options)
    {
        await http.SignOutAsync(PagesSignIn.Scheme);
        if (http.RequestServices.GetService<AccountCookies>() is { } accounts) await accounts.EndAsync(http);
        else if (options.IsBundled) await http.SignOutAsync(BundledProvider.Cookie);
        return Results.LocalRedirect(LanguageRoute.Link(LanguageRoute.Of(http.Request.Path), ""));
    }

    // Who is signed in came to a door of another role; who is not was refused by the provider.
    static Refusal RefusalFor(HttpContext http) => http.User.Identity is { IsAuthenticated: true } ? ApiTokens.RoleMissing : Refused;

    // These have a remedy that only the person can take; what a provider lacks, the person cannot mend.
    static readonly Refusal[] Explained =
    [
        BindSignIn.NameUnknown, Askers.AssuranceTooLow, Appointments.BodyUnknown, Appointments.BodyClosed, Appointments.BodyDiffers,
        Appointments.OfficialUnknown, Appointments.AppointmentEnded, Appointments.RoleNone, Appointments.AccountReleased, Appointments.ConfirmationDue, Appointments.AccountClosed, BindAccount.OfficialTaken, BindAccount.AccountTaken,
    ];

    // An account that is nobody's here is no error: its holder has, or will have, a code that makes it somebody's.
    static string RefusedPage(string? reason) => reason == Askers.AccountUnknown.Code ? CodePages.Path : Explained.FirstOrDefault(refusal => refusal.Code == reason) is { } refusal ? PageOf(refusal) : "sign-in/refused";

    static NavigationItem? NextAfter(Refusal refusal) => refusal switch
    {
        _ when CodePages.MayEnter(refusal) => new(CodePages.Path, new("我有新的一次性口令", "I was given a new one-time code")),
        _ when refusal == Askers.AssuranceTooLow => new("sign-in", new("换一种方式重新登录", "Sign in again by other means")),
        _ => null,
    };

    static string PageOf(Refusal refusal) => "sign-in/" + refusal.Code.Split('.')[1];

    static IResult ToLanguage(string path, string? returnUrl)
    {
        var query = LocalUrl.IsLocal(returnUrl) && path != CodePages.Path ? $"?{PagesSignIn.ReturnUrl}={Uri.EscapeDataString(returnUrl)}" : "";
        return Results.LocalRedirect(LanguageRoute.Link(LocalUrl.LanguageOf(returnUrl), path) + query);
    }
}
