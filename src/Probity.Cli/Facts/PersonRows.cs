using Probity.Calendar;
using Probity.Facts;
using Probity.Keys;

namespace Probity.Cli.Facts;

/// <summary>A row of <c>fact</c>.</summary>
sealed record FactRow(Guid Subject, Guid Id, LogKind Log, long N, Instant At, string Kind, Guid KeyId, byte[] Sealed);

/// <summary>The clear columns of a row of <c>inquiry</c>.</summary>
sealed record LookRow(Guid Subject, Guid Id, long N, Instant At, string Body);

/// <summary>The leaf of the fact with the same id, out of <c>outbox</c> or <c>log_entry</c>.</summary>
sealed record LeafRow(Guid Subject, Guid Id, LogKind Log, byte[] Leaf);

/// <summary>All that the tables say of one subject's order of facts.</summary>
/// <param name="Subject">Whose.</param>
/// <param name="Counter">The number of the last fact.</param>
/// <param name="Root">Null where the root key was destroyed.</param>
sealed record PersonRows(Guid Subject, long Counter, SubjectRoot? Root)
{
    /// <summary>In the order of their numbers.</summary>
    public required IReadOnlyList<FactRow> Facts { get; init; }

    /// <summary>Looks.</summary>
    public required IReadOnlyList<LookRow> Looks { get; init; }

    /// <summary>Leaves that wait for the log, by the id of their fact.</summary>
    public required IReadOnlyDictionary<Guid, LeafRow> Leaves { get; init; }

    /// <summary>Wrapped data keys by id; a key that was destroyed is missing.</summary>
    public required IReadOnlyDictionary<Guid, byte[]> Keys { get; init; }
}
