using Probity.Calendar;
using Probity.Keys;

namespace Probity.Intake;

/// <summary>A row on its way through a chunk: decided by the file and the rules alone, about to meet the register.</summary>
/// <param name="Line">Row of the file.</param>
/// <param name="Part">Which of the waiting rows that one line of a companion speaks of; 0 otherwise.</param>
/// <param name="Decision">What the source will be told, unless its own earlier rows say otherwise.</param>
sealed record ChunkRow(int Line, int Part, RowDecision Decision)
{
    /// <summary>What is sealed if the row has to wait; null for rows that cannot be read.</summary>
    public HeldContent? Content { get; init; }

    /// <summary>The row's document; null where it names none.</summary>
    public DecisionNumber? Document { get; init; }

    /// <summary>The waiting row that this one settles; null where it comes from a file.</summary>
    public OpenHold? Settles { get; init; }

    /// <summary>Digests of an accepted row.</summary>
    public RowDigests? Digests { get; init; }

    /// <summary>The draft of an accepted row.</summary>
    public EntryDraft? Draft => (Decision as RowDecision.Accepted)?.Draft;

    public static ChunkRow Of(KeyRing ring, int line, int part, RowDecision decision) =>
        new(line, part, decision) { Digests = decision is RowDecision.Accepted { Draft: var draft } ? RowDigests.Of(ring, draft) : null };
}

/// <summary>A held row that a companion speaks of.</summary>
sealed record OpenHold(Guid Id, string Number, int Version, BatchNumber Batch, Instant LapsesAt);

/// <summary>A batch in the hands of a worker.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Worker">Whose lease it is.</param>
sealed record BatchInWork(Batch Batch, Guid Worker);
