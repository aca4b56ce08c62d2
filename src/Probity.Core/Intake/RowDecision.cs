using Probity.Catalogue;

namespace Probity.Intake;

/// <summary>What became of a row. Every row becomes exactly one of these; none is lost.</summary>
public enum RowResult
{
    /// <summary>已接收: it becomes an entry when its batch is released.</summary>
    Accepted,

    /// <summary>未变化: the source sent the same before.</summary>
    Unchanged,

    /// <summary>已退回: the source has to put it right.</summary>
    Rejected,

    /// <summary>待处理: something is missing, or a person has to decide.</summary>
    Held,
}

/// <summary>The decision about one row. Closed: accepted, unchanged, rejected or held.</summary>
public abstract record RowDecision
{
    RowDecision()
    {
    }

    /// <summary>Which of the four.</summary>
    public abstract RowResult Result { get; }

    /// <summary>Why; empty only where the row is accepted.</summary>
    public abstract IReadOnlyList<RowError> Errors { get; }

    /// <summary>Everything that an entry needs.</summary>
    public sealed record Accepted(EntryDraft Draft) : RowDecision
    {
        /// <inheritdoc/>
        public override RowResult Result => RowResult.Accepted;

        /// <inheritdoc/>
        public override IReadOnlyList<RowError> Errors => [];
    }

    /// <summary>Same key, same content as an earlier row of this source.</summary>
    public sealed record Unchanged(RowError Reason) : RowDecision
    {
        /// <inheritdoc/>
        public override RowResult Result => RowResult.Unchanged;

        /// <inheritdoc/>
        public override IReadOnlyList<RowError> Errors => [Reason];
    }

    /// <summary>The source has to change the row.</summary>
    public sealed record Rejected(IReadOnlyList<RowError> Why) : RowDecision
    {
        /// <summary>Rejected for one reason.</summary>
        public Rejected(RowError why) : this([why])
        {
        }

        /// <inheritdoc/>
        public override RowResult Result => RowResult.Rejected;

        /// <inheritdoc/>
        public override IReadOnlyList<RowError> Errors => Why;

        /// <summary>
        /// True where nothing of the row's text may be kept or shown again: protected conduct (charter C3), or real people's data
        /// in a demonstration.
        /// </summary>
        public bool KeepsNothing =>
            Why.Any(error => error.Refusal == BasisMatcher.ProtectedConduct || error.Refusal == RowRefusals.RealNumberInDemo);
    }

    /// <summary>The row waits.</summary>
    public sealed record Held(RowError Reason) : RowDecision
    {
        /// <inheritdoc/>
        public override RowResult Result => RowResult.Held;

        /// <inheritdoc/>
        public override IReadOnlyList<RowError> Errors => [Reason];
    }
}
