namespace TransparencyLog;

/// <summary>The perfect subtree of the leaves from <c>Index * 2^Level</c> to before <c>(Index + 1) * 2^Level</c>.</summary>
/// <param name="Level">0 for a leaf.</param>
/// <param name="Index">Its place among the subtrees of its level, from 0.</param>
public readonly record struct Node(int Level, long Index);

/// <summary>A tree of which hashes can be read. Proofs are built from any of them.</summary>
public interface INodeSource
{
    /// <summary>The number of leaves.</summary>
    long Size { get; }

    /// <summary>The hashes of perfect subtrees that lie within the tree, in the order asked.</summary>
    ValueTask<TreeHash[]> ReadAsync(IReadOnlyList<Node> nodes, CancellationToken ct);
}
