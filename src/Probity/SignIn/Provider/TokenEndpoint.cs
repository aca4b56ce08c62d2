using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using Probity.SignIn.Accounts;
using Probity.SignIn.Demo;
using Probity.SignIn.Machines;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Probity.SignIn.Provider;

/// <summary>Exchanges codes for tokens, and in the demo the demo secret for an API token of one of its people.</summary>
static class TokenEndpoint
{
    const string Scheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    public static Task<IResult> RunInDemoAsync(HttpContext http, DemoKeys keys)
    {
        var request = http.GetOpenIddictServerRequest() ?? throw new InvalidOperationException("Not reached through the provider.");
        return request.GrantType == DemoGrant.Name ? Task.FromResult(Demo(request, keys)) : RunAsync(http);
    }

    public static async Task<IResult> RunAsync(HttpContext http)
    {
        // The library has checked the program's assertion by its keys, and that it is used once.
        if (http.GetOpenIddictServerRequest() is { } request && request.IsClientCredentialsGrantType()) return Results.SignIn(MachineGrant.Vouch(request), null, Scheme);

        // The library has already checked the code or refresh token, its verifier and its client; it carries what was vouched for.
        var code = await http.AuthenticateAsync(Scheme);
        return code.Principal is { } principal && await SessionCheck.IsAliveAsync(http, principal)
            ? Results.SignIn(principal, null, Scheme)
            : Refuse("The code is not good any more.");
    }

    static IResult Demo(OpenIddictRequest request, DemoKeys keys)
    {
        if (!keys.IsSecret((string?)request[DemoGrant.SecretParameter])) return Refuse("The demo secret is not this register's.");
        if (DemoPeople.Find((string?)request[DemoGrant.WhoParameter]) is not { } person) return Refuse("Nobody of the demo is called that.");

        var principal = VouchedPerson.For(person, request);
        principal.SetResources(ApiTokens.Audience);
        return Results.SignIn(principal, null, Scheme);
    }

    static IResult Refuse(string why) => Results.Forbid(
        new AuthenticationProperties(new Dictionary<string, string?>
        {
            [OpenIddictServerAspNetCoreConstants.Properties.Error] = Errors.InvalidGrant,
            [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = why,
        }),
        [Scheme]);
}
