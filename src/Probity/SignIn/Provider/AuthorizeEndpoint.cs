using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using Probity.SignIn.Demo;

namespace Probity.SignIn.Provider;

/// <summary>Where a browser is sent to sign in. Who has the provider's cookie goes straight back with a code; others see the people's list.</summary>
static class AuthorizeEndpoint
{
    public static async Task<IResult> RunAsync(HttpContext http)
    {
        var request = http.GetOpenIddictServerRequest() ?? throw new InvalidOperationException("Not reached through the provider.");
        var session = await http.AuthenticateAsync(BundledProvider.Cookie);
        if (session.Principal?.FindFirst(OpenIddictConstants.Claims.Subject) is { Value: var who } && DemoPeople.Find(who) is { } person)
            return Results.SignIn(VouchedPerson.For(person, request), null, OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);

        // ui_locales (OpenID Connect Core, section 3.1.2.1): the language of the page that sent the browser.
        var language = request.UiLocales is "en" ? Language.En : Language.Zh;
        return Results.Redirect(DemoDoor.PeoplePath(language, http.Request.Path + http.Request.QueryString));
    }
}
