using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using Probity.Bodies.Machines;
using Probity.Calendar;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Probity.SignIn.Machines;

/// <summary>
/// Tokens for programs of bodies: <c>client_credentials</c> with <c>private_key_jwt</c> (RFC 7523, sections 2.2 and 3). Which programs there are and by which keys they sign in stands in the register alone; the
/// provider's own table of clients is written anew from it before each such request is looked at.
/// </summary>
static class MachineGrant
{
    /// <summary>An assertion ends this soon after it is sent, so that its id need not be remembered for long.</summary>
    public static readonly TimeSpan MaximumAssertion = TimeSpan.FromMinutes(5);

    // What a program may name as the resource that it wants a token for (RFC 8707); it may name none.
    internal const string Resource = "urn:probity:api";

    public static void LetMachinesIn(this OpenIddictServerBuilder server)
    {
        server.AllowClientCredentialsFlow().RegisterResources(Resource);
        server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseScopedHandler<KnowMachine>().SetOrder(int.MinValue + 100_000));
        server.AddEventHandler<ValidateTokenContext>(handler => handler.UseSingletonHandler<TakePlainType>().SetOrder(OpenIddictServerHandlers.Protection.ValidateIdentityModelToken.Descriptor.Order - 500));
        server.AddEventHandler<ProcessAuthenticationContext>(handler => handler.UseScopedHandler<TakeAssertion>().SetOrder(OpenIddictServerHandlers.ValidateClientAssertionIssuer.Descriptor.Order + 500));
    }

    /// <summary>What the token says: which program, and nothing of what it may do.</summary>
    public static ClaimsPrincipal Vouch(OpenIddictRequest request)
    {
        var identity = new ClaimsIdentity("machine", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, request.ClientId).SetClaim(ProviderClaims.Machine, request.ClientId);
        identity.SetResources(ApiTokens.Audience);
        identity.SetDestinations(_ => [Destinations.AccessToken]);
        return new ClaimsPrincipal(identity);
    }
}

/// <summary>The provider's table of clients learns of a program and of its keys as they are now; one that may not sign in goes no further.</summary>
sealed class KnowMachine(AccountHolders holders, IServiceScopeFactory scopes) : IOpenIddictServerHandler<ValidateTokenRequestContext>
{
    public async ValueTask HandleAsync(ValidateTokenRequestContext context)
    {
        if (context.Request.GrantType is not GrantTypes.ClientCredentials) return;
        if ((context.Request.ClientId ?? SubjectOf(context.Request.ClientAssertion)) is not { } number) return;

        var keys = await holders.KeysOfMachine(number, context.CancellationToken);
        if (keys.Count is 0)
        {
            // What the provider's table still has of it counts for nothing.
            context.Reject(Errors.InvalidClient, "No program of this number may sign in.");
            return;
        }

        // In a scope of its own, so that a race that is lost here leaves nothing behind for the rest of the request.
        await using var scope = scopes.CreateAsyncScope();
        var clients = scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>();
        await WriteAsync(clients, number, keys, context.CancellationToken);
    }

    static async Task WriteAsync(IOpenIddictApplicationManager clients, string number, IReadOnlyList<MachineKey> keys, CancellationToken ct)
    {
        var known = await clients.FindByClientIdAsync(number, ct);
        try
        {
            if (known is null) await clients.CreateAsync(Describe(number, keys), ct);
            else if (!await HasAsync(clients, known, keys, ct)) await clients.UpdateAsync(known, Describe(number, keys), ct);
        }
        catch (Exception error) when (error is OpenIddictExceptions.ConcurrencyException or OpenIddictExceptions.ValidationException or DbUpdateException)
        {
            // Another request of the same program wrote the same a moment ago.
        }
    }

    static async Task<bool> HasAsync(IOpenIddictApplicationManager clients, object client, IReadOnlyList<MachineKey> keys, CancellationToken ct) =>
        await clients.GetJsonWebKeySetAsync(client, ct) is { } set && set.Keys.Select(key => key.KeyId).ToHashSet().SetEquals(keys.Select(key => key.Thumbprint));

    static OpenIddictApplicationDescriptor Describe(string number, IReadOnlyList<MachineKey> keys)
    {
        var set = new JsonWebKeySet();
        foreach (var key in keys) set.Keys.Add(new JsonWebKey(key.Jwk) { KeyId = key.Thumbprint, Use = "sig" });
        return new OpenIddictApplicationDescriptor
        {
            ClientId = number,
            ClientType = ClientTypes.Confidential,
            JsonWebKeySet = set,
            Permissions = { Permissions.Endpoints.Token, Permissions.GrantTypes.ClientCredentials, Permissions.Prefixes.Resource + MachineGrant.Resource },
        };
    }

    static string? SubjectOf(string? assertion) => assertion is not null && new JsonWebTokenHandler() is var handler && handler.CanReadToken(assertion) ? handler.ReadJsonWebToken(assertion).Subject : null;
}

/// <summary>RFC 7523 names no type for an assertion, and most programs say <c>JWT</c>; the library alone insists on the type of a draft. Who signs it is checked all the same.</summary>
sealed class TakePlainType : IOpenIddictServerHandler<ValidateTokenContext>
{
    public ValueTask HandleAsync(ValidateTokenContext context)
    {
        if (context.TokenValidationParameters?.ValidTypes is { } types && types.Contains(JsonWebTokenTypes.ClientAuthentication))
            context.TokenValidationParameters.TypeValidator = (type, _, _) => type is null or "" or "JWT" ? JsonWebTokenTypes.ClientAuthentication
                : types.Contains(type) ? type
                : throw new SecurityTokenInvalidTypeException("An assertion is a JWT or says that it authenticates a client.");
        return ValueTask.CompletedTask;
    }
}

/// <summary>An assertion whose signature is good is good once, and ends within minutes.</summary>
sealed class TakeAssertion(AccountHolders holders, TimeProvider clock) : IOpenIddictServerHandler<ProcessAuthenticationContext>
{
    public async ValueTask HandleAsync(ProcessAuthenticationContext context)
    {
        if (context.ClientAssertionPrincipal is null || context.ClientAssertion is not { } text) return;

        // Its signature was checked a moment ago.
        var assertion = new JsonWebTokenHandler().ReadJsonWebToken(text);
        var now = clock.GetUtcNow().UtcDateTime;
        if (assertion.Id is not { Length: > 0 and <= 200 } jti || assertion.ValidTo > now + MachineGrant.MaximumAssertion)
            context.Reject(Errors.InvalidClient, "The assertion names no jti, or ends more than five minutes ahead.");
        else if (!await holders.TakeAssertionId(assertion.Subject, (jti, Instant.FromDateTimeOffset(new DateTimeOffset(assertion.ValidTo, TimeSpan.Zero).AddMinutes(5))), context.CancellationToken))
            context.Reject(Errors.InvalidClient, "The assertion was used before.");
    }
}
