using Probity.Catalogue;

namespace Probity.Bodies;

/// <summary>
/// What a body may do on one day, by the register alone. The edition in force must allow it as well: neither is enough (charter C2, C5).
/// </summary>
/// <param name="Body">The body.</param>
/// <param name="ActsFor">The body itself, first, and the bodies that it follows.</param>
/// <param name="Purposes">Codes of the purposes that it or a body before it holds; none when it is closed or unknown.</param>
public sealed record BodyRights(CreditCode Body, IReadOnlyList<CreditCode> ActsFor, IReadOnlySet<string> Purposes)
{
    /// <summary>Whether both the edition and the register let the body ask for this purpose.</summary>
    public bool Holds(Purpose purpose) => Purposes.Contains(purpose.Code) && purpose.Bodies.Any(ActsFor.Contains);

    /// <summary>The purposes for which the body may ask, in the order of the catalogue.</summary>
    public IEnumerable<Purpose> PurposesIn(Edition edition) => edition.Purposes.Where(Holds);
}
