using System.Security.Cryptography;

namespace TransparencyLog;

/// <summary>The hashes of RFC 6962 section 2.1 (the same in RFC 9162 section 2.1.1): leaves under the prefix 0x00, nodes under 0x01.</summary>
public static class Merkle
{
    // Resetting a hash context costs half of what looking up the algorithm for each node does (OpenSSL 3).
    [ThreadStatic]
    static IncrementalHash? sha;

    /// <summary>The root of the tree without a leaf: the hash of nothing.</summary>
    public static TreeHash EmptyRoot { get; } = TreeHash.Of(SHA256.HashData([]));

    /// <summary>The hash of a leaf: <c>H(0x00 || entry)</c>.</summary>
    public static TreeHash Leaf(ReadOnlySpan<byte> entry)
    {
        var hash = sha ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (entry.Length < 512)
        {
            Span<byte> input = stackalloc byte[1 + entry.Length];
            input[0] = 0;
            entry.CopyTo(input[1..]);
            hash.AppendData(input);
        }
        else
        {
            hash.AppendData([0]);
            hash.AppendData(entry);
        }

        return Finish(hash);
    }

    /// <summary>The hash of a node: <c>H(0x01 || left || right)</c>.</summary>
    public static TreeHash Node(in TreeHash left, in TreeHash right)
    {
        var hash = sha ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> input = stackalloc byte[1 + (2 * TreeHash.Length)];
        input[0] = 1;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + TreeHash.Length)..]);
        hash.AppendData(input);
        return Finish(hash);
    }

    /// <summary>The root over a row of 1, 2, 4, ... 256 hashes, taken as a perfect tree (tlog-tiles, "Merkle tree").</summary>
    public static TreeHash Perfect(ReadOnlySpan<TreeHash> row)
    {
        if (row.Length is < 1 or > Tile.FullWidth || !int.IsPow2(row.Length)) throw new ArgumentOutOfRangeException(nameof(row), row.Length, "1, 2, 4, ... 256 hashes.");
        if (row.Length == 1) return row[0];

        Span<TreeHash> level = stackalloc TreeHash[row.Length / 2];
        for (var i = 0; i < level.Length; i++) level[i] = Node(row[2 * i], row[(2 * i) + 1]);
        for (var width = level.Length / 2; width > 0; width /= 2)
            for (var i = 0; i < width; i++)
                level[i] = Node(level[2 * i], level[(2 * i) + 1]);
        return level[0];
    }

    static TreeHash Finish(IncrementalHash hash)
    {
        Span<byte> output = stackalloc byte[TreeHash.Length];
        hash.GetHashAndReset(output);
        return TreeHash.Of(output);
    }
}
