using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Probity.SignIn.Accounts;

/// <summary>The accounts of the bundled provider in a real register: what they need, and their pages.</summary>
static class AccountSetup
{
    /// <summary>PBKDF2 with HMAC-SHA-512, 210,000 rounds (OWASP's figure for it); the library's own default is less.</summary>
    public static readonly IOptions<PasswordHasherOptions> Hashing = Options.Create(new PasswordHasherOptions { IterationCount = 210_000 });

    public static void AddAccounts(this IServiceCollection services, SignInOptions options)
    {
        services.AddDbContextFactory<AccountContext>(builder => AccountContext.Use(options.Store, builder));
        services.AddIdentityCore<Account>().AddEntityFrameworkStores<AccountContext>();
        services.AddOptions<IdentityOptions>().Configure(identity => identity.Password = new PasswordOptions
        {
            RequiredLength = PasswordRule.Shortest,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
            RequiredUniqueChars = 0,
        });
        services.AddSingleton<IPasswordValidator<Account>, PasswordRule>();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = Hashing.Value.IterationCount);
        services.AddSingleton<AccountKeys>().AddSingleton<CodeApp>().AddSingleton<Tries>().AddSingleton<Sessions>().AddSingleton<RecoveryCodes>().AddSingleton<AccountCookies>();
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>().AddScoped<Passkeys>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<PublicAddress>(Configure);
        services.AddScoped<MakeAccount>().AddScoped<CheckPassword>().AddScoped<CheckCode>().AddScoped<ChangeFactors>();
        services.AddAuthentication().AddCookie(AccountCookies.Half, AccountCookies.ConfigureHalf);
    }

    // The names and origins are those of the public address, whatever a request says of itself.
    static void Configure(IdentityPasskeyOptions passkeys, PublicAddress address)
    {
        passkeys.ServerDomain = address.Value.Host;
        passkeys.UserVerificationRequirement = "required";
        passkeys.ResidentKeyRequirement = "required";
        passkeys.ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && context.Origin == address.Value.GetLeftPart(UriPartial.Authority));
    }

    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        app.MapAccountSignInPages();
        app.MapNewAccountPages();
        app.MapAccountPages();
        app.MapPasskeyPages();
        app.MapDevicePages();
    }
}
