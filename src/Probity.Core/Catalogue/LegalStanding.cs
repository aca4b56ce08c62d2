namespace Probity.Catalogue;

/// <summary>Why something has no law to stand on any more.</summary>
public enum SuspensionCause
{
    /// <summary>The conduct is no longer unlawful.</summary>
    NoLongerUnlawful,

    /// <summary>The authority to decide or to record it is gone.</summary>
    AuthorityGone,

    /// <summary>The edition in force does not record it any more: item or conduct is off, or not in it.</summary>
    NotRecorded,

    /// <summary>The edition in force refuses it whatever it is called: records that were sealed since (封存), however old.</summary>
    Sealed,
}

/// <summary>Whether the law still carries an item, a conduct or an entry on a day (charter C2): one of the nested records.</summary>
public abstract record LegalStanding
{
    LegalStanding()
    {
    }

    /// <summary>It does.</summary>
    public static LegalStanding Standing { get; } = new Stands();

    /// <summary>As it was recorded.</summary>
    public sealed record Stands : LegalStanding;

    /// <summary>Its bases were renumbered or replaced, and nothing changes.</summary>
    /// <param name="Successors">What holds in their place today.</param>
    public sealed record StandsUnder(IReadOnlyList<Basis> Successors) : LegalStanding;

    /// <summary>Nothing carries it any more.</summary>
    /// <param name="Since">First day on which nothing did.</param>
    /// <param name="Why">Why.</param>
    /// <param name="Bases">The places of law that are gone; empty where the edition itself is the reason.</param>
    public sealed record Suspended(DateOnly Since, SuspensionCause Why, IReadOnlyList<Basis> Bases) : LegalStanding;
}
