using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace TransparencyLog.Tests.Tree;

public sealed class TreeVectorTests
{
    static readonly JsonElement File = Vectors.Read("tree");

    static MemoryTree Published()
    {
        var tree = new MemoryTree();
        foreach (var leaf in File.List("leaves")) tree.Append(Convert.FromHexString(leaf.GetString()!));
        return tree;
    }

    [Theory, MemberData(nameof(Cultures.All), MemberType = typeof(Cultures))]
    public async Task Nodes_and_roots_are_those_published(string culture)
    {
        Cultures.Set(culture);
        var tree = Published();
        var levels = File.List("nodes").ToArray();
        for (var level = 0; level < levels.Length; level++)
        {
            var nodes = levels[level].Hashes();
            Assert.Equal(nodes, await tree.ReadAsync([.. Enumerable.Range(0, nodes.Length).Select(i => new Node(level, i))], default));
        }

        var frontier = new Frontier();
        var size = 0;
        foreach (var root in File.GetProperty("roots").Hashes())
        {
            Assert.Equal(root, tree.Root(size));
            Assert.Equal(root, frontier.Root());
            if (size < tree.Size) frontier.Append((await tree.ReadAsync([new Node(0, size++)], default))[0]);
        }
    }

    [Theory, MemberData(nameof(Cultures.All), MemberType = typeof(Cultures))]
    public async Task Proofs_are_those_published_and_hold(string culture)
    {
        Cultures.Set(culture);
        var tree = Published();
        foreach (var proof in File.List("inclusion"))
        {
            var (index, size, path) = (proof[0].GetInt64(), proof[1].GetInt64(), proof[2].Hashes());
            Assert.Equal(path, await Inclusion.ProveAsync(tree, index, size));
            Assert.True(Inclusion.Verify(index, size, (await tree.ReadAsync([new Node(0, index)], default))[0], tree.Root(size), path));
        }

        foreach (var proof in File.List("consistency"))
        {
            var (old, size, path) = (proof[0].GetInt64(), proof[1].GetInt64(), proof[2].Hashes());
            Assert.Equal(path, await Consistency.ProveAsync(tree, old, size));
            Assert.True(Consistency.Verify(old, tree.Root(old), size, tree.Root(size), path));
        }
    }

    [Theory, MemberData(nameof(Cultures.All), MemberType = typeof(Cultures))]
    public void Probes_of_both_checks_are_answered_as_published(string culture)
    {
        Cultures.Set(culture);
        foreach (var probe in File.List("inclusionProbes"))
            Assert.Equal(probe.GetProperty("holds").GetBoolean(), All(probe, "path", out var path, "leaf", "root", out var leaf, out var root)
                && Inclusion.Verify(Number(probe, "index"), Number(probe, "size"), leaf, root, path));
        foreach (var probe in File.List("consistencyProbes"))
            Assert.Equal(probe.GetProperty("holds").GetBoolean(), All(probe, "proof", out var path, "oldRoot", "root", out var old, out var root)
                && Consistency.Verify(Number(probe, "old"), old, Number(probe, "size"), root, path));
    }

    [Theory]
    [InlineData("roots")]
    [InlineData("inclusion")]
    [InlineData("consistency")]
    [InlineData("subtree_hash")]
    [InlineData("subtree_inclusion")]
    [InlineData("subtree_consistency")]
    public async Task All_proofs_of_sizes_up_to_130_together_have_the_known_digest(string kind)
    {
        var tree = new MemoryTree();
        for (var i = 0; i < 130; i++) tree.Append([(byte)i]);

        var lines = 0;
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await foreach (var line in LinesAsync(kind, tree))
        {
            sha.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
            lines++;
        }

        var expected = File.GetProperty("digests").GetProperty(kind);
        Assert.Equal(expected.GetProperty("lines").GetInt32(), lines);
        Assert.Equal(expected.Text("sha256"), Convert.ToHexStringLower(sha.GetCurrentHash()));
    }

    static async IAsyncEnumerable<string> LinesAsync(string kind, MemoryTree tree)
    {
        for (var n = 0; n <= tree.Size; n++)
        {
            if (kind == "roots") yield return $"{n} {Hex(tree.Root(n))}";
            for (var m = 0; m <= n; m++)
            {
                if (kind == "inclusion" && m < n) yield return $"{m} {n}{Row(await Inclusion.ProveAsync(tree, m, n))}";
                if (kind == "consistency" && m > 0) yield return $"{m} {n}{Row(await Consistency.ProveAsync(tree, m, n))}";
                if (!IsSubtree(m, n)) continue;
                if (kind == "subtree_hash") yield return $"[{m}, {n}) {Hex(m == n ? Merkle.EmptyRoot : (await TreeRange.ReadAsync(tree, [new(m, n)], default))[0])}";
                if (kind == "subtree_inclusion")
                    for (var i = m; i < n; i++)
                        yield return $"{i} [{m}, {n}){Row(await TreeRange.ReadAsync(tree, Inclusion.Path(i, m, n), default))}";
            }

            if (kind != "subtree_consistency") continue;
            for (var end = 0; end <= n; end++)
                for (var start = 0; start <= end; start++)
                    if (IsSubtree(start, end))
                        yield return $"[{start}, {end}) {n}{Row(start == end ? [] : await TreeRange.ReadAsync(tree, Consistency.Proof(start, end, n), default))}";
        }
    }

    static bool IsSubtree(long start, long end) => start == 0 || start == end || start % (long)System.Numerics.BitOperations.RoundUpToPowerOf2((ulong)(end - start)) == 0;

    static string Row(TreeHash[] hashes) => string.Concat(hashes.Select(hash => " " + Hex(hash)));

    static string Hex(TreeHash hash) => Convert.ToHexStringLower(hash.ToBytes());

    // The probes go beyond 2^63-1, where Go's numbers have no sign; what is negative here is refused likewise.
    static long Number(JsonElement probe, string name) => unchecked((long)ulong.Parse(probe.Text(name), CultureInfo.InvariantCulture));

    // A hash of another length in a proof is no hash, so there is no proof to check. A root of another length ("dont care") cannot be said here;
    // one that is as equal or unequal to the other stands in for it.
    static bool All(JsonElement probe, string list, out TreeHash[] path, string first, string second, out TreeHash one, out TreeHash two)
    {
        (path, one, two) = ([], default, default);
        var all = probe.List(list).Select(hash => Convert.FromHexString(hash.GetString()!)).ToArray();
        if (!all.All(hash => hash.Length == TreeHash.Length)) return false;
        (path, one, two) = ([.. all.Select(hash => TreeHash.Of(hash))], Root(probe.Text(first)), Root(probe.Text(second)));
        return list == "proof" || probe.Text(first).Length == 64;
    }

    static TreeHash Root(string hex) => Convert.FromHexString(hex) is { Length: TreeHash.Length } bytes ? TreeHash.Of(bytes) : Merkle.Leaf(Convert.FromHexString(hex));
}
