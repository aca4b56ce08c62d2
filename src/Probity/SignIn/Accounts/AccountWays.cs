using Microsoft.AspNetCore.Http.Extensions;
using Probity.Portals;

namespace Probity.SignIn.Accounts;

/// <summary>Where one goes next on the provider's pages. The place to return to travels in the address and is always one of this site.</summary>
static class AccountWays
{
    /// <summary>The frame; the other language must not lose the way back.</summary>
    public static Frame Frame(HttpContext http) =>
        Portals.Frame.Of(http, Portal.Identity, LanguageRoute.WithoutLanguage(http.Request.Path) + http.Request.QueryString);

    /// <summary>To another page of the provider in the same language.</summary>
    public static IResult To(HttpContext http, string path, string? returnUrl) => Results.LocalRedirect(Link(LanguageRoute.Of(http.Request.Path), path, returnUrl));

    /// <summary>The address of a page of the provider, with the way back.</summary>
    public static string Link(Language language, string path, string? returnUrl)
    {
        var query = new QueryBuilder();
        if (LocalUrl.IsLocal(returnUrl)) query.Add(PagesSignIn.ReturnUrl, returnUrl);
        return LanguageRoute.Link(language, path) + query;
    }

    /// <summary>To where somebody came from; to the account's own page when that is not said.</summary>
    public static IResult Back(HttpContext http, string? returnUrl) =>
        LocalUrl.IsLocal(returnUrl) ? Results.LocalRedirect(returnUrl) : Results.LocalRedirect(LanguageRoute.Link(LanguageRoute.Of(http.Request.Path), AccountPages.Path));
}
