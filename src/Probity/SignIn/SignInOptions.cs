using Probity.Limits;
using Probity.Storage;

namespace Probity.SignIn;

/// <summary>What sign-in needs to know about the register that it guards.</summary>
public sealed record SignInOptions
{
    /// <summary>The register's mode, read from its database: who the bundled provider knows hangs on it.</summary>
    public required RegisterMode Mode { get; init; }

    /// <summary>The folder of the register's keys; sign-in keeps its own below it, in <c>sign-in</c>.</summary>
    public required string KeyFolder { get; init; }

    /// <summary>Where the bundled provider keeps its clients and codes.</summary>
    public required SignInStore Store { get; init; }

    /// <summary>The same database by a role that may make tables. Null on PostgreSQL: somebody else prepares it beforehand.</summary>
    public SignInStore? Owner { get; init; }

    /// <summary>The origin that people's browsers see, without a path. Null: the first address that the server listens on.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>The provider that takes the place of the bundled one; null where there is none.</summary>
    public ExternalProvider? Provider { get; init; }

    /// <summary>How often somebody may ask.</summary>
    public LimitSettings Limits { get; init; } = new();

    /// <summary>What the operator's settings and the section <c>SignIn</c> of the configuration say for a register; limits also by the section <c>Limits</c>.</summary>
    public static SignInOptions Of(Settings settings, RegisterMode mode, IConfiguration configuration)
    {
        var file = SignInStore.Sqlite(Path.Combine(settings.Data, "signin.db"));
        return new SignInOptions
        {
            Mode = mode,
            KeyFolder = settings.Keys,
            Store = OpenStore.ServingAddress(settings) is { } serving ? SignInStore.Postgres(serving) : file,
            Owner = settings.Database is { } owner && mode is RegisterMode.Demo ? SignInStore.Postgres(owner) : null,
            PublicUrl = settings.PublicUrl is { } url ? new Uri(url) : null,
            Provider = settings.Provider ?? ExternalProvider.From(configuration),
            Limits = settings.Limits ?? LimitSettings.From(configuration),
        };
    }

    /// <summary>How the provider calls its claims.</summary>
    public ClaimNames Claims => Provider?.Claims ?? OurClaims;

    /// <summary>How accounts of the provider are told from those of another: the address that the configuration names, or a constant.</summary>
    public string Issuer => Provider?.Authority.AbsoluteUri.TrimEnd('/') ?? VouchedAccount.Bundled;

    static readonly ClaimNames OurClaims = new();

    /// <summary>Whether the bundled provider runs: where no other is configured.</summary>
    public bool IsBundled => Provider is null;

    /// <summary>Whether the bundled provider knows the people of the demo, who have links in place of accounts.</summary>
    public bool HasDemoPeople => IsBundled && Mode is RegisterMode.Demo;

    /// <summary>Whether the bundled provider has accounts.</summary>
    public bool HasAccounts => IsBundled && Mode is RegisterMode.Real;
}

/// <summary>An OpenID provider outside this program, from the configuration section <c>SignIn</c>.</summary>
public sealed record ExternalProvider
{
    /// <summary>The issuer; its metadata is read from <c>.well-known/openid-configuration</c> below it. https, unless it is loopback.</summary>
    public required Uri Authority { get; init; }

    /// <summary>The client that this register is to the provider, for pages.</summary>
    public required string ClientId { get; init; }

    /// <summary>The client's secret, where the provider wants one beside PKCE.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>What an access token must name in <c>aud</c> to be meant for this register's API.</summary>
    public string Audience { get; init; } = ApiTokens.Audience;

    /// <summary>Scopes asked for beside <c>openid</c>, separated by spaces.</summary>
    public string Scopes { get; init; } = "profile";

    /// <summary>Whether the claims come from the provider's userinfo endpoint rather than in the identity token.</summary>
    public bool ReadsUserInfo { get; init; }

    /// <summary>
    /// Values of <c>acr</c>, separated by spaces, at which the provider has seen the person's identity document, so that number and
    /// name may open the person's own file. None: no person can sign in.
    /// </summary>
    public string PersonAcr { get; init; } = "";

    /// <summary>
    /// Values of <c>acr</c>, separated by spaces, at which the provider is sure enough which official this is to let one act for a body.
    /// None: no official can sign in.
    /// </summary>
    public string OfficialAcr { get; init; } = "";

    /// <summary>
    /// Values of <c>typ</c>, separated by spaces, by which the provider's access tokens say that they are such (RFC 9068, section 2.1). An identity token says
    /// <c>JWT</c>, and is no key to the API.
    /// </summary>
    public string AccessTokenTypes { get; init; } = "at+jwt application/at+jwt";

    /// <summary>How the provider calls the claims that the register reads.</summary>
    public ClaimNames Claims { get; init; } = new();

    /// <summary>The section <c>SignIn</c> of a configuration; null when it names no authority.</summary>
    /// <exception cref="SettingsException">What it says would leave a door open, or none; the message says the remedy.</exception>
    public static ExternalProvider? From(IConfiguration configuration)
    {
        var section = configuration.GetSection("SignIn");
        if (section["Authority"] is not { Length: > 0 } authority) return null;
        return Read(section, authority).Checked();
    }

    static ExternalProvider Read(IConfigurationSection section, string authority)
    {
        var usual = new ExternalProvider { Authority = new Uri(authority), ClientId = section["ClientId"] ?? "" };
        return usual with
        {
            ClientSecret = section["ClientSecret"],
            Audience = section["Audience"] ?? usual.Audience,
            Scopes = section["Scopes"] ?? usual.Scopes,
            ReadsUserInfo = section.GetValue<bool>("ReadsUserInfo"),
            PersonAcr = section["PersonAcr"] ?? "",
            OfficialAcr = section["OfficialAcr"] ?? "",
            AccessTokenTypes = section["AccessTokenTypes"] ?? usual.AccessTokenTypes,
            Claims = ClaimNames.From(section.GetSection("Claims")),
        };
    }

    ExternalProvider Checked()
    {
        if (ClientId is "") throw new SettingsException("SignIn:Authority is set and SignIn:ClientId is not. Remedy: name the client that this register is to the provider.");
        if (Audience == ClientId)
            throw new SettingsException("SignIn:Audience is the client itself, so that an identity token would open the API. Remedy: give the API an audience of its own at the provider.");
        if (Authority.Scheme != Uri.UriSchemeHttps && !Authority.IsLoopback) throw new SettingsException("SignIn:Authority is not https. Remedy: reach the provider by https.");

        return this;
    }
}

/// <summary>The bundled provider's own database; it shares no transaction with the register.</summary>
public sealed record SignInStore
{
    /// <summary>Whether this is a schema on PostgreSQL; otherwise it is a SQLite file of its own.</summary>
    public bool IsPostgres { get; private init; }

    /// <summary>How to reach it.</summary>
    public string ConnectionString { get; private init; } = "";

    /// <summary>A SQLite file, by convention <c>signin.db</c> beside the register's.</summary>
    public static SignInStore Sqlite(string path) => new() { ConnectionString = $"Data Source={path}" };

    /// <summary>The schema <c>signin</c> of a PostgreSQL database.</summary>
    public static SignInStore Postgres(string connectionString) => new() { IsPostgres = true, ConnectionString = connectionString };
}
