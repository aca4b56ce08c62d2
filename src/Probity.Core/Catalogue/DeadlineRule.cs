using Probity.Calendar;

namespace Probity.Catalogue;

/// <summary>What becomes of a matter when its time is over (后果).</summary>
public enum DeadlineEffect
{
    /// <summary>Whoever had to act is late, and that is shown.</summary>
    Overdue,

    /// <summary>It ends by itself, on that day and no later, even where the day is a holiday.</summary>
    Ends,

    /// <summary>A way to contest is closed; before that day nothing may rest on it.</summary>
    Lapses,

    /// <summary>Only then may it be done or destroyed; not before.</summary>
    NotBefore,
}

/// <summary>Whose time a deadline is: who has to act within it (由谁遵守). A longer one for an office is more for people to bear, a longer one for the person is less.</summary>
public enum DeadlineKeeper
{
    /// <summary>A body: a source, a department, an authority of review.</summary>
    Body,

    /// <summary>The register itself, and who runs it.</summary>
    Register,

    /// <summary>The person, or the public that is asked for its opinion.</summary>
    Person,
}

/// <summary>One row of the master deadline table (时限总表).</summary>
/// <param name="Code">Stable, for instance <c>D01</c>, or <c>D18-untold</c> for a case of its own.</param>
/// <param name="Starts">The event, whose day does not count.</param>
/// <param name="Due">What is due, or what ends.</param>
/// <param name="Length">By when.</param>
public sealed record DeadlineRule(string Code, Words Starts, Words Due, Length Length)
{
    /// <summary>Whose time it is.</summary>
    public required DeadlineKeeper Keeper { get; init; }

    /// <summary>The shortest that the same rule admits, where it has one.</summary>
    public Length? Least { get; init; }

    /// <summary>How it may be extended; null: never.</summary>
    public DeadlineExtension? Extension { get; init; }

    /// <summary>Whether the clock stands still while the person is asked for something.</summary>
    public bool WaitsForPerson { get; init; }

    /// <summary>What becomes of it when the time is over.</summary>
    public DeadlineEffect Effect { get; init; }

    /// <summary>Articles of the catalogue's own statutes that set it.</summary>
    public IReadOnlyList<Basis> Basis { get; init; } = [];

    /// <summary>The instrument and article in words, where the catalogue does not list the statute.</summary>
    public Words? Source { get; init; }

    /// <summary>Whether what sets it was read in the text; a row that was not is shown and drives nothing.</summary>
    public bool Verified { get; init; } = true;

    /// <summary>Whether a last day that is a holiday moves to the next working day (Civil Code Art. 203).</summary>
    public bool Rolls => Effect is not DeadlineEffect.Ends;
}

/// <summary>How a deadline may be extended: once, for a stated reason.</summary>
/// <param name="To">The whole length then, counted from the same event.</param>
/// <param name="Reasons">The only reasons for it.</param>
public sealed record DeadlineExtension(Length To, IReadOnlyList<ExtensionReason> Reasons);

/// <summary>A reason for which a deadline may be extended.</summary>
/// <param name="Code">Stable.</param>
/// <param name="Name">For people.</param>
public sealed record ExtensionReason(string Code, Words Name);
