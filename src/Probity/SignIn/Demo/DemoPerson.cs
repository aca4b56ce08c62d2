using Probity.Bodies;

namespace Probity.SignIn.Demo;

/// <summary>Somebody of the demo province: an invented citizen with a number, or an invented official with a body.</summary>
/// <param name="Who">The word by which links, commands and the provider's tokens name them.</param>
/// <param name="Name">Invented.</param>
/// <param name="About">Who this is, in the words of the page on which one steps into the part.</param>
public sealed record DemoPerson(string Who, string Name, Words About)
{
    static readonly HashSet<Role> PersonAlone = [Role.Subject];

    /// <summary>A citizen's resident number, region 379999; null for officials, whom the demo knows by post alone.</summary>
    public string? Number { get; init; }

    /// <summary>The GB 32100 code of an official's body; null for citizens.</summary>
    public string? Body { get; init; }

    /// <summary>An official's post; empty for citizens.</summary>
    public Words Post { get; init; }

    /// <summary>What the person may do here.</summary>
    public IReadOnlySet<Role> Roles { get; init; } = PersonAlone;
}
