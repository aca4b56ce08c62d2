namespace Probity.SignIn;

/// <summary>
/// The claims that every provider calls the same, because OpenID Connect does.
/// </summary>
static class ProviderClaims
{
    public const string Subject = "sub";

    /// <summary>How surely the provider knows who this is (OpenID Connect Core, section 2).</summary>
    public const string Assurance = "acr";

    /// <summary>What the demo's provider says instead of an assurance; a real register takes nothing that says so.</summary>
    public const string DemoAssurance = "demo";

    /// <summary>The body's program to which the bundled provider gave an access token: its number. No other provider's word for it is taken.</summary>
    public const string Machine = "probity_machine";

    /// <summary>The sign-in at the bundled provider that this came from (OpenID Connect Front-Channel Logout, section 3).</summary>
    public const string Session = "sid";
}

/// <summary>
/// By which names a provider says what the register reads besides <c>sub</c> and <c>acr</c>. Every provider has names of its own for these: section <c>SignIn:Claims</c> of the
/// configuration. No claim says what an official may do.
/// </summary>
public sealed record ClaimNames
{
    /// <summary>A person's or an official's name.</summary>
    public string Name { get; init; } = "name";

    /// <summary>A person's resident number (GB 11643). Never leaves the moment of sign-in.</summary>
    public string ResidentNumber { get; init; } = "resident_number";

    /// <summary>The GB 32100 code of the body for which an official acts; its presence says that this is an official.</summary>
    public string Body { get; init; } = "body";

    /// <summary>The official's number at that body.</summary>
    public string OfficialNumber { get; init; } = "official_number";

    internal IEnumerable<string> All => [Name, ResidentNumber, Body, OfficialNumber];

    /// <summary>The names that a configuration section gives; ours where it is silent.</summary>
    internal static ClaimNames From(IConfiguration section) => new()
    {
        Name = section["Name"] ?? "name",
        ResidentNumber = section["ResidentNumber"] ?? "resident_number",
        Body = section["Body"] ?? "body",
        OfficialNumber = section["OfficialNumber"] ?? "official_number",
    };
}
