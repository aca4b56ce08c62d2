using Probity.Bodies.Units;
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
    /// <summary>What is suspended for units of the body, or of bodies that it follows.</summary>
    public IReadOnlyList<PurposeSuspension> Suspensions { get; init; } = [];

    /// <summary>Codes of the purposes that are suspended for the official who asks; whoever decides by the rights of an official fills it in.</summary>
    public IReadOnlySet<string> Suspended { get; init; } = new HashSet<string>();

    /// <summary>The purposes that are suspended for an official who has this post.</summary>
    /// <param name="units">The body's units and posts.</param>
    /// <param name="post">The post in Chinese.</param>
    public IReadOnlySet<string> SuspendedFor(UnitMap units, string post) =>
        Suspensions.Where(one => one.Body != Body || one.Unit is UnitMap.Whole || units.IsSuspended(one.Unit, post)).Select(one => one.Purpose).ToHashSet();

    /// <summary>Whether both the edition and the register let the body ask for this purpose.</summary>
    public bool Holds(Purpose purpose) => Purposes.Contains(purpose.Code) && purpose.Bodies.Any(ActsFor.Contains);

    /// <summary>The purposes for which the body may ask, in the order of the catalogue.</summary>
    public IEnumerable<Purpose> PurposesIn(Edition edition) => edition.Purposes.Where(Holds);
}
