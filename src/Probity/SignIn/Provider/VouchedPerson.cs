using System.Security.Claims;
using OpenIddict.Abstractions;
using Probity.SignIn.Demo;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Probity.SignIn.Provider;

/// <summary>What the bundled provider says of somebody, in the claims that any provider would use, marked <c>acr=demo</c>.</summary>
static class VouchedPerson
{
    static readonly ClaimNames Ours = new();

    public static ClaimsPrincipal For(DemoPerson person, OpenIddictRequest request)
    {
        var identity = new ClaimsIdentity(BundledProvider.Cookie, Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, person.Who)
            .SetClaim(Claims.Name, person.Name)
            .SetClaim(ProviderClaims.Assurance, ProviderClaims.DemoAssurance);
        if (person.Number is { } number) identity.SetClaim(Ours.ResidentNumber, number);
        if (person.Body is { } body) identity.SetClaim(Ours.Body, body).SetClaim(Ours.OfficialNumber, person.Who);

        identity.SetScopes(request.GetScopes());
        identity.SetDestinations(_ => [Destinations.AccessToken, Destinations.IdentityToken]);
        return new ClaimsPrincipal(identity);
    }
}
