using Microsoft.AspNetCore.Authentication;
using Probity.Limits;
using Probity.Portals;
using Probity.SignIn.Provider;

namespace Probity.SignIn.Demo;

/// <summary>
/// The demo's way in, in place of a password: a link with a key for each person, and one for the list of everybody. None of these
/// addresses exists outside the demo.
/// </summary>
public static class DemoDoor
{
    /// <summary>The cookie of those who hold the key to everybody; only they see the list.</summary>
    internal const string ListCookie = "probity.demo-list";

    /// <summary>The path and query of the link by which one steps into a part; the demo's <c>run</c> prints it after the public URL.</summary>
    public static string LinkOf(DemoPerson person, DemoKeys keys) => $"/zh/demo/sign-in/{person.Who}?key={keys.For(person.Who)}";

    /// <summary>The path and query of the link to the list of everybody.</summary>
    public static string LinkOfEverybody(DemoKeys keys) => $"/zh/demo/people?key={keys.For(DemoKeys.Everybody)}";

    internal static void AddDemoDoor(this IServiceCollection services) => services.AddAuthentication().AddCookie(ListCookie, cookie =>
    {
        cookie.Cookie.Name = ListCookie;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.ExpireTimeSpan = TimeSpan.FromHours(8);
    });

    internal static string PeoplePath(Language language, string returnUrl) =>
        LanguageRoute.Link(language, $"demo/people?{PagesSignIn.ReturnUrl}={Uri.EscapeDataString(returnUrl)}");

    internal static void MapDemoDoor(this IEndpointRouteBuilder app)
    {
        var pages = app.MapPages().OpenToAll(OpenBecause.SigningIn).ShowsNoPerson().LimitedAs(LimitKind.SignIn);
        pages.MapGet("/demo/sign-in/{who}", ShowPart);
        pages.MapPost("/demo/sign-in/{who}", StepInAsync);
        pages.MapGet("/demo/people", ListAsync);
        pages.MapPost("/demo/people/{who}", StepInFromListAsync);
    }

    static IResult ShowPart(HttpContext http, string who, string? key, DemoKeys keys)
    {
        if (DemoPeople.Find(who) is not { } person || !keys.Fits(who, key)) return WrongLink(http);
        return Pages.Render(new DemoPartPage { Frame = FrameWithKey(http), Person = person });
    }

    static async Task<IResult> StepInAsync(HttpContext http, string who, string? key, DemoKeys keys)
    {
        if (DemoPeople.Find(who) is not { } person || !keys.Fits(who, key)) return WrongLink(http);
        return await EnterAsync(http, person, returnUrl: null);
    }

    static async Task<IResult> ListAsync(HttpContext http, string? key, string? returnUrl, DemoKeys keys)
    {
        var frame = FrameWithKey(http);
        var holdsKey = keys.Fits(DemoKeys.Everybody, key);
        if (!holdsKey && !(await http.AuthenticateAsync(ListCookie)).Succeeded) return Pages.Render(new DemoClosedPage { Frame = frame });
        return Pages.Render(new DemoPeoplePage { Frame = frame, Key = holdsKey ? key : null, ReturnUrl = returnUrl });
    }

    static async Task<IResult> StepInFromListAsync(HttpContext http, string who, string? key, string? returnUrl, DemoKeys keys)
    {
        var mayList = keys.Fits(DemoKeys.Everybody, key) || (await http.AuthenticateAsync(ListCookie)).Succeeded;
        if (DemoPeople.Find(who) is not { } person || !mayList) return WrongLink(http);

        await http.SignInAsync(ListCookie, new(new System.Security.Claims.ClaimsIdentity(ListCookie)));
        return await EnterAsync(http, person, returnUrl);
    }

    // The provider's cookie changes hands here; the register's own follows by the ordinary flow.
    static async Task<IResult> EnterAsync(HttpContext http, DemoPerson person, string? returnUrl)
    {
        await http.SignInAsync(BundledProvider.Cookie, BundledProvider.Session(person));
        if (LocalUrl.IsLocal(returnUrl)) return Results.LocalRedirect(returnUrl);

        var language = LanguageRoute.Of(http.Request.Path);
        var home = LanguageRoute.Link(language, Doors.HomeOf(person.Roles));
        return Results.LocalRedirect(LanguageRoute.Link(language, $"sign-in?{PagesSignIn.ReturnUrl}={Uri.EscapeDataString(home)}"));
    }

    // The other language must not lose the key.
    static Frame FrameWithKey(HttpContext http) =>
        Frame.Of(http, Portal.Identity, LanguageRoute.WithoutLanguage(http.Request.Path) + http.Request.QueryString);

    static IResult WrongLink(HttpContext http) => WrongKey.ToPage(Frame.Of(http, Portal.Identity));

    /// <summary>A demo link whose key is not this register's, or names nobody.</summary>
    public static readonly Refusal WrongKey = Refusal.Unknown("signin.demo-link-wrong",
        "此演示链接无效。请使用启动程序时显示的链接。", "This demo link is not valid. Use one of the links that were printed when the program started.");
}
