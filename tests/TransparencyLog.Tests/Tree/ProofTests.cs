namespace TransparencyLog.Tests.Tree;

public sealed class ProofTests
{
    static MemoryTree TreeOf(int size)
    {
        var tree = new MemoryTree();
        for (var i = 0; i < size; i++) tree.Append(BitConverter.GetBytes(i));
        return tree;
    }

    [Fact]
    public async Task Every_leaf_of_every_tree_up_to_130_is_proved_and_no_other_place_or_root_passes()
    {
        var tree = TreeOf(130);
        for (var size = 1; size <= 130; size++)
            for (var index = 0; index < size; index++)
            {
                var path = await Inclusion.ProveAsync(tree, index, size);
                var (leaf, root) = ((await tree.ReadAsync([new Node(0, index)], default))[0], tree.Root(size));
                Assert.True(Inclusion.Verify(index, size, leaf, root, path));
                Assert.False(Inclusion.Verify(index + 1, size, leaf, root, path));
                Assert.False(Inclusion.Verify(index, size, leaf, tree.Root(size - 1), path));
                if (path.Length > 0) Assert.False(Inclusion.Verify(index, size, leaf, root, path.AsSpan(1)));
                Assert.False(Inclusion.Verify(index, size, leaf, root, [.. path, root]));
            }
    }

    [Fact]
    public async Task Every_pair_of_sizes_up_to_130_is_consistent_and_no_other_root_passes()
    {
        var tree = TreeOf(131);
        for (var size = 1; size <= 130; size++)
            for (var old = 1; old <= size; old++)
            {
                var proof = await Consistency.ProveAsync(tree, old, size);
                Assert.True(Consistency.Verify(old, tree.Root(old), size, tree.Root(size), proof));
                Assert.False(Consistency.Verify(old, tree.Root(old - 1), size, tree.Root(size), proof));
                Assert.False(Consistency.Verify(old, tree.Root(old), size, tree.Root(size + 1), proof));
                Assert.False(Consistency.Verify(old, tree.Root(old), size, tree.Root(size), [.. proof, tree.Root(old)]));
                if (proof.Length > 0) Assert.False(Consistency.Verify(old, tree.Root(old), size, tree.Root(size), proof.AsSpan(0, proof.Length - 1)));
            }
    }

    [Fact]
    public async Task One_bit_flipped_anywhere_in_a_proof_spoils_it()
    {
        var tree = TreeOf(300);
        var (inclusion, consistency) = (await Inclusion.ProveAsync(tree, 77, 300), await Consistency.ProveAsync(tree, 77, 300));
        var leaf = (await tree.ReadAsync([new Node(0, 77)], default))[0];
        Assert.All(Flipped(inclusion), bad => Assert.False(Inclusion.Verify(77, 300, leaf, tree.Root(300), bad)));
        Assert.All(Flipped(consistency), bad => Assert.False(Consistency.Verify(77, tree.Root(77), 300, tree.Root(300), bad)));
    }

    [Fact]
    public void A_frontier_has_the_root_of_the_whole_tree_and_goes_on_from_its_own_hashes() =>
        Gen.Int[0, 2000].Sample(
            size =>
            {
                var (tree, frontier) = (TreeOf(size), new Frontier());
                for (var i = 0; i < size; i++)
                {
                    if (i == size / 2) frontier = new Frontier(frontier.Size, frontier.Hashes.ToArray());
                    frontier.Append(Merkle.Leaf(BitConverter.GetBytes(i)));
                }

                return frontier.Root() == tree.Root(size) && frontier.Size == size;
            },
            iter: 60);

    [Fact]
    public void A_frontier_refuses_what_does_not_fit_it()
    {
        var three = new Frontier();
        for (var i = 0; i < 3; i++) three.Append(default);
        Assert.Throws<ArgumentOutOfRangeException>(() => three.Append(1, default));
        Assert.Throws<ArgumentException>(() => new Frontier(3, [default]));
        Assert.Throws<OverflowException>(() => new Frontier(long.MaxValue, new TreeHash[63]).Append(default));
    }

    [Fact]
    public async Task Nothing_is_proved_of_a_size_that_is_not_there()
    {
        var tree = TreeOf(5);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Inclusion.ProveAsync(tree, 5, 5));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Inclusion.ProveAsync(tree, 0, 6));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Consistency.ProveAsync(tree, 0, 5));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Consistency.ProveAsync(tree, 2, 6));
        Assert.False(Consistency.Verify(0, Merkle.EmptyRoot, 5, tree.Root(5), []));
        Assert.True(Consistency.Verify(0, Merkle.EmptyRoot, 0, Merkle.EmptyRoot, []));
        Assert.False(Inclusion.Verify(-1, 5, default, default, []));
    }

    static IEnumerable<TreeHash[]> Flipped(TreeHash[] proof)
    {
        for (var bit = 0; bit < proof.Length * 256; bit += 7)
        {
            var bytes = TreeHash.Bytes(proof).ToArray();
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            yield return TreeHash.Row(bytes);
        }
    }
}
