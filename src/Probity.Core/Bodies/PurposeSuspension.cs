using Probity.Calendar;

namespace Probity.Bodies;

/// <summary>A purpose that a unit of a body must not ask for: too often it could not show what a look was for (misuse H13).</summary>
/// <param name="Id">Never leaves the program.</param>
/// <param name="Body">The body.</param>
/// <param name="Unit">Code of the unit; empty: the body as a whole.</param>
/// <param name="Purpose">Code of the purpose.</param>
/// <param name="From">Since when.</param>
public sealed record PurposeSuspension(Guid Id, CreditCode Body, string Unit, string Purpose, Instant From)
{
    /// <summary>How many unproven challenges suspended it; zero where nobody counted.</summary>
    public int Unproven { get; init; }

    /// <summary>When it was given back; null while it is suspended.</summary>
    public Instant? ResumedAt { get; init; }
}
