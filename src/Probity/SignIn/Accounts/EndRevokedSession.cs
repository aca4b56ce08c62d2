using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Probity.SignIn.Accounts;

/// <summary>Whoever revokes a token of a sign-in (RFC 7009) ends the sign-in: its other tokens are good no more.</summary>
sealed class EndRevokedSession(Sessions sessions) : IOpenIddictServerHandler<HandleRevocationRequestContext>
{
    public async ValueTask HandleAsync(HandleRevocationRequestContext context)
    {
        if (context.GenericTokenPrincipal?.GetClaim(ProviderClaims.Session) is { } id) await sessions.EndAsync(id, context.CancellationToken);
    }
}
