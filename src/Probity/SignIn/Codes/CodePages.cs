using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Probity.Bodies;
using Probity.Limits;
using Probity.Portals;

namespace Probity.SignIn.Codes;

/// <summary>
/// Where a one-time code makes an account somebody's. The code comes behind <c>#</c>, which browsers send to nobody; script may put it into the field, and without script it is typed.
/// </summary>
static class CodePages
{
    /// <summary>The page, without the language.</summary>
    public const string Path = "sign-in/code";

    /// <summary>The account says so little of its holder that a code could mend it: it is nobody's, or that of an appointment that is over.</summary>
    public static bool MayEnter(Refusal refusal) => refusal == Askers.AccountUnknown || refusal == Appointments.AppointmentEnded || refusal == Appointments.BodyClosed;

    public static void MapCodePages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapPages().MapGroup("/sign-in/code").OpenToAll(OpenBecause.SigningIn).ShowsNoPerson().WithMetadata(new RunsScript());
        pages.MapGet("", ShowAsync);
        pages.MapPost("", RedeemAsync).LimitedAs(LimitKind.SignIn);
    }

    static async Task<IResult> ShowAsync(HttpContext http, SignInOptions options) =>
        await PendingAccount.FindAsync(http) is null ? First(http, options) : Ask(http, []);

    static IResult First(HttpContext http, SignInOptions options) =>
        Pages.Render(new AccountFirstPage { Frame = Frame.Of(http, Portal.Identity, Path), HasAccounts = options.HasAccounts, HasDemoPeople = options.HasDemoPeople });

    static IResult Ask(HttpContext http, IReadOnlyList<FieldError> errors) => Pages.Render(
        new CodePage { Frame = Frame.Of(http, Portal.Identity, Path), Errors = errors },
        errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    static async Task<IResult> RedeemAsync(HttpContext http, SignInOptions options, Askers askers, RedeemCode redeem, CancellationToken ct)
    {
        if (await PendingAccount.FindAsync(http) is not { } account) return First(http, options);

        var form = await http.Request.ReadFormAsync(ct);
        if (await redeem.RunAsync(account, form["code"], ct) is { } refusal) return Ask(http, [refusal.ToFieldError("code")]);

        var asker = await askers.FindAsync(account, ct);
        if (asker.Refusal is { } gone) return gone.ToPage(Frame.Of(http, Portal.Identity, Path));

        await PendingAccount.EndAsync(http);
        return await EnterAsync(http, account, asker.Value);
    }

    static async Task<IResult> EnterAsync(HttpContext http, ClaimsIdentity account, ClaimsIdentity asker)
    {
        PagesSignIn.KeepSession(http, account, asker);
        await http.SignInAsync(PagesSignIn.Scheme, new ClaimsPrincipal(asker));
        return Results.LocalRedirect(LanguageRoute.Link(LanguageRoute.Of(http.Request.Path), Doors.HomeOf(Doors.RolesOf(new(asker)))));
    }
}
