namespace Probity.Bodies.Handovers;

/// <summary>Who takes over.</summary>
/// <param name="Successor">Number of the successor at the body.</param>
public sealed record SuccessorBody(string? Successor);

/// <summary>A signature on a list.</summary>
/// <param name="Version">The version of the list that was read.</param>
public sealed record SignatureBody(int? Version);

/// <summary>A list of open work on its way to a successor.</summary>
/// <param name="Leaver">Number of the leaver.</param>
/// <param name="Successor">Number of the successor; null while nobody was named.</param>
/// <param name="Works">Public numbers of the work.</param>
/// <param name="OpenedAt">When the list was made: ISO 8601, UTC.</param>
/// <param name="IsUrgent">Whether the appointment was ended before anybody took over.</param>
/// <param name="LeaverSignedAt">When the leaver, or an administrator in the leaver's place, signed.</param>
/// <param name="IsSignedInPlace">Whether an administrator signed in the leaver's place.</param>
/// <param name="SuccessorSignedAt">When the successor signed.</param>
/// <param name="Version">To be named by whoever signs.</param>
public sealed record HandoverBody(
    string Leaver, string? Successor, IReadOnlyList<string> Works, string OpenedAt, bool IsUrgent, string? LeaverSignedAt, bool IsSignedInPlace, string? SuccessorSignedAt, int Version)
{
    internal static HandoverBody Of(ShownHandover one) => new(
        one.Leaver.Number, one.Successor?.Number, one.Works, one.OpenedAt.ToString(), one.IsUrgent, one.LeaverSignedAt?.ToString(), one.IsSignedInPlace, one.SuccessorSignedAt?.ToString(), one.Version);
}

/// <summary>What an official has in hand.</summary>
/// <param name="Works">Public numbers of what stands in the official's name now.</param>
/// <param name="Handover">The list that is open; null where there is none.</param>
public sealed record InHandBody(IReadOnlyList<string> Works, HandoverBody? Handover)
{
    internal static InHandBody Of(InHand hand) => new([.. hand.Works.Select(work => work.Number)], hand.Handover is { } handover ? HandoverBody.Of(handover) : null);
}

/// <summary>Lists that somebody is part of.</summary>
/// <param name="Handovers">The oldest first.</param>
public sealed record HandoversBody(IReadOnlyList<HandoverBody> Handovers);

/// <summary>A signature that was given.</summary>
/// <param name="IsComplete">Whether both have signed, and the work is the successor's.</param>
public sealed record SignedBody(bool IsComplete);
