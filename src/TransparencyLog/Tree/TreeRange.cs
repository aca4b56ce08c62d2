using System.Numerics;

namespace TransparencyLog;

/// <summary>Leaves from <c>Start</c> to before <c>End</c> that are the leaves of one node of some tree, perfect or not.</summary>
readonly record struct TreeRange(long Start, long End)
{
    /// <summary>The perfect subtrees that it consists of, the largest first.</summary>
    public IEnumerable<Node> Nodes()
    {
        for (var (start, left) = (Start, End - Start); left > 0;)
        {
            var level = BitOperations.Log2((ulong)left);
            yield return new Node(level, start >> level);
            start += 1L << level;
            left -= 1L << level;
        }
    }

    /// <summary>The largest power of two smaller than a number above 1: where RFC 6962 splits a tree of that size.</summary>
    public static long Split(long size) => 1L << BitOperations.Log2((ulong)(size - 1));

    /// <summary>The hash of each range, all of their nodes read at once.</summary>
    public static async ValueTask<TreeHash[]> ReadAsync(INodeSource source, IReadOnlyList<TreeRange> ranges, CancellationToken ct)
    {
        var nodes = ranges.Select(range => range.Nodes().ToArray()).ToArray();
        var read = await source.ReadAsync([.. nodes.SelectMany(some => some)], ct);

        var hashes = new TreeHash[ranges.Count];
        for (var (i, at) = (0, 0); i < hashes.Length; at += nodes[i++].Length)
            hashes[i] = Frontier.Fold(new ArraySegment<TreeHash>(read, at, nodes[i].Length));
        return hashes;
    }
}
