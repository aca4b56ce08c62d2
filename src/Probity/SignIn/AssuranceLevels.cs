using Probity.SignIn.Accounts;

namespace Probity.SignIn;

/// <summary>
/// The values of <c>acr</c> at which a sign-in is taken (OpenID Connect Core, section 2). A second factor is required of every official, and of everybody whose account opens a file by itself.
/// </summary>
/// <param name="Official">Sure enough to let an official act for a body.</param>
/// <param name="Person">The provider has seen the person's identity document, so that number and name may open the person's file.</param>
public sealed record AssuranceLevels(IReadOnlySet<string> Official, IReadOnlySet<string> Person)
{
    /// <summary>Those of the configured provider; of the bundled one its own; in the bundled demo the demo's word alone.</summary>
    public static AssuranceLevels Of(SignInOptions options) => options switch
    {
        { Provider: { } provider } => new(Split(provider.OfficialAcr), Split(provider.PersonAcr)),
        { Mode: RegisterMode.Demo } => new(Demo, Demo),
        _ => new(Assurance.Sufficient.ToHashSet(), new HashSet<string>()),
    };

    /// <summary>Whether an official's account is taken at this level.</summary>
    public bool SufficesForOfficial(string? acr) => acr is not null && Official.Contains(acr);

    /// <summary>Whether number and name are taken at this level.</summary>
    public bool SufficesForNumber(string? acr) => acr is not null && Person.Contains(acr);

    /// <summary>Whether the account of a person who was bound at a counter is taken at this level: the document was seen there, so that the factors alone count.</summary>
    public bool SufficesForAccount(string? acr) => SufficesForOfficial(acr) || SufficesForNumber(acr);

    static readonly HashSet<string> Demo = [ProviderClaims.DemoAssurance];

    static HashSet<string> Split(string values) => [.. values.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
