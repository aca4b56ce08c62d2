using System.Security.Claims;

namespace Probity.SignIn.Accounts;

/// <summary>Whether the sign-in at the bundled provider, from which a cookie or a token of the register came, is still good.</summary>
static class SessionCheck
{
    /// <summary>True too where there is none to ask about: in the demo, and with a provider outside this program.</summary>
    public static async Task<bool> IsAliveAsync(HttpContext http, ClaimsPrincipal asker) =>
        http.RequestServices.GetService<Sessions>() is not { } sessions
        || (asker.FindFirst(ProviderClaims.Session) is { Value: var id } && await sessions.UseAsync(id, http.RequestAborted) is not null);
}
