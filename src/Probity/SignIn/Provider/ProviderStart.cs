using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using Probity.SignIn.Accounts;
using Probity.SignIn.Demo;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Probity.SignIn.Provider;

/// <summary>
/// Prepares the bundled provider: its tables before the server listens, its two clients once the address is known, and away with
/// codes and tokens that ended long ago.
/// </summary>
sealed class ProviderStart(IServiceScopeFactory scopes, SignInOptions options, PublicAddress address, TimeProvider clock)
    : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) =>
        SignInSchema.PrepareAsync(options, cancellationToken);

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        await RegisterAsync(Pages(), cancellationToken);
        await RegisterAsync(options.HasDemoPeople ? Demo() : Command(), cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        var tokens = scope.ServiceProvider.GetRequiredService<IOpenIddictTokenManager>();
        await tokens.PruneAsync(clock.GetUtcNow() - TimeSpan.FromDays(1), cancellationToken);
        if (!options.HasAccounts) return;

        await scope.ServiceProvider.GetRequiredService<Sessions>().PruneAsync(cancellationToken);
        await scope.ServiceProvider.GetRequiredService<Tries>().PruneAsync(cancellationToken);
    }

    OpenIddictApplicationDescriptor Pages() => new()
    {
        ClientId = PagesSignIn.ClientId,
        ClientType = ClientTypes.Public,
        ConsentType = ConsentTypes.Implicit,
        RedirectUris = { new Uri(address.Value, PagesSignIn.CallbackPath) },
        Permissions =
        {
            Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.GrantTypes.AuthorizationCode,
            Permissions.ResponseTypes.Code, Permissions.Scopes.Profile,
        },
        Requirements = { Requirements.Features.ProofKeyForCodeExchange },
    };

    static OpenIddictApplicationDescriptor Demo() => new()
    {
        ClientId = DemoGrant.ClientId,
        ClientType = ClientTypes.Public,
        Permissions = { Permissions.Endpoints.Token, Permissions.Prefixes.GrantType + DemoGrant.Name },
    };

    static OpenIddictApplicationDescriptor Command() => new()
    {
        ClientId = CommandClient,
        ClientType = ClientTypes.Public,
        ConsentType = ConsentTypes.Explicit,
        Permissions =
        {
            Permissions.Endpoints.DeviceAuthorization, Permissions.Endpoints.Token, Permissions.Endpoints.Revocation,
            Permissions.GrantTypes.DeviceCode, Permissions.GrantTypes.RefreshToken,
        },
    };

    /// <summary>The <c>client_id</c> of the <c>probity</c> command.</summary>
    const string CommandClient = "probity-command";

    const int MostTries = 5;

    /// <summary>Registers a client as it should be. Another host that starts at the same moment writes the same: whoever comes second looks again.</summary>
    async Task RegisterAsync(OpenIddictApplicationDescriptor wanted, CancellationToken ct)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await WriteAsync(scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>(), wanted, ct);
                return;
            }
            catch (Exception raced) when (tries < MostTries && raced is OpenIddictExceptions.ConcurrencyException or DbUpdateException)
            {
            }
        }
    }

    static async Task WriteAsync(IOpenIddictApplicationManager clients, OpenIddictApplicationDescriptor wanted, CancellationToken ct)
    {
        if (await clients.FindByClientIdAsync(wanted.ClientId!, ct) is { } known) await clients.UpdateAsync(known, wanted, ct);
        else await clients.CreateAsync(wanted, ct);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
