namespace Probity.Catalogue;

/// <summary>What the catalogue makes of a row's legal basis: one of the nested records.</summary>
public abstract record BasisMatch
{
    BasisMatch()
    {
    }

    /// <summary>The item that covers the row.</summary>
    /// <param name="Item">Enabled, of the row's dataset, and the row's body may send it.</param>
    /// <param name="Conduct">The kind of conduct; null for items that are found by the name of a certificate.</param>
    /// <param name="Basis">The catalogue's pair that matched first; null for certificates.</param>
    public sealed record Matched(Item Item, Conduct? Conduct, Basis? Basis) : BasisMatch;

    /// <summary>The row is refused and, where it is <see cref="BasisMatcher.ProtectedConduct"/>, none of its text may be kept.</summary>
    /// <param name="Refusal">Why, for the source.</param>
    /// <param name="Reason">For protected conduct: the reason that the refuse-list gives. Never the row's own words.</param>
    public sealed record Refused(Refusal Refusal, Words? Reason = null) : BasisMatch;

    /// <summary>The row is held for a person to decide, because it cannot be read with certainty.</summary>
    /// <param name="Refusal">Why, for the source, with what to fill in.</param>
    public sealed record Held(Refusal Refusal) : BasisMatch;
}
