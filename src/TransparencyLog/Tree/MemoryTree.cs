namespace TransparencyLog;

/// <summary>A whole tree in memory: for small logs, for tools and for tests.</summary>
public sealed class MemoryTree : INodeSource
{
    readonly List<List<TreeHash>> levels = [[]];

    /// <inheritdoc/>
    public long Size => levels[0].Count;

    /// <summary>Appends an entry.</summary>
    public void Append(ReadOnlySpan<byte> entry) => AppendLeaf(Merkle.Leaf(entry));

    /// <summary>Appends a leaf by its hash.</summary>
    public void AppendLeaf(TreeHash leaf)
    {
        levels[0].Add(leaf);
        for (var level = 0; levels[level].Count % 2 == 0; level++)
        {
            if (levels.Count == level + 1) levels.Add([]);
            levels[level + 1].Add(Merkle.Node(levels[level][^2], levels[level][^1]));
        }
    }

    /// <summary>The root of the tree as it was with its first <paramref name="size"/> leaves.</summary>
    public TreeHash Root(long size)
    {
        if (size < 0 || size > Size) throw new ArgumentOutOfRangeException(nameof(size), size, $"The tree has {Size} leaves.");
        return size == 0 ? Merkle.EmptyRoot : Frontier.Fold([.. new TreeRange(0, size).Nodes().Select(Read)]);
    }

    /// <inheritdoc/>
    public ValueTask<TreeHash[]> ReadAsync(IReadOnlyList<Node> nodes, CancellationToken ct) => ValueTask.FromResult(nodes.Select(Read).ToArray());

    TreeHash Read(Node node) => levels[node.Level][(int)node.Index];
}
