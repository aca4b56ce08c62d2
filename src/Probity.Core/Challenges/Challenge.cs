using Probity.Bodies;
using Probity.Calendar;

namespace Probity.Challenges;

/// <summary>Where a challenge stands.</summary>
public enum ChallengeState
{
    /// <summary>The body has not answered, and its time is not over.</summary>
    Open,

    /// <summary>The body named the document of the matter.</summary>
    Proven,

    /// <summary>The body named nothing in time.</summary>
    Unproven,
}

/// <summary>
/// A person said of a look: "I have no such matter with this body" (misuse H13). It holds nothing of the person beyond what the body's own receipt says.
/// </summary>
/// <param name="Matter">What the look was for, by the body's own word.</param>
/// <param name="Body">The body that looked.</param>
/// <param name="AskedAt">When the person said so.</param>
/// <param name="DueAt">The first instant that is too late for the body.</param>
public sealed record Challenge(ChallengedLook Matter, CreditCode Body, Instant AskedAt, Instant DueAt)
{
    /// <summary>Where it stands.</summary>
    public ChallengeState State { get; init; }

    /// <summary>When it was settled; null while it is open.</summary>
    public Instant? SettledAt { get; init; }

    /// <summary>What the body named; null while it named nothing.</summary>
    public MatterDocument? Document { get; init; }

    /// <summary>Counts its changes.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The last day on which the body is in time.</summary>
    public DateOnly DueOn => LastDay(DueAt);

    /// <summary>The last day before an instant that is too late.</summary>
    public static DateOnly LastDay(Instant dueAt) => ShanghaiTime.DayOf(new Instant(dueAt.Microseconds - 1));

    /// <summary>Whether the body's time is over.</summary>
    public bool IsOverAt(Instant now) => State is ChallengeState.Open && DueAt <= now;
}

/// <summary>The look that is challenged, as the body's receipt has it.</summary>
/// <param name="Receipt">Number of the receipt.</param>
/// <param name="Purpose">Code of the purpose.</param>
/// <param name="Case">The body's own case number.</param>
/// <param name="Unit">Code of the unit whose official looked; empty for the body itself.</param>
/// <param name="Looker">Number and name of the official who looked: for the rule that another one answers. Nobody is shown it.</param>
/// <param name="LookedAt">When.</param>
public sealed record ChallengedLook(string Receipt, string Purpose, string Case, string Unit, string Looker, Instant LookedAt);

/// <summary>The document by which a body shows that there was a matter.</summary>
/// <param name="Kind">Code of its kind, from the catalogue's closed list.</param>
/// <param name="Number">Its number.</param>
/// <param name="On">Its date.</param>
/// <param name="Digest">SHA-256 of the document, lower-case hex; empty where none was given.</param>
public sealed record MatterDocument(string Kind, string Number, DateOnly On, string Digest);
