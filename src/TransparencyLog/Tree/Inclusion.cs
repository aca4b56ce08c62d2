namespace TransparencyLog;

/// <summary>That a leaf is in a tree (RFC 6962 section 2.1.1, checked as in RFC 9162 section 2.1.3.2).</summary>
public static class Inclusion
{
    /// <summary>The audit path of a leaf in the tree of the source's first <paramref name="size"/> leaves, its sibling first.</summary>
    public static async ValueTask<TreeHash[]> ProveAsync(INodeSource source, long index, long size, CancellationToken ct = default)
    {
        if (size < 0 || size > source.Size) throw new ArgumentOutOfRangeException(nameof(size), size, $"The tree has {source.Size} leaves.");
        if (index < 0 || index >= size) throw new ArgumentOutOfRangeException(nameof(index), index, $"Not a leaf of a tree of {size}.");
        return await TreeRange.ReadAsync(source, Path(index, 0, size), ct);
    }

    /// <summary>Whether the path leads from a leaf's hash to the root of a tree. Any numbers may be asked about.</summary>
    public static bool Verify(long index, long size, TreeHash leaf, TreeHash root, ReadOnlySpan<TreeHash> path)
    {
        if (index < 0 || index >= size) return false;

        var (first, last) = (index, size - 1);
        var hash = leaf;
        foreach (var sibling in path)
        {
            if (last == 0) return false;
            if ((first & 1) == 1 || first == last)
            {
                hash = Merkle.Node(sibling, hash);
                while ((first & 1) == 0 && first != 0) (first, last) = (first >> 1, last >> 1);
            }
            else
            {
                hash = Merkle.Node(hash, sibling);
            }

            (first, last) = (first >> 1, last >> 1);
        }

        return last == 0 && hash == root;
    }

    /// <summary>The siblings on the way from a leaf to the root over the leaves from <paramref name="start"/> to <paramref name="end"/>, the leaf's first.</summary>
    internal static List<TreeRange> Path(long index, long start, long end)
    {
        var path = new List<TreeRange>();
        while (end - start > 1)
        {
            var split = start + TreeRange.Split(end - start);
            path.Add(index < split ? new TreeRange(split, end) : new TreeRange(start, split));
            (start, end) = index < split ? (start, split) : (split, end);
        }

        path.Reverse();
        return path;
    }
}
