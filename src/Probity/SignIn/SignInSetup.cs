using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Probity.Limits;
using Probity.SignIn.Accounts;
using Probity.SignIn.Codes;
using Probity.SignIn.Demo;
using Probity.SignIn.Machines;
using Probity.SignIn.Provider;

namespace Probity.SignIn;

/// <summary>Signing in: OpenID Connect for pages, bearer tokens for the API, and the provider of both where none is configured.</summary>
public static class SignInSetup
{
    const string Either = "probity.either";

    /// <summary>
    /// Adds sign-in for a register. The caller registers <see cref="BindPerson"/> and <see cref="AccountHolders"/>.
    /// </summary>
    public static void AddSignIn(this WebApplicationBuilder builder, SignInOptions options)
    {
        var services = builder.Services;
        services.AddSingleton(options).AddSingleton<PublicAddress>().AddSingleton<Askers>();
        services.AddSingleton<RedeemCode>().AddSingleton<OnBehalf>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddPublicHost();
        services.AddLimits(options.Limits);
        KeepCookieKeys(builder, options);

        // What no policy names is read by the door's kind: cookies are never looked at under /api, bearer tokens nowhere else.
        services.AddAuthentication(Either).AddPolicyScheme(Either, null, either =>
            either.ForwardDefaultSelector = http => http.Request.Path.StartsWithSegments("/api") ? ApiTokens.Scheme : PagesSignIn.Scheme);
        services.AddPagesSignIn(options);
        services.AddPendingAccount();
        services.AddApiTokens(options);
        services.AddDoors();
        if (!options.IsBundled) return;

        services.AddBundledProvider(options);
        if (options.HasDemoPeople) services.AddDemoDoor();
    }

    /// <summary>
    /// Answers to the public name alone, knows who asks, counts how often, and checks the doors. Said aloud, because the framework would otherwise do it before everything else, and what it refuses
    /// would go out without the headers that every answer carries.
    /// </summary>
    public static void UseSignIn(this WebApplication app)
    {
        app.UsePublicHost();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseTermsGate();
        app.UseAuthorization();
    }

    /// <summary>Maps the addresses of signing in and out, those of the bundled provider, and the demo's links or the accounts' pages.</summary>
    public static void MapSignIn(this WebApplication app)
    {
        app.MapSignInDoor();
        app.MapCodePages();
        var options = app.Services.GetRequiredService<SignInOptions>();
        if (!options.IsBundled) return;

        app.MapBundledProvider(options);
        if (options.HasDemoPeople) app.MapDemoDoor();
        else app.MapAccounts();
    }

    // Cookies and forms outlive a restart and are good at every host of the register, and at no register of the other mode.
    static void KeepCookieKeys(WebApplicationBuilder builder, SignInOptions options)
    {
        var folder = Directory.CreateDirectory(Path.Combine(ProviderKeys.Folder(options.KeyFolder), "cookies"));
        builder.Services.AddDataProtection().SetApplicationName($"probity-{options.Mode}").PersistKeysToFileSystem(folder);

        // The folder is its owner's alone, like that of the other keys; the library would warn about it at every first start.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
    }
}
