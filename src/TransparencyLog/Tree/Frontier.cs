using System.Numerics;

namespace TransparencyLog;

/// <summary>
/// What is needed of a tree to append to it and to know its root: the roots of its perfect subtrees, one for each one-bit of its size, the
/// largest first; 63 at most (RFC 6962 section 2.1).
/// </summary>
public sealed class Frontier
{
    readonly List<TreeHash> hashes;

    /// <summary>The empty tree.</summary>
    public Frontier() => hashes = [];

    /// <summary>A tree of this size, by the roots of its perfect subtrees, the largest first.</summary>
    public Frontier(long size, ReadOnlySpan<TreeHash> hashes)
    {
        if (size < 0) throw new ArgumentOutOfRangeException(nameof(size), size, "A size is not negative.");
        if (hashes.Length != BitOperations.PopCount((ulong)size)) throw new ArgumentException($"A tree of {size} leaves has not {hashes.Length} perfect subtrees.", nameof(hashes));
        Size = size;
        this.hashes = [.. hashes];
    }

    /// <summary>The number of leaves.</summary>
    public long Size { get; private set; }

    /// <summary>The roots of the perfect subtrees, the largest first.</summary>
    public IReadOnlyList<TreeHash> Hashes => hashes;

    /// <summary>Appends a leaf by its hash.</summary>
    public void Append(TreeHash leaf) => Append(0, leaf);

    /// <summary>Appends a perfect subtree of <c>2^level</c> leaves; the size must be a multiple of that.</summary>
    public void Append(int level, TreeHash subtree)
    {
        if (level is < 0 or > 62 || (Size & ((1L << level) - 1)) != 0) throw new ArgumentOutOfRangeException(nameof(level), level, $"Does not fit a tree of {Size} leaves.");

        var hash = subtree;
        for (var merging = Size >> level; (merging & 1) == 1; merging >>= 1)
        {
            hash = Merkle.Node(hashes[^1], hash);
            hashes.RemoveAt(hashes.Count - 1);
        }

        hashes.Add(hash);
        Size = checked(Size + (1L << level));
    }

    /// <summary>The root of the tree as it is now.</summary>
    public TreeHash Root() => hashes.Count == 0 ? Merkle.EmptyRoot : Fold(hashes);

    /// <summary>Another tree of the same content, which grows by itself.</summary>
    public Frontier Copy() => new(Size, hashes.ToArray());

    /// <summary>The root over perfect subtrees that stand side by side, the largest first: folded from the right.</summary>
    internal static TreeHash Fold(IReadOnlyList<TreeHash> subtrees)
    {
        var root = subtrees[^1];
        for (var i = subtrees.Count - 2; i >= 0; i--) root = Merkle.Node(subtrees[i], root);
        return root;
    }
}
