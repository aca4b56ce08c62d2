namespace TransparencyLog;

/// <summary>What is wrong between two checkpoints of one log, both with its signature.</summary>
public enum ForkKind
{
    /// <summary>The same size and two roots: two trees were shown to two people.</summary>
    SplitView,

    /// <summary>The larger tree does not begin with the smaller one.</summary>
    Rewritten,

    /// <summary>A smaller tree was shown after a larger one. It may be an old file served again; a log that goes on from it has forked.</summary>
    Rollback,
}

/// <summary>Two checkpoints signed by one log of which one is wrong. Kept as notes, so that anybody with the log's key can see it.</summary>
/// <param name="Kind">What is wrong between them.</param>
/// <param name="Earlier">The one that was known.</param>
/// <param name="Later">The one that contradicts it.</param>
public sealed record ForkEvidence(ForkKind Kind, SignedCheckpoint Earlier, SignedCheckpoint Later)
{
    /// <summary>A sentence, and both notes in full.</summary>
    public override string ToString()
    {
        var what = Kind switch
        {
            ForkKind.SplitView => $"has signed two roots for a tree of {Strict.Number(Later.Size)} entries",
            ForkKind.Rewritten => $"has signed a tree of {Strict.Number(Later.Size)} entries that does not begin with its tree of {Strict.Number(Earlier.Size)}",
            _ => $"shows {Strict.Number(Later.Size)} entries after it had signed {Strict.Number(Earlier.Size)}",
        };
        return $"{Later.Checkpoint.Origin} {what}.\n\nEarlier:\n{Earlier}\nLater:\n{Later}";
    }
}

/// <summary>Finds out whether a log's later checkpoint can stand beside an earlier one.</summary>
public static class Fork
{
    /// <summary>What is wrong between two checkpoints as far as it shows without the tree: another root for the same size, or a smaller size.</summary>
    public static ForkEvidence? Between(SignedCheckpoint earlier, SignedCheckpoint later)
    {
        if (!string.Equals(earlier.Checkpoint.Origin, later.Checkpoint.Origin, StringComparison.Ordinal)) throw new ArgumentException("Two logs cannot contradict each other.", nameof(later));
        if (later.Size < earlier.Size) return new ForkEvidence(ForkKind.Rollback, earlier, later);
        return later.Size == earlier.Size && later.Root != earlier.Root ? new ForkEvidence(ForkKind.SplitView, earlier, later) : null;
    }

    /// <summary>
    /// What is wrong between two checkpoints, with the later tree at hand. Its source must be authenticated against the later root, as <see cref="TileTree"/>
    /// is; what it says of the earlier size is then what the log itself has signed.
    /// </summary>
    public static async ValueTask<ForkEvidence?> BetweenAsync(SignedCheckpoint earlier, SignedCheckpoint later, INodeSource laterTree, CancellationToken ct = default)
    {
        if (Between(earlier, later) is { } evidence) return evidence;
        if (laterTree.Size != later.Size) throw new ArgumentException($"A tree of {laterTree.Size} leaves is not that of the checkpoint.", nameof(laterTree));
        if (earlier.Size is 0) return earlier.Root == Merkle.EmptyRoot ? null : new ForkEvidence(ForkKind.Rewritten, earlier, later);

        var roots = await TreeRange.ReadAsync(laterTree, [new TreeRange(0, earlier.Size), new TreeRange(0, later.Size)], ct);
        if (roots[1] != later.Root) throw new LogMismatchException("The tree at hand is not that of the later checkpoint.");
        return roots[0] == earlier.Root ? null : new ForkEvidence(ForkKind.Rewritten, earlier, later);
    }
}
