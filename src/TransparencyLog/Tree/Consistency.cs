namespace TransparencyLog;

/// <summary>That a tree begins with all of an older one (RFC 6962 section 2.1.2, checked as in RFC 9162 section 2.1.4.2).</summary>
public static class Consistency
{
    /// <summary>The most hashes that a proof can have in a tree of fewer than 2^63 leaves.</summary>
    public const int MaxHashes = 63;

    /// <summary>The proof from the source's first <paramref name="old"/> leaves (at least one) to its first <paramref name="size"/>; empty when both are the same.</summary>
    public static async ValueTask<TreeHash[]> ProveAsync(INodeSource source, long old, long size, CancellationToken ct = default)
    {
        if (size < 1 || size > source.Size) throw new ArgumentOutOfRangeException(nameof(size), size, $"The tree has {source.Size} leaves.");
        if (old < 1 || old > size) throw new ArgumentOutOfRangeException(nameof(old), old, $"Not an older size of a tree of {size}; from an empty tree there is nothing to prove.");
        return await TreeRange.ReadAsync(source, Proof(0, old, size), ct);
    }

    /// <summary>
    /// Whether the proof shows that the new tree begins with the old one. Any numbers may be asked about; from an empty tree to another nothing can
    /// be proved, and the answer is no.
    /// </summary>
    public static bool Verify(long old, TreeHash oldRoot, long size, TreeHash root, ReadOnlySpan<TreeHash> proof)
    {
        if (old < 0 || old > size) return false;
        if (old == size) return proof.IsEmpty && oldRoot == root && (size > 0 || root == Merkle.EmptyRoot);
        if (old == 0 || proof.IsEmpty) return false;

        // Where the old tree is perfect its root is the first hash, and is not sent.
        var perfect = long.IsPow2(old);
        var seed = perfect ? oldRoot : proof[0];
        var (first, last) = (old - 1, size - 1);
        while ((first & 1) == 1) (first, last) = (first >> 1, last >> 1);

        var (oldHash, hash) = (seed, seed);
        foreach (var other in perfect ? proof : proof[1..])
        {
            if (last == 0) return false;
            if ((first & 1) == 1 || first == last)
            {
                oldHash = Merkle.Node(other, oldHash);
                hash = Merkle.Node(other, hash);
                while ((first & 1) == 0 && first != 0) (first, last) = (first >> 1, last >> 1);
            }
            else
            {
                hash = Merkle.Node(hash, other);
            }

            (first, last) = (first >> 1, last >> 1);
        }

        return last == 0 && oldHash == oldRoot && hash == root;
    }

    /// <summary>
    /// The ranges whose hashes show that the leaves from <paramref name="start"/> to <paramref name="end"/> are a subtree of the tree of
    /// <paramref name="size"/>; with a start of 0 this is the consistency proof.
    /// </summary>
    internal static List<TreeRange> Proof(long start, long end, long size)
    {
        var proof = new List<TreeRange>();
        var (low, high, known) = (0L, size, true);
        while (start != low || end != high)
        {
            var split = low + TreeRange.Split(high - low);
            if (end <= split)
            {
                proof.Add(new TreeRange(split, high));
                high = split;
                continue;
            }

            proof.Add(new TreeRange(low, split));
            known &= start >= split;
            (low, start) = (split, Math.Max(start, split));
        }

        if (!known) proof.Add(new TreeRange(low, high));
        proof.Reverse();
        return proof;
    }
}
