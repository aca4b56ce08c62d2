namespace Probity.Bodies.Proposals;

/// <summary>What a proposal does to the tree of bodies, row by row.</summary>
public sealed record TreeChange
{
    /// <summary>Bodies that begin to act.</summary>
    public IReadOnlyList<PublicBody> Opened { get; init; } = [];

    /// <summary>Names that bodies will bear.</summary>
    public IReadOnlyList<(CreditCode Body, BodyName Name)> Renamed { get; init; } = [];

    /// <summary>Places at which bodies will stand.</summary>
    public IReadOnlyList<(CreditCode Body, BodySuperior Place)> Moved { get; init; } = [];

    /// <summary>Bodies that act no more from a day.</summary>
    public IReadOnlyList<Closing> Closed { get; init; } = [];

    /// <summary>Which body follows which.</summary>
    public IReadOnlyList<Succession> Successions { get; init; } = [];
}

/// <summary>The end of a body.</summary>
/// <param name="Body">Which.</param>
/// <param name="Version">The version of the body that was read.</param>
/// <param name="On">First day on which it acts no more.</param>
/// <param name="Why">Why.</param>
public sealed record Closing(CreditCode Body, int Version, DateOnly On, string Why);
